/**
 * History of a table in one body: its rows with the days on which they hold. In a large one, rows that appear in one half-year and end in
 * one are deflated together, so that the table of a date costs neither formatting nor inflating most of what it doesn't have.
 * Layout: the index as JSON on one line, then the groups, each deflated (RFC 1951) up to a byte boundary without a final block: any of
 * them, one after the other and with `END` behind, are a whole deflated text.
 */
import { concatBytes, inflate, parseJson, textBody } from './json.ts';

/** What a history's address has after that of its table. */
export const HISTORY = '.dates';
/** The same in releases of earlier versions. */
export const EARLIER_HISTORY = '.history';

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
  /** The length of each group in the body, in bytes. */
  readonly groups: readonly number[];
  /** The days of blocks, and the group that holds these. */
  readonly days: readonly (readonly [from: string, until: string | null, group: number])[];
  /** The blocks in the order of the table and of each group: the number of their days, and the length in bytes. */
  readonly blocks: readonly (readonly [days: number, length: number])[];
}

/** A smaller history is one group: inflating all of it takes a few milliseconds, and groups take more space. */
const MIN_GROUPED_BYTES = 4_000_000;

/** An empty final block. */
const END = new Uint8Array([3, 0]);

const halfYearOf = (date: string): string =>
  date.slice(0, 4) + (date.slice(5, 7) > '06' ? 'b' : 'a');

/** The numbers of items with different keys, in the order in which they come. */
class Numbering {
  readonly keys = new Map<string, number>();

  of(key: string): number {
    const number = this.keys.get(key) ?? this.keys.size;
    this.keys.set(key, number);
    return number;
  }
}

/** The parts of the body, to be concatenated. `deflate` deflates up to a byte boundary, without a final block. */
export function encodeHistory(
  frame: TableFrame,
  blocks: readonly HistoryBlock[],
  deflate: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): Uint8Array[] {
  const [groupNumbers, dayNumbers] = [new Numbering(), new Numbering()];
  const isLarge = blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > MIN_GROUPED_BYTES;
  const groups: Uint8Array<ArrayBuffer>[][] = [];
  const days: HistoryIndex['days'][number][] = [];
  const entries = blocks.map(({ from, until, bytes }): HistoryIndex['blocks'][number] => {
    const group = groupNumbers.of(
      isLarge ? `${halfYearOf(from)} ${until && halfYearOf(until)}` : '',
    );
    const day = dayNumbers.of(`${from} ${until}`);
    days[day] = [from, until, group];
    groups[group] = [...(groups[group] ?? []), bytes];
    return [day, bytes.byteLength];
  });
  const deflated = groups.map((parts) => deflate(concatBytes(parts)));
  const lengths = deflated.map(({ byteLength }) => byteLength);
  const index: HistoryIndex = { ...frame, groups: lengths, days, blocks: entries };
  return [textBody(`${JSON.stringify(index)}\n`), ...deflated];
}

/** The table of a date. */
export interface DatedTable {
  /** In bytes. */
  readonly length: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The table as known on a date, read from a history. */
export function tableOn(history: Uint8Array<ArrayBuffer>, date: string): DatedTable {
  const start = history.indexOf(10) + 1;
  // Written by the publisher, and its pack's hash was checked.
  const { groups, days, blocks, ...frame } = parseJson(history.subarray(0, start)) as HistoryIndex;
  const holds = days.map(([from, until]) => from <= date && (until === null || date < until));
  const read = new Set(days.flatMap(([, , group], day) => (holds[day] ? group : [])));
  const dated = (text: string) => textBody(text.replaceAll(DATE_OF_REQUEST, date));
  const [head, separator, tail] = [dated(frame.head), textBody(frame.separator), dated(frame.tail)];
  const lengths = blocks.flatMap(([day, length]) => (holds[day] ? length : []));
  const between = Math.max(lengths.length - 1, 0) * separator.byteLength;
  const inside = lengths.reduce((sum, length) => sum + length, 0);
  return {
    length: head.byteLength + inside + between + tail.byteLength,
    async bytes() {
      let at = start;
      const deflated = groups.flatMap((length, group) => {
        at += length;
        return read.has(group) ? [history.subarray(at - length, at)] : [];
      });
      const rows = await inflate(concatBytes([...deflated, END]));
      const sizes = groups.map(() => 0);
      const groupOf = (day: number): number => days[day]?.[2] ?? -1;
      for (const [day, length] of blocks)
        if (read.has(groupOf(day))) sizes[groupOf(day)] = (sizes[groupOf(day)] ?? 0) + length;
      // Where the next block of each group begins among the inflated rows.
      let begin = 0;
      const next = sizes.map((size) => {
        begin += size;
        return begin - size;
      });
      const parts = blocks.flatMap(([day, length]) => {
        const from = next[groupOf(day)] ?? 0;
        next[groupOf(day)] = from + length;
        return holds[day] ? [separator, rows.subarray(from, from + length)] : [];
      });
      return concatBytes([head, ...parts.slice(1), tail]);
    },
  };
}

/** The same, read from a history of an earlier version, whose blocks aren't deflated: their days and lengths are in the index. */
export function earlierTableOn(history: Uint8Array<ArrayBuffer>, date: string): DatedTable {
  let at = history.indexOf(10) + 1;
  const { head, separator, tail, blocks } = parseJson(history.subarray(0, at)) as TableFrame & {
    readonly blocks: readonly (readonly [from: string, until: string | null, length: number])[];
  };
  const rows = blocks.flatMap(([from, until, length]) => {
    at += length;
    const holds = from <= date && (until === null || date < until);
    return holds ? [textBody(separator), history.subarray(at - length, at)] : [];
  });
  const dated = (text: string) => textBody(text.replaceAll(DATE_OF_REQUEST, date));
  const bytes = concatBytes([dated(head), ...rows.slice(1), dated(tail)]);
  return { length: bytes.byteLength, bytes: async () => bytes };
}
