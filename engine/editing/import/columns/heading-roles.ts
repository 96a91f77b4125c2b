/** The role that the heading of a column says, if its cells agree. */
import { readGrowth } from '../cells/annotations.ts';
import { foldText } from '../cells/cell-text.ts';
import { BY_HEADING, CHANGES, type ColumnGuess, guess } from './column-guess.ts';
import { type ColumnProfile, URL_CELL } from './column-profile.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { roleOfCoordinates } from './coordinate-columns.ts';
import { GROWTH_WORDS as G } from './growth-words.ts';
import { parseHeading } from './heading.ts';
import { roleOfMargins } from './margin-columns.ts';
import { partOfYear } from './period-columns.ts';

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
const CODE_CELL =
  /^[A-Z]{1,4}[\d-]*$|^\d{1,13}$|^[A-Z0-9]{1,8}$|^(?=.*\d)[A-Z0-9]{4,14}$|^[A-Z0-9]+(?:[._][A-Z0-9]+)+$/i;
/** Exponents of ten, as `UNIT_MULT` has. */
const isExponents = (column: ColumnProfile) =>
  column.share(({ text }) => /^(?:0|3|6|9|12)$/.test(text)) === 1;
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
  {
    words: W.unit,
    fits: (column) => column.isTexts || isExponents(column),
    found: guess('unit', BY_HEADING),
  },
  {
    words: W.metric,
    fits: (column) => column.isTexts && column.distinct < 1,
    found: guess('metric', BY_HEADING),
  },
  {
    words: W.published,
    fits: (column) => column.isPeriods || column.isDates,
    found: guess('unused', 'it holds dates of publication'),
  },
  {
    words: W.code,
    fits: (column) => column.share(({ text }) => CODE_CELL.test(text)) > 0.8,
    found: guess('code', BY_HEADING),
  },
  {
    words: W.codeInside,
    fits: (column) => column.isPlainIntegers && column.isOfOneLength,
    found: guess('code', 'its heading speaks of codes, and its numbers are of one length'),
  },
  {
    words: W.codeInside,
    fits: (column) => column.isPlainIntegers,
    found: guess('code', 'its heading speaks of codes', true),
  },
  {
    words: W.label,
    fits: (column) =>
      column.share(({ text }) => /^\d{1,3}(?:[.-]\d{1,3})?\p{L}?$/u.test(text)) === 1,
    found: guess('unused', 'its numbers are names, and count nothing'),
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
  {
    words: W.period,
    fits: (column) => partOfYear(column) !== null,
    found: guess('period', BY_HEADING),
  },
  { words: W.date, fits: (column) => column.isPeriods, found: guess('period', BY_HEADING) },
  {
    words: W.week,
    fits: (column) => column.share(({ text }) => WEEK_CELL.test(text)) > 0.5,
    found: guess('period', BY_HEADING),
  },
];

/** The role that the heading says, if the cells agree; null if neither says. `others`: the other columns of the table. */
export function roleByHeading(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const rule = HEADING_RULES.find(({ words, fits }) => column.says(words) && fits(column));
  return (
    rule?.found ??
    roleOfMargins(column, others) ??
    roleOfAgencies(column, others) ??
    roleOfNoteNumbers(column, others) ??
    roleOfCoordinates(column, others) ??
    roleByGrowthWords(column, others) ??
    roleByComparison(column)
  );
}

/** Agencies beside the places of which each says something are sources; alone they may be what is ranked. */
function roleOfAgencies(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const isPlace = (other: ColumnProfile) =>
    other.isTexts && (other.says(W.container) || other.says(W.name)) && !other.says(W.agency);
  return column.isTexts && column.says(W.agency) && others.some(isPlace)
    ? guess('source', BY_HEADING)
    : null;
}

/** Small numbers under a word for notes, beside figures, may be those of the notes, or grades. */
function roleOfNoteNumbers(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const areSmall = column.share(({ text }) => /^\d{1,3}$/.test(text)) === 1;
  const hasFigures = others.some(
    (other) => other.numbers > 0.5 && !other.isYears && !other.isRanks(false),
  );
  return column.says(W.note) && areSmall && hasFigures
    ? guess('unused', 'its numbers may be those of notes', true)
    : null;
}

/** What the heading of a change says of it. */
interface ChangeWords {
  readonly isGrowth: boolean;
  readonly isChange: boolean;
  readonly isPercent: boolean;
}

/** Whether it is a change over another time than a year, or in percentage points. */
function isOtherChange(
  column: ColumnProfile,
  { isGrowth, isChange, isPercent }: ChangeWords,
): boolean {
  const { heading } = column;
  const isOther = G.otherChange.test(heading) || G.timeAlone.test(heading);
  if (isOther && isPercent) return true;
  const isShort = G.otherTime.test(heading) || G.shortTime.test(heading);
  if (!isOther && !isShort && !spansYears(heading)) return false;
  return (
    isGrowth ||
    isChange ||
    column.isSigned ||
    (isPercent && hasNegatives(column)) ||
    G.comparison.test(heading) ||
    /темп роста/iu.test(heading)
  );
}

const hasNegatives = ({ cells }: ColumnProfile) =>
  cells.some(({ cell }) => cell.kind === 'number' && cell.isNegative);

const unitOf = (column: ColumnProfile) => parseHeading(column.parts).multiple?.unit ?? '';
const isPoints = (unit: string) => G.otherChange.test(unit) || G.otherTime.test(unit);

/** The share of cells that are rates in words or with a percent sign: `up 3%`. */
const shareOfRates = (column: ColumnProfile) =>
  column.share(({ text }) => readGrowth(foldText(text), true) !== null || /^持平$/.test(text));

/** `Old-growth forest (ha)` counts something; `Change (ha)` beside an area in hectares is the change of the area. */
function isUnitOfOther(unit: string, others: readonly ColumnProfile[]): boolean {
  return others.some((other) => other.numbers > 0.5 && unitOf(other) === unit);
}

/** Rates of growth that are figures of their own. */
const KNOWN_RATE =
  /(?<!\p{L})(?:gdp|economic|wage|population|productivity|bip|pib|wirtschafts|lohn|bevölkerungs|produktivitäts)[- ]?(?:growth|wachstum)|croissance (?:économique|du pib)|crecimiento (?:económico|del pib)|(?:gdp|经济|人口)(?:增速|增长率)/iu;

/** Such a rate, if the table has nothing but rates, so that no other column has grown. */
function roleOfKnownRate(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  if (!KNOWN_RATE.test(column.heading)) return null;
  const numbers = others.filter(
    (other) => other.numbers > 0.5 && !other.isYears && !other.isRanks(false),
  );
  const areRates = numbers.every((other) => unitOf(other) === '%' || other.isPercents);
  return numbers.length > 0 && areRates ? guess('value', 'its heading names a rate') : null;
}

const CHANGE_IN_PERCENT = 'its heading speaks of a change, in percent';

const isChangeHeading = ({ heading, parts }: ColumnProfile) =>
  G.change.test(heading) || G.change.test(parts.at(-1) ?? '');

/** Growth and other changes, by the words of the heading. `others`: the other columns of the table. */
function roleByGrowthWords(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const rates = shareOfRates(column);
  if (column.numbers < 0.5 && rates < 0.5) return null;
  return (
    roleOfKnownRate(column, others) ??
    roleBesideChange(column, others) ??
    roleOfChange(column, others, rates)
  );
}

/** `Differenz, in %`: a percentage without a title is the change before it. */
function roleBesideChange(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  const before = others.find(({ index }) => index === column.index - 1);
  const isUntitled = unitOf(column) === '%' && parseHeading(column.parts).title === '';
  return isUntitled && before && isChangeHeading(before)
    ? guess('growth', CHANGE_IN_PERCENT)
    : null;
}

/** `rates`: the share of cells that are rates. */
function roleOfChange(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
  rates: number,
): ColumnGuess | null {
  const { heading } = column;
  const unit = unitOf(column);
  const isChange = isChangeHeading(column);
  if (!['', '%'].includes(unit) && !isPoints(`(${unit})`))
    return isChange && isUnitOfOther(unit, others) ? guess('unused', CHANGES.inUnits) : null;
  const isPercent =
    column.isPercents || rates > 0.5 || unit === '%' || /[%％]|percent|per cent/i.test(heading);
  const isGrowth = G.growth.test(heading) || (column.isPercents && G.growthInside.test(heading));
  if (isOtherChange(column, { isGrowth, isChange, isPercent }))
    return guess('unused', CHANGES.other);
  if (!isGrowth && !isChange) return null;
  if (isGrowth && (isPercent || !isChange)) return guess('growth', BY_HEADING);
  return isPercent ? guess('growth', CHANGE_IN_PERCENT) : guess('unused', CHANGES.plain);
}

/** Percentages compared with an earlier time are growth if some are negative; else they may be ratios as well. */
function roleByComparison(column: ColumnProfile): ColumnGuess | null {
  const isPercent = column.isPercents || /[%％]/.test(column.heading);
  if (!isPercent || column.numbers < 0.5 || !G.comparisonFirst.test(column.heading)) return null;
  return hasNegatives(column)
    ? guess('growth', 'its heading compares, in percent')
    : guess('unused', CHANGES.plain, true);
}

/** Whether a heading names two years that aren't next to each other: `Change 2010–2020`. */
function spansYears(heading: string): boolean {
  const years = [
    ...heading.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s?[-–/]\s?(\d\d)(?!\d))?/g),
  ].flatMap(([, year = '', short]) =>
    short === undefined ? [Number(year)] : [Number(year), Number(year.slice(0, 2) + short)],
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length > 1 && last - first > 1;
}
