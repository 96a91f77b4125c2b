/** What a ranking's address asks for, as far as the address alone can tell. */
import type { ParsedRequest } from './parse-request.ts';
import { parseAsOf } from './query.ts';

/** What is asked of a metric besides its period. */
export interface MetricSelector {
  readonly dataset: string;
  readonly metric: string;
  readonly level?: string | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Parts of the path, and the parameters that were given. */
export interface RankingSelector extends MetricSelector {
  /** An id, `latest` or `latest-year`. */
  readonly period: string;
}

type MetricParameter = 'level' | 'basis' | 'as_of';

/** The question about a metric. Throws a 400 for a bad date. */
export function metricSelector({
  params: { dataset, metric },
  query: { level, basis, as_of: asOf },
}: ParsedRequest<'dataset' | 'metric', MetricParameter>): MetricSelector {
  return { dataset, metric, level, basis, asOf: parseAsOf(asOf) };
}

/** The question about a ranking. Throws a 400 for a bad date. */
export function rankingSelector(
  request: ParsedRequest<'dataset' | 'metric' | 'period', MetricParameter>,
): RankingSelector {
  return { ...metricSelector(request), period: request.params.period };
}
