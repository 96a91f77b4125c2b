/** Titles of the ways of counting that a list of leaders names by id alone: those of rankings that it links to. */
import type { LeadersDocument, LeadersOnBasis, RankingView, Texts } from '../../data/documents.ts';
import type { load } from '../client.ts';
import type { Reading } from '../reading.ts';

/** What it takes to ask for a document. */
export interface Asking {
  /** Of the API. */
  readonly origin: string;
  readonly load: typeof load;
}

/** The address of the view document of a ranking that is linked to. */
export function viewAddress(origin: string, ranking: string): string {
  return origin + ranking.replace('?', '.view.json?');
}

/** The latest ranking on each way of counting that `isKnown` doesn't know. */
export function rankingsToAsk(
  { items }: LeadersDocument,
  isKnown: (basis: string) => boolean,
): string[] {
  const latest = new Map<string, string>();
  for (const item of items)
    for (const { basis, ranking } of [item, ...item.others] satisfies LeadersOnBasis[])
      if (ranking && !isKnown(basis)) latest.set(basis, ranking);
  return [...latest.values()];
}

/** The titles that the ranking at hand doesn't hold, by id; without those that can't be had. */
export async function basisTitles(
  { titleOf }: Reading,
  leaders: LeadersDocument,
  { origin, load }: Asking,
): Promise<ReadonlyMap<string, Texts>> {
  const rankings = rankingsToAsk(leaders, (basis) => titleOf('bases', basis) !== '');
  const titles = new Map<string, Texts>();
  const asked = rankings.map(async (ranking) => {
    const answer = await load<RankingView>(viewAddress(origin, ranking));
    if (answer.state === 'ready') titles.set(answer.value.basis, answer.value.titles.basis);
  });
  await Promise.all(asked);
  return titles;
}
