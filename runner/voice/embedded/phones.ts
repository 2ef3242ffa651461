/** Flite's sounds (the CMU set for American English), and what the mouth does for each. */

/** A sound and when it ends, in seconds from the start of its sentence. */
export interface Phone {
  readonly name: string;
  readonly end: number;
}

export const PAUSE = 'pau';

/** Mouth shapes of the Oculus set; two for a diphthong. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  pau: ['sil'], 'h#': ['sil'], brth: ['sil'],
  p: ['PP'], b: ['PP'], m: ['PP'], em: ['PP'],
  f: ['FF'], v: ['FF'],
  th: ['TH'], dh: ['TH'],
  t: ['DD'], d: ['DD'], dx: ['DD'],
  k: ['kk'], g: ['kk'], hh: ['kk'], hv: ['kk'], ng: ['kk'],
  ch: ['CH'], jh: ['CH'], sh: ['CH'], zh: ['CH'],
  s: ['SS'], z: ['SS'],
  n: ['nn'], en: ['nn'], nx: ['nn'], l: ['nn'], el: ['nn'],
  r: ['RR'], er: ['RR'], axr: ['RR'],
  aa: ['aa'], ah: ['aa'], ax: ['aa'],
  ae: ['E'], eh: ['E'],
  ih: ['I'], iy: ['I'], y: ['I'],
  ao: ['O'],
  uh: ['U'], uw: ['U'], w: ['U'],
  ay: ['aa', 'I'], aw: ['aa', 'U'], ey: ['E', 'I'], ow: ['O', 'U'], oy: ['O', 'I'],
};

export const shapesOf = (phone: string): readonly string[] => SHAPES[phone] ?? ['sil'];

const VOWEL = /^(a[aeohwxy]|axr|e[hry]|i[hy]|o[wy]|u[hw])$/;
export const isVowel = (phone: string): boolean => VOWEL.test(phone);

/** Reads a line of `-psdur` (`pau:0.164 hh:0.255 …`) or `-ps` (`pau hh …`, whose ends are 0). */
export function parsePhones(line: string): Phone[] {
  return line
    .trim()
    .split(/\s+/)
    .filter((item) => item !== '')
    .map((item) => {
      const [name = PAUSE, end = '0'] = item.split(':');
      return { name, end: Number(end) };
    });
}
