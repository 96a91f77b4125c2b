/** What a legend says of the rows of a ranking. */
import { isRangeVisible } from './bar-scale.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/**
 * The looks that bars have if they have several, and that of the bracket if there is one, each as classes with
 * its words.
 */
export function legendTexts(localized: LocalizedRanking): [look: string, text: string][] {
  const { words, view } = localized;
  const looks = new Set(
    view.entries.flatMap(({ bounds, group }) => [
      ...(isRangeVisible(bounds)
        ? ['solid', bounds.high === null ? 'possible open' : 'possible']
        : []),
      group && 'unseen',
    ]),
  );
  const texts = {
    solid: words.known,
    possible: words.possible,
    'possible open': words.unlimited,
    unseen: words.noOrder,
  };
  return Object.entries(texts).filter(([look]) => looks.has(look));
}
