/**
 * The controls of a ranking: a select for each choice (metric, period, level, way of counting, vintage and view; single
 * options are left out), and for long rankings the search and the order of the rows.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EntityRef, RankingEntryView, Titled } from '../../engine/model/documents.ts';
import type {
  ChangeDetail,
  LoadFailure,
  NavigableElement,
  Navigation,
  RankingSelection,
  WidgetContext,
} from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

/** Rankings with more rows have a search field. */
const MAX_WITHOUT_SEARCH = 20;

function choiceView({ label, options, chosen, choose }: NavigationChoice): TemplateResult {
  // After a failed choice, the select shows the current option again.
  const onChange = async (event: Event): Promise<void> => {
    const list = event.currentTarget as HTMLSelectElement;
    if (await choose(list.value)) list.value = chosen;
  };
  return html`<label>
    <span>${label}</span>
    <select @change=${onChange}>
      ${options.map(
        ({ value, title }) =>
          html`<option value=${value} .selected=${value === chosen}>${title}</option>`,
      )}
    </select>
  </label>`;
}

function searchView(
  detailsWords: DetailsWords,
  { element, choose }: WidgetContext,
): TemplateResult {
  // In a task of its own, so that the typed letter appears at once.
  const onInput = (event: Event): void => {
    const search = (event.currentTarget as HTMLInputElement).value || null;
    setTimeout(() => choose({ search }));
  };
  return html`<label>
    <span>${detailsWords.searchLabel}</span>
    <input type="search" .value=${element.search ?? ''} @input=${onInput} />
  </label>`;
}

/** The controls for the current ranking. */
export function controlsView(
  localized: LocalizedRanking,
  context: WidgetContext,
  detailsWords: DetailsWords,
): TemplateResult {
  const { element, hasApi } = context;
  const isLong = localized.view.entries.length > MAX_WITHOUT_SEARCH && element.view !== 'timeline';
  return html`<div class="controls" lang=${localized.words.tag} role="group" aria-label=${localized.words.optionsHead}>
    ${hasApi ? navigationChoices(localized, detailsWords, context).map(choiceView) : nothing}
    ${isLong || !hasApi || element.search ? searchView(detailsWords, context) : nothing}
  </div>`;
}

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

/** `sort` is a column; a leading `-` reverses the order. */
export type SortFilter = Pick<NavigableElement, 'sort' | 'search'>;

const COLUMN = /^(-?)(rank|place|value|change)$/;

type Order = (one: RankingEntryView, other: RankingEntryView) => number;

/** Removes diacritics and case. */
function normalized(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether an entity's id, or its name in any language, contains a normalized text. */
function isNamed({ id, name }: EntityRef, search: string): boolean {
  return normalized([id, ...Object.values(name)].join('\n')).includes(search);
}

/** Whether a row has no value in the column. Such rows are last in both orders. */
const isWithoutValue = (column: string, { growth }: RankingEntryView): boolean =>
  column === 'change' && growth === null;

/** The order of a column; null if it is that of the document. */
function orderBy(column: string, { words, name }: LocalizedRanking): Order | null {
  if (column === 'change')
    return (one, other) => (other.growth?.value ?? 0) - (one.growth?.value ?? 0);
  if (column !== 'place') return null;
  const byName = new Intl.Collator(words.tag).compare;
  return (one, other) => byName(name(one.entity.id), name(other.entity.id));
}

/** The last result, cached because a long ranking renders many times. */
const lastResults = new WeakMap<
  LocalizedRanking,
  SortFilter & { readonly rows: readonly RankingEntryView[] }
>();

/** The rows that match the search, sorted. An unknown column is ignored. */
export function sortAndFilter(
  localized: LocalizedRanking,
  { sort, search }: SortFilter,
): readonly RankingEntryView[] {
  const before = lastResults.get(localized);
  if (before?.sort === sort && before.search === search) return before.rows;
  const rows = computeRows(localized, sort, search);
  lastResults.set(localized, { sort, search, rows });
  return rows;
}

function computeRows(
  localized: LocalizedRanking,
  sort: string | null,
  search: string | null,
): readonly RankingEntryView[] {
  const query = normalized(search?.trim() ?? '');
  const found = localized.view.entries.filter(({ entity }) => !query || isNamed(entity, query));
  const [, isReversed, column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const withValue = found.filter((entry) => !isWithoutValue(column, entry));
  const order = orderBy(column, localized);
  if (order) withValue.sort(order);
  if (isReversed) withValue.reverse();
  return [...withValue, ...found.filter((entry) => isWithoutValue(column, entry))];
}

/** The head of a column. */
function headOf(
  column: string,
  { view, words, text, changeHead }: LocalizedRanking,
): string | undefined {
  return {
    rank: words.rankHead(view.entries.length),
    place: text(view.titles.level),
    value: words.valueHead(text(view.titles.unit)),
    change: changeHead,
  }[column];
}

/** The status for screen readers after sorting or searching; empty in the default order without a search. */
export function sortFilterStatus(
  localized: LocalizedRanking,
  state: SortFilter,
  detailsWords: DetailsWords,
): string {
  const { sort, search } = state;
  const rows = sortAndFilter(localized, state);
  const [first] = rows;
  const [, , column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const head = headOf(column, localized);
  const parts = [
    search ? `${detailsWords.searchLabel}: ${rows.length} / ${localized.view.entries.length}` : '',
    head && first ? detailsWords.sortedBy(head, localized.name(first.entity.id)) : '',
  ];
  return parts.filter(Boolean).join('; ');
}
