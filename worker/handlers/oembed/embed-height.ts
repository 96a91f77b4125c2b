/**
 * How tall an embed page is with its rows closed: a guess from the document, rather too tall than too low. Its numbers
 * were measured, in pixels, over pages of all kinds in a browser's own size of text; the page itself says its real height
 * once it is there.
 */
import type { RankingEntryView, RankingView, Unlisted } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';

/** What decides how much is shown, and in which words. */
export interface EmbedDisplay {
  readonly language: PageLanguage;
  /** Rows before "show all"; null for all. */
  readonly limit: number | null;
  /** Ids of entities that are shown beyond the limit. */
  readonly highlighted: readonly string[];
  /** Whether it has a ground of its own, and so a margin. */
  readonly hasTheme: boolean;
}

/** A text's number of characters in English, its size in pixels, and the width that it has. */
type Text = readonly [characters: number, size: number, room: number];

/** From this width on the parts of a row stand side by side. */
const WIDE = 630;
/** Text is no wider than this. */
const WIDEST = 690;
/** Beside the text of a row: the rank, and on a wide page all else. */
const BESIDE = { narrow: 60, wide: 230 };
/** Title, room between the parts, and what is folded. */
const FRAME = 160;
const BUTTON = 48;
const PADDING = 24;
const ROW = { narrow: 57, wide: 45 };
/** Below this width the name and the value of a row don't always stand on one line. */
const TIGHT = 330;
const LINE_HEIGHT = 1.35;
/** Names that a sentence lists. */
const LISTED = { unlisted: 3, sources: 6 };

/** How wide a character is, in parts of its size, and how many stand for one in English. */
const SCRIPT = { en: { width: 0.52, count: 1 }, zh: { width: 1, count: 0.45 } } as const;

/** The height in whole pixels at a width in pixels. */
export function embedHeight(view: RankingView, width: number, shown: EmbedDisplay): number {
  const { entries } = view;
  const { limit, highlighted } = shown;
  const rows = entries.filter(
    ({ entity }, index) => limit === null || index < limit || highlighted.includes(entity.id),
  );
  const rowsHeight = rows.reduce((sum, row) => sum + rowHeight(view, row, width, shown), 0);
  const button = rows.length < entries.length ? BUTTON : 0;
  const padding = shown.hasTheme ? PADDING : 0;
  return Math.ceil(frameHeight(view, width, shown) + rowsHeight + button + padding);
}

/** Caption, remarks and sources. */
function frameHeight(view: RankingView, width: number, { language }: EmbedDisplay): number {
  const { unlisted, mixed, sources } = view;
  const room = Math.min(width - 10, WIDEST);
  const named = unlisted.slice(0, LISTED.unlisted);
  const remark = named.reduce((sum, one) => sum + unlistedCharacters(view, one), 90);
  const publishers = Math.min(
    new Set(sources.map(({ publisher }) => publisher)).size,
    LISTED.sources,
  );
  const texts: readonly Text[] = [
    [115, 14, room],
    [mixed ? 110 : 0, 14, room],
    [unlisted.length > 0 ? remark : 0, 14, room],
    [70 + 24 * publishers, 12, width - 10],
    [width < WIDE ? 30 : 0, 12, room],
  ];
  return texts.reduce((sum, text) => sum + textHeight(text, language), FRAME);
}

/** The name, and what little is known. */
function unlistedCharacters({ metric }: RankingView, { high, last }: Unlisted): number {
  const another = last && last.metric !== metric ? 24 : 0;
  return 12 + (high === null ? 0 : 24) + (last ? 42 + another : 0);
}

function rowHeight(
  view: RankingView,
  entry: RankingEntryView,
  width: number,
  { language }: EmbedDisplay,
): number {
  const form = width >= WIDE ? 'wide' : 'narrow';
  const room = width - BESIDE[form];
  const texts: readonly Text[] = [
    [hasRankReason(view, entry) ? (entry.reported ? 88 : 60) : 0, 13, room],
    // Side by side, the change takes no line of its own.
    [entry.growth && form === 'narrow' ? 20 : 0, 13, room],
    [width < TIGHT ? 10 : 0, 16, room],
  ];
  return texts.reduce((sum, text) => sum + textHeight(text, language), ROW[form]);
}

/** Whether a sentence stands under the row: its rank is open, or rests on a statement. */
function hasRankReason({ mixed }: RankingView, { rank }: RankingEntryView): boolean {
  const { best, worst, byFigures } = rank;
  return !mixed && (best < worst || byFigures.best !== best || byFigures.worst !== worst);
}

function textHeight([characters, size, room]: Text, language: PageLanguage): number {
  const { width, count } = SCRIPT[language];
  return Math.ceil((characters * count * width * size) / room) * size * LINE_HEIGHT;
}
