/** Handlers of `/v1/changes/{dataset}` (a document, a table or an Atom feed) and of its page: what changed for readers, day by day. */

import type { ChangesDocument } from '../../engine/model/documents.ts';
import { textBody } from '../../engine/model/json.ts';
import { parseDate } from '../http/request.ts';
import { datasetDocumentHandler, datasetPageHandler } from './datasets.ts';

/** Responds with the changes of a dataset. */
export const handleChanges = datasetDocumentHandler('changes', ({ ending, query }) => {
  const from = parseDate('from', query.from);
  const to = parseDate('to', query.to);
  if (from === undefined && to === undefined) return null;
  const pairs = [from && `from=${from}`, to && `to=${to}`].filter(Boolean);
  const search = `?${pairs.join('&')}`;
  return {
    suffixes: [''],
    search,
    select: (stored) => {
      const bytes = selectChanges(stored, ending, { from, to }, search);
      return { length: bytes.byteLength, bytes: async () => bytes };
    },
  };
});

/** Responds with the page of a dataset's changes. */
export const handleChangesPage = datasetPageHandler('changesPage', 'changes');

// Selects the changes of some days: of a document, or of the stored bytes of a document, table or feed of all days.

/** Two days (`YYYY-MM-DD`), both included, or open if absent. */
export interface Span {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const isWithin = (day: string | undefined, { from, to }: Span): boolean =>
  day !== undefined && (from === undefined || from <= day) && (to === undefined || day <= to);

/** The same document with the changes of a span. */
export function changesBetween(document: ChangesDocument, span: Span): ChangesDocument {
  return { ...document, changes: document.changes.filter(({ date }) => isWithin(date, span)) };
}

/** Where the changes of a day begin in a body, and their day. In JSON no other object begins with a date, and no text contains this. */
const BEGINS: Readonly<Record<string, RegExp>> = {
  '.csv': /^(\d{4}-..-..),/gm,
  '.atom': /^ *<entry>[\s\S]*?<updated>(.{10})/gm,
  '.json': /(?<=[[,])\{"date":"(.{10})"/g,
};
/** Where the last change ends. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '.csv': /$/,
  '.atom': /^<\/feed>/m,
  '.json': /\],"links":\{/,
};

/**
 * The body with the changes of a span; `search` is the query that names it. The changes of all bodies are in the order of days, the latest
 * first, so that those of a span are one piece of the text, and nothing is parsed.
 */
export function selectChanges(
  stored: Uint8Array<ArrayBuffer>,
  ending: string,
  span: Span,
  search: string,
): Uint8Array<ArrayBuffer> {
  const form = ending || '.json';
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(stored);
  const begins = [...text.matchAll(BEGINS[form] ?? /$^/g)];
  const end = text.search(ENDS[form] ?? /$/);
  const at = (index: number): number => begins[index]?.index ?? end;
  const from = begins.findIndex(({ 1: day }) => isWithin(day, span));
  const to = begins.findLastIndex(({ 1: day }) => isWithin(day, span)) + 1;
  const kept = from < 0 ? '' : text.slice(at(from), at(to));
  const [head, tail] = [text.slice(0, at(0)), text.slice(end)];
  if (form !== '.json') return textBody(head + kept + tail);
  return textBody(head + kept.replace(/,$/, '') + tail.replace(/"self":"[^"]*/, `$&${search}`));
}
