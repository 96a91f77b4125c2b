/** The line that shows an embed page in somebody else's. */

/** Width and height in CSS pixels. */
export interface IframeOptions {
  /** Absolute. */
  readonly src: string;
  /** What a screen reader calls it. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in an element or between double quotation marks, in HTML and in XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The iframe as HTML; without styles, which strict pages and filters take out. */
export function iframeSnippet({ src, title, width, height }: IframeOptions): string {
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}
