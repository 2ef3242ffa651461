import { chordOf } from '../../runner/local/openai/tones.ts';

const CONSONANTS = [...'bdfgklmnprstvz'];
const VOWELS = [...'aeiou'];

/**
 * Words that no language has, each of which sounds like no other in the stand-in's voice: whoever hears one knows which.
 * All take 220 ms. The same for the same `random`. There are sounds for some 1,700.
 */
export function words(count: number, random: () => number): string[] {
  const found = new Map<string, string>();
  const any = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  for (let tries = 0; found.size < count; tries++) {
    if (tries > 100 * count + 10_000) throw new Error(`There are no ${count} words that sound different`);
    const word = `${any(CONSONANTS)}${any(VOWELS)}${any(CONSONANTS)}${any(VOWELS)}`;
    const sound = chordOf(word).join();
    if (!found.has(sound)) found.set(sound, word);
  }
  return [...found.values()];
}
