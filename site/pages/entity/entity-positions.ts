/** Position of each entity in every ranking with information about it, collected once per dataset. */
import {
  type CompiledDataset,
  type CompiledRanking,
  isCounted,
  isInformative,
  type Metric,
} from '../../../engine/mod.ts';
import type { Bounds, RankingDocument, RankingEntry } from '../../../engine/model/documents.ts';

/** An entity in a ranking; `entry` is null if it isn't listed and only its bounds are known. */
export interface EntityPosition {
  readonly metric: Metric;
  readonly document: RankingDocument;
  readonly entry: RankingEntry | null;
  readonly bounds: Bounds;
}

type IdWithPosition = readonly [entity: string, EntityPosition];

function positionsIn({ vintages, comparisons }: CompiledRanking, metric: Metric): IdWithPosition[] {
  const document = vintages.at(-1)?.document;
  const members = comparisons.at(-1)?.document?.members;
  if (!document || !members) return [];
  const entries = new Map(document.entries.map((entry) => [entry.entity.id, entry]));
  return members.flatMap(({ id, bounds }): IdWithPosition[] => {
    const entry = entries.get(id) ?? null;
    // A derived metric has nothing to add for an entity that isn't listed.
    const isKnown = entry !== null || (isCounted(metric) && isInformative(bounds, metric));
    return isKnown ? [[id, { metric, document, entry, bounds }]] : [];
  });
}

/** Positions by entity, in the order of the dataset's metrics, latest period first. */
export function positionsByEntity({
  dataset,
  rankings,
}: CompiledDataset): Map<string, EntityPosition[]> {
  const placed = dataset.metrics.flatMap((metric) =>
    rankings
      .filter(({ key }) => key.metric === metric.id)
      .flatMap((ranking) => positionsIn(ranking, metric))
      .sort(([, a], [, b]) => compareLatestFirst(a.document, b.document)),
  );
  const groups = Map.groupBy(placed, ([id]) => id);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(([, place]) => place)]));
}

/** Sorts by end of the period, latest first, then by length, longest first. */
function compareLatestFirst(
  { period: a }: RankingDocument,
  { period: b }: RankingDocument,
): number {
  if (a.to !== b.to) return a.to < b.to ? 1 : -1;
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
