/** Which tags this script is, and where its other files are from there. The joined script has another such file. */
const { currentScript } = document;

/** The script tag that is being run; a module has none, then every tag that may load a widget. */
export const ownScripts: readonly HTMLScriptElement[] =
  currentScript && 'src' in currentScript
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/widget"]')];

/** From the script's address to the folder of the files that are loaded later. */
export const CHUNKS_PATH = '.';
