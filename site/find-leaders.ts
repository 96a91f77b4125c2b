/** The leaders that belong to a ranking. */
import type { CompiledDataset } from '../engine/mod.ts';
import type { LeadersDocument, RankingView } from '../engine/model/documents.ts';

/** The leaders of all years by a ranking's metric and level, on the ways of counting in force; null if there are none. */
export function findLeaders(
  { leaders }: CompiledDataset,
  { metric, level }: Pick<RankingView, 'metric' | 'level'>,
): LeadersDocument | null {
  const found = leaders.find(
    ({ key }) => key.metric === metric && key.level === level && key.basis === null,
  );
  return found?.vintages.at(-1)?.document ?? null;
}
