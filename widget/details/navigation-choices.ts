/** The choices of a ranking: metric, period, level, way of counting, vintage and view. Single options are left out. */
import type { Titled } from '../../engine/model/documents.ts';
import type { ChangeDetail, LoadFailure, Navigation, RankingSelection } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

export interface ChoiceOption {
  /** Empty for the default. */
  readonly value: string;
  readonly title: string;
}

/** A list of options, the current one, and a function that chooses another. */
export interface NavigationChoice {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly chosen: string;
  /** Resolves to true if the choice failed. */
  readonly choose: (value: string) => Promise<boolean>;
}

type ChoiceKey = Exclude<keyof ChangeDetail, 'sort' | 'search' | 'limit'>;

/** The latest choice per element. An earlier one that is still loading is dropped. */
const latestSelections = new WeakMap<Navigation, object>();

/** Selections to try in order: the given one, then with the default way of counting, then with other periods. */
export function fallbackSelections(selection: RankingSelection): RankingSelection[] {
  const at = (period: string): RankingSelection => ({
    ...selection,
    basis: null,
    ranking: selection.ranking?.replace(/[^/]+$/, period) ?? null,
  });
  return [selection, ...['$&', 'latest-year', 'latest'].map(at)];
}

/**
 * Loads the first selection that exists, then shows it. The current ranking stays until then, and if none can be loaded.
 * Resolves to true in that case.
 */
async function navigateTo(
  navigation: Navigation,
  key: ChoiceKey,
  value: string | null,
): Promise<boolean> {
  const { ranking, level, basis, asOf } = navigation.element;
  const [dataset, ...now] = ranking?.split('/') ?? [];
  const chosen = { metric: now[0], period: now[1], level, basis, asOf, [key]: value };
  const { metric, period, ...selection } = chosen;
  const target = { ...selection, ranking: `${dataset}/${metric}/${period}` };
  latestSelections.set(navigation, target);
  let failure: LoadFailure['state'] = 'missing';
  for (const one of fallbackSelections(target)) {
    const outcome = await navigation.preload(one);
    if (latestSelections.get(navigation) !== target) return false;
    if (outcome === 'failed') failure = outcome;
    if (outcome !== 'ready') continue;
    const other = one.ranking === target.ranking ? '' : one.ranking?.split('/')[2];
    navigation.choose(one, { [key]: value, ...(other && { period: other }) });
    return false;
  }
  navigation.reportFailure(failure, () => void navigateTo(navigation, key, value));
  return true;
}

/** The choices of the current ranking that have more than one option. */
export function navigationChoices(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  navigation: Navigation,
): NavigationChoice[] {
  const { view, words, text, format, monthsText } = localized;
  const { metrics, periods, levels, bases, vintages } = view.available;
  const titled = (list: readonly Titled[]): ChoiceOption[] =>
    list.map(({ id, title }) => ({ value: id, title: text(title) || id }));
  const latestFirst = (list: readonly string[], title: (id: string) => string): ChoiceOption[] =>
    list.map((value) => ({ value, title: title(value) })).reverse();
  const days = latestFirst(vintages, (day) => format.dateText(words, day));
  const views = [
    { value: 'ranking', title: detailsWords.rankingView },
    { value: 'timeline', title: detailsWords.timelineView },
  ];
  const { element } = navigation;
  const choices: readonly (readonly [ChoiceKey, string, readonly ChoiceOption[], string])[] = [
    ['metric', detailsWords.metricLabel, titled(metrics), view.metric],
    ['period', detailsWords.periodLabel, latestFirst(periods, monthsText), view.period.id],
    ['level', detailsWords.levelLabel, titled(levels), view.level],
    ['basis', detailsWords.basisLabel, titled(bases.filter(({ other }) => !other)), view.basis],
    [
      'asOf',
      detailsWords.vintageLabel,
      [{ value: '', title: detailsWords.untilToday }, ...days],
      element.asOf ? view.asOf : '',
    ],
    ['view', detailsWords.viewLabel, views, element.view ?? 'ranking'],
  ];
  return choices
    .filter(([, , options]) => options.length > 1)
    .map(([key, label, options, chosen]) => ({
      label,
      options,
      chosen,
      choose: async (value) => {
        if (key !== 'view') return navigateTo(navigation, key, value || null);
        navigation.choose({ view: value });
        return false;
      },
    }));
}
