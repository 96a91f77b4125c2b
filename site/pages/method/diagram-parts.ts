/** What the pictures of all rules share: a step with its cells in words, bounds as labels, and bars on a scale from zero. */

import type { Interval } from '../../../engine/evidence/interval.ts';
import { boundsWords } from '../../../engine/wording/format-bounds.ts';
import { type Language, textIn } from '../../../engine/wording/formatters.ts';
import type { SceneWords } from '../../words/en/diagram-words.ts';
import type { Look, Row, Scene, Span } from './diagram.ts';
import type { Cell, CellWords, Grounds } from './example-source.ts';
import type { Example } from './rule-examples.ts';

/** Numbers of some grounds, told in a language. */
export interface Telling {
  readonly grounds: Grounds;
  readonly language: Language;
  readonly words: SceneWords;
}

/** A step as it is drawn. */
export type Drawing = Example & Telling;

/** A bound that a step rests on. */
export interface From {
  readonly cell: string;
  readonly side: 'low' | 'high';
  readonly parts: Cell;
  readonly names: CellWords;
  readonly value: number;
}

/** What is counted stands under the picture. */
const NO_UNIT = { en: '', zh: '' };

/** Room beyond the largest number, in which what isn't limited fades out. */
const BEYOND = 1.15;

/** One side of a cell in words: `January to November 2025: at least 1,334,500`. */
export function sideText(
  { grounds, language, words }: Telling,
  name: string,
  metric: string,
  side: 'low' | 'high',
  value: number,
): string {
  return words.named(name, words[side](grounds.number(metric, value, language, side)));
}

/** Both sides of a number in words: `2025: 1,000 to 2,000`. */
export function rangeText(
  { grounds, language, words }: Telling,
  name: string,
  metric: string,
  interval: Interval,
): string {
  const found = grounds.lookup.metrics.get(metric);
  const unit = found?.unit === 'percent' ? 'percent' : '';
  return words.named(
    name,
    textIn(boundsWords(interval, { ...found, unit, unitName: NO_UNIT }), language).trim(),
  );
}

/** The bounds that a step rests on, in its order. */
export function fromOf({ grounds, step, language }: Drawing): From[] {
  return step.from.map(({ cell, bound }) => {
    const parts = grounds.cell(cell);
    const value = grounds.bounds(cell)[bound];
    return { cell, side: bound, parts, names: grounds.words(parts, language), value };
  });
}

/** The cell that a step bounds. */
export function targetOf({ grounds, step, language }: Drawing): Pick<From, 'parts' | 'names'> {
  const parts = grounds.cell(step.cell);
  return { parts, names: grounds.words(parts, language) };
}

export function span(from: number, to: number, look: Look): Span {
  return { from, to, look };
}

/** A bar from zero: sure up to its low, possible up to its high, fading where nothing limits it. */
export function bar({ low, high }: Interval, look: Look = 'certain'): Span[] {
  return [
    span(0, low, look),
    span(low, high, high === Number.POSITIVE_INFINITY ? 'open' : 'possible'),
  ];
}

/** Rows on one scale from zero; what has no end goes as far as the picture. */
export function fromZero(rows: readonly Row[]): Scene {
  const ends = rows.flatMap(({ spans }) => spans.map(({ to }) => to)).filter(Number.isFinite);
  const to = Math.max(1, ...ends) * BEYOND;
  const cut = (row: Row): Row => ({
    ...row,
    spans: row.spans.map((one) => (Number.isFinite(one.to) ? one : { ...one, to })),
  });
  return { from: 0, to, rows: rows.map(cut) };
}
