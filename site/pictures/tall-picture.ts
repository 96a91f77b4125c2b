/**
 * A ranking as a tall picture, 1080 wide, for phones: large type, ranks in words, and the date, sources and address
 * inside, because such pictures are shared without a page. Light colours only, because it is converted to PNG.
 */

import type { RankingView } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { siteWords } from '../words/mod.ts';
import { textWidth, truncateText, wrapBalanced, wrapBetweenParts } from './measure-text.ts';
import {
  moreRowsText,
  type PictureRow,
  type PictureText,
  pictureAltText,
  pictureText,
} from './picture-rows.ts';
import type { PictureOptions } from './ranking-picture.ts';
import {
  accentTab,
  type BarArea,
  type Block,
  barDefinitions,
  barsAt,
  type DrawBlock,
  footer,
  hairlines,
  idPrefix,
  linesAt,
  maxTextWidth,
  paragraph,
  pictureLegend,
  scaleX,
  spacer,
  stack,
  svgDocument,
  type TextStyle,
  textAt,
  verticalTicks,
} from './svg-primitives.ts';

const WIDTH = 1080;
const EDGE = 64;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const RIGHT = WIDTH - EDGE;
const MAX_ROWS = 10;

const SUBJECT = { size: 32, isBold: true, tone: 'accent', leading: 46 } as const;
const TITLE = { size: 64, isBold: true, leading: 78, lines: wrapBalanced };
const SCOPE = { size: 32, tone: 'soft', leading: 46, before: 10, lines: wrapBetweenParts } as const;
const REMARK = { size: 32, leading: 46, before: 22 };
const HEAD = { size: 28, tone: 'soft' } as const;
const NAME = { size: 44, isBold: true };
const CHANGE = { size: 30, isEndAligned: true };
const REASON = { size: 30, tone: 'soft', leading: 42 } as const;
const FOOT = { size: 27, tone: 'soft', leading: 38, before: 30, lines: wrapBetweenParts } as const;
const BAR_HEIGHT = 24;

/** The left edge of names and bars, to the right of the ranks. */
function indentOf(rows: readonly PictureRow[]): number {
  const best = maxTextWidth(
    rows.map((row) => row.best),
    NAME,
  );
  return EDGE + (best > 0 ? best + 22 : 0);
}

/** Rank, name and value on one line; only the name is cut. */
function lineAt(left: number, y: number, row: PictureRow): Markup {
  const type: TextStyle = row.isPartial ? { size: NAME.size, tone: 'soft' } : NAME;
  const value = truncateText(row.value, NAME.size, (RIGHT - left) * 0.7, true);
  const room = RIGHT - left - textWidth(value, NAME.size, true) - 30;
  const name = truncateText(row.name, NAME.size, room, true);
  const rank = row.best ? textAt(EDGE, y, row.best, { ...NAME, tone: 'accent' }) : none;
  return html`${rank}${textAt(left, y, name, type)}${textAt(RIGHT, y, value, { ...type, isEndAligned: true })}`;
}

/** The ranks in words with their reason; nothing if the number before the name is sufficient. */
function rankExplanation({ best, range, place, reason, isOpen }: PictureRow): string {
  const why = isOpen ? '' : reason;
  const ranks = best && !range ? '' : place;
  // A statement of rank begins with it.
  return [why.startsWith(place) ? '' : ranks, why].filter(Boolean).join(' · ');
}

/** Name, bar, and the ranks in words with their reason; the change beside them. */
function rowAt(prefix: string, left: number, row: PictureRow): DrawBlock {
  const area: BarArea = { x: left, width: RIGHT - left, height: BAR_HEIGHT };
  return (top) => {
    const baseline = top + 60;
    const bars = row.bar ? [{ y: baseline + 22, bar: row.bar }] : [];
    const bottomOfBar = row.bar ? baseline + 22 + BAR_HEIGHT : baseline;
    const beside = row.change ? textWidth(row.change, CHANGE.size) + 30 : 0;
    const lines = wrapBalanced(rankExplanation(row), REASON.size, area.width - beside);
    const below = bottomOfBar + 42;
    const count = Math.max(lines.length, row.change ? 1 : 0);
    const content = [
      hairlines(EDGE, LANE.length, [top]),
      lineAt(left, baseline, row),
      barsAt(prefix, area, bars),
      verticalTicks(
        scaleX(area, row.zero),
        bars.map(({ y }) => y - 6),
        BAR_HEIGHT + 12,
      ),
      linesAt(left, below, lines, REASON),
      row.change ? textAt(RIGHT, below, row.change, CHANGE) : none,
    ];
    const bottom = count > 0 ? below + (count - 1) * REASON.leading + 28 : bottomOfBar + 30;
    return { content: html`${content}\n`, bottom };
  };
}

/** Labels for the bars and the numbers, one below the other if there is no room for both on a line. */
function headAt({ localized, rows }: PictureText, prefix: string, top: number): Block {
  const { words, view, text } = localized;
  const key = pictureLegend(prefix, words, rows, HEAD.size);
  const unit = words.valueHead(text(view.titles.unit));
  const heads = [unit, rows.some(({ change }) => change) ? localized.changeHead : ''];
  const y = top + 50;
  const right = heads.filter(Boolean).join(' · ');
  const isBeside = key.width + textWidth(right, HEAD.size) + 30 <= LANE.length;
  const last = isBeside ? y : y + 40;
  return {
    content: html`${key.at(EDGE, y)}${textAt(RIGHT, last, right, { ...HEAD, isEndAligned: true })}`,
    bottom: last + 20,
  };
}

function tableOf(texts: PictureText, prefix: string): DrawBlock {
  const { localized, rows, words } = texts;
  if (rows.length === 0) return paragraph(LANE, localized.words.empty, REMARK);
  const left = indentOf(rows);
  const open = rows.some(({ isOpen }) => isOpen);
  return stack([
    spacer(10),
    (top) => headAt(texts, prefix, top),
    ...rows.map((row) => rowAt(prefix, left, row)),
    (top) => ({ content: hairlines(EDGE, LANE.length, [top]), bottom: top }),
    paragraph(LANE, moreRowsText(texts, rows.length), { ...REMARK, tone: 'soft' }),
    paragraph(LANE, open ? words.leftOpen : '', REMARK),
  ]);
}

/** Renders a ranking's tall picture as an SVG document, as high as needed. */
export function tallPicture(
  view: RankingView,
  language: PageLanguage,
  { address }: PictureOptions,
): string {
  const texts = pictureText(view, siteWords(language), MAX_ROWS);
  const prefix = idPrefix(view, language, 'tall');
  const { content, bottom } = stack([
    paragraph(LANE, texts.subject, SUBJECT),
    paragraph(LANE, texts.title, TITLE),
    paragraph(LANE, texts.scope, SCOPE),
    paragraph(LANE, texts.notRanked, REMARK),
    tableOf(texts, prefix),
    paragraph(LANE, texts.unlisted, REMARK),
    footer(LANE, texts.sources, address, FOOT),
  ])(EDGE);
  return svgDocument(
    {
      width: WIDTH,
      height: Math.ceil(bottom + EDGE - 10),
      tag: texts.meta.tag,
      title: texts.title,
      description: pictureAltText(texts),
      hasDarkMode: false,
    },
    [barDefinitions(prefix, 9, texts.rows), accentTab(EDGE, 96, 12), content],
  );
}
