// Tabler Icons, outline (MIT), 24 px grid: only those the widget shows.
import { svg, type SVGTemplateResult } from 'lit/html.js';

const PATHS = {
  language: 'M9 6.371c0 4.418-2.239 6.629-5 6.629M4 6.371h7M5 9c0 2.144 2.252 3.908 6 4M12 20l4-9 4 9M19.1 18h-6.2M6.694 3l.793 .582',
  down: 'M6 9l6 6 6-6',
  up: 'M12 5v14M18 11l-6-6-6 6',
  alert: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 8v4M12 16h.01',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 7v5l3 3',
  offline: 'M12 18h.01M9.172 15.172a4 4 0 0 1 5.656 0M6.343 12.343a7.963 7.963 0 0 1 3.864-2.14m4.163 .155a7.965 7.965 0 0 1 3.287 2M3.515 9.515a12 12 0 0 1 3.544-2.455m3.101-.92a12 12 0 0 1 10.325 3.374M3 3l18 18',
  headset: 'M4 14v-3a8 8 0 1 1 16 0v3M18 19c0 1.657-2.686 3-6 3M4 14a2 2 0 0 1 2-2h1a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-1a2 2 0 0 1-2-2v-3M15 14a2 2 0 0 1 2-2h1a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-1a2 2 0 0 1-2-2v-3',
  refresh: 'M20 11a8.1 8.1 0 0 0-15.5-2m-.5-4v4h4M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4',
  newer: 'M12 5v14M18 13l-6 6-6-6',
};

export type Icon = keyof typeof PATHS;

/** Draw an icon from its path; decoration only, the word stands beside it or in the button's name. */
export const draw = (path: string, size = 20): SVGTemplateResult =>
  svg`<svg class="i" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

export const icon = (name: Icon, size?: number): SVGTemplateResult => draw(PATHS[name], size);
