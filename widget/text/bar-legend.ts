/** What a legend says of the rows of a ranking. */
import { isRangeVisible } from './bar-scale.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/**
 * The looks that bars have if they have several, and that of the bracket if there is one, each as classes with
 * its words. None where nothing is compared, because there are no bars.
 */
export function legendTexts(localized: LocalizedRanking): [look: string, text: string][] {
  const { words, view } = localized;
  const looks = new Set(
    (view.mixed ? [] : view.entries).flatMap(({ bounds, group }) => [
      ...(isRangeVisible(bounds) ? ['solid', 'possible'] : []),
      group && 'bracket',
    ]),
  );
  const texts = { solid: words.known, possible: words.orMore, bracket: words.noOrder };
  return Object.entries(texts).filter(([look]) => looks.has(look));
}
