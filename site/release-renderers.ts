/**
 * Renderers for the files that the site adds to a release, in each language: a picture and an iframe page for every
 * vintage, and share pictures for the current rankings.
 */

import { type CompiledDataset, type CompiledRanking, viewDocument } from '../engine/mod.ts';
import type { RankingView } from '../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../engine/model/languages.ts';
import { embedUrl } from '../engine/model/urls.ts';
import { MIN_LISTED } from '../engine/model/vocabulary.ts';
import { embedPage } from './pages/embed-page.ts';
import { rankingPageInputs, rankingPagesData } from './pages/ranking/page-context.ts';
import { renderRankingPages } from './pages/ranking/ranking-page.ts';
import { cardPicture } from './pictures/card-picture.ts';
import { rankingPicture } from './pictures/ranking-picture.ts';
import { tallPicture } from './pictures/tall-picture.ts';
import { shareableRankings } from './select-rankings.ts';
import { siteWords } from './words/mod.ts';

/**
 * The address of a ranking's page without its scheme, as printed in pictures. Without a host on this machine, so that another
 * port needs no other pictures.
 */
export function shortAddress(view: RankingView, origin: string): string {
  const { dataset, metric, period } = view;
  const { host, hostname } = new URL(origin);
  return (hostname === 'localhost' ? '' : host) + embedUrl(dataset, metric, period.id);
}

/** The files of one vintage by form: `en.svg`, `zh.html`. */
export function renderVintageFiles(view: RankingView, origin: string): ReadonlyMap<string, string> {
  const address = shortAddress(view, origin);
  return new Map(
    PAGE_LANGUAGES.flatMap((language) => [
      [`${language}.svg`, rankingPicture(view, siteWords(language), { address })],
      [`${language}.html`, embedPage(view, language, origin)],
    ]),
  );
}

/** Pages to render. */
export interface RankingPages {
  /** All that they depend on, beside the ranking's document. */
  readonly inputs: string;
  /** Renders them, by form (`en.page.html`). */
  readonly render: () => ReadonlyMap<string, string>;
}

/** Returns the pages of current rankings with enough entries; null for others. */
export function rankingPageRenderer(
  compiled: readonly CompiledDataset[],
  origin: string,
): (ranking: CompiledRanking) => RankingPages | null {
  const shared = new Map(compiled.map((row) => [row.dataset.id, rankingPagesData(row, origin)]));
  return (ranking) => {
    const data = shared.get(ranking.key.dataset);
    const document = ranking.vintages.at(-1)?.document;
    if (!data || !document || document.entries.length < MIN_LISTED) return null;
    const inputs = rankingPageInputs(data, ranking, document);
    return {
      inputs: JSON.stringify(inputs),
      render: () => renderRankingPages(inputs, document),
    };
  };
}

const SHAPES = { 'card.png': cardPicture, 'tall.png': tallPicture } as const;

/** The views of all rankings that have share pictures. */
export function sharedViews(compiled: CompiledDataset): RankingView[] {
  return shareableRankings(compiled).flatMap((ranking) => {
    const document = ranking.vintages.at(-1)?.document;
    return document ? [viewDocument(compiled, ranking, document)] : [];
  });
}

/** Renders the share pictures of a ranking as SVG, by form (`en.card.png`). */
export function renderSharePictures(
  view: RankingView,
  origin: string,
): ReadonlyMap<string, string> {
  const address = shortAddress(view, origin);
  return new Map(
    PAGE_LANGUAGES.flatMap((language) =>
      Object.entries(SHAPES).map(
        ([shape, draw]) => [`${language}.${shape}`, draw(view, language, { address })] as const,
      ),
    ),
  );
}
