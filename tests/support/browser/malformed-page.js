/**
 * Feeds responses to the elements of a page, many at a time: `feed(cases)` in the page. A case has what its element
 * shows and opens, and the responses to its requests by parts of their paths.
 */
{
  const answers = new Map();
  const events = new WeakMap();

  globalThis.fetch = async (url) => {
    const { pathname } = new URL(url);
    const [, number] = /\/fuzz(\d+)\b/.exec(pathname) ?? [];
    const found = (answers.get(number) ?? []).find(([part]) => pathname.includes(part));
    return new Response(found?.[1] ?? '', { status: found ? 200 : 404 });
  };

  for (const type of ['likewise-load', 'likewise-error'])
    addEventListener(type, ({ target, detail }) => {
      events.set(target, [...(events.get(target) ?? []), { type, cause: detail.cause }]);
    });

  const task = () => new Promise((done) => setTimeout(done));
  /** Whether the element waits. What a closed list shows doesn't matter. */
  const loading = (root) =>
    [...root.querySelectorAll('td, [role="status"]')].some((node) =>
      node.textContent.includes('Loading…'),
    );

  /** Waits until the element has drawn everything that it requested. */
  async function settled(element) {
    for (let waits = 0; waits < 200; waits += 1) {
      await task();
      await element.updateComplete;
      const isSettled = events.has(element) && !loading(element.shadowRoot);
      if (isSettled) return;
    }
  }

  async function run({ number, ranking, view, open, responses }) {
    answers.set(String(number), responses);
    const element = Object.assign(document.createElement('likewise-ranking'), { ranking, view });
    // Without layout, which takes most of the time.
    const box = document.body.appendChild(document.createElement('div'));
    box.hidden = true;
    box.append(element);
    await settled(element);
    const root = element.shadowRoot;
    for (const button of open ? root.querySelectorAll(open) : []) button.click();
    await task();
    await settled(element);
    await task();
    const errors = (events.get(element) ?? []).filter(({ type }) => type === 'likewise-error');
    const outcome = {
      number,
      isLoading: loading(root),
      hasRows: Boolean(root.querySelector('tbody tr, .years, .empty')),
      alerts: root.querySelectorAll('[role="alert"] button').length,
      errors: errors.length,
      causes: errors.flatMap(({ cause }) => cause?.name ?? []),
    };
    box.remove();
    return outcome;
  }

  globalThis.feed = (cases) => Promise.all(cases.map(run));
}
