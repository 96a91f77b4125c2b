/**
 * Estimated height of an embed page with its rows closed, computed from the document; rather too tall than too short. The
 * constants are in pixels, measured on pages of all kinds at a browser's default text size. The page reports its real
 * height after loading.
 */
import type { RankingEntryView, RankingView, Unlisted } from '../../../engine/model/documents.ts';
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

/** A text's length in English characters, its font size, and its available width, both in pixels. */
type Text = readonly [characters: number, size: number, room: number];

/** Width from which the parts of a row are side by side. */
const WIDE = 630;
/** Maximum width of text. */
const MAX_TEXT_WIDTH = 690;
/** Width beside the text of a row: the rank, and on a wide page all other parts. */
const BESIDE = { narrow: 60, wide: 230 };
/** Height of the title, the gaps, and the folded parts. */
const FRAME = 160;
const BUTTON = 48;
const PADDING = 24;
const ROW = { narrow: 57, wide: 45 };
/** Width below which the name and the value of a row may need two lines. */
const TIGHT = 330;
const LINE_HEIGHT = 1.35;
/** Maximum number of names that a sentence lists. */
const LISTED = { unlisted: 3, sources: 6 };

/** Width of a character relative to its font size, and characters needed per English character. */
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

/** Height of caption, remarks and sources. */
function frameHeight(view: RankingView, width: number, { language }: EmbedDisplay): number {
  const { unlisted, mixed, sources } = view;
  const room = Math.min(width - 10, MAX_TEXT_WIDTH);
  const named = unlisted.slice(0, LISTED.unlisted);
  const remark = named.reduce((sum, member) => sum + unlistedCharacters(view, member), 90);
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

/** Length of an unlisted member in the remark: its name, upper bound and last value. */
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
    // On a wide page the change is beside the value, on the same line.
    [entry.growth && form === 'narrow' ? 20 : 0, 13, room],
    [width < TIGHT ? 10 : 0, 16, room],
  ];
  return texts.reduce((sum, text) => sum + textHeight(text, language), ROW[form]);
}

/** Whether the row has a sentence about its rank: the rank is open, or depends on a claim. */
function hasRankReason({ mixed }: RankingView, { rank }: RankingEntryView): boolean {
  const { best, worst, byFigures } = rank;
  return !mixed && (best < worst || byFigures.best !== best || byFigures.worst !== worst);
}

function textHeight([characters, size, room]: Text, language: PageLanguage): number {
  const { width, count } = SCRIPT[language];
  return Math.ceil((characters * count * width * size) / room) * size * LINE_HEIGHT;
}
