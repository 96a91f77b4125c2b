/** The address of this script and its tags. The build replaces this module in embed scripts. */
const { currentScript } = document;

/** The address of the widget's script on any host. Those of other vendors may look similar: `/widgets.js`. */
const ADDRESS = /\w+:\/\/[^\s()?#]*\/widget(-\w{8})?\.js(?!\w)/;

/** The tag that runs this script; a module has none. */
const ownTag = currentScript && 'src' in currentScript ? currentScript : null;

/** A module's is in a stack trace: the page may have imported it without any tag. */
const ownAddress = ownTag ? ownTag.src : ADDRESS.exec(`${new globalThis.Error().stack}`)?.[0];

/** The tags that load this script; any that may, in a page without stack traces. */
export const ownScripts: readonly HTMLScriptElement[] = ownTag
  ? [ownTag]
  : [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(({ src }) =>
      ownAddress ? src.startsWith(ownAddress) : ADDRESS.test(src),
    );

/** A URL in the folder of the lazy chunks: the script's. */
export const scriptUrl: string = ownAddress || ownScripts[0]?.src || document.baseURI;
