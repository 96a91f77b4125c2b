/** Suggests a fix for an invalid cell, depending on its schema. */
import type { CellType } from '../cell-formats.ts';
import { dateFix } from './date-fix.ts';
import { describeStrayCharacters, normalizeText, unquoteText } from './normalize-text.ts';
import { numberFix } from './number-fix.ts';
import { periodFix } from './period-fix.ts';

type Kind = 'period' | 'date' | 'number' | 'word';

const KINDS: Readonly<Partial<Record<CellType, Kind>>> = {
  period: 'period',
  date: 'date',
  optionalDate: 'date',
  value: 'number',
  valueTo: 'number',
  optionalNumber: 'number',
  precision: 'number',
  yoy: 'number',
  rank: 'number',
};

/** The cause and the fix of an unknown id or keyword; null if unknown. `isGood` accepts the valid ones. */
export function wordFix(text: string, isGood: (word: string) => boolean): string | null {
  const found = [normalizeText(text), unquoteText(text), unquoteText(text).toLowerCase()].find(
    (word) => word !== text && isGood(word),
  );
  if (found === undefined) return null;
  const spoilt = describeStrayCharacters(text) || 'capital letters';
  return `it has ${spoilt}: write ${found}`;
}

/** The cause and the fix of a cell that its schema rejects; null if unknown. */
export function cellFix(
  schema: CellType,
  text: string,
  isGood: (word: string) => boolean,
): string | null {
  switch (KINDS[schema] ?? 'word') {
    case 'period':
      return periodFix(text);
    case 'date':
      return dateFix(text);
    case 'number':
      return numberFix(text);
    case 'word':
      return wordFix(text, isGood);
  }
}
