/** The colours of docs/images: a dark house, so that a picture looks the same on a light page and on a dark one. */
export const HOUSE = {
  wall: '#15161d',
  panel: '#1e2029',
  edge: '#343747',
  text: '#ece9f1',
  quiet: '#a3a5b8',
  voice: '#7cc7f7',
  cue: '#ffc25c',
  pause: '#c9a6ff',
} as const;

const SANS = "system-ui, -apple-system, 'Segoe UI', Inter, Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Thousandths of a unit are more than any screen shows. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Attributes = Readonly<Record<string, string | number>>;

/** One element; `inside` is text when it begins with anything but `<`. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escape(value)}"`).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export const text = (x: number, y: number, words: string, more: Attributes = {}): string =>
  element('text', { x, y, 'font-size': 12, fill: HOUSE.text, ...more }, escape(words));

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke, ...more });

/** How wide a text is, about: fonts differ, and none is brought along. */
export const widthOf = (words: string, size: number): number => words.length * size * 0.54;

/** A whole picture, on its panel. `label` is what a reader who cannot see it is told. */
export function picture(width: number, height: number, label: string, data: Attributes, inside: readonly string[]): string {
  const wall = element('rect', { width, height, rx: 12, fill: HOUSE.wall });
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, 'font-family': SANS, ...data };
  return `${element('svg', attributes, `\n${[wall, ...inside].join('\n')}\n`)}\n`;
}
