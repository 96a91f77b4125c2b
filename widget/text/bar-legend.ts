/** What a legend says of the rows of a ranking. */
import { isRangeVisible } from './bar-scale.ts';
import type { LocalizedRanking } from './localized-ranking.ts';
import { isStated } from './rank-reason.ts';

/**
 * The looks that bars have if they have several, that of the bracket if there is one, and that of single ranks other than the first that
 * rest on statements, each as classes with its words.
 */
export function legendTexts(localized: LocalizedRanking): [look: string, text: string][] {
  const { known, possible, unlimited, noOrder, statedAlone } = localized.words;
  const looks = new Set(
    localized.view.entries.flatMap((entry) => [
      ...(isRangeVisible(entry.bounds)
        ? ['solid', entry.bounds.high === null ? 'possible open' : 'possible']
        : []),
      entry.group && 'unseen',
      entry.rank.best > 1 && isStated(entry) && 'stated unseen',
    ]),
  );
  const texts = {
    ...{ solid: known, possible, 'possible open': unlimited, unseen: noOrder },
    'stated unseen': statedAlone,
  };
  return Object.entries(texts).filter(([look]) => looks.has(look));
}
