import { figure, unmeasured, type Figure } from './figure.ts';
import { checkHostile } from './offline/check-hostile.ts';
import { checkLarge } from './offline/check-large.ts';
import { checkStart } from './offline/check-start.ts';
import { embeddedGaps } from './offline/embedded-gaps.ts';
import type { Measurement } from './offline/measurement.ts';
import { renderSpeed } from './offline/render-speed.ts';
import type { Options } from './options.ts';

const MEASUREMENTS: readonly Measurement[] = [embeddedGaps, renderSpeed, checkStart, checkLarge, checkHostile];

export const OFFLINE: readonly string[] = MEASUREMENTS.map(({ name }) => name);

/** Every figure that needs no room, one after another. */
export async function offline(options: Options, progress: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, figures: about, measure } of MEASUREMENTS.filter((measurement) => options.wants(measurement.name))) {
    progress(name);
    try {
      const measured = await measure(options.rounds);
      figures.push(...measured.flatMap((values, index) => (about[index] ? [figure(about[index], values)] : [])));
    } catch (error) {
      figures.push(...about.map((described) => unmeasured(described, error)));
    }
  }
  return figures;
}
