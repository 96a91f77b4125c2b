/**
 * The script of a page for an iframe. The page is stored once for all who ask for its ranking; what the address says of
 * its looks is put in here: before the first paint what moves rows, before the widget what the widget shows. Then it
 * tells the page around it its height, twice: in words of our own and in those of WordPress.
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

  // Columns are as wide as their widest row, so no row is painted before the last one is there.
  root.toggleAttribute('data-parsing', true);
  root.toggleAttribute('data-framed', isFramed);
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (limit > 0) holdBack(limit, (query.get('highlight') ?? '').split(/\s+/).filter(Boolean));

  // After the last tag and before any deferred script, as the widget is.
  document.addEventListener('readystatechange', setUp, { once: true });

  /** Hides the rows beyond the limit from the table inside the element, as the widget will. */
  function holdBack(most, marked) {
    const others = marked.map((id) => `:not([data-id="${CSS.escape(id)}"])`).join('');
    const beyond = `tr:nth-child(n + ${Math.ceil(most) + 1})${others}`;
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
    // Year by year, each year has the way of counting that was in force, unless one is asked for.
    if (query.get('view') === 'timeline' && !query.has('basis')) ranking.removeAttribute('basis');
    if (!isFramed) return;
    new ResizeObserver(() => requestAnimationFrame(tellHeight)).observe(document.body);
    // An iframe that isn't in view yet gets no frames, and should have its height before it is.
    tellHeight();
    document.addEventListener('likewise-load', () => ranking.updateComplete.then(tellHeight));
    addEventListener('message', answer);
    if (!secret) return;
    document.addEventListener('click', handLink);
  }

  /** To whoever frames the page: there is no secret of ours in it. */
  function tell(message) {
    parent.postMessage(message, '*');
  }

  function tellHeight() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell({ type: 'likewise-height', height });
    if (secret) tell({ message: 'height', value: height, secret });
  }

  /** Whoever frames the page says when it listens: WordPress, or our own script for such pages. */
  function answer({ data, source }) {
    if (source !== parent || height === 0) return;
    if (data?.type === 'likewise-ready') tell({ type: 'likewise-height', height });
    if (secret && data?.message === 'ready' && data.secret === secret)
      tell({ message: 'height', value: height, secret });
  }

  /** WordPress follows links itself, because it lets the page open no window. */
  function handLink(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!link?.href || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    tell({ message: 'link', value: link.href, secret });
  }
})();
