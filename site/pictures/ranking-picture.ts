/**
 * A ranking as a picture that holds all of it: for an article, a README or an e-mail. It follows the page into the
 * dark, and needs nothing from anywhere.
 */
import type { RankingView } from '../../engine/model/documents/mod.ts';
import type { PictureLanguage } from '../words/en/picture-words.ts';
import { altTextOf } from './alt-text.ts';
import { barDefinitions, prefixOf } from './bars.ts';
import { type Drawing, foot, paragraph, space, stack } from './flow.ts';
import { balanced, inParts } from './measure-text.ts';
import { tableAt } from './picture-table.ts';
import { moreText, type Telling, telling } from './picture-text.ts';
import { svgDocument, tab } from './svg-primitives.ts';

export interface PictureOptions {
  /** Where the ranking lives, short, as it is burned in: `likewise.example/…`. */
  readonly address: string;
}

const WIDTH = 720;
const EDGE = 28;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const MOST_ROWS = 15;

const TITLE = { size: 24, bold: true, leading: 30, lines: balanced };
const SCOPE = { size: 14.5, tone: 'soft', leading: 20, before: 2, lines: inParts } as const;
const REMARK = { size: 14, leading: 20, before: 10 };
const FOOT = { size: 12.5, tone: 'soft', leading: 17, before: 12, lines: inParts } as const;

function tableOf(told: Telling, prefix: string): Drawing {
  const { reading, words, rows } = told;
  if (rows.length === 0) return paragraph(LANE, reading.words.empty, REMARK);
  const open = rows.some(({ isOpen }) => isOpen);
  return stack([
    space(12),
    (top) => tableAt(reading, rows, { prefix, top, reasons: true, ...LANE }),
    paragraph(LANE, moreText(told, rows.length), { ...REMARK, tone: 'soft' }),
    paragraph(LANE, open ? words.leftOpen : '', REMARK),
  ]);
}

/** The SVG document of a ranking, 720 wide and as high as it needs; the same bytes for the same view. */
export function rankingPicture(
  view: RankingView,
  language: PictureLanguage,
  { address }: PictureOptions,
): string {
  const told = telling(view, language, MOST_ROWS);
  const prefix = prefixOf(view, language, 'ranking');
  const { content, bottom } = stack([
    paragraph(LANE, told.title, TITLE),
    paragraph(LANE, told.scope, SCOPE),
    paragraph(LANE, told.notRanked, { ...REMARK, before: 6 }),
    tableOf(told, prefix),
    paragraph(LANE, told.unlisted, REMARK),
    foot(LANE, told.sources, address, FOOT),
  ])(EDGE - 4);
  return svgDocument(
    {
      width: WIDTH,
      height: bottom + EDGE - 8,
      tag: told.words.tag,
      title: told.title,
      description: altTextOf(told),
      dark: true,
    },
    [barDefinitions(prefix, 5, told.rows), tab(EDGE, 40, 5), content],
  );
}
