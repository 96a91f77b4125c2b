/** What the reader may choose of a ranking, as lists of options: only those of which there is more than one. */
import type { Titled } from '../../engine/model/documents.ts';
import type { ChangeDetail, LoadFailure, Navigation, RankingSelection } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

export interface ChoiceOption {
  /** Empty for what there is without a choice. */
  readonly value: string;
  readonly title: string;
}

/** A list of options with the one that is shown, and what it does to choose another. */
export interface NavigationChoice {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly chosen: string;
  /** Whether nothing comes of it. */
  readonly choose: (value: string) => Promise<boolean>;
}

type ChoiceKey = Exclude<keyof ChangeDetail, 'sort' | 'search' | 'limit'>;

/** The choice that was made last of each element; an older one that is still looked for is dropped. */
const latestSelections = new WeakMap<Navigation, object>();

/** What is asked for at first, and instead of what doesn't exist: another way of counting, then another period. */
export function fallbackSelections(asked: RankingSelection): RankingSelection[] {
  const at = (period: string): RankingSelection => ({
    ...asked,
    basis: null,
    ranking: asked.ranking?.replace(/[^/]+$/, period) ?? null,
  });
  return [asked, ...['$&', 'latest-year', 'latest'].map(at)];
}

/**
 * Turns to the first that exists, once it is at hand; what is shown stays until then, and where none can be had. Whether that
 * is so: then the choice is taken back.
 */
async function navigateTo(
  steering: Navigation,
  key: ChoiceKey,
  value: string | null,
): Promise<boolean> {
  const { ranking, level, basis, asOf } = steering.element;
  const [dataset, ...now] = ranking?.split('/') ?? [];
  const [metric, period] = [key === 'metric' ? value : now[0], key === 'period' ? value : now[1]];
  const asked = { ranking: `${dataset}/${metric}/${period}`, level, basis, asOf };
  const wanted = key in asked ? { ...asked, [key]: value } : asked;
  latestSelections.set(steering, wanted);
  let lack: LoadFailure['state'] = 'missing';
  for (const one of fallbackSelections(wanted)) {
    const outcome = await steering.preload(one);
    if (latestSelections.get(steering) !== wanted) return false;
    if (outcome === 'failed') lack = outcome;
    if (outcome !== 'ready') continue;
    const other = one.ranking === wanted.ranking ? '' : one.ranking?.split('/')[2];
    steering.choose(one, { [key]: value, ...(other && { period: other }) });
    return false;
  }
  steering.reportFailure(lack, () => void navigateTo(steering, key, value));
  return true;
}

/** All that may be chosen of `reading`'s ranking. */
export function navigationChoices(
  reading: LocalizedRanking,
  more: DetailsWords,
  steering: Navigation,
): NavigationChoice[] {
  const { view, words, text, format, monthsText } = reading;
  const { metrics, periods, levels, bases, vintages } = view.available;
  const titled = (list: readonly Titled[]): ChoiceOption[] =>
    list.map(({ id, title }) => ({ value: id, title: text(title) || id }));
  const latestFirst = (list: readonly string[], title: (id: string) => string): ChoiceOption[] =>
    list.map((value) => ({ value, title: title(value) })).reverse();
  const days = latestFirst(vintages, (day) => format.dateText(words, day));
  const views = [
    { value: 'ranking', title: more.rankingView },
    { value: 'timeline', title: more.timelineView },
  ];
  const { element } = steering;
  const choices: readonly (readonly [ChoiceKey, string, readonly ChoiceOption[], string])[] = [
    ['metric', more.metricLabel, titled(metrics), view.metric],
    ['period', more.periodLabel, latestFirst(periods, monthsText), view.period.id],
    ['level', more.levelLabel, titled(levels), view.level],
    ['basis', more.basisLabel, titled(bases.filter(({ other }) => !other)), view.basis],
    [
      'asOf',
      more.vintageLabel,
      [{ value: '', title: more.untilToday }, ...days],
      element.asOf ? view.asOf : '',
    ],
    ['view', more.viewLabel, views, element.view ?? 'ranking'],
  ];
  return choices
    .filter(([, , options]) => options.length > 1)
    .map(([key, label, options, chosen]) => ({
      label,
      options,
      chosen,
      choose: async (value) => {
        if (key !== 'view') return navigateTo(steering, key, value || null);
        steering.choose({ view: value }, { view: value });
        return false;
      },
    }));
}
