/** The questions about a new dataset that its table leaves open, and the options of the dataset that the replies make. */

import { CELL_FORMATS, isDateOrEmpty, isUrlOrEmpty } from '../../dataset/cells.ts';
import { guessPeriod } from '../../dataset/repair/cell-fixes.ts';
import { parseHeading } from '../import/columns/heading.ts';
import { parseUnit } from '../import/metric-unit.ts';
import type { ReadFigure, Reading } from '../import/reading.ts';
import { isNote, isUnitLine } from '../import/structure/row-words.ts';
import { AMONG, type ScaffoldOptions } from './scaffold-options.ts';

/** The questions, in the order in which they are asked. */
export const DATASET_FIELDS = [
  'title',
  'metric',
  'unit',
  'period',
  'level',
  'among',
  'publisher',
  'source-title',
  'address',
  'published',
  'license',
] as const;
export type DatasetField = (typeof DATASET_FIELDS)[number];

export interface DatasetQuestion {
  readonly name: DatasetField;
  /** What is asked for, as a phrase. */
  readonly what: string;
  /** Why it is asked, as a sentence without its full stop. */
  readonly why: string;
  /** What an empty reply stands for; null: a reply is required. */
  readonly otherwise: string | null;
  /** What is expected instead of a reply; null if it is right. */
  readonly check: (text: string) => string | null;
}

/** Replies to questions, and values for which nothing is asked. */
export type DatasetReplies = Readonly<Partial<Record<DatasetField, string>>>;

/** Settings of a new dataset that are never asked. */
export interface DatasetSettings
  extends Pick<ScaffoldOptions, 'isTitled' | 'margins' | 'isFromLink' | 'qualifier' | 'today'> {
  /** The kind of the source: `official`, `company` or `press`. */
  readonly kind: string;
}

/** `My ranking` for `my-ranking`. */
export function titleFromId(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

const anything = () => null;

function checkPeriod(text: string): string | null {
  return guessPeriod(text) === null ? 'a period such as 2025, 2025-11 or 2025-01--2025-11' : null;
}

const checkAmong = (text: string) =>
  text === '' || AMONG.some((known) => known === text) ? null : AMONG.join(' or ');
const checkUrl = (text: string) => (isUrlOrEmpty(text) ? null : CELL_FORMATS.url);
const checkDate = (text: string) => (isDateOrEmpty(text) ? null : CELL_FORMATS.optionalDate);

function isSourceNamed(figures: readonly ReadFigure[]): boolean {
  return figures.every(({ source }) => source !== '');
}

function sourceQuestion(
  name: 'source-title' | 'address' | 'published',
  what: string,
  check: (text: string) => string | null,
): DatasetQuestion {
  return { name, what, why: 'readers want to look it up', otherwise: '', check };
}

/**
 * The question of a field about the dataset `id`; null if the table answers it. `replies`: those to the fields before it; `defaults`:
 * what empty ones stand for, if that is known.
 */
export function datasetQuestion(
  name: DatasetField,
  id: string,
  figures: readonly ReadFigure[],
  replies: DatasetReplies,
  defaults: DatasetReplies = {},
): DatasetQuestion | null {
  const title = replies.title || defaults.title || titleFromId(id);
  const required = { otherwise: null, check: anything };
  switch (name) {
    case 'title': {
      const why = 'it stands above the ranking';
      return { name, what: 'the title of the ranking', why, otherwise: title, check: anything };
    }
    case 'metric': {
      if (figures.every(({ metric }) => metric !== null)) return null;
      const why = 'no heading says what is counted';
      const otherwise = (title === defaults.title && defaults.metric) || title;
      return { name, what: 'what is counted', why, otherwise, check: anything };
    }
    case 'unit': {
      if (figures.every(({ unit }) => unit !== '')) return null;
      const what = 'the unit of the figures, such as “people” or “million tonnes”';
      return { ...required, name, what, why: 'the table names no unit for some figures' };
    }
    case 'period': {
      if (figures.every(({ period }) => period !== null)) return null;
      const what = 'the period of the figures, such as 2025 or 2025-11';
      const why = 'the table names no period for some figures';
      return { ...required, name, what, why, check: checkPeriod };
    }
    case 'level': {
      const what = 'what is ranked, in the plural: “Countries”';
      const why = 'only members of one level compete';
      return { name, what, why, otherwise: defaults.level ?? 'Places', check: anything };
    }
    case 'among': {
      const what = 'whether this is everyone, or the top of a longer list: all or top';
      const why = 'until it is answered, ranks are among these alone';
      return { name, what, why, otherwise: '', check: checkAmong };
    }
    case 'license': {
      const what = 'the licence under which others may use it, such as CC-BY-4.0';
      const why = 'until one is chosen, it has none';
      return { name, what, why, otherwise: '', check: anything };
    }
    case 'publisher': {
      if (isSourceNamed(figures)) return null;
      const why = 'no column names the source of all figures';
      const otherwise = defaults.publisher ?? null;
      return { name, what: 'who published the figures', why, otherwise, check: anything };
    }
    case 'source-title': {
      if (isSourceNamed(figures)) return null;
      const what = 'the title of the page or report, if it has one';
      return sourceQuestion(name, what, anything);
    }
    case 'address':
      return isSourceNamed(figures)
        ? null
        : sourceQuestion(name, 'its URL, if it has one', checkUrl);
    case 'published': {
      if (isSourceNamed(figures)) return null;
      const what = 'the date of publication, YYYY-MM-DD, if known';
      return sourceQuestion(name, what, checkDate);
    }
  }
}

/** The options of the dataset `id`, from valid replies. A metric for which nothing is asked names all figures. */
export function datasetOptions(
  id: string,
  replies: DatasetReplies,
  { kind, ...settings }: DatasetSettings,
): ScaffoldOptions {
  const text = (name: DatasetField) => replies[name] ?? '';
  return {
    ...{ id, title: text('title') },
    metric: replies.metric ?? null,
    unit: parseUnit(text('unit')),
    period: guessPeriod(text('period')) ?? '',
    level: text('level'),
    among: AMONG.find((known) => known === text('among')) ?? null,
    license: text('license'),
    source: {
      ...{ publisher: text('publisher'), title: text('source-title') },
      ...{ url: text('address'), published: text('published'), kind },
    },
    ...settings,
  };
}

// What the lines around a table say of its dataset: its title, what is counted, and who published the figures. Only
// suggested: it is shown first, and used if the reply is empty.

/** Longer lines are sentences about a table rather than its title. */
const MAX_TITLE_LENGTH = 120;

/** `Table 1.`, `Dataset:`, `表2-1`. */
const LABEL =
  /^(?:(?:table|tab|tabelle|tableau|cuadro|figure|fig|chart)\b\.?\s*[\d.–-]*\d(?:[.:]|\s[–-])?\s*|(?:data ?set|title)\s*:\s*|[表图圖]\s*\d[\d.–-]*\s*[:：、]?\s*)/iu;
/** `[2]`, `*` and the like behind a text. */
const MARKS = /(?:\s*(?:\[\w{1,3}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]))+$/u;
const HAS_WORD = /\p{L}{3}|\p{Script=Han}{2}/u;

const SOURCE =
  /^[(（]?(?:(?:data\s+)?sources?(?:\(s\))?|quellen?|fuentes?|fonte|(?:资料|資料|数据|數據)?(?:来源|來源)|источник)\s*[:：]\s*(?<publisher>[^,;|()，；。（）]{2,80})/iu;
const URL_START = /^(?:https?:|www\.)/i;

/** The lines above the headings that fill one cell, as texts. */
function titleLines({ titles, rows }: Pick<Reading, 'titles' | 'rows'>): string[] {
  const known = new Set(titles);
  return rows.flatMap(({ cells }) => {
    const [only, ...others] = cells.flatMap(({ text }) => text || []);
    return only !== undefined && others.length === 0 && known.has(only) ? [only] : [];
  });
}

function titleOf(line: string): string | null {
  if (isNote(line) || isUnitLine(line)) return null;
  const title = line.replace(LABEL, '').replace(MARKS, '').trim();
  return title.length <= MAX_TITLE_LENGTH && HAS_WORD.test(title) ? title : null;
}

function publisherOf(line: string): string | null {
  const publisher = SOURCE.exec(line.trim())?.groups?.publisher?.replace(/[.\s]+$/, '') ?? '';
  return publisher === '' || URL_START.test(publisher) ? null : publisher;
}

/** Replies that the lines around a table propose. */
export function tableDefaults(reading: Pick<Reading, 'titles' | 'rows' | 'notes'>): DatasetReplies {
  const { titles, notes } = reading;
  const title = titleLines(reading)
    .map(titleOf)
    .find((text) => text !== null);
  const publisher = [...titles, ...notes].map(publisherOf).find((text) => text !== null);
  // Its period and unit are those of the figures.
  const metric = title && parseHeading([title]).title;
  return {
    ...(title ? { title } : {}),
    ...(metric ? { metric } : {}),
    ...(publisher ? { publisher } : {}),
  };
}
