/** Replaces `../own-scripts.ts` in embed scripts, whose URLs name a ranking instead of a file. */
import { RANKING_PARAMETERS } from '../../../engine/model/urls.ts';
import { embeddedRanking } from './embedded-ranking.ts';

const { currentScript } = document;

/** Whether a tag requests this ranking; its display parameters may differ. */
function isOwn({ src }: HTMLScriptElement): boolean {
  const own = new URL(src);
  const embedded = new URL(embeddedRanking.url, src);
  return (
    own.pathname === embedded.pathname &&
    RANKING_PARAMETERS.every(
      (name) => own.searchParams.get(name) === embedded.searchParams.get(name),
    )
  );
}

/** The current script tag. A module has none: then every tag that requests this ranking. */
export const ownScripts: readonly HTMLScriptElement[] =
  currentScript && 'src' in currentScript
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/embed/"]')].filter(isOwn);

/** A URL in the folder of the lazy chunks: the root. */
export const scriptUrl: string = new URL('/', ownScripts[0]?.src || document.baseURI).href;
