/**
 * A ranking as a tall picture, 1080 wide: large type that is read on a phone, with ranks in words, date, sources and
 * address in it, because such pictures are passed on without a page. Light only, because it becomes a PNG.
 */
import type { RankingView } from '../../engine/model/documents/mod.ts';
import { type Markup, markup, none } from '../layout/markup.ts';
import type { PictureLanguage } from '../words/en/picture-words.ts';
import { altTextOf } from './alt-text.ts';
import { type BarArea, barDefinitions, barsAt, keyOf, prefixOf, zeroOf } from './bars.ts';
import { type Drawing, foot, type Part, paragraph, space, stack } from './flow.ts';
import { balanced, inParts, shortened, textWidth } from './measure-text.ts';
import type { Row } from './picture-rows.ts';
import { moreText, type Telling, telling } from './picture-text.ts';
import type { PictureOptions } from './ranking-picture.ts';
import {
  linesAt,
  rules,
  stems,
  svgDocument,
  type Type,
  tab,
  textAt,
  widest,
} from './svg-primitives.ts';

const WIDTH = 1080;
const EDGE = 64;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const RIGHT = WIDTH - EDGE;
const MOST_ROWS = 10;

const TITLE = { size: 64, bold: true, leading: 78, lines: balanced };
const SCOPE = { size: 32, tone: 'soft', leading: 46, before: 10, lines: inParts } as const;
const REMARK = { size: 32, leading: 46, before: 22 };
const HEAD = { size: 28, tone: 'soft' } as const;
const NAME = { size: 44, bold: true };
const CHANGE = { size: 30, end: true };
const REASON = { size: 30, tone: 'soft', leading: 42 } as const;
const FOOT = { size: 27, tone: 'soft', leading: 38, before: 30, lines: inParts } as const;
const BAR_HEIGHT = 24;

/** Where names and bars begin: after the ranks, which hang before them. */
function indentOf(rows: readonly Row[]): number {
  const best = widest(
    rows.map((row) => row.best),
    NAME,
  );
  return EDGE + (best > 0 ? best + 22 : 0);
}

/** Name and value on one line, with the rank before them; of all that only the name is cut. */
function lineAt(left: number, y: number, row: Row): Markup {
  const type: Type = row.inPart ? { size: NAME.size, tone: 'soft' } : NAME;
  const value = shortened(row.value, NAME.size, (RIGHT - left) * 0.7, true);
  const room = RIGHT - left - textWidth(value, NAME.size, true) - 30;
  const name = shortened(row.name, NAME.size, room, true);
  const rank = row.best ? textAt(EDGE, y, row.best, { ...NAME, tone: 'accent' }) : none;
  return markup`${rank}${textAt(left, y, name, type)}${textAt(RIGHT, y, value, { ...type, end: true })}`;
}

/** The ranks in words with their reason; nothing where the number before the name says it all. */
function wordsOf({ best, range, place, reason, isOpen }: Row): string {
  if (reason && !isOpen) return reason;
  return best && !range ? '' : place;
}

/** Line, bar, and the ranks in words with their reason; beside them the change. */
function rowAt(prefix: string, left: number, row: Row): Drawing {
  const area: BarArea = { x: left, width: RIGHT - left, height: BAR_HEIGHT };
  return (top) => {
    const baseline = top + 60;
    const bar = { y: baseline + 22, bar: row.bar, light: row.inPart };
    const beside = row.change ? textWidth(row.change, CHANGE.size) + 30 : 0;
    const lines = balanced(wordsOf(row), REASON.size, area.width - beside);
    const below = bar.y + BAR_HEIGHT + 42;
    const count = Math.max(lines.length, row.change ? 1 : 0);
    const content = [
      rules(EDGE, LANE.length, [top]),
      lineAt(left, baseline, row),
      barsAt(prefix, area, [bar]),
      stems(zeroOf(area, row.bar), [bar.y - 6], BAR_HEIGHT + 12),
      linesAt(left, below, lines, REASON),
      row.change ? textAt(RIGHT, below, row.change, CHANGE) : none,
    ];
    const bottom = count > 0 ? below + (count - 1) * REASON.leading + 28 : bar.y + BAR_HEIGHT + 30;
    return { content: markup`${content}\n`, bottom };
  };
}

/** What the bars and the numbers are. */
function headAt({ reading, rows }: Telling, prefix: string, top: number): Part {
  const { words, view, text } = reading;
  const key = keyOf(prefix, [words.proven, words.possible], HEAD.size);
  const unit = words.valueHead(text(view.titles.unit));
  const heads = [unit, rows.some(({ change }) => change) ? `▲▼ ${words.changeHead}` : ''];
  const y = top + 50;
  const right = heads.filter(Boolean).join(' · ');
  return {
    content: markup`${key.at(EDGE, y)}${textAt(RIGHT, y, right, { ...HEAD, end: true })}`,
    bottom: y + 20,
  };
}

function tableOf(told: Telling, prefix: string): Drawing {
  const { reading, rows, words } = told;
  if (rows.length === 0) return paragraph(LANE, reading.words.empty, REMARK);
  const left = indentOf(rows);
  const open = rows.some(({ isOpen }) => isOpen);
  return stack([
    space(10),
    (top) => headAt(told, prefix, top),
    ...rows.map((row) => rowAt(prefix, left, row)),
    (top) => ({ content: rules(EDGE, LANE.length, [top]), bottom: top }),
    paragraph(LANE, moreText(told, rows.length), { ...REMARK, tone: 'soft' }),
    paragraph(LANE, open ? words.leftOpen : '', REMARK),
  ]);
}

/** The SVG document of a ranking's tall picture, as high as it needs. */
export function tallPicture(
  view: RankingView,
  language: PictureLanguage,
  { address }: PictureOptions,
): string {
  const told = telling(view, language, MOST_ROWS);
  const prefix = prefixOf(view, language, 'tall');
  const { content, bottom } = stack([
    paragraph(LANE, told.title, TITLE),
    paragraph(LANE, told.scope, SCOPE),
    paragraph(LANE, told.notRanked, REMARK),
    tableOf(told, prefix),
    paragraph(LANE, told.unlisted, REMARK),
    foot(LANE, told.sources, address, FOOT),
  ])(EDGE);
  return svgDocument(
    {
      width: WIDTH,
      height: Math.ceil(bottom + EDGE - 10),
      tag: told.words.tag,
      title: told.title,
      description: altTextOf(told),
      dark: false,
    },
    [barDefinitions(prefix, 9, told.rows), tab(EDGE, 96, 12), content],
  );
}
