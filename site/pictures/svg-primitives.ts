/** Parts of a picture as SVG: texts, shapes, bars, and their flow from top to bottom. */

import type { RankingView } from '../../engine/model/documents.ts';
import type { Bar, BarSegment, Words } from '../../widget/text/mod.ts';
import { html, type Markup, none, raw } from '../layout/html.ts';
import { textWidth, wrapText } from './measure-text.ts';
/** Colour of a text: `ink` for primary text, `soft` for secondary text, `accent` for the accent colour. */
export type Tone = 'ink' | 'soft' | 'accent';

/** The colours, each with a class. The class is one letter, because it is repeated often. */
const SHADES = {
  paper: { key: 'p', property: 'fill', light: '#fff', dark: '#17191c' },
  ink: { key: 'k', property: 'fill', light: '#1b1d20', dark: '#e9eaec' },
  soft: { key: 's', property: 'fill', light: '#5a6066', dark: '#a6abb2' },
  line: { key: 'l', property: 'stroke', light: '#dcdee1', dark: '#383c41' },
  axis: { key: 'z', property: 'stroke', light: '#5a6066', dark: '#a6abb2' },
  accent: { key: 'a', property: 'fill', light: '#0f6e7c', dark: '#35a0ab' },
} as const;

type Shade = keyof typeof SHADES;

const FONTS =
  "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

/** Characters that XML doesn't allow, lone surrogates included; they are replaced by a visible mark. */
const INVALID_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with characters that XML doesn't allow replaced; not escaped yet. */
export function validXmlText(text: string): string {
  return text.replace(INVALID_XML, '\ufffd');
}

/** Formats a length to a tenth of a pixel. */
export function px(length: number): string {
  return `${Math.round(length * 10) / 10}`;
}

/** Colour attributes: `fill`, or `stroke` for a line. */
export function colour(shade: Shade): Markup {
  const { key, property, light } = SHADES[shade];
  return html`class="${key}" ${property}="${light}"`;
}

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly tone?: Tone;
  /** Whether `x` is the end of the text. */
  readonly isEndAligned?: boolean;
}

/** Font size that the document sets, so that texts of that size can omit it. */
const BASE_SIZE = 16;

/** Text attributes, without those that the document already sets. */
function attributesOf({
  size,
  isBold = false,
  tone = 'ink',
  isEndAligned = false,
}: TextStyle): Markup {
  const sized = size === BASE_SIZE ? none : html` font-size="${size}"`;
  const weight = isBold ? html` font-weight="700"` : none;
  const anchor = isEndAligned ? html` text-anchor="end"` : none;
  return html`${sized}${weight}${anchor}${tone === 'ink' ? none : html` ${colour(tone)}`}`;
}

/** A text with its baseline at `y`. */
export function textAt(x: number, y: number, text: string, type: TextStyle): Markup {
  return html`<text x="${px(x)}" y="${px(y)}"${attributesOf(type)}>${validXmlText(text)}</text>`;
}

/** Lines of text, the first baseline at `y`. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  type: TextStyle & { readonly leading: number },
): Markup {
  const [first] = lines;
  if (first === undefined) return none;
  if (lines.length === 1) return textAt(x, y, first, type);
  const texts = lines.map(
    (line, index) =>
      html`<text x="${px(x)}" y="${px(y + index * type.leading)}">${validXmlText(line)}</text>`,
  );
  return html`<g${attributesOf(type)}>${texts}</g>`;
}

/** The width of the widest text. */
export function maxTextWidth(texts: readonly string[], { size, isBold }: TextStyle): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, isBold)));
}

/** Horizontal hairlines from `x` over `length`, at each of `ys`. */
export function hairlines(x: number, length: number, ys: readonly number[]): Markup {
  if (ys.length === 0) return none;
  const path = ys.map((y) => `M${px(x)} ${px(y)}h${px(length)}`).join('');
  return html`<path ${colour('line')} d="${path}"/>`;
}

/**
 * Tabular figures and the colours on dark pages, all under one class, so that inlining doesn't affect the host page.
 */
const STYLE = `.lw{font-variant-numeric:tabular-nums}@media(prefers-color-scheme:dark){${Object.values(
  SHADES,
)
  .map(({ key, property, dark }) => `.lw .${key}{${property}:${dark}}`)
  .join('')}}`;

/** Short vertical lines down from each of `tops`, all at `x`. */
export function verticalTicks(x: number, tops: readonly number[], length: number): Markup {
  const path = tops.map((y) => `M${px(x)} ${px(y)}v${length}`).join('');
  return html`<path ${colour('axis')} d="${path}"/>`;
}

/** The site's accent mark at the top edge. */
export function accentTab(x: number, length: number, height: number): Markup {
  return html`<rect x="${x}" width="${length}" height="${height}" ${colour('accent')}/>`;
}

export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  /** Value of `xml:lang`. */
  readonly tag: string;
  readonly title: string;
  readonly description: string;
  /** Whether the picture follows the page's dark mode. */
  readonly hasDarkMode: boolean;
}

/** The document around `content`, with its own background, so that it is readable on any page. */
export function svgDocument(frame: SvgFrame, content: readonly Markup[]): string {
  const { width, height, tag, title, description, hasDarkMode } = frame;
  const style = hasDarkMode ? raw(`<style>${STYLE}</style>`) : none;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${px(height)}" width="${width}" height="${px(height)}" class="lw" role="img" lang="${tag}" xml:lang="${tag}" font-family="${FONTS}"><title>${validXmlText(title)}</title><desc>${validXmlText(description)}</desc>${style}<rect width="100%" height="100%" ${colour('paper')}/><g ${colour('ink')} font-size="${BASE_SIZE}">
${content}
</g></svg>
`.toString();
}

// Bars: solid up to the proven low, hatched up to the high, fading out if nothing bounds the value from above.

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

// Vertical layout of a picture: each part is drawn at a given top and returns the top of the next part.

/** A drawn part and the y position where the next part may start. */
export interface Block {
  readonly content: Markup;
  readonly bottom: number;
}

/** Draws a part at a given top. */
export type DrawBlock = (top: number) => Block;

/** Horizontal extent of a part. */
export interface HorizontalExtent {
  readonly left: number;
  readonly length: number;
}

export interface Paragraph extends TextStyle {
  /** Distance between baselines. */
  readonly leading: number;
  /** Space above the paragraph. */
  readonly before?: number;
  /** How the text is broken into lines; by default at any break opportunity. */
  readonly lines?: typeof wrapText;
}

/** Empty space. */
export const spacer =
  (height: number): DrawBlock =>
  (top) => ({ content: none, bottom: top + height });

/** A text broken into lines; an empty text takes no space. */
export function paragraph(
  { left, length }: HorizontalExtent,
  text: string,
  type: Paragraph,
): DrawBlock {
  const { size, leading, isBold, before = 0, lines: broken = wrapText } = type;
  const lines = broken(text, size, length, isBold);
  if (lines.length === 0) return spacer(0);
  return (top) => ({
    content: linesAt(left, top + before + size, lines, type),
    bottom: top + before + lines.length * leading,
  });
}

/** Stacks parts vertically. */
export function stack(parts: readonly DrawBlock[]): DrawBlock {
  return (top) => {
    let bottom = top;
    const content = parts.map((part) => {
      const drawn = part(bottom);
      bottom = drawn.bottom;
      return drawn.content;
    });
    return { content: html`${content}`, bottom };
  };
}

/** The footer: a paragraph with the address at the end of its last line or, if it doesn't fit, below it. */
export function footer(
  lane: HorizontalExtent,
  text: string,
  address: string,
  type: Paragraph,
): DrawBlock {
  const { left, length } = lane;
  const { size, leading, lines: broken = wrapText } = type;
  const strong = { ...type, isBold: true, tone: 'accent' } as const;
  const last = broken(text, size, length).at(-1) ?? '';
  const taken = textWidth(`${last}    `, size) + textWidth(address, size, true);
  if (taken > length)
    return stack([
      paragraph(lane, text, type),
      paragraph(lane, address, { ...strong, before: 0, lines: wrapText }),
    ]);
  return (top) => {
    const { content, bottom } = paragraph(lane, text, type)(top);
    const y = bottom - leading + size;
    const end = textAt(left + length, y, address, { ...strong, isEndAligned: true });
    return { content: html`${content}${end}`, bottom };
  };
}
