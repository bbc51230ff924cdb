// NiceGUI loads this file as the component; its import map leads "rozmova-canvas" to dist/index.js and "vue" to its own Vue.
import { FlowCanvas } from "rozmova-canvas";
export default FlowCanvas;
