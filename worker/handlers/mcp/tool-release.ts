/**
 * What a tool gets: one release, and the arguments of the call as texts. And what it returns: its answer as text and as
 * data, together in few enough characters for a model.
 */

import type { McpSchema, McpTool } from '../../../engine/model/mcp.ts';
import type { Env } from '../../env.ts';
import { requireDocument } from '../../http/respond.ts';
import { parseOnce } from '../../releases/lru-cache.ts';
import type { LoadedRelease, ReadBody } from '../../releases/release-store.ts';

/** The release that a call is answered from. */
export interface ToolRelease {
  readonly loaded: LoadedRelease;
  readonly readBody: ReadBody;
  readonly env: Env;
}

/** The arguments of a call by name. Required ones are never missing. */
export type ToolArguments = Readonly<Partial<Record<string, string>>>;

/** Reads a document without vintages. The caller states its type, because the publisher wrote it. Throws a 404 if there is none. */
export async function readDocument<T>(
  { loaded, readBody }: ToolRelease,
  address: string,
): Promise<T> {
  const { bytes } = await readBody(requireDocument(loaded, `v1/${address}.json`));
  return parseOnce<T>(bytes);
}

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

// Cuts Markdown to a length by the last rows of its longest tables and lists, and says how many are left out, and where they are.

/** Lines that belong together: text, or a table or list with its rows. */
interface Block {
  readonly head: readonly string[];
  readonly rows: string[];
  readonly count: number;
  /** Characters of the rows. */
  length: number;
}

const isRow = (line: string): boolean => /^(\| |- )/.test(line);

function blocksOf(text: string): Block[] {
  const groups: string[][] = [];
  for (const line of text.split('\n')) {
    const last = groups.at(-1);
    if (last && isRow(last[0] ?? '') === isRow(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => {
    if (!isRow(lines[0] ?? '')) return { head: lines, rows: [], count: 0, length: 0 };
    // The headings of a table, and the line below them.
    const head = lines[0]?.startsWith('|') ? lines.splice(0, 2) : [];
    const length = lines.reduce((sum, row) => sum + row.length + 1, 0);
    return { head, rows: lines, count: lines.length, length };
  });
}

function linesOf({ head, rows, count }: Block, address: string): string[] {
  const left = count - rows.length;
  if (left === 0) return [...head, ...rows];
  const more = `${left} more: ${address}`;
  // After a table, a line of its own.
  return head.length > 0 ? [...head, ...rows, '', more] : [...rows, `- ${more}`];
}

/** The text with at most `most` characters. `address` is where all of it is. */
export function cutMarkdown(text: string, most: number, address: string): string {
  const blocks = blocksOf(text);
  const written = () => blocks.flatMap((block) => linesOf(block, address)).join('\n');
  let length = written().length;
  while (length > most) {
    const longest = blocks.reduce((a, b) => (b.length > a.length ? b : a));
    const row = longest.rows.pop();
    if (row === undefined) break;
    // The line that says how many are left out is counted once the rest is short enough.
    longest.length -= row.length + 1;
    length -= row.length + 1;
    if (length <= most) length = written().length;
  }
  const cut = written();
  return cut.length <= most ? cut : `${cut.slice(0, most - 1)}…`;
}

// Cuts an answer of the API to the parts that a tool's output schema lists, so that the schema decides how small it is.

/** How many items a list keeps. */
const keptOf = ({ maxItems = Number.POSITIVE_INFINITY }: McpSchema, most: number): number =>
  Math.min(maxItems, most);

/**
 * Drops properties that the schema doesn't list, and items beyond its `maxItems` or beyond `most`: `leftOut` beside a list says how many.
 * Other values stay as they are.
 */
export function cutToSchema(
  value: unknown,
  schema: McpSchema,
  most = Number.POSITIVE_INFINITY,
): unknown {
  const { properties, items } = schema;
  if (Array.isArray(value))
    return value.slice(0, keptOf(schema, most)).map((item) => cutToSchema(item, items ?? {}, most));
  if (!properties || typeof value !== 'object' || value === null) return value;
  const listed = Object.entries(value).flatMap(([name, part]) => {
    const own = properties[name];
    return own ? [[name, part, own] as const] : [];
  });
  const leftOut = listed.flatMap(([name, part, own]) => {
    const left = Array.isArray(part) ? part.length - keptOf(own, most) : 0;
    return left > 0 ? [[name, left] as const] : [];
  });
  return {
    ...Object.fromEntries(listed.map(([name, part, own]) => [name, cutToSchema(part, own, most)])),
    ...(leftOut.length > 0 && { leftOut: Object.fromEntries(leftOut) }),
  };
}
