/**
 * History of a table in one body: its rows in blocks, each with the days on which they hold. The table of any date is a selection of
 * the blocks, so that a response costs neither parsing nor formatting.
 * Layout: the index as JSON on one line, then the blocks.
 */
import { parseJson, textBody } from './json.ts';

/** Placeholder for the date in the text around the blocks. */
export const DATE_OF_REQUEST = '{as_of}';

/** The text around and between the blocks of a table, with `DATE_OF_REQUEST`. */
export interface TableFrame {
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
}

/** Formatted rows that hold from a day on, to the day before `until` (`YYYY-MM-DD`); null if they still hold. */
export interface HistoryBlock {
  readonly from: string;
  readonly until: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface HistoryIndex extends TableFrame {
  readonly blocks: readonly (readonly [from: string, until: string | null, length: number])[];
}

/** The parts of the body, to be concatenated. */
export function encodeHistory(frame: TableFrame, blocks: readonly HistoryBlock[]): Uint8Array[] {
  const index: HistoryIndex = {
    ...frame,
    blocks: blocks.map(({ from, until, bytes }) => [from, until, bytes.byteLength]),
  };
  return [textBody(`${JSON.stringify(index)}\n`), ...blocks.map(({ bytes }) => bytes)];
}

/** The parts of the table as known on a date, to be concatenated. */
export function tableOn(history: Uint8Array<ArrayBuffer>, date: string): Uint8Array[] {
  let at = history.indexOf(10) + 1;
  // Written by the publisher, and its pack's hash was checked.
  const { head, separator, tail, blocks } = parseJson(history.subarray(0, at)) as HistoryIndex;
  const rows = blocks.flatMap(([from, until, length]) => {
    const start = at;
    at += length;
    if (date < from || (until !== null && until <= date)) return [];
    return [textBody(separator), history.subarray(start, at)];
  });
  const dated = (text: string) => textBody(text.replaceAll(DATE_OF_REQUEST, date));
  return [dated(head), ...rows.slice(1), dated(tail)];
}
