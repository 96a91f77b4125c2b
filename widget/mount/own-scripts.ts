/** The tags that load this script, and the path to its chunks. The build replaces this module in embed scripts. */
const { currentScript } = document;

/** The current script tag. A module has none: then every tag that may load the widget. */
export const ownScripts: readonly HTMLScriptElement[] =
  currentScript && 'src' in currentScript
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/widget"]')];

/** The folder of the lazy chunks, relative to the script's URL. */
export const CHUNKS_PATH = '.';
