/**
 * A small bar diagram: each row has a label, which wraps like any text, and a bar in SVG, coloured by the page's style
 * sheet. Bars are placed in percent of the width, so the diagram is readable at any size.
 */
import { html, type Markup, none } from '../../layout/html.ts';

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
