/** The table of a picture: computes columns that don't overlap and draws the rows. */
import type { LocalizedRanking } from '../../widget/text/mod.ts';
import { rankHeadText } from '../layout/fallback-table.ts';
import { html, none } from '../layout/html.ts';
import { textWidth, truncateText, wrapBalanced, wrapText } from './measure-text.ts';
import type { PictureRow } from './picture-rows.ts';
import {
  type BarArea,
  type Block,
  barsAt,
  type HorizontalExtent,
  hairlines,
  linesAt,
  maxTextWidth,
  type PictureLegend,
  type PlacedBar,
  pictureLegend,
  scaleX,
  type TextStyle,
  textAt,
  verticalTicks,
} from './svg-primitives.ts';

const GAP = 18;
const MAX_NAME_WIDTH = 190;
const MIN_NAME_WIDTH = 60;
const MIN_BAR_WIDTH = 80;
const BAR_HEIGHT = 13;
/** Length of the zero line above and below a bar. */
const ABOVE_BAR = 4;
const ROW_HEIGHT = 34;
/** Distance from the top of a row to its baseline. */
const BASELINE = 22;

const HEAD = { size: 12.5, tone: 'soft', leading: 16 } as const;
const BEST = { size: 20, isBold: true };
const RANGE = { size: 13, tone: 'soft' } as const;
const NAME = { size: 16, isBold: true };
const CHANGE = { size: 14, isEndAligned: true };
const REASON = { size: 12.5, tone: 'soft', leading: 17 } as const;

/** Column headings. */
interface Heads {
  readonly rank: string;
  readonly value: string;
  readonly change: string;
}

/** Column positions; `valueEnd` and `changeEnd` are right edges. */
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

function headsOf(localized: LocalizedRanking, rows: readonly PictureRow[]): Heads {
  const { view, words, text, changeHead } = localized;
  return {
    rank: view.mixed ? text(view.titles.level) : rankHeadText(localized),
    value: words.valueHead(text(view.titles.unit)),
    change: rows.some(({ change }) => change) ? changeHead : '',
  };
}

type Column = 'best' | 'range' | 'name' | 'value' | 'change';

/** The width of a column, including its heading. */
function widthOf(rows: readonly PictureRow[], column: Column, type: TextStyle, head = ''): number {
  const texts = rows.map((row) => row[column]);
  return Math.max(maxTextWidth(texts, type), textWidth(head, HEAD.size));
}

const spaced = (width: number): number => (width > 0 ? width + GAP : 0);

function columnsOf(
  rows: readonly PictureRow[],
  heads: Heads,
  left: number,
  length: number,
): Columns {
  const best = widthOf(rows, 'best', BEST);
  const ranges = widthOf(rows, 'range', RANGE);
  const range = left + best + (best && ranges ? 8 : 0);
  const name = left + spaced(range - left + ranges);
  const changeEnd = left + length;
  const valueEnd = changeEnd - spaced(widthOf(rows, 'change', CHANGE, heads.change));
  const room = valueEnd - name - 2 * GAP - MIN_BAR_WIDTH;
  const valueWidth = Math.min(widthOf(rows, 'value', NAME, heads.value), room - MIN_NAME_WIDTH);
  const names = Math.max(
    Math.min(widthOf(rows, 'name', NAME), MAX_NAME_WIDTH),
    textWidth(heads.rank, HEAD.size) - (name - left),
  );
  const nameWidth = Math.min(names, room - valueWidth);
  const x = name + nameWidth + GAP;
  const bar = { x, width: valueEnd - valueWidth - GAP - x, height: BAR_HEIGHT };
  return { left, range, name, nameWidth, bar, valueEnd, valueWidth, changeEnd };
}

/** Column headings. The legend is set over the bars if it fits there, otherwise above all headings. */
function headAt(columns: Columns, heads: Heads, key: PictureLegend, y: number): Block {
  const { left, name, nameWidth, bar, valueEnd, changeEnd } = columns;
  const isBeside = key.width <= bar.width;
  const rank = wrapText(heads.rank, HEAD.size, name + nameWidth - left);
  const first = y + (isBeside ? HEAD.leading : 2 * HEAD.leading + 4);
  const last = first + Math.max(0, rank.length - 1) * HEAD.leading;
  const ending = { ...HEAD, isEndAligned: true };
  const content = [
    isBeside ? key.at(bar.x, last) : key.at(left, y + HEAD.leading),
    linesAt(left, first, rank, HEAD),
    textAt(valueEnd, last, heads.value, ending),
    heads.change ? textAt(changeEnd, last, heads.change, ending) : none,
  ];
  return { content: html`${content}`, bottom: last + 9 };
}

function rowAt(columns: Columns, y: number, row: PictureRow, reason: string): Block {
  const { left, range, name, nameWidth, valueEnd, valueWidth, changeEnd } = columns;
  const baseline = y + BASELINE;
  const type: TextStyle = row.isPartial ? { size: NAME.size, tone: 'soft' } : NAME;
  const shownName = truncateText(row.name, NAME.size, nameWidth, true);
  const shownValue = truncateText(row.value, NAME.size, valueWidth, true);
  const reasons = wrapBalanced(reason, REASON.size, changeEnd - name);
  const content = [
    row.best ? textAt(left, baseline + 1, row.best, BEST) : none,
    row.range ? textAt(range, baseline, row.range, RANGE) : none,
    textAt(name, baseline, shownName, type),
    textAt(valueEnd, baseline, shownValue, { ...type, isEndAligned: true }),
    row.change ? textAt(changeEnd, baseline, row.change, CHANGE) : none,
    linesAt(name, baseline + REASON.leading + 2, reasons, REASON),
  ];
  const more = reasons.length > 0 ? reasons.length * REASON.leading + 1 : 0;
  return { content: html`${content}\n`, bottom: y + ROW_HEIGHT + more };
}

/** Position and width of a table. */
export interface TableArea extends HorizontalExtent {
  readonly prefix: string;
  readonly top: number;
  /** Whether the reason for each range of ranks is printed below its row. */
  readonly hasReasons: boolean;
}

/** Draws headings, rows, hairlines and the zero line, starting at `top`. */
export function tableAt(
  localized: LocalizedRanking,
  allRows: readonly PictureRow[],
  area: TableArea,
): Block {
  const { prefix, left, top, length, hasReasons } = area;
  const rows = hasReasons
    ? allRows
    : allRows.map((row) => ({ ...row, range: row.range || row.stated }));
  const heads = headsOf(localized, rows);
  const columns = columnsOf(rows, heads, left, length);
  const head = headAt(columns, heads, pictureLegend(prefix, localized.words, rows, HEAD.size), top);
  let y = head.bottom;
  const bars: PlacedBar[] = [];
  const tops: number[] = [];
  const content = rows.map((row) => {
    tops.push(y);
    if (row.bar) bars.push({ y: y + BASELINE - BAR_HEIGHT + 1, bar: row.bar });
    const part = rowAt(columns, y, row, hasReasons && !row.isOpen ? row.reason : '');
    y = part.bottom;
    return part.content;
  });
  const [first] = rows;
  const zero = first ? scaleX(columns.bar, first.zero) : 0;
  const ticks = bars.map((bar) => bar.y - ABOVE_BAR);
  return {
    content: html`${hairlines(left, length, [...tops, y])}${head.content}
${content}${barsAt(prefix, columns.bar, bars)}${verticalTicks(zero, ticks, BAR_HEIGHT + 2 * ABOVE_BAR)}`,
    bottom: y,
  };
}
