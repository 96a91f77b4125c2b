/**
 * Compiles a dataset into documents with all their vintages: rankings, comparison documents and leaders, one vintage
 * for each date on which something in them changed. Pure and deterministic to the byte: reads no clock, ignores the
 * order of rows.
 */

import type { Dataset } from '../dataset/schema.ts';
import { sortDataset } from '../dataset/sort-dataset.ts';
import { datesOfChange } from '../evidence/cell-evidence.ts';
import type { RankingDocument } from '../model/documents.ts';
import type { CompiledDataset } from './compiled-dataset.ts';
import { Compiler } from './compiler.ts';
import { eventsOf } from './incremental/events-by-date.ts';

/** Compiles a dataset as known up to `asOf` (`YYYY-MM-DD`; default: the latest date in the data). */
export function compile(authored: Dataset, asOf?: string): CompiledDataset {
  const dataset = sortDataset(authored);
  const dates = datesOfChange(dataset);
  const lastDate =
    asOf ?? [...dates, ...dataset.rewrites.map((row) => row.date)].sort().at(-1) ?? '';
  const compiler = new Compiler(dataset);
  const events = eventsOf(dataset);
  for (const date of dates.filter((day) => day <= lastDate)) {
    compiler.advance(date, events.get(date) ?? []);
  }
  return {
    dataset,
    asOf: lastDate,
    rankings: compiler.rankings(),
    leaders: compiler.leaders(),
    solutions: compiler.solutions,
    judgements: compiler.judgements(),
  };
}

/** Ranking documents as known on a date, in the order of their addresses. */
export function rankingsAsOf(dataset: Dataset, asOf?: string): RankingDocument[] {
  return compile(dataset, asOf).rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
}
