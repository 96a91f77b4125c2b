/** The same as `../own-scripts.ts`, for the script that is joined with a ranking: its address names no file. */
import { RANKING_PARAMETERS } from '../../../engine/model/urls.ts';
import { embeddedRanking } from './embedded-ranking.ts';

const { currentScript } = document;

/** Whether the tag asks for what was joined; how it shall look is its own matter. */
function isOwn({ src }: HTMLScriptElement): boolean {
  const own = new URL(src);
  const asked = new URL(embeddedRanking.url, src);
  return (
    own.pathname === asked.pathname &&
    RANKING_PARAMETERS.every((name) => own.searchParams.get(name) === asked.searchParams.get(name))
  );
}

/** The script tag that is being run; a module has none, then every tag with its address. */
export const ownScripts: readonly HTMLScriptElement[] =
  currentScript && 'src' in currentScript
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/embed/"]')].filter(isOwn);

/** From the script's address to the folder of the files that are loaded later. */
export const CHUNKS_PATH = '/';
