/** Titles of the ways of counting that a list of leaders names by id alone: those of rankings that it links to. */
import type { LeadersDocument, LeadersOnBasis, RankingView } from '../../data/documents.ts';
import type { Means } from '../means.ts';
import type { Reading } from '../reading.ts';

/** The address of the view document of a ranking that is linked to. */
export function viewAddress(origin: string, ranking: string): string {
  const [path = '', query = ''] = ranking.split('?');
  return `${origin}${path}.view.json?${query}`;
}

/** One ranking on each way of counting that `isKnown` doesn't name, the latest. */
export function rankingsToAsk(
  { items }: LeadersDocument,
  isKnown: (basis: string) => boolean,
): string[] {
  const all: readonly LeadersOnBasis[] = items.flatMap((item) => [item, ...item.others]);
  const latest = new Map<string, string>();
  for (const { basis, ranking } of all)
    if (ranking !== null && !isKnown(basis)) latest.set(basis, ranking);
  return [...latest.values()];
}

/** The titles that the ranking at hand doesn't hold, by id; without those that can't be had. */
export async function basisTitles(
  reading: Reading,
  leaders: LeadersDocument,
  { origin, load }: Means,
): Promise<ReadonlyMap<string, RankingView['titles']['basis']>> {
  const isKnown = (basis: string): boolean => reading.titleOf('bases', basis) !== '';
  const asked = rankingsToAsk(leaders, isKnown).map((ranking) =>
    load<RankingView>(viewAddress(origin, ranking)),
  );
  const answers = await Promise.all(asked);
  return new Map(
    answers.flatMap((answer) =>
      answer.state === 'ready' ? [[answer.value.basis, answer.value.titles.basis] as const] : [],
    ),
  );
}
