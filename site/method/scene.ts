/**
 * A small picture of bars on one scale, as SVG that a page's sheet colours. It has no view box: bars are placed in percent of
 * whatever width there is, and texts keep their size, so that it is as readable on a phone as on a desk.
 */
import { type Markup, markup, none } from '../markup.ts';
import { wrapped } from '../picture/measure.ts';

/** `certain`: it is so; `possible`: it may be; `open`: nothing limits it; `other`: known, but not what the picture is about. */
export type Look = 'certain' | 'possible' | 'open' | 'other';

/** A piece of a bar, both ends on the scene's scale. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly look: Look;
}

/** One line of the picture: what it is, its bar, and ticks on it. */
export interface Row {
  readonly label: string;
  readonly spans: readonly Span[];
  /** A single value, drawn as a point. */
  readonly point?: number | undefined;
  readonly ticks?: readonly number[] | undefined;
  /** What the picture comes to. */
  readonly isResult?: boolean | undefined;
}

/** A whole picture; `id` keeps its patterns apart from those of the page's others. */
export interface Scene {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** In pixels; the sheet sets texts at this size. */
const SIZE = 13;
const LINE = 18;
const BAR = 14;
const GAP = 14;
/** Texts are broken for a narrow phone, since a picture doesn't know how wide it will be. */
const ROOM = 320;

const percent = (part: number): string => `${Number((100 * part).toFixed(3))}%`;

function patternsOf(id: string): Markup {
  return markup`<defs><pattern id="${id}-possible" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="soft" width="6" height="6"/><rect class="certain" width="2.5" height="6"/></pattern><linearGradient id="${id}-open"><stop class="stop" offset="0" stop-opacity=".55"/><stop class="stop" offset="1" stop-opacity="0"/></linearGradient></defs>`;
}

function rowView({ id, from, to }: Scene, row: Row, lines: readonly string[], top: number): Markup {
  const at = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  const y = top + LINE * lines.length;
  const texts = lines.map(
    (line, index) =>
      markup`<text y="${top + LINE * index + SIZE}"${row.isResult ? markup` class="result"` : none}>${line}</text>`,
  );
  const bars = row.spans.map(({ from: start, to: end, look }) => {
    const place = markup`x="${percent(at(start))}" y="${y}" width="${percent(at(end) - at(start))}" height="${BAR}"`;
    const isDrawn = look === 'possible' || look === 'open';
    return isDrawn
      ? markup`<rect ${place} fill="url(#${id}-${look})"/>`
      : markup`<rect ${place} class="${look}"/>`;
  });
  const ticks = (row.ticks ?? []).map((value) => {
    const x = percent(at(value));
    return markup`<line class="tick" x1="${x}" x2="${x}" y1="${y - 2}" y2="${y + BAR + 4}"/>`;
  });
  const point =
    row.point === undefined
      ? none
      : markup`<circle class="point" cx="${percent(at(row.point))}" cy="${y + BAR / 2}" r="5"/>`;
  return markup`${texts}<line class="ground" x1="0" x2="100%" y1="${y + BAR + 0.5}" y2="${y + BAR + 0.5}"/>${bars}${ticks}${point}
`;
}

/** What is heard instead of the picture: its labels, one after another. */
export function sceneText({ rows }: Scene): string {
  return rows.map(({ label }) => label).join('; ');
}

/** The picture. Its height follows from its rows. */
export function sceneView(scene: Scene): Markup {
  let top = 0;
  const rows = scene.rows.map((row) => {
    const lines = wrapped(row.label, SIZE, ROOM, row.isResult);
    const view = rowView(scene, row, lines, top);
    top += LINE * lines.length + BAR + GAP;
    return view;
  });
  return markup`<svg class="scene" role="img" aria-label="${sceneText(scene)}" width="100%" height="${top - GAP + 5}">${patternsOf(scene.id)}
${rows}</svg>`;
}
