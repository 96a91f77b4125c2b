/** Selectors: what a request names of a metric or a ranking, before the manifest resolves it. */

/** A metric of a dataset, with the parameters that were given. */
export interface MetricSelector {
  readonly dataset: string;
  readonly metric: string;
  readonly level?: string | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** A ranking: a metric in a period. */
export interface RankingSelector extends MetricSelector {
  /** An id, `latest` or `latest-year`. */
  readonly period: string;
}
