/** Text of everything on a page except the widget: pages that differ only in the widget have the same fingerprint. */
{
  const LIT = /^(lit(Html|Element)Versions|reactiveElementVersions|litPropertyMetadata)$/;
  const PLAYWRIGHT = /^__pw/;
  const BUILT_IN = [
    'Array Element Event EventTarget Function HTMLElement Map Node Object Promise Set String'.split(
      ' ',
    ),
  ].flat();

  const builtIns = () =>
    BUILT_IN.map((name) => {
      const { prototype } = globalThis[name];
      const own = Object.getOwnPropertyNames(prototype).sort();
      return `${name}: ${Object.getOwnPropertyNames(globalThis[name]).sort()} / ${own}`;
    });

  const markup = () => {
    const copy = document.documentElement.cloneNode(true);
    for (const node of copy.querySelectorAll('likewise-ranking, script[src]')) node.remove();
    return copy.outerHTML;
  };

  const styles = () =>
    [...document.querySelectorAll('html, body, .control')].map((node) => {
      const style = getComputedStyle(node);
      return [...style]
        .filter((name) => !/size|height|origin/.test(name))
        .map((name) => style.getPropertyValue(name))
        .join();
    });

  const storage = () => {
    try {
      return [document.cookie, localStorage.length, sessionStorage.length].join();
    } catch {
      return 'blocked';
    }
  };

  globalThis.fingerprint = () => ({
    names: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !LIT.test(name) && !PLAYWRIGHT.test(name))
      .sort()
      .join(),
    builtIns: builtIns(),
    markup: markup(),
    styles: styles(),
    storage: storage(),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    title: document.title,
    address: location.hash,
  });
}
