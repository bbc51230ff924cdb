import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { sourcesMark } from './sources_mark.js'

const here = fileURLToPath(new URL('.', import.meta.url))

// A library build with fixed file names: rebuilding the same sources gives the same bytes. 'vue' stays a bare import,
// so that the browser resolves it through NiceGUI's import map to NiceGUI's own Vue.
export default defineConfig({
  plugins: [vue(), sourcesMark(here)],
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
