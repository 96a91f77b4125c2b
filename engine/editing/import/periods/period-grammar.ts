/**
 * Combines notations: ranges of months, months with their year on either side, ranges between dates. Each function returns all readings
 * that begin at a position; the longest is chosen at the end, because a shorter one may be a part of it.
 */
import { DATES } from './date-notations.ts';
import { fiscalMonths, placeInYear } from './dated-parts.ts';
import { matchAt, type Reading, readNotations, sticky } from './notation.ts';
import { PARTS } from './part-notations.ts';
import { joinDated, joinParts } from './range-spans.ts';
import { likeliest, type Span } from './span.ts';
import { leadingShortYearsAt, shortYearsAt, yearsAt } from './year-notations.ts';

const RANGE = sticky(
  '(?: (?<sign>[-–]{1,2}|~|至|到)(?:至)? |(?:[.,]?)\\s+(?<word>to|through|thru|till|until|bis|a|au|al|ate|fino a|hasta|tot(?: en met)?|t/m|do|по|sampai|s[./]d\\.?|से|الى|حتى|تا)(?: the)?\\s+)',
);
/** “Nov/Dec”, “Jan./Sept.” */
const SLASH = sticky('/');
const AND = sticky('\\s+(?:and|&|und|et|e|y|en|i|и|ve|dan|و|和)\\s+| [&和与] ');
const BETWEEN = /(?:between|zwischen|entre|tra|fra|بين)\s+$/iu;

const PART_THEN_YEAR = sticky(
  "(?: [,.]?\\s*(?:of the year|of|de|del|di|do|d'|des Jahres|von|anno|van|года|roku|tahun|من عام|من سنة|لعام|عام|سنة|من)\\s+|,\\s+| [.]? [-–/:]? )",
);
const YEAR_THEN_PART = sticky('(?:,\\s+| [-–/.:]? )');
const OPENING = sticky(' \\(');
const CLOSING = sticky(' \\)');

/** What follows a reading after a separator. */
function followedBy(
  text: string,
  first: Reading,
  separator: RegExp,
  next: (at: number) => readonly Reading[],
  join: (
    second: Span,
    groups: Readonly<Record<string, string | undefined>>,
    between: string,
  ) => Span | null,
): readonly Reading[] {
  const match = matchAt(separator, text, first.end);
  if (!match) return [];
  return next(first.end + match[0].length).flatMap((second) => {
    const span = join(second.span, match.groups ?? {}, match[0]);
    return span ? [{ end: second.end, span }] : [];
  });
}

/** The same in brackets. */
export function followedInBrackets(
  text: string,
  first: Reading,
  next: (at: number) => readonly Reading[],
  join: (second: Span) => Span | null,
): readonly Reading[] {
  return followedBy(text, first, OPENING, next, join).flatMap(({ end, span }) => {
    const closing = matchAt(CLOSING, text, end);
    return closing ? [{ end: end + closing[0].length, span }] : [];
  });
}

/** Months without a year, and ranges of them. */
function partsAt(text: string, at: number): readonly Reading[] {
  const next = (from: number) => readNotations(PARTS, text, from);
  const parts = next(at);
  if (parts.length === 0) return [];
  const isBetween = BETWEEN.test(text.slice(Math.max(0, at - 12), at));
  return parts.flatMap((first) => [
    first,
    ...followedBy(text, first, RANGE, next, (second, { word }) =>
      joinParts(first.span, second, word !== undefined),
    ),
    ...followedBy(text, first, SLASH, next, (second) => {
      const joined = first.span.kind === 'month' ? joinParts(first.span, second, true) : null;
      const isRange = isConsecutive(first.span, second) || likeliest(first.span).start === 0;
      return isRange ? joined : null;
    }),
    ...followedBy(text, first, AND, next, (second) => {
      const joined = joinParts(first.span, second, true);
      const isNext = joined && isConsecutive(first.span, second);
      return isBetween || isNext ? joined : null;
    }),
  ]);
}

function isConsecutive(first: Span, second: Span): boolean {
  return first.choices[0]?.end === second.choices[0]?.start;
}

/** A year is never glued to the digit of a part (“Q32024”), and “out of 2024” is not Portuguese. */
function canPrecedeYear(text: string, at: number, part: Reading, between: string): boolean {
  const isBetweenDigits = /\d/.test(text.charAt(part.end - 1)) && /\d/.test(text.charAt(part.end));
  if (between === '') return !isBetweenDigits;
  return !/\bof\b/i.test(between) || !/^(?:out|set|ago|mar|gen|mag)\b(?!c)/i.test(text.slice(at));
}

function partsThenYear(text: string, at: number, parts: readonly Reading[]): readonly Reading[] {
  const years = (from: number) => [...yearsAt(text, from), ...shortYearsAt(text, from)];
  return parts.flatMap((part) => [
    ...followedBy(text, part, PART_THEN_YEAR, years, (year, _groups, between) =>
      canPrecedeYear(text, at, part, between) ? placeInYear(part.span, year) : null,
    ),
    ...followedInBrackets(
      text,
      part,
      (from) => yearsAt(text, from),
      (year) => placeInYear(part.span, year),
    ),
  ]);
}

/** In “for 2024 may change” or “2023, January 2024” the month doesn't belong to the year before it. */
function belongsToYearBefore(text: string, from: number, part: Reading, isLoose: boolean): boolean {
  if (part.span.place === 'whole' && /^\p{Ll}/u.test(text.slice(from)))
    return /^\s*(?:$|[)\],;])/.test(text.slice(part.end));
  if (!isLoose) return true;
  return (
    followedBy(
      text,
      part,
      PART_THEN_YEAR,
      (at) => yearsAt(text, at),
      (year) => year,
    ).length === 0
  );
}

function yearThenParts(text: string, at: number): readonly Reading[] {
  const years = yearsAt(text, at);
  const withParts = [...years, ...leadingShortYearsAt(text, at)].flatMap((year) => [
    ...followedBy(
      text,
      year,
      YEAR_THEN_PART,
      (from) =>
        partsAt(text, from).filter((part) =>
          belongsToYearBefore(
            text,
            from,
            part,
            /[,\s]/.test(text.slice(year.end, from).trimStart()),
          ),
        ),
      (part) => placeInYear(part, year.span),
    ),
    ...followedInBrackets(
      text,
      year,
      (from) => partsAt(text, from),
      (part) => (year.span.kind === 'year' ? placeInYear(part, year.span) : null),
    ),
  ]);
  return [...years, ...withParts];
}

/** All periods at a position, with or without a year, but no ranges between two dates. */
function singlesAt(text: string, at: number): readonly Reading[] {
  const parts = partsAt(text, at);
  return [
    ...readNotations(DATES, text, at),
    ...yearThenParts(text, at),
    ...partsThenYear(text, at, parts),
    ...parts,
  ];
}

/** Periods, and ranges from one date to another. */
function rangesAt(text: string, at: number): readonly Reading[] {
  const singles = singlesAt(text, at);
  const next = (from: number) => singlesAt(text, from);
  const ranges = singles
    .filter(({ span }) => span.isDated)
    .flatMap((first) =>
      followedBy(text, first, RANGE, next, (last) => joinDated(first.span, last)),
    );
  return [...singles, ...ranges];
}

/** All periods at a position. */
export function periodsAt(text: string, at: number): readonly Reading[] {
  const ranges = rangesAt(text, at);
  return [...ranges, ...fiscalYearsWithMonths(text, ranges, (from) => rangesAt(text, from))];
}

/** Fiscal years whose months stand in brackets behind them. */
export function fiscalYearsWithMonths(
  text: string,
  readings: readonly Reading[],
  next: (at: number) => readonly Reading[],
): readonly Reading[] {
  return readings
    .filter(({ span }) => span.kind === 'fiscal-year')
    .flatMap((year) =>
      followedInBrackets(text, year, next, (months) => fiscalMonths(year.span, months)),
    );
}
