/** A script that reports changes of a page's address without a new document, which an unmodified WebKit has no event for. */

/** First parameter of the console messages that report them; the second is the new address. */
export const SAME_DOCUMENT_TAG = '__likewise_same_document__';

/** Runs before the scripts of each page. */
export const REPORT_SAME_DOCUMENT = `(() => {
  if (window.top !== window) return;
  const { debug } = console;
  let last = location.href;
  const report = () => {
    if (location.href === last) return;
    last = location.href;
    debug.call(console, '${SAME_DOCUMENT_TAG}', last);
  };
  addEventListener('hashchange', report);
  addEventListener('popstate', report);
  if (window.navigation) {
    navigation.addEventListener('currententrychange', report);
    return;
  }
  for (const name of ['pushState', 'replaceState']) {
    const original = History.prototype[name];
    History.prototype[name] = function (...args) {
      original.apply(this, args);
      report();
    };
  }
})()`;
