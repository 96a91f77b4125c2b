/** Chooses the column of names among columns of texts. */
import type { ColumnProfile } from './column-profile.ts';
import { COLUMN_WORDS as W } from './column-words.ts';

/** A column of names, or null: by its heading, then by its distinct texts, then by its place. `free`: the columns without a role. */
export function chooseName(free: readonly ColumnProfile[], rowCount: number): ColumnProfile | null {
  // A column that is headed as one of names may hold names such as “3M” and “4711”.
  const headed = free.filter(
    (column) => column.says(W.name) && !column.isTexts && column.numbers < 1,
  );
  const texts = [...free.filter((column) => column.isTexts), ...headed];
  if (texts.length === 0) {
    const [first, ...others] = free;
    const areFigures = others.some(({ numbers, isYears }) => numbers > 0.5 && !isYears);
    return first?.isNumberNames && areFigures ? first : null;
  }
  const isFull = (column: ColumnProfile) => column.cells.length > rowCount * 0.8;
  // A maker beside its models is what they are grouped by.
  const isBehindNames = (column: ColumnProfile) =>
    texts.some(
      (one) =>
        one.index < column.index &&
        one.distinct === 1 &&
        isFull(one) &&
        !(column.distinct > 0.7 && [W.container, W.group].some((words) => one.says(words))),
    );
  const isNamed = (column: ColumnProfile) =>
    column.says(W.name) &&
    !(isBehindNames(column) && (column.distinct <= 0.7 || column.says(W.maker)));
  // A country or a state is the name only where nothing else is; texts that repeat are rather a grouping.
  const score = (column: ColumnProfile) =>
    (column.says(W.container) ? 0.3 : isNamed(column) ? 2 : 0) +
    (column.headedLanguage() === 'en' ||
    (column.headedLanguage() === null && column.script() === 'en')
      ? 0.5
      : 0) +
    (column.says(W.group) && column.distinct < 0.7 ? -2 : 0) +
    (column.says(W.attribute) ? -1 : 0) +
    (column.says(W.whole) ? column.distinct : Math.min(1, column.distinct * 2)) * 2 -
    column.index * 0.3 -
    (isFull(column) ? 0 : 2);
  return texts.toSorted((a, b) => score(b) - score(a))[0] ?? null;
}
