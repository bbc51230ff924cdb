// The full-page chat in a frame: it is told which trial dialog to follow, and tells what happens in it.
export default {
  template: `<iframe ref="frame" class="try-frame" :src="src" :title="label" @load="listen"></iframe>`,
  props: { src: String, label: String },
  data: () => ({ ready: false, talk: null }),
  mounted() {
    this.origin = new URL(this.src, location.href).origin;
    this.hear = (event) => {
      if (event.source !== this.$refs.frame?.contentWindow || event.origin !== this.origin) return;
      const name = event.data?.rozmova;
      if (name === 'hello') {
        this.ready = true;
        this.send();
      } else if (name === 'trace') this.$emit('trace', { events: event.data.events });
      else if (name === 'restart') this.$emit('restart', {});
    };
    addEventListener('message', this.hear);
  },
  unmounted() {
    removeEventListener('message', this.hear);
  },
  methods: {
    // Escape closes the try-out from inside the chat too, where the frame is ours to listen in.
    listen() {
      if (this.origin !== location.origin) return;
      const told = (event) => {
        if (event.key === 'Escape') setTimeout(() => !event.defaultPrevented && this.$emit('escape', {}));
      };
      this.$refs.frame.contentWindow.addEventListener('keydown', told, true);
    },
    begin(talk) {
      this.talk = talk;
      this.send();
    },
    send() {
      if (!this.ready || !this.talk) return;
      const talk = JSON.parse(JSON.stringify(this.talk)); // what Vue watches cannot be posted
      this.$refs.frame.contentWindow.postMessage({ rozmova: 'try', ...talk }, this.origin);
    },
  },
};
