/** Parts shared by the diagrams of all rules: cells in words, bounds as labels, and bars on a scale from zero. */

import { formatBounds, type Interval } from '../../../engine/mod.ts';
import type { PageLanguage, WordingLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { DiagramWords } from '../../words/en/diagram-words.ts';
import type { Diagram, DiagramRow, DiagramSpan, FillStyle } from './diagram.ts';
import type { CellNames, CellRef, ExampleSource } from './example-source.ts';
import type { RuleExample } from './rule-examples.ts';

/** Source and language of a diagram's numbers. */
export interface DiagramContext {
  readonly exampleSource: ExampleSource;
  readonly language: PageLanguage;
  /** The language of numbers and periods. */
  readonly engineLanguage: WordingLanguage;
  readonly words: DiagramWords;
}

/** A derivation step to be drawn. */
export type RuleDiagramInput = RuleExample & DiagramContext;

/** A bound that a step depends on. */
export interface DerivationInput {
  readonly cell: string;
  readonly side: 'low' | 'high';
  readonly parts: CellRef;
  readonly names: CellNames;
  readonly value: number;
}

/** Space beyond the largest number, where bars without an upper bound fade out. */
const SCALE_MARGIN = 1.15;

/** One bound of a cell in words: `January to November 2025: at least 1,334,500`. */
export function sideText(
  { exampleSource, engineLanguage, words }: DiagramContext,
  name: string,
  metric: string,
  side: 'low' | 'high',
  value: number,
): string {
  return words.named(name, words[side](exampleSource.number(metric, value, engineLanguage, side)));
}

/** Both bounds in words: `2025: 1,000 to 2,000`. */
export function rangeText(
  { exampleSource, engineLanguage, words }: DiagramContext,
  name: string,
  metric: string,
  interval: Interval,
): string {
  const found = exampleSource.lookup.metrics.get(metric);
  // Without the unit, which is printed below the diagram.
  const { unitName: _, ...metricOf } = { ...found };
  const unit = found?.unit === 'percent' ? 'percent' : '';
  return words.named(
    name,
    localizedText(formatBounds(interval, { ...metricOf, unit }), engineLanguage).trim(),
  );
}

/** The bounds that a step depends on, in its order. */
export function derivationInputs({
  exampleSource,
  step,
  language,
  engineLanguage,
}: RuleDiagramInput): DerivationInput[] {
  return step.from.map(({ cell, bound }) => {
    const parts = exampleSource.cell(cell);
    const value = exampleSource.bounds(cell)[bound];
    return {
      cell,
      side: bound,
      parts,
      names: exampleSource.cellNames(parts, language, engineLanguage),
      value,
    };
  });
}

/** The cell that a step bounds. */
export function targetCell({
  exampleSource,
  step,
  language,
  engineLanguage,
}: RuleDiagramInput): Pick<DerivationInput, 'parts' | 'names'> {
  const parts = exampleSource.cell(step.cell);
  return { parts, names: exampleSource.cellNames(parts, language, engineLanguage) };
}

export function span(from: number, to: number, fill: FillStyle): DiagramSpan {
  return { from, to, fill };
}

/** A bar from zero: certain up to its low, possible up to its high, fading out if it has no upper bound. */
export function bar({ low, high }: Interval, fill: FillStyle = 'certain'): DiagramSpan[] {
  return [
    span(0, low, fill),
    span(low, high, high === Number.POSITIVE_INFINITY ? 'open' : 'possible'),
  ];
}

/** Rows on one scale from zero; a bar without an upper bound extends to the edge. */
export function zeroBasedDiagram(rows: readonly DiagramRow[]): Diagram {
  const ends = rows.flatMap(({ spans }) => spans.map(({ to }) => to)).filter(Number.isFinite);
  const to = Math.max(1, ...ends) * SCALE_MARGIN;
  const cut = (row: DiagramRow): DiagramRow => ({
    ...row,
    spans: row.spans.map((one) => (Number.isFinite(one.to) ? one : { ...one, to })),
  });
  return { from: 0, to, rows: rows.map(cut) };
}
