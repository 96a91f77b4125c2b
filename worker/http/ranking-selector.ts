/** Builds the selector of a metric or a ranking from a parsed request. */
import type { MetricSelector, RankingSelector } from '../releases/selectors.ts';
import type { ParsedRequest } from './parse-request.ts';
import { parseDate } from './query.ts';

type MetricParameter = 'level' | 'basis' | 'as_of';

/** The selector of a metric. Throws a 400 for a bad date. */
export function metricSelector({
  params: { dataset, metric },
  query: { level, basis, as_of: asOf },
}: ParsedRequest<'dataset' | 'metric', MetricParameter>): MetricSelector {
  return { dataset, metric, level, basis, asOf: parseDate('as_of', asOf) };
}

/** The selector of a ranking. Throws a 400 for a bad date. */
export function rankingSelector(
  request: ParsedRequest<'dataset' | 'metric' | 'period', MetricParameter>,
): RankingSelector {
  return { ...metricSelector(request), period: request.params.period };
}
