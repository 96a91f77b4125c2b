/**
 * Building blocks of all pictures: texts, lines and the frame, in plain attributes that every renderer supports.
 * Colours are attributes too; classes only change them on dark pages.
 */
import { html, type Markup, none, raw } from '../layout/html.ts';
import { textWidth } from './measure-text.ts';

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
