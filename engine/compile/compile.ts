/**
 * Compiles a dataset into documents with all their vintages: rankings, comparison documents and leaders, one vintage
 * for each date on which something in them changed. Pure and deterministic to the byte: reads no clock, ignores the
 * order of rows.
 */

import type { Dataset } from '../dataset/schema.ts';
import { sortDataset } from '../dataset/sort-dataset.ts';
import type { Solution } from '../evidence/solution.ts';
import { datesOfChange } from '../evidence/usable.ts';
import type { LeadersKey, RankingKey } from '../model/document-address.ts';
import type { Conflict, LeadersDocument, RankingDocument } from '../model/documents.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import { Compiler } from './compiler.ts';
import { eventsOf } from './incremental/events-by-date.ts';
import type { Vintage } from './vintages.ts';

export type { Vintage } from './vintages.ts';

/** A ranking with all vintages of its document and of its comparison document. */
export interface CompiledRanking {
  readonly key: RankingKey;
  /** Ascending by date. */
  readonly vintages: readonly Vintage<RankingDocument>[];
  /**
   * Vintages of the comparison document. Their dates are independent: bounds without claims can change while the
   * ranking stays the same.
   */
  readonly comparisons: readonly Vintage<ComparisonDocument>[];
}

/**
 * Leaders of one metric at one level: on the basis of the key, or on the default basis of each year if the key has
 * none.
 */
export interface CompiledLeaders {
  readonly key: LeadersKey;
  /** Ascending by date. */
  readonly vintages: readonly Vintage<LeadersDocument>[];
}

/** What is judged of the evidence of one basis on a date: the status of each known claim by id, and all conflicts. */
export interface Judgement {
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
}

/** All compiled documents of a dataset, with the solutions that they come from. */
export interface CompiledDataset {
  readonly dataset: Dataset;
  /** The requested date, or else the latest date in the data (`YYYY-MM-DD`). */
  readonly asOf: string;
  /** In the order of their addresses. */
  readonly rankings: readonly CompiledRanking[];
  /** In the order of their addresses. */
  readonly leaders: readonly CompiledLeaders[];
  /** Solution of each basis at the compiled date, by basis id. */
  readonly solutions: ReadonlyMap<string, Solution>;
  /** Judgements of each basis, ascending by date. */
  readonly judgements: ReadonlyMap<string, readonly Vintage<Judgement>[]>;
}

/** What an earlier compilation of a dataset recorded. It is plain data, so that it can be stored until the next one. */
export interface EarlierCompilation
  extends Pick<CompiledDataset, 'rankings' | 'leaders' | 'judgements'> {
  /** The date up to which both know the same; see `lastSharedDate`. */
  readonly until: string;
}

/**
 * Compiles a dataset as known up to `asOf` (`YYYY-MM-DD`; default: the latest date in the data). Goes on from where it equals
 * `earlier`, if that is given; the result is the same.
 */
export function compile(
  authored: Dataset,
  asOf?: string,
  earlier?: EarlierCompilation | null,
): CompiledDataset {
  const dataset = sortDataset(authored);
  const dates = datesOfChange(dataset);
  const lastDate =
    asOf ?? [...dates, ...dataset.rewrites.map((row) => row.date)].sort().at(-1) ?? '';
  const compiler = new Compiler(dataset);
  const events = eventsOf(dataset);
  const start = earlier && earlier.until <= lastDate ? earlier.until : '';
  if (earlier && start !== '') {
    const taken = dates.filter((day) => day <= start).flatMap((day) => events.get(day) ?? []);
    compiler.continueFrom(earlier, new Set(taken.map(({ basis }) => basis)));
  }
  for (const date of dates.filter((day) => start < day && day <= lastDate)) {
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
