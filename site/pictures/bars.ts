/** Bars: solid up to the proven low, hatched up to the high, fading out if nothing bounds the value from above. */

import type { RankingView } from '../../engine/model/documents.ts';
import type { Bar, BarSegment, Words } from '../../widget/text/mod.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { textWidth } from './measure-text.ts';
import { colour, px, textAt } from './svg-primitives.ts';

/** Position of the bars: `x` and `width` of the whole scale, `height` of each bar. */
export interface BarArea {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Ids of the hatching and the fading, with a prefix that is unique to this picture. */
function idsOf(prefix: string): {
  readonly hatch: string;
  readonly fade: string;
  readonly mask: string;
} {
  return { hatch: `${prefix}h`, fade: `${prefix}g`, mask: `${prefix}m` };
}

/** Prefix for the ids of a picture, so that two pictures in one page don't clash: the FNV-1a hash of its identity. */
export function idPrefix(view: RankingView, language: string, shape: string): string {
  const identity = [view.id, view.level, view.basis, view.asOf, language, shape].join('@');
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(identity)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `l${(hash >>> 0).toString(36)}`;
}

/** Definitions of the hatching and, if a bar needs it, the fading; `step` is the width of a stripe and its gap. */
export function barDefinitions(
  prefix: string,
  step: number,
  rows: readonly { readonly bar: Bar | null }[],
): Markup {
  if (!rows.some(({ bar }) => bar)) return none;
  const { hatch, fade, mask } = idsOf(prefix);
  const side = px(step);
  const mist = rows.some(({ bar }) => bar?.open)
    ? html`<linearGradient id="${fade}"><stop offset=".2" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient><mask id="${mask}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#${fade})"/></mask>`
    : none;
  return html`<defs><pattern id="${hatch}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${side}" height="${side}" ${colour('accent')} fill-opacity=".14"/><rect width="${px(step * 0.36)}" height="${side}" ${colour('accent')}/></pattern>${mist}</defs>`;
}

/** Fill of the possible part of a bar. */
function hatched(prefix: string): Markup {
  return html`fill="url(#${idsOf(prefix).hatch})"`;
}

/** The height of the possible part, which is no amount, in that of a bar. */
const POSSIBLE_HEIGHT = 0.4;

/** A bar with its top at `y`. */
export interface PlacedBar {
  readonly y: number;
  readonly bar: Bar;
}

function segmentAt(area: BarArea, y: number, { x, width }: BarSegment, more: Markup): Markup {
  const length = (percent: string): number => (Number.parseFloat(percent) / 100) * area.width;
  const wide = px(length(width));
  if (Number(wide) <= 0) return none;
  return html`<rect x="${px(area.x + length(x))}" y="${px(y)}" width="${wide}" height="${px(area.height)}"${more}/>`;
}

/** All bars of a table, grouped by fill so that each fill is written once. */
export function barsAt(prefix: string, area: BarArea, bars: readonly PlacedBar[]): Markup {
  if (bars.length === 0) return none;
  const thinner = { ...area, height: area.height * POSSIBLE_HEIGHT };
  const faded = html` mask="url(#${idsOf(prefix).mask})"`;
  const possible = bars.map(({ y, bar }) =>
    segmentAt(
      thinner,
      y + (area.height - thinner.height) / 2,
      bar.possible,
      bar.open ? faded : none,
    ),
  );
  const solid = bars.map(({ y, bar }) => segmentAt(area, y, bar.solid, none));
  return html`<g ${hatched(prefix)}>${possible}</g><g ${colour('accent')}>${solid}</g>`;
}

/** The x position of a percentage of the scale. */
export function scaleX(area: BarArea, percent: number): number {
  return area.x + (percent / 100) * area.width;
}

/** The share of the scale, in percent, from which on a range can be seen. */
const MIN_VISIBLE = 0.5;

/** Samples of the looks that bars have, with their labels. */
export interface PictureLegend {
  readonly width: number;
  /** The legend with its baseline at `y`. */
  at(x: number, y: number): Markup;
}

/** A key of the legend: its word, its height in that of a bar, and its look. */
interface Key {
  readonly word: string;
  readonly height: number;
  readonly look: Markup;
}

/** The legend of these bars: a sample of each look that one of them has. */
export function pictureLegend(
  prefix: string,
  { known, orMore }: Pick<Words, 'known' | 'orMore'>,
  rows: readonly { readonly bar: Bar | null }[],
  size: number,
): PictureLegend {
  const bars = rows.flatMap(({ bar }) => bar ?? []);
  const hasRange = ({ possible: { width } }: Bar): boolean =>
    Number.parseFloat(width) > MIN_VISIBLE;
  const keys = [
    { word: known, height: 1, look: colour('accent'), isUsed: bars.length > 0 },
    { word: orMore, height: POSSIBLE_HEIGHT, look: hatched(prefix), isUsed: bars.some(hasRange) },
  ].filter(({ isUsed }) => isUsed);
  const type = { size, tone: 'soft' as const };
  const [swatch, gap, tall] = [size * 1.6, size * 0.45, size * 0.7];
  const widths = keys.map(({ word }) => swatch + gap + textWidth(word, size) + gap * 2);
  const left = (index: number): number => widths.slice(0, index).reduce((sum, one) => sum + one, 0);
  const sample = (x: number, y: number, { word, height, look }: Key): Markup =>
    html`<rect x="${px(x)}" y="${px(y - (tall * (1 + height)) / 2)}" width="${px(swatch)}" height="${px(tall * height)}" ${look}/>${textAt(x + swatch + gap, y, word, type)}`;
  return {
    width: Math.max(0, left(keys.length) - gap * 2),
    at: (x, y) => html`${keys.map((key, index) => sample(x + left(index), y, key))}`,
  };
}
