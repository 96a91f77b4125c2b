/** Parts of Markdown documents: cells, tables, links. Texts are authored, so their markup is escaped. */

import type { Texts } from '../model/documents.ts';
import { memoize } from '../model/objects.ts';
import { localizedText } from '../model/text.ts';

/** Characters that would end a cell or a link, or begin markup. */
const MARKUP = /[\\`*_[\]<>|]/g;

/** A text on one line, without any markup. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKUP, '\\$&');
}

/** A text in English without any markup. Computed once for each text, because names stand in thousands of documents. */
export const english = memoize((texts: Texts) => plain(localizedText(texts, 'en')));

/** A link; only the text where there is no address. */
export function markdownLink(text: string, address: string): string {
  const target = address.replace(
    /[ ()<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address === '' ? plain(text) : `[${plain(text)}](${target})`;
}

/** A table; nothing without rows. Cells are Markdown. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line), ''];
}

/** A heading and its lines; nothing without lines. */
export function markdownSection(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
}
