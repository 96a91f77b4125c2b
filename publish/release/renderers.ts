/** What other rooms render for a release: `data/` knows nothing of pages and pictures. */

import type { CompiledRanking } from '../../engine/mod.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import type { Bodies } from './packer.ts';

/** The languages in which bodies with words are stored. */
export const BODY_LANGUAGES = PAGE_LANGUAGES;

/** Pages, pictures and the place where they will be. */
export interface Renderers {
  /** Scheme and host, without a slash at the end, for addresses that must be absolute. */
  readonly origin: string;
  /** Finished single documents that are asked for most, by address (`index.html`). */
  readonly documents: Bodies;
  /** All others, which lie after the documents of `data/` itself (`entities/…`, `sitemap.xml`). */
  readonly otherDocuments: Bodies;
  /** What is rendered of every vintage of a ranking, by form (`en.svg`). */
  readonly forms: (view: RankingView) => ReadonlyMap<string, string>;
  /** The pages of a ranking as it is known now, by form (`en.page.html`). */
  readonly pages: (ranking: CompiledRanking) => ReadonlyMap<string, string>;
  /** Pictures of a ranking as it is known now, by form (`en.card.png`); none for most. */
  readonly pictures: (ranking: CompiledRanking) => Bodies;
}

/** Nothing but the documents of `data/` itself. */
export const NO_RENDERERS: Renderers = {
  origin: 'http://localhost',
  documents: new Map(),
  otherDocuments: new Map(),
  forms: () => new Map(),
  pages: () => new Map(),
  pictures: () => new Map(),
};
