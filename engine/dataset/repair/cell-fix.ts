/** What has happened to a cell that can't be read, by what is expected in it. */
import type { columns } from '../cell-schemas.ts';
import { dateDamage } from './date-fix.ts';
import { cleaned, unquoted, whatIsSpoilt } from './normalize-text.ts';
import { numberDamage } from './number-fix.ts';
import { periodDamage } from './period-fix.ts';

type Kind = 'period' | 'date' | 'number' | 'word';

const KINDS: Readonly<Partial<Record<keyof typeof columns, Kind>>> = {
  period: 'period',
  date: 'date',
  optionalDate: 'date',
  value: 'number',
  optionalNumber: 'number',
  precision: 'number',
  yoy: 'number',
  rank: 'number',
};

/** What has happened to an id or another fixed word, where `isGood` says which are. */
export function wordDamage(text: string, isGood: (word: string) => boolean): string | null {
  const found = [cleaned(text), unquoted(text), unquoted(text).toLowerCase()].find(
    (word) => word !== text && isGood(word),
  );
  if (found === undefined) return null;
  const spoilt = whatIsSpoilt(text) || 'capital letters';
  return `it has ${spoilt}: write ${found}`;
}

/** What has happened to a cell whose schema has refused it, and how to undo it; null where it isn't known. */
export function cellDamage(
  schema: keyof typeof columns,
  text: string,
  isGood: (word: string) => boolean,
): string | null {
  switch (KINDS[schema] ?? 'word') {
    case 'period':
      return periodDamage(text);
    case 'date':
      return dateDamage(text);
    case 'number':
      return numberDamage(text);
    case 'word':
      return wordDamage(text, isGood);
  }
}
