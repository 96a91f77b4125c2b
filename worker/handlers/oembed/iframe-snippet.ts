/** HTML snippet that embeds a page of this site in another. */

/** Width and height in CSS pixels. */
export interface IframeOptions {
  /** Absolute. */
  readonly src: string;
  /** Accessible name. */
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

/** Escapes text for an element or a double-quoted attribute, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The iframe as HTML, without styles, which strict pages and filters remove. */
export function iframeSnippet({ src, title, width, height }: IframeOptions): string {
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}
