/**
 * A small bar diagram: each row has a label, which wraps like any text, and a bar in SVG, coloured by the page's style
 * sheet. Bars are placed in percent of the width, so the diagram is readable at any size.
 */

import { formatBounds, type Interval } from '../../../engine/mod.ts';
import type { PageLanguage, WordingLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import type { DiagramWords } from '../../words/en/method-words.ts';
import type { CellNames, CellRef, ExampleSource } from './example-source.ts';
import type { RuleExample } from './rule-examples.ts';

/** `certain`: proven; `possible`: may be so; `open`: no upper bound; `other`: known, but not the subject. */
export type FillStyle = 'certain' | 'possible' | 'open' | 'other';

/** A segment of a bar, both ends in units of the scale. */
export interface DiagramSpan {
  readonly from: number;
  readonly to: number;
  readonly fill: FillStyle;
}

/** A row of the diagram: label, bar and ticks. */
export interface DiagramRow {
  readonly label: string;
  readonly spans: readonly DiagramSpan[];
  /** A single value, drawn as a point. */
  readonly point?: number | undefined;
  readonly ticks?: readonly number[] | undefined;
  /** Whether the row is the result of the derivation. */
  readonly isResult?: boolean | undefined;
}

/** A diagram: its scale and its rows. */
export interface Diagram {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly DiagramRow[];
}

/** Heights in pixels: a bar, and the length of ticks beyond it. */
const BAR = 14;
const TICK_OVERHANG = 3;
const HEIGHT = BAR + 2 * TICK_OVERHANG;

const percent = (part: number): string => `${Number((100 * part).toFixed(3))}%`;

/** Fill patterns; needed once in a page with diagrams. */
export const diagramPatterns: Markup = html`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="pattern-possible" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="soft" width="6" height="6"/><rect class="certain" width="2.5" height="6"/></pattern><linearGradient id="pattern-open"><stop class="stop" offset="0" stop-opacity=".55"/><stop class="stop" offset="1" stop-opacity="0"/></linearGradient></defs></svg>`;

function spanView(place: Markup, fill: FillStyle): Markup {
  const isPattern = fill === 'possible' || fill === 'open';
  return isPattern
    ? html`<rect ${place} fill="url(#pattern-${fill})"/>`
    : html`<rect ${place} class="${fill}"/>`;
}

function barView({ from, to }: Diagram, { spans, ticks = [], point }: DiagramRow): Markup {
  const at = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  const bars = spans.map((span) => {
    const [x, end] = [at(span.from), at(span.to)];
    const place = html`x="${percent(x)}" y="${TICK_OVERHANG}" width="${percent(end - x)}" height="${BAR}"`;
    return spanView(place, span.fill);
  });
  const lines = ticks.map((value) => {
    const x = percent(at(value));
    return html`<line class="tick" x1="${x}" x2="${x}" y1="0" y2="${HEIGHT}"/>`;
  });
  const dot =
    point === undefined
      ? none
      : html`<circle class="point" cx="${percent(at(point))}" cy="${HEIGHT / 2}" r="5"/>`;
  return html`<svg width="100%" height="${HEIGHT}">${bars}${lines}${dot}</svg>`;
}

/** Text alternative of a diagram: its labels in order. */
export function diagramText({ rows }: Diagram): string {
  return rows.map(({ label }) => label).join('; ');
}

/** Renders a diagram. */
export function diagramView(diagram: Diagram): Markup {
  const rows = diagram.rows.map(
    (
      row,
    ) => html`<div${row.isResult ? html` class="result"` : none}>${row.label}${barView(diagram, row)}</div>
`,
  );
  return html`<div class="diagram" role="img" aria-label="${diagramText(diagram)}">
${rows}</div>`;
}

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
