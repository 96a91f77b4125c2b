/**
 * Script of the iframe page. The page is stored once for all requests for its ranking, so this script applies the
 * options in its address: those that move rows before the first paint, those of the widget before the widget starts. It
 * then reports its height to the host page, in two protocols: Likewise's and WordPress'.
 */

(() => {
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  const limit = Number(query.get('limit'));
  const [, secret] = /[#?&]secret=([^&]+)/.exec(location.hash) ?? [];
  const { parent } = window;
  const isFramed = parent !== window;
  const root = document.documentElement;
  let height = 0;

  // Columns are as wide as their widest row, so nothing is painted before the last row is parsed.
  root.toggleAttribute('data-parsing', true);
  root.toggleAttribute('data-framed', isFramed);
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  // Runs after the last tag and before any deferred script, as the widget is. Added first, so that it runs if the rest fails.
  document.addEventListener('readystatechange', setUp, { once: true });

  if (limit > 0) hideRowsBeyond(limit, (query.get('highlight') ?? '').split(/\s+/).filter(Boolean));

  /** Hides the rows beyond the limit in the fallback table, as the widget will. */
  function hideRowsBeyond(limit, marked) {
    const others = marked.map((id) => `:not([data-id="${CSS.escape(id)}"])`).join('');
    const beyond = `tr:nth-child(n + ${Math.ceil(limit) + 1})${others}`;
    const sheet = new CSSStyleSheet({ media: 'screen' });
    sheet.replaceSync(`
      likewise-ranking tbody ${beyond} { display: none }
      likewise-ranking tbody:has(${beyond}) + tfoot { padding-block-start: 2.8em }
    `);
    document.adoptedStyleSheets.push(sheet);
  }

  function setUp() {
    root.toggleAttribute('data-parsing', false);
    const ranking = document.querySelector('likewise-ranking');
    for (const name of ['as_of', 'lang', 'theme', 'limit', 'view', 'highlight']) {
      const value = query.get(name);
      if (value !== null) ranking.setAttribute(name.replace('_', '-'), value);
    }
    // Over several years each year has the way of counting in force, unless the address names one.
    if (query.get('view') === 'timeline' && !query.has('basis')) ranking.removeAttribute('basis');
    if (!isFramed) return;
    new ResizeObserver(() => requestAnimationFrame(postHeight)).observe(document.body);
    // An iframe out of view gets no animation frames, but needs its height before it comes into view.
    postHeight();
    document.addEventListener('likewise-load', () => ranking.updateComplete.then(postHeight));
    addEventListener('message', replyToHost);
    if (!secret) return;
    document.addEventListener('click', postLink);
  }

  /** Posts a message to any host page; it contains nothing secret. */
  function post(message) {
    parent.postMessage(message, '*');
  }

  function postHeight() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    post({ type: 'likewise-height', height });
    if (secret) post({ message: 'height', value: height, secret });
  }

  /** Replies when the host page announces that it listens: WordPress, or our own script for iframes. */
  function replyToHost({ data, source }) {
    if (source !== parent || height === 0) return;
    if (data?.type === 'likewise-ready') post({ type: 'likewise-height', height });
    if (secret && data?.message === 'ready' && data.secret === secret)
      post({ message: 'height', value: height, secret });
  }

  /** WordPress follows links itself, because its sandbox lets the page open no window. */
  function postLink(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!link?.href || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    post({ message: 'link', value: link.href, secret });
  }
})();
