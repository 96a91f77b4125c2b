/** What a legend says of the rows of a ranking. */
import { isRangeVisible } from './bar-scale.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/**
 * The looks that bars have if they have several, and that of the bracket if there is one, each as classes with
 * its words. None where nothing is compared, because there are no bars.
 */
export function legendTexts(localized: LocalizedRanking): [look: string, text: string][] {
  const { words, view } = localized;
  const entries = view.mixed ? [] : view.entries;
  return Object.entries({
    ...(entries.some(({ bounds }) => isRangeVisible(bounds)) && {
      solid: words.known,
      possible: words.orMore,
    }),
    ...(entries.some(({ group }) => group) && { bracket: words.noOrder }),
  });
}
