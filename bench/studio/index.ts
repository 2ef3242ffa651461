import { figure, unmeasured, type Figure } from '../figure.ts';
import type { Options } from '../options.ts';
import { buildStudio } from './browser.ts';
import { studioGo } from './go.ts';
import type { Measurement } from './measurement.ts';
import { studioRows } from './rows.ts';

const MEASUREMENTS: readonly Measurement[] = [studioGo, studioRows];

export const STUDIO: readonly string[] = MEASUREMENTS.map(({ name }) => name);

/** How the studio feels: every figure that takes a browser, each with a stack of its own. */
export async function studio(options: Options, progress: (line: string) => void): Promise<Figure[]> {
  const wanted = MEASUREMENTS.filter(({ name }) => options.wants(name));
  if (wanted.length === 0) return [];
  const figures: Figure[] = [];
  const built = buildStudio();
  built.catch(() => undefined); // said with each figure
  for (const { name, figures: about, measure } of wanted) {
    progress(name);
    try {
      await built;
      const measured = await measure(options.rounds);
      figures.push(...measured.flatMap((values, index) => (about[index] ? [figure(about[index], values)] : [])));
    } catch (error) {
      figures.push(...about.map((described) => unmeasured(described, error)));
    }
  }
  return figures;
}
