/** The observation shown for an entry, and the last known full year of an unlisted one. */

import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { isFullYear, type Period } from '../../../engine/model/period.ts';
import { compareIds, isUsed } from './evidence.ts';
import { statedInterval } from './interval.ts';

const KINDS = ['official', 'company', 'press'];

/** Compares the widths of intervals; open ones are equally wide. */
function compareWidths(a: Observation, b: Observation): number {
  const [widthOfA = 0, widthOfB = 0] = [a, b].map(statedInterval).map((i) => i.high - i.low);
  return widthOfA === widthOfB ? 0 : widthOfA - widthOfB;
}

/** By the best kind of source, then the narrowest interval, then the latest, then by id. */
export function bestObservation(
  dataset: Dataset,
  observations: readonly Observation[],
): Observation | undefined {
  const kindOf = (o: Observation): number =>
    KINDS.indexOf(dataset.sources.find((s) => s.id === o.source)?.kind ?? '');
  return [...observations].sort(
    (a, b) =>
      kindOf(a) - kindOf(b) ||
      compareWidths(a, b) ||
      (a.knownFrom < b.knownFrom ? 1 : a.knownFrom > b.knownFrom ? -1 : compareIds(a, b)),
  )[0];
}

/** Metrics by their depth below `metric` in chains of `partOf`: itself, its parts, their parts, … */
function metricAndParts(dataset: Dataset, metric: string): string[][] {
  const generations: string[][] = [];
  for (let next = [metric]; next.length > 0; ) {
    generations.push(next);
    const wholes = next;
    next = dataset.metrics.filter((m) => m.partOf && wholes.includes(m.partOf)).map((m) => m.id);
  }
  return generations;
}

/** The latest used full-year observation of the metric, else of a part of it, on any basis, not after `period`. */
export function lastFullYear(
  dataset: Dataset,
  asOf: string,
  entity: string,
  metric: string,
  period: Period,
): Observation | undefined {
  for (const metrics of metricAndParts(dataset, metric)) {
    const found = dataset.observations.filter(
      (o) =>
        o.entity === entity &&
        metrics.includes(o.metric) &&
        isUsed(o, asOf) &&
        isFullYear(o.period) &&
        o.period.end <= period.end,
    );
    const latest = Math.max(...found.map((o) => o.period.end));
    const best = bestObservation(
      dataset,
      found.filter((o) => o.period.end === latest),
    );
    if (best) return best;
  }
  return undefined;
}
