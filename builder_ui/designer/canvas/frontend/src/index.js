import css from './styles/all.css?inline'
export { default as FlowCanvas } from './FlowCanvas.vue'
export { applyOps } from './document/reducer.js'

// The bundle carries its own style sheet: NiceGUI has no place to register one for an ES module.
if (!document.getElementById('rozmova-canvas-css')) {
  const sheet = document.createElement('style')
  sheet.id = 'rozmova-canvas-css'
  sheet.textContent = css
  document.head.append(sheet)
}
