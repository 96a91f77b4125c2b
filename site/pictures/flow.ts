/** Vertical layout of a picture: each part is drawn at a given top and returns the top of the next part. */
import { html, type Markup, none } from '../layout/html.ts';
import { textWidth, wrapText } from './measure-text.ts';
import { linesAt, type TextStyle, textAt } from './svg-primitives.ts';

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
