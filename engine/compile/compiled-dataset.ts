/**
 * What compiling takes and gives: a dataset as known on one date, which is the input of every document of that date; and
 * all documents of a dataset with their vintages.
 */
import type { IndexedDataset } from '../dataset/indexed-dataset.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { DecimalsByMetric } from '../evidence/rounding.ts';
import type { Solution } from '../evidence/solver.ts';
import type { LeadersKey, RankingKey } from '../model/address.ts';
import type { Conflict, LeadersDocument, RankingDocument } from '../model/documents.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import type { Vintage } from './vintages.ts';

/** Dataset as known on one date, with the solution of each basis. */
export interface DatasetAsOf {
  readonly lookup: IndexedDataset;
  readonly asOf: string;
  readonly solutions: ReadonlyMap<string, Solution>;
  /** Decimals to which bounds are rounded, by metric. */
  readonly decimals: DecimalsByMetric;
}

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
