/** Selects the changes of some days: of a document, or of the stored bytes of a document, table or feed of all days. */
import type { ChangesDocument } from '../../../engine/model/documents.ts';
import { jsonBody, textBody } from '../../../engine/model/json.ts';

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

/**
 * The body with the changes of a span; `search` is the query that names it. Rows of the table begin with their day, and none has a
 * line feed in a cell.
 */
export function selectChanges(
  stored: Uint8Array<ArrayBuffer>,
  ending: string,
  span: Span,
  search: string,
): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(stored);
  if (ending === '.csv')
    return textBody(
      text.replace(/^(\d{4}-..-..),[^\n]*\n/gm, (row, day) => (isWithin(day, span) ? row : '')),
    );
  if (ending === '.atom')
    return textBody(
      text.replace(/ *<entry>.*?<updated>(.{10}).*?<\/entry>\n/gs, (entry, day) =>
        isWithin(day, span) ? entry : '',
      ),
    );
  const document = changesBetween(JSON.parse(text) as ChangesDocument, span);
  return jsonBody({
    ...document,
    links: { ...document.links, self: document.links.self + search },
  });
}
