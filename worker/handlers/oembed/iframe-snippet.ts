/** HTML snippet that embeds a page of this site in another. */
import { escapeMarkup } from '../../../engine/model/text.ts';

/** Width and height in CSS pixels. */
export interface IframeOptions {
  /** Absolute. */
  readonly src: string;
  /** Accessible name. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The iframe as HTML, without styles, which strict pages and filters remove. */
export function iframeSnippet({ src, title, width, height }: IframeOptions): string {
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}
