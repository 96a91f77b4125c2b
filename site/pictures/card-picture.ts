/** Cards: the picture of a ranking that social media show for its page, and the one to share. */

import { type CompiledDataset, viewDocument } from '../../engine/mod.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import { headlineText } from '../headline.ts';
import { html, type Markup, none } from '../layout/html.ts';
import type { SocialCard } from '../layout/layout.ts';
import { leadCertainty } from '../lead-certainty.ts';
import { findDefaultRanking, isShareable } from '../select-rankings.ts';
import { type SiteWords, siteWords } from '../words/mod.ts';
import {
  limitLines,
  textWidth,
  truncateAfterWord,
  truncateText,
  wrapBalanced,
  wrapBetweenParts,
  wrapText,
} from './measure-text.ts';
import {
  altText,
  fitSources,
  type PictureRow,
  type PictureText,
  pictureAltText,
  pictureText,
} from './picture-rows.ts';
import { tableAt } from './picture-table.ts';
import type { PictureOptions } from './ranking-picture.ts';
import {
  accentTab,
  type Block,
  barDefinitions,
  idPrefix,
  paragraph,
  stack,
  svgDocument,
  textAt,
} from './svg-primitives.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 60;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const FOOT_BASELINE = HEIGHT - 34;
/** The table is laid out in the units of the ranking's picture, then scaled up, less if its rows have little room. */
const MAX_SCALE = 1.45;
const MIN_SCALE = 1.15;
const ROW_HEIGHT = 34;
const TABLE_HEAD_HEIGHT = 26;
const MAX_ROWS = 5;
/** Space between the scope and the table, and between the table and the certainty. */
const HEAD_GAP = 6;
const TABLE_GAP = 10;

/** Font sizes of headlines, largest first. A headline too long for the last size is cut. */
const HEADLINES = [50, 46, 42, 38, 34, 30];
const HEADLINE_LINES = 2;
const KICKER = {
  size: 24,
  isBold: true,
  tone: 'accent',
  leading: 34,
  lines: limitLines(1, wrapText),
} as const;
const SCOPE = {
  size: 21,
  tone: 'soft',
  leading: 28,
  before: 6,
  lines: limitLines(2, wrapBetweenParts),
} as const;
const DOUBT = { size: 22, leading: 30 };
const DOUBT_LINES = 3;
const FOOT = { size: 18, tone: 'soft' } as const;
const ADDRESS = { size: 18, tone: 'accent', isBold: true, isEndAligned: true } as const;

/** The sizes at which a headline isn't cut, largest first; the smallest, if none. */
function headlineSizes(text: string): readonly number[] {
  const fits = (size: number): boolean =>
    wrapText(text, size, LANE.length, true).length <= HEADLINE_LINES;
  const sizes = HEADLINES.filter(fits);
  return sizes.length > 0 ? sizes : HEADLINES.slice(-1);
}

/** The height of a table with so many rows, before scaling. */
const tableHeight = (rows: number): number => TABLE_HEAD_HEIGHT + rows * ROW_HEIGHT;

/** The title of the dataset, the headline and the scope; the headline in the largest size that leaves room for all rows. */
function headAbove(texts: PictureText, headline: string, bottom: number): Block {
  const kicker = [texts.subject, headline.includes(texts.title) ? '' : texts.title]
    .filter(Boolean)
    .join(' · ');
  const heads = headlineSizes(headline).map((size) =>
    stack([
      paragraph(LANE, kicker, KICKER),
      paragraph(LANE, headline, {
        size,
        isBold: true,
        leading: Math.round(size * 1.16),
        lines: limitLines(HEADLINE_LINES, wrapBalanced),
      }),
      paragraph(LANE, texts.scope, SCOPE),
    ])(34),
  );
  const height = tableHeight(texts.rows.length) * MAX_SCALE;
  const found = heads.find((head) => head.bottom + HEAD_GAP + height <= bottom) ?? heads.at(-1);
  return found ?? { content: none, bottom: 34 };
}

/** The certainty of the first place or, on a mixed way of counting, the reason why there are no ranks. */
function certaintyOf({ localized, notRanked }: PictureText, site: SiteWords): string {
  return notRanked || leadCertainty(localized, site).answer;
}

/** Sources and licence on one line, with as many publishers as fit beside the address. */
function footerAt(texts: PictureText, address: string): Markup {
  const shown = truncateText(address, ADDRESS.size, LANE.length, true);
  const room = LANE.length - textWidth(shown, ADDRESS.size, true) - 30;
  const sources = fitSources(texts, (text) => textWidth(text, FOOT.size) <= room);
  return html`${textAt(EDGE, FOOT_BASELINE, truncateAfterWord(sources, FOOT.size, room), FOOT)}${textAt(WIDTH - EDGE, FOOT_BASELINE, shown, ADDRESS)}`;
}

/** As many rows as fit between `top` and `bottom`. */
function tableBetween(texts: PictureText, prefix: string, top: number, bottom: number): Markup {
  const room = Math.floor(((bottom - top) / MIN_SCALE - TABLE_HEAD_HEIGHT) / ROW_HEIGHT);
  const rows: readonly PictureRow[] = texts.rows.slice(0, Math.max(1, room));
  if (rows.length === 0) return none;
  const fitting = Math.floor(((bottom - top) / tableHeight(rows.length)) * 100) / 100;
  const scale = Math.min(MAX_SCALE, fitting);
  const area = { prefix, left: 0, top: 0, length: LANE.length / scale, hasReasons: false };
  const { content } = tableAt(texts.localized, rows, area);
  return html`<g transform="translate(${EDGE} ${Math.round(top)}) scale(${scale})">${content}</g>`;
}

/** Renders a ranking's card as an SVG document. */
export function cardPicture(
  view: RankingView,
  language: PageLanguage,
  { address }: PictureOptions,
): string {
  const site = siteWords(language);
  const texts = pictureText(view, site, MAX_ROWS);
  const prefix = idPrefix(view, language, 'card');
  const headline = headlineText(texts.localized, site);
  const lines = limitLines(DOUBT_LINES, wrapBalanced)(
    certaintyOf(texts, site),
    DOUBT.size,
    LANE.length,
  );
  const doubtTop = FOOT_BASELINE - FOOT.size - 22 - lines.length * DOUBT.leading;
  const tableBottom = doubtTop - TABLE_GAP;
  const head = headAbove(texts, headline, tableBottom);
  const doubt = lines.map((line, index) =>
    textAt(EDGE, doubtTop + DOUBT.size + index * DOUBT.leading, line, DOUBT),
  );
  return svgDocument(
    {
      width: WIDTH,
      height: HEIGHT,
      tag: texts.meta.tag,
      title: headline,
      description: pictureAltText(texts),
      hasDarkMode: false,
    },
    [
      barDefinitions(prefix, 5, texts.rows),
      accentTab(EDGE, 72, 9),
      head.content,
      tableBetween(texts, prefix, head.bottom + HEAD_GAP, tableBottom),
      html`${doubt}`,
      footerAt(texts, address),
    ],
  );
}

/** The card of a ranking that has share pictures. */
export function socialCard(view: RankingView, language: PageLanguage): SocialCard {
  const { dataset, metric, period, level, basis } = view;
  const path = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return { path: `${path}&lang=${language}`, alt: altText(view, siteWords(language)) };
}

/**
 * The card of a dataset's default ranking, for pages that aren't about one ranking; none if that ranking has no
 * picture.
 */
export function datasetCard(
  compiled: CompiledDataset,
  language: PageLanguage,
): SocialCard | undefined {
  const ranking = findDefaultRanking(compiled);
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document || !isShareable(document)) return undefined;
  return socialCard(viewDocument(compiled, ranking, document), language);
}
