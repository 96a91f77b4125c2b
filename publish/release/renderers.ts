/** Renderers of pages and pictures, passed in because publish/ doesn't depend on site/. */
import type { CompiledRanking } from '../../engine/mod.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { ON_DEMAND } from '../../engine/model/manifest.ts';
import type { Bodies } from './pack.ts';

/** Pages of a ranking, rendered only if a cache doesn't have them. */
export interface RankingPages {
  /** All that they depend on, beside the ranking's document. */
  readonly inputs: string;
  /** Renders them, by form (`en.page.html`). */
  readonly render: () => ReadonlyMap<string, string>;
}

/** PNGs by form. */
export type Pictures = ReadonlyMap<string, () => Uint8Array>;

/** What a release contains beside the engine's documents. */
export interface Renderers {
  /** Scheme and host without a trailing slash, for absolute URLs. */
  readonly origin: string;
  /** The most requested pages, by address (`index.html`). */
  readonly documents: Bodies;
  /** All other pages and files, packed after the engine's documents of the same dataset (`entities/…`, `sitemap.xml`). */
  readonly otherDocuments: Bodies;
  /** Files of every vintage of a ranking, by form (`en.svg`). The view is `withoutChoices`. */
  readonly forms: (view: RankingView) => ReadonlyMap<string, string>;
  /** Pages of a ranking's newest vintage; null if it has none. */
  readonly pages: (ranking: CompiledRanking) => RankingPages | null;
  /**
   * Pictures of a ranking's newest vintage, by form (`en.card.png`), each read when it is packed, because all take much memory. Most
   * rankings have none. `ON_DEMAND`: the ranking has some, which aren't part of the release.
   */
  readonly pictures: (ranking: CompiledRanking) => Pictures | typeof ON_DEMAND;
}

/** Renders nothing: the release has the engine's documents only. */
export const NO_RENDERERS: Renderers = {
  origin: 'http://localhost',
  documents: new Map(),
  otherDocuments: new Map(),
  forms: () => new Map(),
  pages: () => null,
  pictures: () => new Map(),
};

/** A view without the other periods and vintages to choose from, which files and pictures don't show. */
export function withoutChoices(view: RankingView): RankingView {
  return { ...view, available: { ...view.available, periods: [], vintages: [] } };
}
