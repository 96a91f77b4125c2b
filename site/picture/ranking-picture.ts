/**
 * A ranking as a picture that holds all of it: for an article, a README or an e-mail. It follows the page into the
 * dark, and needs nothing from anywhere.
 */
import type { RankingView } from '../../data/documents.ts';
import { type Reading, read } from '../../widget/reading.ts';
import { publishersText, scopeText, titleText, unlistedSentence } from '../../widget/remarks.ts';
import { siteWords } from '../words.ts';
import { altText } from './alt-text.ts';
import { barDefinitions, keyOf, prefixOf } from './bars.ts';
import { svgDocument, tab } from './canvas.ts';
import { tableAt } from './columns.ts';
import { type Drawing, foot, paragraph, space, stack } from './flow.ts';
import { moreText, rowsOf } from './rows.ts';
import { type PictureLanguage, pictureWords } from './words.ts';

export interface PictureOptions {
  /** Where the ranking lives, short, as it is burned in: `likewise.example/…`. */
  readonly address: string;
}

const WIDTH = 720;
const EDGE = 28;
const LANE = { left: EDGE, length: WIDTH - 2 * EDGE };
const MOST_ROWS = 15;

const TITLE = { size: 24, bold: true, leading: 30 };
const SCOPE = { size: 14.5, tone: 'soft', leading: 20, before: 2 } as const;
const REMARK = { size: 14, leading: 20, before: 10 };
const FOOT = { size: 12.5, tone: 'soft', leading: 17, before: 12 } as const;

function tableOf(reading: Reading, language: PictureLanguage, prefix: string): Drawing {
  const { view, words } = reading;
  if (view.entries.length === 0) return paragraph(LANE, words.empty, REMARK);
  const rows = rowsOf(reading, MOST_ROWS);
  const key = keyOf(prefix, [words.proven, words.possible], 12.5);
  return stack([
    space(12),
    (top) => tableAt(reading, rows, key, { prefix, top, ...LANE }),
    paragraph(LANE, moreText(view, rows.length, language), { ...REMARK, tone: 'soft' }),
    paragraph(
      LANE,
      rows.some(({ isOpen }) => isOpen) ? pictureWords(language).leftOpen : '',
      REMARK,
    ),
  ]);
}

/** What identifies a picture among all. */
export function identityOf(view: RankingView, language: PictureLanguage, shape: string): string {
  return [view.id, view.level, view.basis, view.asOf, language, shape].join('@');
}

/** The SVG document of a ranking, 720 wide and as high as it needs; the same bytes for the same view. */
export function rankingPicture(
  view: RankingView,
  language: PictureLanguage,
  { address }: PictureOptions,
): string {
  const { words } = siteWords(language);
  const reading = read(view, words, language);
  const prefix = prefixOf(identityOf(view, language, 'ranking'));
  const notRanked = view.mixed ? words.notRanked(reading.text(view.titles.basis)) : '';
  const sources = `${publishersText(reading)} · ${words.licence(view.license)}`;
  const { content, bottom } = stack([
    paragraph(LANE, titleText(reading), TITLE),
    paragraph(LANE, scopeText(reading), SCOPE),
    paragraph(LANE, notRanked, { ...REMARK, before: 6 }),
    tableOf(reading, language, prefix),
    paragraph(LANE, unlistedSentence(reading), REMARK),
    foot(LANE, sources, address, FOOT),
  ])(EDGE - 4);
  const fading = view.entries.some(({ bounds }) => bounds.high === null);
  return svgDocument(
    {
      width: WIDTH,
      height: bottom + EDGE - 8,
      tag: pictureWords(language).tag,
      title: titleText(reading),
      description: altText(reading, language),
      dark: true,
    },
    [barDefinitions(prefix, 5, fading), tab(EDGE, 40, 5), content],
  );
}
