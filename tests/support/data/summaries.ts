/** Summaries of handmade datasets, as stored in releases. */
import { compile } from '../../../engine/compile/compile.ts';
import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { type DatasetDiff, diffDataset } from '../../../engine/diff/dataset-diff.ts';
import { type DatasetSummary, summarizeDataset } from '../../../engine/diff/dataset-summary.ts';

/** The summary of a dataset, compiled. */
export function summaryOf(dataset: Dataset): DatasetSummary {
  return summarizeDataset(compile(dataset));
}

/** The differences between two successive datasets. */
export function changesBetween(before: Dataset, after: Dataset): DatasetDiff {
  return diffDataset(summaryOf(before), summaryOf(after));
}

/** The dataset with changes to one observation, found by its entity. */
export function edited(dataset: Dataset, entity: string, more: Partial<Observation>): Dataset {
  const observations = dataset.observations.map((row) =>
    row.entity === entity ? { ...row, ...more } : row,
  );
  return { ...dataset, observations };
}

/** The dataset without the observations of one entity. */
export function without(dataset: Dataset, entity: string): Dataset {
  return { ...dataset, observations: dataset.observations.filter((row) => row.entity !== entity) };
}

/** The dataset with further observations. */
export function withFigures(dataset: Dataset, ...figures: readonly Observation[]): Dataset {
  return { ...dataset, observations: [...dataset.observations, ...figures] };
}
