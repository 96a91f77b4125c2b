/** What a legend says of the bars of a ranking. */
import type { RankingEntryView } from '../../engine/model/documents.ts';
import type { Words } from './initial-words.ts';

/** From this ratio of its ends on, a range is wide enough to be seen. */
const VISIBLE = 1.01;

/** The looks that bars have if they have several, and that of the bracket if there is one, each as classes with its words. */
export function legendTexts(
  { known, possible, unlimited, noOrder }: Words,
  entries: readonly RankingEntryView[],
): [look: string, text: string][] {
  const looks = new Set(
    entries.flatMap(({ bounds: { low, high }, group }) => [
      ...(high === null || high > low * VISIBLE
        ? ['solid', high === null ? 'possible open' : 'possible']
        : []),
      group && 'unseen',
    ]),
  );
  const texts = { solid: known, possible, 'possible open': unlimited, unseen: noOrder };
  return Object.entries(texts).filter(([look]) => looks.has(look));
}
