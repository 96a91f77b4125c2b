/** Renderers of pages and pictures, passed in because publish/ doesn't depend on site/. */
import type { CompiledRanking } from '../../engine/mod.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { ON_DEMAND } from '../../engine/model/manifest.ts';
import type { Bodies } from './bodies.ts';

/** What a release contains beside the engine's documents. */
export interface Renderers {
  /** Scheme and host without a trailing slash, for absolute URLs. */
  readonly origin: string;
  /** The most requested pages, by address (`index.html`). */
  readonly documents: Bodies;
  /** All other pages and files, packed after the engine's documents (`entities/…`, `sitemap.xml`). */
  readonly otherDocuments: Bodies;
  /** Files of every vintage of a ranking, by form (`en.svg`). */
  readonly forms: (view: RankingView) => ReadonlyMap<string, string>;
  /** Pages of a ranking's newest vintage, by form (`en.page.html`). */
  readonly pages: (ranking: CompiledRanking) => ReadonlyMap<string, string>;
  /**
   * Pictures of a ranking's newest vintage, by form (`en.card.png`). Most rankings have none. `ON_DEMAND`: the ranking has some,
   * which aren't part of the release.
   */
  readonly pictures: (ranking: CompiledRanking) => Bodies | typeof ON_DEMAND;
}

/** Renders nothing: the release has the engine's documents only. */
export const NO_RENDERERS: Renderers = {
  origin: 'http://localhost',
  documents: new Map(),
  otherDocuments: new Map(),
  forms: () => new Map(),
  pages: () => new Map(),
  pictures: () => new Map(),
};
