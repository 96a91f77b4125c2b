const { currentScript } = document;

/** The script tag that is being run; a module has none, then every tag that may load a widget. */
export const ownScripts: readonly HTMLScriptElement[] =
  currentScript instanceof HTMLScriptElement
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/widget"]')];
