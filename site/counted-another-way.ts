/** Figures of a ranking’s own entries that were counted another way. */
import { type LocalizedRanking, statedText } from '../widget/text/mod.ts';
import type { SiteWords } from './words/mod.ts';

/**
 * An entry’s name with its highest final figure for the same period that was counted another way: "Name (2.54 million in 2024 · Way of
 * counting)"; null if there is none.
 */
export function countedAnotherWayText(
  localized: LocalizedRanking,
  { home }: Pick<SiteWords, 'home'>,
  id: string,
): string | null {
  const { view, numbers, format, name, titleOf, monthsText } = localized;
  const [highest] = view.setAside
    .filter(
      ({ entity, reason, observation }) =>
        reason === 'basis' && entity.id === id && observation.status === 'final',
    )
    .map(({ observation }) => observation)
    .sort((a, b) => b.value - a.value);
  if (!highest) return null;
  const value = statedText(format, numbers, highest);
  const way = titleOf('bases', highest.basis);
  return home.countedAnotherWay(name(id), value, monthsText(view.period.id), way);
}
