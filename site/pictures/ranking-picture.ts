/**
 * A ranking as one complete, self-contained picture for an article, a README or an e-mail. It can have a dark mode, and loads
 * nothing.
 */

import type { RankingView } from '../../engine/model/documents.ts';
import { wrapBalanced, wrapBetweenParts } from './measure-text.ts';
import {
  moreRowsText,
  type PictureSiteWords,
  type PictureText,
  pictureAltText,
  pictureText,
} from './picture-rows.ts';
import { tableAt } from './picture-table.ts';
import {
  accentTab,
  barDefinitions,
  type DrawBlock,
  footer,
  idPrefix,
  paragraph,
  spacer,
  stack,
  svgDocument,
} from './svg-primitives.ts';

export interface PictureOptions {
  /** Short address of the ranking, as printed in the picture: `likewise.example/…`. */
  readonly address: string;
}

export interface RankingPictureOptions extends Partial<PictureOptions> {
  /** Whether the picture is dark where readers prefer that (default); otherwise it is always light. */
  readonly hasDarkMode?: boolean;
}

const WIDTH = 720;
const EDGE = 28;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const MAX_ROWS = 15;

const TITLE = { size: 24, isBold: true, leading: 30, lines: wrapBalanced };
const SCOPE = {
  size: 14.5,
  tone: 'soft',
  leading: 20,
  before: 2,
  lines: wrapBetweenParts,
} as const;
const REMARK = { size: 14, leading: 20, before: 10 };
const FOOT = {
  size: 12.5,
  tone: 'soft',
  leading: 17,
  before: 12,
  lines: wrapBetweenParts,
} as const;

function tableOf(texts: PictureText, prefix: string): DrawBlock {
  const { localized, words, rows } = texts;
  if (rows.length === 0) return paragraph(LANE, localized.words.empty, REMARK);
  const open = rows.some(({ isOpen }) => isOpen);
  return stack([
    spacer(12),
    (top) => tableAt(localized, rows, { prefix, top, hasReasons: true, ...LANE }),
    paragraph(LANE, moreRowsText(texts, rows.length), { ...REMARK, tone: 'soft' }),
    paragraph(LANE, open ? words.leftOpen : '', REMARK),
  ]);
}

/**
 * Renders a ranking as an SVG document, 720 wide and as high as needed, in the words of `site`; the same view gives the
 * same bytes. The picture of a ranking that has no address ends with its sources.
 */
export function rankingPicture(
  view: RankingView,
  site: PictureSiteWords,
  { address, hasDarkMode = true }: RankingPictureOptions = {},
): string {
  const texts = pictureText(view, site, MAX_ROWS);
  const prefix = idPrefix(view, texts.meta.language, 'ranking');
  const { content, bottom } = stack([
    paragraph(LANE, texts.title, TITLE),
    paragraph(LANE, texts.scope, SCOPE),
    paragraph(LANE, texts.notRanked, { ...REMARK, before: 6 }),
    tableOf(texts, prefix),
    paragraph(LANE, texts.unlisted, REMARK),
    address ? footer(LANE, texts.sources, address, FOOT) : paragraph(LANE, texts.sources, FOOT),
  ])(EDGE - 4);
  return svgDocument(
    {
      width: WIDTH,
      height: bottom + EDGE - 8,
      tag: texts.meta.tag,
      title: texts.title,
      description: pictureAltText(texts),
      hasDarkMode,
    },
    [barDefinitions(prefix, 5, texts.rows), accentTab(EDGE, 40, 5), content],
  );
}
