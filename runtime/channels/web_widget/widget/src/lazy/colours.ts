// The colour of the shop made fit: text on it and in it reaches 4.5:1, shapes reach 3:1, on light and dark ground.

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
export function fromAccent(accent: string | undefined): Record<string, string> {
  const colour = accent ? parse(accent) : undefined;
  if (!colour) return {};
  const sides = [LIGHT, DARK].map((grounds, dark) => {
    const far: Rgb = dark ? [255, 255, 255] : [0, 0, 0];
    const bright = Math.max(1, 230 / Math.max(...colour, 1));
    const base = dark ? (colour.map((part) => Math.round(part * bright)) as Rgb) : colour;
    const fill = until(base, grounds.slice(0, 1), dark ? 6 : 3, far);
    const ink: Rgb = mix(fill, [0, 0, 0], 0.82);
    const on = contrast(fill, [255, 255, 255]) >= 4.5 ? ([255, 255, 255] as Rgb) : until(ink, [fill], 4.5, [0, 0, 0]);
    const soft = mix(fill, grounds[0], 0.88);
    return {
      accent: fill,
      'accent-hover': mix(fill, far, 0.14),
      'on-accent': on,
      'accent-soft': soft,
      'accent-line': mix(fill, grounds[0], 0.62),
      'accent-text': until(fill, [...grounds, soft], 4.6, far),
    };
  });
  return Object.fromEntries(
    Object.entries(sides[0]).map(([name, light]) => [
      `--${name}`,
      `light-dark(${css(light)},${css(sides[1][name as 'accent'])})`,
    ]),
  );
}
