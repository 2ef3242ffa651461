/** A word of the request as Flite is given it: plain ASCII without blanks. */
export interface Piece {
  readonly text: string;
  /** Which word of the request it belongs to. */
  readonly word: number;
}

export interface SpokenText {
  /** The words that are spoken, where they stand in the request (UTF-16), surrounding punctuation included. */
  readonly words: readonly { readonly at: number; readonly length: number }[];
  /** Never empty where `unspeakable` is. */
  readonly pieces: readonly Piece[];
  /** Words in letters that English has no sounds for. */
  readonly unspeakable: readonly string[];
}

const REPLACED: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '…': '...', '–': '-', '—': ' , ', '―': ' , ',
  'ß': 'ss', 'æ': 'ae', 'Æ': 'AE', 'œ': 'oe', 'Œ': 'OE', 'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ð': 'th', 'Ð': 'Th',
  'þ': 'th', 'Þ': 'Th', 'ı': 'i', '×': ' times ', '÷': ' divided by ', '±': ' plus or minus ', '°': ' degrees ', '·': ' ',
};

/** What Flite would read as a word and everybody spells. (The lexicon of a script is for the rest.) */
const SPELLED = new Set(['AI', 'API', 'UI', 'UX', 'URL', 'EU', 'AR', 'IO']);

/** Cuts the text into words at blanks, and makes of each what Flite can say. */
export function spokenText(text: string): SpokenText {
  const words: { at: number; length: number }[] = [];
  const pieces: Piece[] = [];
  const unspeakable: string[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const plain = ascii(match[0]);
    if (/\p{L}/u.test(plain.replace(/[\x20-\x7e]/g, ''))) unspeakable.push(match[0]);
    const said = plain.replace(/[^\x20-\x7e]/g, ' ').split(' ').filter((piece) => piece !== '').flatMap(apart);
    if (!said.some(isSaid)) {
      // A dash or a bracket of its own is heard as the pause it stands for.
      const last = pieces.at(-1);
      if (last && /^[-,;:.!?"()]+$/.test(said.join('')) && !/[,;:.!?]$/.test(last.text)) {
        pieces[pieces.length - 1] = { ...last, text: `${last.text},` };
      }
      continue;
    }
    for (const piece of said) {
      if (isSaid(piece)) pieces.push({ text: piece, word: words.length });
      else if (/^[,;:.!?]+$/.test(piece)) {
        const last = pieces.at(-1);
        if (last) pieces[pieces.length - 1] = { ...last, text: last.text + piece };
      }
    }
    words.push({ at: match.index, length: match[0].length });
  }
  return { words, pieces, unspeakable };
}

function ascii(word: string): string {
  const amount = word.replace(/([€£¥])(\d[\d.,]*\d|\d)/gu, (_, sign: string, number: string) => `${number} ${CURRENCIES[sign] ?? ''}`);
  return Array.from(amount, (c) => REPLACED[c] ?? c).join('').normalize('NFKD').replace(/[\p{M}\x00-\x1f\x7f]/gu, '');
}

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'euros', '£': 'pounds', '¥': 'yen' };

/** `AI-driven` → `A`, `I`, `driven`: Flite takes no account of capitals inside a hyphenated word. */
function apart(piece: string): string[] {
  const core = /^([^A-Za-z]*)([A-Z]{2,3})(s?)(-[A-Za-z].*|[^A-Za-z0-9]*)$/.exec(piece);
  const [, before = '', letters = '', plural = '', after = ''] = core ?? [];
  if (!SPELLED.has(letters)) return [piece];
  const spelled = letters.split('');
  const tail = after.startsWith('-') ? apart(after.slice(1)) : [];
  const last = `${spelled.pop() ?? ''}${plural && `'s`}${tail.length > 0 ? '' : after}`;
  const [first, ...others] = [...spelled, last];
  return [before + (first ?? ''), ...others, ...tail];
}

/** Flite has sounds for letters, digits and these signs; other punctuation is only a pause to it. */
const isSaid = (piece: string): boolean => /[A-Za-z0-9]/.test(piece) || /^[&%@#+=*$]+$/.test(piece);
