/** The table in a picture: where its columns lie, so that nothing overlaps, and its rows drawn there. */
import type { Reading } from '../../widget/reading.ts';
import { type Markup, markup, none } from '../markup.ts';
import { type BarArea, barsAt, type Key, type PlacedBar, zeroOf } from './bars.ts';
import { linesAt, rules, stems, textAt, widest } from './canvas.ts';
import type { Part } from './flow.ts';
import { balanced, shortened, textWidth, wrapped } from './measure.ts';
import type { Row } from './rows.ts';

const GAP = 18;
const MOST_OF_NAME = 190;
const LEAST_OF_BAR = 110;
const BAR_HEIGHT = 13;
/** How far the line of zero goes beyond a bar. */
const ABOVE_BAR = 4;
const ROW_HEIGHT = 34;
/** From the top of a row. */
const BASELINE = 22;

const HEAD = { size: 12.5, tone: 'soft' } as const;
const BEST = { size: 20, bold: true };
const RANGE = { size: 13, tone: 'soft' } as const;
const NAME = { size: 16, bold: true };
const CHANGE = { size: 14 };
const REASON = { size: 12.5, tone: 'soft', leading: 17 } as const;

/** What stands above the columns. */
interface Heads {
  readonly rank: string;
  readonly value: string;
  readonly change: string;
}

/** Where the columns lie; `rangeEnd`, `valueEnd` and `changeEnd` are where they end. */
interface Columns {
  readonly left: number;
  readonly range: number;
  readonly name: number;
  readonly nameWidth: number;
  readonly bar: BarArea;
  readonly valueEnd: number;
  readonly valueWidth: number;
  readonly changeEnd: number;
}

function headsOf({ view, words, text }: Reading, rows: readonly Row[]): Heads {
  return {
    rank: view.mixed ? text(view.titles.level) : words.rankHead(view.entries.length),
    value: words.valueHead(text(view.titles.unit)),
    change: rows.some(({ change }) => change) ? words.changeHead : '',
  };
}

/** The width of a column of which `head` stands above `texts`; with its gap, unless it is empty. */
function columnWidth(texts: readonly string[], type: typeof CHANGE, head: string): number {
  return Math.max(widest(texts, type), textWidth(head, HEAD.size));
}

const spaced = (width: number): number => (width > 0 ? width + GAP : 0);

function columnsOf(rows: readonly Row[], heads: Heads, left: number, length: number): Columns {
  const best = widest(
    rows.map((row) => row.best),
    BEST,
  );
  const ranges = widest(
    rows.map((row) => row.range),
    RANGE,
  );
  const range = left + best + (best && ranges ? 8 : 0);
  const name = left + spaced(range - left + ranges);
  const changeEnd = left + length;
  const valueEnd =
    changeEnd -
    spaced(
      columnWidth(
        rows.map((row) => row.change),
        CHANGE,
        heads.change,
      ),
    );
  const values = columnWidth(
    rows.map((row) => row.value),
    NAME,
    heads.value,
  );
  const room = valueEnd - name - 2 * GAP - LEAST_OF_BAR;
  const valueWidth = Math.min(values, room - 60);
  const names = Math.max(
    Math.min(
      widest(
        rows.map((row) => row.name),
        NAME,
      ),
      MOST_OF_NAME,
    ),
    textWidth(heads.rank, HEAD.size) - (name - left),
  );
  const nameWidth = Math.min(names, room - valueWidth);
  const x = name + nameWidth + GAP;
  const bar = { x, width: valueEnd - valueWidth - GAP - x, height: BAR_HEIGHT };
  return { left, range, name, nameWidth, bar, valueEnd, valueWidth, changeEnd };
}

function headAt(columns: Columns, heads: Heads, key: Key, y: number): Part {
  const { left, name, nameWidth, bar, valueEnd, changeEnd } = columns;
  const isBeside = key.width <= bar.width;
  const baseline = isBeside ? y + 16 : y + 36;
  const rank = wrapped(heads.rank, HEAD.size, name + nameWidth - left);
  const drop = (rank.length - 1) * 15;
  const content = markup`${key.at(isBeside ? bar.x : left, isBeside ? baseline + drop : y + 16)}${linesAt(left, baseline, rank, { ...HEAD, leading: 15 })}${textAt(valueEnd, baseline + drop, heads.value, { ...HEAD, end: true })}${heads.change ? textAt(changeEnd, baseline + drop, heads.change, { ...HEAD, end: true }) : none}`;
  return { content, bottom: baseline + drop + 9 };
}

function rankAt({ left, range }: Columns, y: number, row: Row): Markup {
  const best = row.best ? textAt(left, y + 1, row.best, BEST) : none;
  return markup`${best}${row.range ? textAt(range, y, row.range, RANGE) : none}`;
}

function rowAt(columns: Columns, y: number, row: Row): Part {
  const { name, nameWidth, valueEnd, valueWidth, changeEnd } = columns;
  const baseline = y + BASELINE;
  const type = row.inPart ? ({ size: NAME.size, tone: 'soft' } as const) : NAME;
  const reasons = balanced(row.isOpen ? '' : row.reason, REASON.size, changeEnd - name);
  const change = row.change
    ? textAt(changeEnd, baseline, row.change, { ...CHANGE, end: true })
    : none;
  const content = markup`${rankAt(columns, baseline, row)}${textAt(name, baseline, shortened(row.name, NAME.size, nameWidth, true), type)}${textAt(valueEnd, baseline, shortened(row.value, NAME.size, valueWidth, true), { ...type, end: true })}${change}${linesAt(name, baseline + REASON.leading + 2, reasons, REASON)}
`;
  const more = reasons.length > 0 ? reasons.length * REASON.leading + 1 : 0;
  return { content, bottom: y + ROW_HEIGHT + more };
}

/** Where a table begins, and how long its lines are. */
export interface TableArea {
  readonly prefix: string;
  readonly left: number;
  readonly top: number;
  readonly length: number;
}

/** Heads, rows, the hairlines between them and the line of zero, from `top` on. */
export function tableAt(reading: Reading, rows: readonly Row[], key: Key, area: TableArea): Part {
  const { prefix, left, top, length } = area;
  const heads = headsOf(reading, rows);
  const columns = columnsOf(rows, heads, left, length);
  const head = headAt(columns, heads, key, top);
  let y = head.bottom;
  const bars: PlacedBar[] = [];
  const tops: number[] = [];
  const content = rows.map((row) => {
    tops.push(y);
    bars.push({ y: y + BASELINE - BAR_HEIGHT + 1, bar: row.bar, light: row.inPart });
    const part = rowAt(columns, y, row);
    y = part.bottom;
    return part.content;
  });
  const [first] = rows;
  const zero = first ? zeroOf(columns.bar, first.bar) : 0;
  const ticks = bars.map((bar) => bar.y - ABOVE_BAR);
  return {
    content: markup`${rules(left, length, [...tops, y])}${head.content}
${content}${barsAt(prefix, columns.bar, bars)}${stems(zero, ticks, BAR_HEIGHT + 2 * ABOVE_BAR)}`,
    bottom: y,
  };
}
