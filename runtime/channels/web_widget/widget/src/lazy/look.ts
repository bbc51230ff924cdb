// The shop's look. Its colour is made fit: text on it and in it reaches 4.5:1, shapes reach 3:1, on light and dark ground.
import type { Slot } from '../chat';
import type { Theme } from '../wire';

type Rgb = [number, number, number];

const LIGHT: Rgb[] = [[255, 255, 255], [243, 241, 234]];
const DARK: Rgb[] = [[31, 29, 26], [42, 39, 35]];

function parse(colour: string): Rgb | undefined {
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(colour.trim())?.[1];
  if (!hex) return undefined;
  const wide = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16)) as Rgb;
}

const luminance = (rgb: Rgb): number =>
  rgb
    .map((part) => (part /= 255) && (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((part, at) => Math.round(part + (other[at] - part) * share)) as Rgb;

/** Lighten or darken within the hue until it stands `ratio` off every ground. */
function until(colour: Rgb, grounds: Rgb[], ratio: number, to: Rgb): Rgb {
  let share = 0;
  let made = colour;
  while (share < 1 && grounds.some((ground) => contrast(made, ground) < ratio)) made = mix(colour, to, (share += 0.04));
  return made;
}

const css = (rgb: Rgb): string => `rgb(${rgb.join(' ')})`;

/** The custom properties that follow from one colour; none when it is no colour in hex. */
function fromAccent(accent: string): Record<string, string> {
  const colour = parse(accent);
  if (!colour) return {};
  const bright = colour.map((part) => Math.round(part * Math.max(1, 222 / Math.max(...colour, 1)))) as Rgb;
  const sides = [LIGHT, DARK].map((grounds, dark) => {
    const far: Rgb = dark ? [255, 255, 255] : [0, 0, 0];
    const fill = dark && contrast(colour, DARK[0]) < 5 ? until(bright, [DARK[0]], 6.6, far) : colour;
    const on: Rgb =
      contrast(fill, [255, 255, 255]) >= 4.5 ? [255, 255, 255] : until(mix(fill, [0, 0, 0], 0.82), [fill], 4.5, [0, 0, 0]);
    const soft = mix(dark ? fill : bright, grounds[0], 0.88);
    return {
      accent: fill,
      'accent-hover': mix(fill, on[0] ? [0, 0, 0] : [255, 255, 255], 0.12),
      'on-accent': on,
      'accent-soft': soft,
      'accent-line': mix(dark ? fill : bright, grounds[0], 0.6),
      'accent-text': until(fill, [...grounds, soft], 4.6, far),
      ring: until(fill, [grounds[0], soft], 3, far),
    };
  });
  return Object.fromEntries(
    Object.entries(sides[0]).map(([name, light]) => [
      `--${name}`,
      `light-dark(${css(light)},${css(sides[1][name as 'accent'])})`,
    ]),
  );
}

/** Put on what the page's tag asks for and, where it asks for nothing, what the bot's theme says. */
export function paint(box: HTMLElement, slot: Slot, theme: Theme = {}): void {
  const accent = slot.accent || theme.accent;
  const made = accent ? fromAccent(accent) : {};
  for (const [name, value] of Object.entries(made)) box.style.setProperty(name, value);
  if (theme.dark !== undefined && !/light|dark/.test(slot.theme ?? '')) box.dataset.theme = theme.dark ? 'dark' : 'light';
  if (theme.radius !== undefined) box.style.setProperty('--radius', `${theme.radius}px`);
  const natural = getComputedStyle(slot.root.host).direction === 'rtl' ? 'left' : 'right';
  const left = (slot.position ?? theme.position ?? natural) === 'left';
  box.classList.toggle('left', left);
  void import('./font').then(({ loadFont }) => loadFont(slot.host), () => {});
  const button = slot.launcher?.style;
  if (!button) return;
  button.setProperty('--rz', made['--accent'] ?? null);
  button.setProperty('color', made['--on-accent'] ?? null);
  button.setProperty('color-scheme', getComputedStyle(box).colorScheme);
  button.setProperty('inset', left ? 'auto auto 24px 24px' : 'auto 24px 24px auto');
}
