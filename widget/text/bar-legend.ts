/** What a legend says of the bars of a ranking. */
import type { RankingEntryView } from '../../engine/model/documents.ts';
import { isRangeVisible } from './bar-scale.ts';
import type { Words } from './initial-words.ts';

/** The looks that bars have if they have several, and that of the bracket if there is one, each as classes with its words. */
export function legendTexts(
  { known, possible, unlimited, noOrder }: Words,
  entries: readonly RankingEntryView[],
): [look: string, text: string][] {
  const looks = new Set(
    entries.flatMap(({ bounds, group }) => [
      ...(isRangeVisible(bounds)
        ? ['solid', bounds.high === null ? 'possible open' : 'possible']
        : []),
      group && 'unseen',
    ]),
  );
  const texts = { solid: known, possible, 'possible open': unlimited, unseen: noOrder };
  return Object.entries(texts).filter(([look]) => looks.has(look));
}
