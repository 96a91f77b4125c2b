/** The role that the heading of a column says, if its cells agree. */
import { readGrowth } from '../cells/annotations.ts';
import { foldText } from '../cells/cell-text.ts';
import { BY_HEADING, type ColumnGuess, guess } from './column-guess.ts';
import { type ColumnProfile, URL_CELL } from './column-profile.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { parseHeading } from './heading.ts';

/** A week, which is no period of whole months. */
const WEEK_CELL = /(?:\b|^|-)(?:W|KW|week|wk\.?|sem(?:aine)?\.?) ?\d{1,2}\b|第\d+周/iu;
/** A role for columns whose heading and cells fit. */
interface HeadingRule {
  readonly words: RegExp;
  readonly fits: (column: ColumnProfile) => boolean;
  readonly found: ColumnGuess;
}

const W = COLUMN_WORDS;
const hasUrls = (column: ColumnProfile) => column.share(({ text }) => URL_CELL.test(text)) > 0.5;
const isText = (column: ColumnProfile) => column.isTexts;
const isRanks = (column: ColumnProfile) => column.isRanks(true);
const CODE_CELL = /^[A-Z]{1,4}[\d-]*$|^\d{1,13}$|^[A-Z0-9]{1,8}$/i;
const RANKS = guess('rank', 'its heading and its numbers are those of ranks');

/** The first rule that fits decides. */
const HEADING_RULES: readonly HeadingRule[] = [
  {
    words: W.number,
    fits: (column) => column.numbers > 0.5 && column.isRanks(false),
    found: guess('rank', 'its numbers count the rows'),
  },
  {
    words: W.number,
    fits: (column) => column.numbers > 0.5,
    found: guess('unused', 'its numbers may be counts, or names of the rows', true),
  },
  { words: W.rank, fits: isRanks, found: RANKS },
  { words: W.rankInside, fits: isRanks, found: RANKS },
  { words: W.url, fits: hasUrls, found: guess('url', BY_HEADING) },
  { words: W.source, fits: hasUrls, found: guess('url', BY_HEADING) },
  { words: W.source, fits: () => true, found: guess('source', BY_HEADING) },
  { words: W.note, fits: (column) => column.texts > 0, found: guess('note', BY_HEADING) },
  { words: W.status, fits: isText, found: guess('status', BY_HEADING) },
  { words: W.unit, fits: isText, found: guess('unit', BY_HEADING) },
  {
    words: W.metric,
    fits: (column) => column.isTexts && column.distinct < 1,
    found: guess('metric', BY_HEADING),
  },
  {
    words: W.published,
    fits: (column) => column.isPeriods || column.isTexts,
    found: guess('unused', 'it holds dates of publication'),
  },
  {
    words: W.code,
    fits: (column) => column.share(({ text }) => CODE_CELL.test(text)) > 0.8,
    found: guess('code', BY_HEADING),
  },
  {
    words: W.founded,
    fits: (column) => column.isAnyYears || column.isPeriods || column.isDates,
    found: guess('unused', 'it holds the dates of something else than the figures'),
  },
  {
    words: W.period,
    fits: (column) => column.share(({ period }) => period !== null) > 0.3,
    found: guess('period', BY_HEADING),
  },
  { words: W.date, fits: (column) => column.isPeriods, found: guess('period', BY_HEADING) },
  {
    words: W.week,
    fits: (column) => column.share(({ text }) => WEEK_CELL.test(text)) > 0.5,
    found: guess('period', BY_HEADING),
  },
  { words: W.interval, fits: () => true, found: guess('unused', 'it holds margins of error') },
];

/** The role that the heading says, if the cells agree; null if neither says. */
export function roleByHeading(column: ColumnProfile): ColumnGuess | null {
  const rule = HEADING_RULES.find(({ words, fits }) => column.says(words) && fits(column));
  return rule?.found ?? roleByGrowthWords(column);
}

/** Growth and other changes, by the words of the heading. */
function roleByGrowthWords(column: ColumnProfile): ColumnGuess | null {
  const rates = column.share(
    ({ text }) => readGrowth(foldText(text), true) !== null || /^持平$/.test(text),
  );
  if (column.numbers < 0.5 && rates < 0.5) return null;
  const isOther = W.otherChange.test(column.heading) || spansYears(column.heading);
  const { periods, multiple } = parseHeading(column.parts);
  // `Old-growth forest (ha)` counts something.
  if (multiple !== null && multiple.unit !== '%' && multiple.unit !== '') return null;
  const isPercent =
    column.isPercents ||
    rates > 0.5 ||
    multiple?.unit === '%' ||
    /[%％]|percent|per cent/i.test(column.heading);
  const isGrowthHeading = W.growth.test(column.heading);
  const isChangeHeading = W.change.test(column.heading) || W.change.test(column.parts.at(-1) ?? '');
  if (
    isOther &&
    (isGrowthHeading ||
      isChangeHeading ||
      column.isSigned ||
      /前年比|темп роста/iu.test(column.heading) ||
      (isPercent && W.otherChange.test(column.heading)))
  )
    return guess('unused', 'it is a change over another time than a year');
  if (!isGrowthHeading && !isChangeHeading) return null;
  if (isGrowthHeading && (isPercent || !isChangeHeading)) return guess('growth', BY_HEADING);
  if (isPercent) return guess('growth', 'its heading speaks of a change, in percent');
  return periods.length > 0 && !isChangeHeading
    ? null
    : guess('unused', 'it is a change in units, not in percent');
}

/** Whether a heading names two years that aren't next to each other: `Change 2010–2020`. */
function spansYears(heading: string): boolean {
  const years = [...heading.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length > 1 && last - first > 1;
}
