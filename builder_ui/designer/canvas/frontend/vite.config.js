import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { sourcesMark } from './sources_mark.js'
import { thirdParty } from './third_party.js'

const here = fileURLToPath(new URL('.', import.meta.url))

// Bundled by others: dagre in the worker, the rest inside Vue Flow's own bundle.
const INSIDE = [
  '@dagrejs/dagre', '@dagrejs/graphlib', '@vueuse/core', '@vueuse/shared', 'd3-color', 'd3-dispatch', 'd3-drag', 'd3-ease', 'd3-interpolate', 'd3-selection', 'd3-timer', 'd3-transition',
  'd3-zoom',
]

// A library build with fixed file names: rebuilding the same sources gives the same bytes. 'vue' stays a bare import,
// so that the browser resolves it through NiceGUI's import map to NiceGUI's own Vue.
export default defineConfig({
  plugins: [vue(), sourcesMark(here), thirdParty(here, INSIDE)],
  base: './',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false' },
  worker: { format: 'es', rollupOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' } } },
  build: {
    outDir: process.env.CANVAS_OUT_DIR || `${here}../dist`,
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    lib: { entry: 'src/index.js', formats: ['es'], fileName: () => 'index.js', cssFileName: 'index' },
    rollupOptions: { external: ['vue'], output: { minify: true, chunkFileNames: '[name].js', assetFileNames: '[name][extname]' } },
  },
})
