/** The answer of a tool, as text and as data, together in few enough characters for a model. */
import type { McpTool } from '../../../engine/model/mcp.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { cutToSchema } from './cut-to-schema.ts';

/** What a tool found. */
export interface ToolAnswer {
  /** Markdown. Its first line can be quoted by itself: who, what, when, among whom, how sure, on whose word, and the address to cite. */
  readonly text: string;
  /** The answer of the API. */
  readonly document: object;
  /** The absolute address of all of it. */
  readonly address: string;
}

/** Characters of a result, as JSON. */
export const MAX_CHARACTERS = 6000;
/** Those of the text. */
const MAX_TEXT = 2900;
/** Items of each list, tried in turn. */
const LIST_LENGTHS = [Number.POSITIVE_INFINITY, 16, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** The content of a result. */
export function contentOf(...texts: string[]): object[] {
  return texts.map((text) => ({ type: 'text', text }));
}

/** The result with the fields of every result. The text is complete without the data, because some clients show a model only one of them. */
export function resultOf(
  { text, document, address }: ToolAnswer,
  { outputSchema }: McpTool,
  shared: object,
): object {
  const content = contentOf(cutMarkdown(text, MAX_TEXT, address));
  const withData = (structuredContent: unknown) => ({ ...shared, content, structuredContent });
  for (const most of LIST_LENGTHS) {
    const result = withData(cutToSchema(document, outputSchema, most));
    if (sizeOf(result) <= MAX_CHARACTERS) return result;
  }
  // Texts of a dataset can be of any length. The text has the address of all.
  return withData({});
}
