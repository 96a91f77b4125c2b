/** What a ranking's address asks for, as far as the address alone can tell. */
import type { Asked } from './parse-request.ts';
import { dateOf } from './query.ts';

/** What is asked of a metric besides its period. */
export interface MetricQuestion {
  readonly dataset: string;
  readonly metric: string;
  readonly level?: string | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Parts of the path, and the parameters that were given. */
export interface RankingQuestion extends MetricQuestion {
  /** An id, `latest` or `latest-year`. */
  readonly period: string;
}

type MetricParameter = 'level' | 'basis' | 'as_of';

/** The question about a metric. Throws a 400 for a bad date. */
export function metricQuestion({
  parts: { dataset, metric },
  query: { level, basis, as_of: asOf },
}: Asked<'dataset' | 'metric', MetricParameter>): MetricQuestion {
  return { dataset, metric, level, basis, asOf: dateOf(asOf) };
}

/** The question about a ranking. Throws a 400 for a bad date. */
export function rankingQuestion(
  asked: Asked<'dataset' | 'metric' | 'period', MetricParameter>,
): RankingQuestion {
  return { ...metricQuestion(asked), period: asked.parts.period };
}
