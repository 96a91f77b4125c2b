/** Notations as tables: a pattern, and what its groups mean. Patterns match folded text, at one position. */
import type { Span } from './span.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Notation {
  /** Sticky. */
  readonly pattern: RegExp;
  /** What a match means; null if its numbers can't be a period. `text` is the whole text. */
  readonly read: (groups: Groups, text: string) => Span | null;
}

/** A span that was read, and the position after it. */
export interface Reading {
  readonly end: number;
  readonly span: Span;
}

/** A year from 1001 to 2199, as part of a pattern; 1000 is a factor. */
export const YEAR = '(?:1(?!000)\\d{3}|2[01]\\d{2})(?!\\d)';
/** A month as a number. */
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9])(?!\\d)';
/** Between the ends of a range that is written with a sign. */
export const RANGE_SIGN = '(?:[-–]{1,2}|~|至|到)';

/** Compiles a sticky pattern in which blanks stand for optional spaces. */
export function sticky(pattern: string, flags = 'iuy'): RegExp {
  return new RegExp(pattern.replaceAll(' ', '\\s*'), flags);
}

/** Matches a sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All that some notations read at a position. */
export function readNotations(
  notations: readonly Notation[],
  text: string,
  at: number,
): readonly Reading[] {
  const readings: Reading[] = [];
  for (const { pattern, read } of notations) {
    const match = matchAt(pattern, text, at);
    const span = match && read(match.groups ?? {}, text);
    if (span) readings.push({ end: at + match[0].length, span });
  }
  return readings;
}
