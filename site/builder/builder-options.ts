/**
 * Options of the embed builder, from the documents of the API. Rankings with enough entries are offered; others can be
 * reached by address and are then added to the options.
 */

import type { DatasetDocument, RankingListing, Texts } from '../../engine/model/documents.ts';
import {
  isWidgetLanguage,
  type PageLanguage,
  type WidgetLanguage,
} from '../../engine/model/languages.ts';
import { isFullYearId, isInForce, latestPeriodFirst } from '../../engine/model/period.ts';
import { localizedText } from '../../engine/model/text.ts';
import { MIN_LISTED } from '../../engine/model/vocabulary.ts';
import { monthsText, type WidgetWords } from '../../widget/text/mod.ts';

/** Periods that change over time. */
const MOVING_PERIODS = ['latest-year', 'latest'] as const;

/** The fields that identify a ranking. */
export type RankingChoice = Pick<Choice, 'metric' | 'period' | 'level' | 'basis'>;

export interface SelectOption {
  readonly value: string;
  readonly title: string;
}

/** Options by the name of their control. */
export interface BuilderOptions {
  readonly metric: readonly SelectOption[];
  readonly level: readonly SelectOption[];
  readonly period: readonly SelectOption[];
  readonly basis: readonly SelectOption[];
}

/** Words for the options. */
export interface OptionWords extends WidgetWords {
  readonly builder: {
    /** Label of a moving period with the period that it currently refers to. */
    moving(period: 'latest' | 'latest-year', now: string): string;
    /** Label of the default way of counting. */
    inForce(title: string): string;
  };
}

/** Whether a ranking has enough entries to be offered. */
export function isOffered({ bases }: DatasetDocument, row: RankingListing): boolean {
  const isMixed = bases.some(({ id, mixed }) => id === row.basis && mixed);
  return !isMixed && row.coverage.listed >= MIN_LISTED;
}

/** The period that a moving one currently refers to; null if there is none. */
function currentPeriod(
  dataset: DatasetDocument,
  { metric, level, period }: RankingChoice,
): string | null {
  const all = dataset.rankings.filter((row) => row.metric === metric && row.level === level);
  const fit = all.filter((row) => isOffered(dataset, row));
  const periods = (fit.length > 0 ? fit : all).map((row) => row.period);
  const wanted = period === 'latest' ? periods : periods.filter(isFullYearId);
  return wanted.sort(latestPeriodFirst)[0] ?? null;
}

/** Finds the ranking of a choice by the rules of the API; null if there is none. */
export function findListing(
  dataset: DatasetDocument,
  choice: RankingChoice,
): RankingListing | null {
  const { metric, level, basis } = choice;
  const isMoving = MOVING_PERIODS.some((id) => id === choice.period);
  const period = isMoving ? currentPeriod(dataset, choice) : choice.period;
  const rows = dataset.rankings.filter(
    (row) => row.metric === metric && row.level === level && row.period === period,
  );
  if (basis) return rows.find((row) => row.basis === basis) ?? null;
  const ways = dataset.bases.map((way) => ({ way, row: rows.find((row) => row.basis === way.id) }));
  const inForce = ways.find(({ way }) => period !== null && isInForce(way, period));
  return inForce?.row ?? ways.find(({ row }) => row)?.row ?? null;
}

/** The nearest choice that has a ranking: tries other ways of counting first, then other periods, then other levels. */
export function nearestChoice(dataset: DatasetDocument, choice: Choice): Choice {
  if (findListing(dataset, choice)) return choice;
  const offered = dataset.rankings.filter((row) => isOffered(dataset, row));
  const metrics = new Set([choice.metric, ...offered.map((row) => row.metric)]);
  const levels = new Set([
    choice.level,
    dataset.defaults.level,
    ...offered.map((row) => row.level),
  ]);
  const candidates: readonly RankingChoice[] = [
    { ...choice, basis: '' },
    ...[...metrics].flatMap((metric) =>
      [...levels].flatMap((level) =>
        MOVING_PERIODS.map((period) => ({ metric, level, period, basis: '' })),
      ),
    ),
  ];
  const found = candidates.find((candidate) => findListing(dataset, candidate));
  if (!found) return choice;
  const { metric, period, level, basis } = found;
  return { ...choice, metric, period, level, basis };
}

/** Options for each control given the current choice, with titles in the reader's language. */
export function builderOptions(
  dataset: DatasetDocument,
  choice: RankingChoice,
  words: OptionWords,
): BuilderOptions {
  const { metric, level, period, basis } = choice;
  const offered = dataset.rankings.filter((row) => isOffered(dataset, row));
  const chosen = findListing(dataset, choice);
  const listed = chosen ? [...offered, chosen] : offered;
  const text = (texts: Texts): string => localizedText(texts, words.words.tag);
  const has = (fits: (row: RankingListing) => boolean): boolean => listed.some(fits);
  const titled = (list: readonly { readonly id: string; readonly title: Texts }[]) =>
    list.map(({ id, title }) => ({ value: id, title: text(title) }));
  const inLevel = listed.filter((row) => row.metric === metric && row.level === level);
  const inPeriod = inLevel.filter((row) => row.period === (chosen?.period ?? period));
  return {
    metric: titled(dataset.metrics.filter(({ id }) => has((row) => row.metric === id))),
    level: titled(
      dataset.levels.filter(({ id }) => has((row) => row.metric === metric && row.level === id)),
    ),
    period: [
      ...MOVING_PERIODS.flatMap((id) =>
        movingPeriodOption(dataset, { metric, level, period: id, basis }, words),
      ),
      ...[...new Set(inLevel.map((row) => row.period))]
        .sort(latestPeriodFirst)
        .map((id) => ({ value: id, title: monthsText(words.words, id) })),
    ],
    basis: [
      { value: '', title: words.builder.inForce(basisInForce(dataset, choice, text)) },
      ...titled(dataset.bases.filter(({ id }) => inPeriod.some((row) => row.basis === id))),
    ],
  };
}

function movingPeriodOption(
  dataset: DatasetDocument,
  choice: RankingChoice,
  words: OptionWords,
): SelectOption[] {
  const { period } = choice;
  const now = currentPeriod(dataset, choice);
  if (now === null || (period !== 'latest' && period !== 'latest-year')) return [];
  return [{ value: period, title: words.builder.moving(period, monthsText(words.words, now)) }];
}

function basisInForce(
  dataset: DatasetDocument,
  choice: RankingChoice,
  text: (texts: Texts) => string,
): string {
  const found = findListing(dataset, { ...choice, basis: '' });
  const way = dataset.bases.find(({ id }) => id === found?.basis);
  return way ? text(way.title) : '';
}

// The choice made in the embed builder as one flat value, and its form in the page's address. The address omits defaults;
// invalid values in it are replaced by defaults.

/** Destinations of a snippet, in the order of the tabs. */
export const DESTINATIONS = [
  'script',
  'element',
  'iframe',
  'oembed',
  'react',
  'markdown',
  'picture',
] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** Language of the destination `picture`, which is for Chinese platforms, whatever language is chosen. */
export const SOCIAL_POST_LANGUAGE: PageLanguage = 'zh';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const VIEWS = ['ranking', 'timeline'] as const;

/** Range of preview widths, in CSS pixels. */
export const MIN_PREVIEW_WIDTH = 280;
export const MAX_PREVIEW_WIDTH = 1200;

export interface Choice {
  readonly dataset: string;
  readonly metric: string;
  /** Also `latest` and `latest-year`. */
  readonly period: string;
  readonly level: string;
  /** Empty for the one in force over the period. */
  readonly basis: string;
  /** `YYYY-MM-DD` for a frozen embed; empty for a live one. */
  readonly asOf: string;
  readonly lang: WidgetLanguage;
  readonly theme: (typeof THEMES)[number];
  readonly view: (typeof VIEWS)[number];
  /** Rows before "show all"; null for all. */
  readonly limit: number | null;
  /** Ids of entities. */
  readonly highlight: readonly string[];
  /** Caption of the host page's own, or empty. */
  readonly heading: string;
  /** Alternative text of a picture if written by hand, or empty. */
  readonly alt: string;
  /** Whether the snippet names one build of the widget by its hash. */
  readonly isPinned: boolean;
  /** Whether an iframe adapts to the height of its content. */
  readonly isResized: boolean;
  readonly destination: Destination;
  /** Width of the preview, in CSS pixels. */
  readonly width: number;
  /** Background of the preview: `light`, `dark`, or `#rrggbb`. */
  readonly background: string;
  /** Whether the preview may run scripts. */
  readonly hasScripts: boolean;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PERIOD = /^(\d{4}(-\d{2})?(--\d{4}-\d{2})?|latest|latest-year)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COLOUR = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

const isId = (text: string): boolean => ID.test(text);

function oneOf<Value extends string>(list: readonly Value[], text: string): Value | null {
  return list.find((value) => value === text) ?? null;
}

/** Parses a colour of three or six digits, with or without `#`, to `#rrggbb`; null if invalid. */
export function parseColour(text: string): string | null {
  const [, digits = ''] = COLOUR.exec(text.trim()) ?? [];
  if (!digits) return null;
  const full = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('');
  return `#${full.toLowerCase()}`;
}

/** Parses a number of rows, at least 1; null for all rows. */
export function parseLimit(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null;
}

/** Parses a width in pixels and limits it to the allowed range. */
export function parseWidth(text: string, defaults: number): number {
  if (!/^\d{1,5}$/.test(text)) return defaults;
  return Math.min(MAX_PREVIEW_WIDTH, Math.max(MIN_PREVIEW_WIDTH, Number(text)));
}

/** Parses the query of an address; `defaults` fills in what it omits. */
export function parseChoice(query: URLSearchParams, defaults: Choice): Choice {
  const at = (name: string): string => query.get(name) ?? '';
  const lang = at('lang');
  const [dataset = '', metric = '', period = ''] = at('ranking').split('/');
  const isRanking = isId(dataset) && isId(metric) && PERIOD.test(period);
  const ranking = isRanking ? { dataset, metric, period } : {};
  const ground = oneOf(['light', 'dark'], at('ground')) ?? parseColour(at('ground'));
  return {
    ...defaults,
    ...ranking,
    level: isId(at('level')) ? at('level') : defaults.level,
    basis: isId(at('basis')) ? at('basis') : defaults.basis,
    asOf: DAY.test(at('as_of')) ? at('as_of') : defaults.asOf,
    lang: isWidgetLanguage(lang) ? lang : defaults.lang,
    theme: oneOf(THEMES, at('theme')) ?? defaults.theme,
    view: oneOf(VIEWS, at('view')) ?? defaults.view,
    limit: parseLimit(at('limit')) ?? defaults.limit,
    highlight: query.has('highlight')
      ? at('highlight').split(/\s+/).filter(isId)
      : defaults.highlight,
    heading: at('heading') || defaults.heading,
    alt: at('alt') || defaults.alt,
    isPinned: query.has('pinned') || defaults.isPinned,
    isResized: at('resizer') === 'off' ? false : defaults.isResized,
    destination: oneOf(DESTINATIONS, at('to')) ?? defaults.destination,
    width: parseWidth(at('width'), defaults.width),
    background: ground ?? defaults.background,
    hasScripts: at('scripts') === 'off' ? false : defaults.hasScripts,
  };
}

function pairsOf(choice: Choice): readonly (readonly [string, string])[] {
  const { dataset, metric, period, level, basis, asOf, lang, theme, view, limit } = choice;
  const {
    highlight,
    heading,
    alt,
    isPinned,
    isResized,
    destination,
    width,
    background,
    hasScripts,
  } = choice;
  return [
    ['ranking', `${dataset}/${metric}/${period}`],
    ['level', level],
    ['basis', basis],
    ['as_of', asOf],
    ['lang', lang],
    ['theme', theme],
    ['limit', limit === null ? '' : String(limit)],
    ['view', view],
    ['highlight', highlight.join(' ')],
    ['heading', heading],
    ['to', destination],
    ['pinned', isPinned ? 'yes' : ''],
    ['resizer', isResized ? '' : 'off'],
    ['alt', alt],
    ['width', String(width)],
    ['ground', background],
    ['scripts', hasScripts ? '' : 'off'],
  ];
}

/** The query from which `parseChoice` restores the choice; empty for the default choice. */
export function choiceQuery(choice: Choice, defaults: Choice): string {
  const query = new URLSearchParams();
  const usual = new Map(pairsOf(defaults));
  for (const [name, value] of pairsOf(choice))
    if (value !== usual.get(name)) query.set(name, value);
  return query.toString();
}
