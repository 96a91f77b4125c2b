/**
 * Estimates the height of a page for an iframe, for sites that don't let it resize. The page reports its real height after
 * loading. The constants are rounded up so that no ranking is cut off at widths from 320 pixels, closed rows assumed.
 */
import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';

/** Display parameters that affect the height. */
export interface EmbedDisplay {
  readonly language: PageLanguage;
  /** Rows before "show all"; null for all. */
  readonly limit: number | null;
  /** Ids of entities that are shown beyond the limit. */
  readonly highlighted: readonly string[];
  /** Whether the page has a background, and so a padding. */
  readonly hasTheme: boolean;
}

// Heights in pixels.
const FRAME = 185;
const ROW = 55;
const BUTTON = 48;
const PADDING = 24;
// English text in square pixels: its height is the area divided by the width that it has.
const FRAME_TEXT = 100_000;
const REASON_TEXT = 16_500;
/** Share of that area that the same text takes in another language; 1 for languages that are not listed. */
const TEXT_SHARES: Readonly<Partial<Record<PageLanguage, number>>> = { zh: 0.7 };
/** Width beside the text of a row, and the least width of text, in pixels. */
const MARGIN = 60;
const MIN_TEXT_WIDTH = 100;

/** The height in whole pixels at a width in pixels. */
export function embedHeight(view: RankingView, width: number, display: EmbedDisplay): number {
  const { entries } = view;
  const { language, limit, highlighted, hasTheme } = display;
  const rows = entries.filter(
    ({ entity }, index) => limit === null || index < limit || highlighted.includes(entity.id),
  );
  const reasons = rows.filter((row) => hasRankReason(row)).length;
  const text = (FRAME_TEXT + reasons * REASON_TEXT) * (TEXT_SHARES[language] ?? 1);
  const textHeight = text / Math.max(width - MARGIN, MIN_TEXT_WIDTH);
  const button = rows.length < entries.length ? BUTTON : 0;
  const padding = hasTheme ? PADDING : 0;
  return Math.ceil(FRAME + rows.length * ROW + textHeight + button + padding);
}

/** Whether the row has a sentence about its rank: the rank is open, or depends on a claim. */
function hasRankReason({ rank }: RankingEntryView): boolean {
  if (!rank) return false;
  const { best, worst, byFigures } = rank;
  return best < worst || byFigures.best !== best || byFigures.worst !== worst;
}
