/** Parts of a picture under one another: each is drawn from a top on, and says where the next one may begin. */
import { html, type Markup, none } from '../layout/html.ts';
import { textWidth, wrapText } from './measure-text.ts';
import { linesAt, type TextStyle, textAt } from './svg-primitives.ts';

/** A part that is drawn, and where the next one may begin. */
export interface Block {
  readonly content: Markup;
  readonly bottom: number;
}

/** A part that waits for its top. */
export type DrawBlock = (top: number) => Block;

/** How far a part goes to both sides. */
export interface HorizontalExtent {
  readonly left: number;
  readonly length: number;
}

export interface Paragraph extends TextStyle {
  /** From baseline to baseline. */
  readonly leading: number;
  /** Space above it. */
  readonly before?: number;
  /** How it is broken into lines: wherever there is room is the default. */
  readonly lines?: typeof wrapText;
}

/** Draws nothing. */
export const spacer =
  (height: number): DrawBlock =>
  (top) => ({ content: none, bottom: top + height });

/** A text in lines; where there is none, also no space. */
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

/** Parts under one another. */
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

/** The foot: a paragraph, and the address at the end of its last line where it has room, else under it. */
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
