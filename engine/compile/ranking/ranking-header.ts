/** The fields at the head of every document about one ranking. */
import type { Metric } from '../../dataset/schema.ts';
import type { OrderEvidence } from '../../evidence/order/level-orders.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { Beyond, PeriodRef, RankingHeader } from '../../model/documents.ts';

export function rankingHeader(
  key: RankingKey,
  asOf: string,
  metric: Metric,
  period: PeriodRef,
  solution: Solution,
): RankingHeader {
  return {
    id: `${key.dataset}/${key.metric}/${key.period}`,
    asOf,
    dataset: key.dataset,
    metric: key.metric,
    unit: metric.unit,
    level: key.level,
    basis: key.basis,
    ...(solution.grid.mixed ? { mixed: true as const } : {}),
    period: { id: period.id, from: period.from, to: period.to },
  };
}

/** Whether the members of a level are all that it has, and what a source says of others. */
export function completenessDocument({ outsiders, beyond }: OrderEvidence): {
  readonly complete: boolean;
  readonly beyond?: Beyond;
} {
  return {
    complete: outsiders === null,
    ...(beyond ? { beyond: { value: beyond.beyond, source: beyond.source } } : {}),
  };
}
