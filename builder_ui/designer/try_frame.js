// The full-page chat in a frame: it is told which trial dialog to follow, and tells what happens in it.
export default {
  template: `<iframe ref="frame" class="try-frame" :src="src" :title="label"></iframe>`,
  props: { src: String, label: String },
  data: () => ({ ready: false, talk: null }),
  mounted() {
    this.origin = new URL(this.src, location.href).origin;
    this.hear = (event) => {
      if (event.source !== this.$refs.frame?.contentWindow || event.origin !== this.origin) return;
      if (event.data?.rozmova === 'hello') {
        this.ready = true;
        this.send();
      } else if (event.data?.rozmova === 'trace') this.$emit('trace', { events: event.data.events });
      else if (event.data?.rozmova === 'end') this.$emit('end', {});
    };
    addEventListener('message', this.hear);
  },
  unmounted() {
    removeEventListener('message', this.hear);
  },
  methods: {
    begin(talk) {
      this.talk = talk;
      this.send();
    },
    send() {
      if (!this.ready || !this.talk) return;
      const talk = JSON.parse(JSON.stringify(this.talk)); // Vue's proxies can't be sent
      this.$refs.frame.contentWindow.postMessage({ rozmova: 'try', ...talk }, this.origin);
    },
  },
};
