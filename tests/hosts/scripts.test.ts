/** Pages whose scripts, script tags and policies are unusual. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WIDGET_MANIFEST_FILE, type WidgetManifest } from '../../widget/build/build-widget.ts';
import { can } from '../support/browser/engines/engine.ts';
import { BASE, elementTag, POLICY, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import {
  expectUndisturbed,
  openWatchedTab,
  publishUnusualPage,
  rowsIn,
  type UnusualPage,
  waitForRows,
} from '../support/browser/unusual-page.ts';

/** As Angular loads it, beside the package's entry file. */
const zone = readFileSync(
  join(import.meta.dirname, '../../node_modules/zone.js/bundles/zone.umd.js'),
  'utf8',
);
const MODULE = `<script type="module" src="${BASE}/widget.js"></script>`;
const AGAIN = `<script async src="${BASE}/widget.js?again"></script>`;

/** The widget's script as another build of it would be. */
const otherVersion = serveResource({
  body: `${await (await fetch(`${BASE}/widget.js`)).text()}\n//`,
  type: 'text/javascript',
});

/** The file of the newest build, and its hash. */
async function newestBuild(): Promise<{ name: string; integrity: string }> {
  const response = await fetch(`${BASE}/${WIDGET_MANIFEST_FILE}`);
  const { script: name, files } = (await response.json()) as WidgetManifest;
  return { name, integrity: files.find((file) => file.name === name)?.integrity ?? '' };
}

const scripted = (code: string): UnusualPage => ({ head: `<script>${code}</script>` });

/** Patches of built-ins as in Prototype.js, MooTools and the like. */
const PATCHED = `
  Object.prototype.extend = function () {};
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.toJSON = function () { return 'patched'; };
  Array.prototype.map = ((map) => function (...args) { return map.apply(this, args); })(Array.prototype.map);
  String.prototype.strip = function () { return this.trim(); };
  Element.prototype.hide = function () {};
  Element.prototype.remove = ((remove) => function () { remove.call(this); return this; })(Element.prototype.remove);
  Function.prototype.bind = function (self, ...given) { return (...args) => this.apply(self, [...given, ...args]); };
  window.$ = window.$$ = window.html = window.css = window.render = window.later = window.words = () => { throw new Error('the page’s own'); };
`;

const WRAPPED = `
  window.fetch = ((fetch) => async (...args) => { window.requests = (window.requests ?? 0) + 1; return await fetch(...args); })(window.fetch);
  addEventListener('load', () => { delete window.requests; });
`;

describe('a page', () => {
  test.each<[string, UnusualPage]>([
    ['under the strictest policy', { headers: { 'Content-Security-Policy': POLICY } }],
    ['that has patched built-ins', scripted(PATCHED)],
    ['that wraps fetch', scripted(WRAPPED)],
    ['with a <base> elsewhere', { head: '<base href="https://elsewhere.invalid/deep/">' }],
    ['with modules only', { widget: `${elementTag()}${MODULE}` }],
    ['with the script before the element', { widget: `${scriptTag()}${elementTag()}` }],
    ['with the script twice', { widget: `${elementTag()}${scriptTag()}${AGAIN}` }],
    ['with the script as a module and not', { widget: `${MODULE}${elementTag()}${scriptTag()}` }],
    [
      'isolated from other origins',
      {
        headers: {
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'credentialless',
        },
      },
    ],
    ['that sends no referrer', { headers: { 'Referrer-Policy': 'no-referrer' } }],
    ['in an unsupported language', { root: 'lang="tlh-x-house"' }],
    ['without a language', { root: '' }],
  ])('%s renders it and is otherwise unchanged', async (_, unusual) => {
    const { page } = await expectUndisturbed(unusual);
    expect(await page.locator('likewise-ranking').count()).toBe(1);
  });

  // It records Playwright's own listeners under global names.
  test.skipIf(!can.separateScriptWorlds)('under zone.js is otherwise unchanged', async () => {
    await expectUndisturbed(scripted(zone));
  });

  test('with two versions renders it with the first', async () => {
    const other = `<script src="${otherVersion}"></script>`;
    const { page } = await expectUndisturbed({
      widget: `${elementTag(`src="${BASE}"`)}${other}${scriptTag()}`,
    });
    expect(await page.locator('likewise-ranking').count()).toBe(1);
  });

  test('with ten of them makes one request', async () => {
    const { page, messages } = await openWatchedTab();
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().includes('/v1/')) requests += 1;
    });
    await page.goto(
      publishUnusualPage({
        widget: `${elementTag().repeat(9)}${scriptTag(`data-ranking="${RANKING}"`)}`,
      }),
    );
    await waitForRows(page, 10);
    expect(requests).toBe(1);
    expect(messages).toEqual([]);
  });

  test('that blocks storage renders it, and it uses no storage', async () => {
    const { page, messages } = await openWatchedTab();
    await page.addInitScript(`
      globalThis.touched = [];
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        Object.defineProperty(globalThis, name, { get() { touched.push(name); throw new DOMException('blocked', 'SecurityError'); } });
      Object.defineProperty(Document.prototype, 'cookie', {
        get() { touched.push('cookie'); throw new DOMException('blocked', 'SecurityError'); },
        set() { touched.push('cookie'); throw new DOMException('blocked', 'SecurityError'); },
      });
    `);
    await page.goto(publishUnusualPage({}));
    await waitForRows(page);
    expect(await page.evaluate('touched')).toEqual([]);
    expect(messages).toEqual([]);
  });
});

describe('a tag manager', () => {
  const inserted = async (code: string, rankings = 1): Promise<void> => {
    const { page, messages } = await openWatchedTab();
    await page.goto(publishUnusualPage({ widget: '<div id="slot"></div>' }));
    await page.evaluate(code);
    await waitForRows(page, rankings);
    expect(await page.locator('likewise-ranking').count()).toBe(rankings);
    expect(messages).toEqual([]);
  };
  const tag = `Object.assign(document.createElement('script'), { src: '${BASE}/widget.js' })`;

  test('can insert the script with its ranking', () =>
    inserted(
      `{ const tag = ${tag}; tag.dataset.ranking = '${RANKING}'; document.querySelector('#slot').append(tag); }`,
    ));

  test('can insert the script into the head and the element elsewhere', () =>
    inserted(
      `document.head.append(${tag}); document.querySelector('#slot').append(document.createElement('likewise-ranking')); document.querySelector('likewise-ranking').ranking = '${RANKING}';`,
    ));

  test('can insert both as markup, whose scripts don’t run, and then run them again', () =>
    inserted(`{
      const slot = document.querySelector('#slot');
      slot.innerHTML = \`${elementTag()}<script src="${BASE}/widget.js"><\\/script>\`;
      for (const dead of slot.querySelectorAll('script')) {
        const tag = document.createElement('script');
        for (const { name, value } of dead.attributes) tag.setAttribute(name, value);
        dead.replaceWith(tag);
      }
    }`));

  test('can insert the script twice, and gets two rankings', () =>
    inserted(
      `for (const _ of [1, 2]) { const tag = ${tag}; tag.dataset.ranking = '${RANKING}'; document.querySelector('#slot').append(tag); }`,
      2,
    ));

  test('can write it while the page is parsed', async () => {
    const { page, messages } = await openWatchedTab();
    const code = `document.write(${JSON.stringify(`<script async src="${BASE}/widget.js" data-ranking="${RANKING}"></script>`).replace('</', '<\\/')})`;
    await page.goto(publishUnusualPage({ widget: `<script>${code}</script>` }));
    await waitForRows(page);
    expect(messages).toEqual([]);
  });
});

describe('beside scripts of other vendors with similar addresses', () => {
  const OTHERS = [
    'https://social.invalid/widgets.js',
    'https://social.invalid/widget.min.js',
    'https://social.invalid/js/widget/v2.js',
    'https://social.invalid/widget-loader.js?for=/widget.js',
  ];
  const others = OTHERS.map((src) => `<script src="${src}"></script>`).join('');
  /** Two vendors with the same name: only the module itself knows where it came from. */
  const namesake = '<script src="https://social.invalid/widget.js"></script>';
  const placing = `<script type="module" src="${BASE}/widget.js" data-ranking="${RANKING}"></script>`;

  test.each([
    ['a module', `${others}${namesake}${elementTag()}${MODULE}`],
    ['a module with its ranking', `${others}${namesake}${placing}`],
    [
      'a module in a page without stack traces',
      `<script>Error.stackTraceLimit = 0; window.Error = class extends Error { stack = undefined };</script>${others}${elementTag()}${MODULE}`,
    ],
    [
      'an import',
      `${others}${namesake}${elementTag()}<script type="module">import '${BASE}/widget.js';</script>`,
    ],
    [
      'a dynamic import of a pinned build, without any other script',
      `${elementTag()}<script>import('${BASE}/BUILD');</script>`,
    ],
  ])('%s asks its own origin', async (_, widget) => {
    const { page, messages } = await openWatchedTab();
    await page.route('https://social.invalid/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'globalThis.vendor = true;' }),
    );
    const requested: string[] = [];
    page.on('request', (request) => {
      if (!request.url().includes('social.invalid')) requested.push(request.url());
      else if (request.url().includes('/v1/')) requested.push('the other vendor');
    });
    const { name } = await newestBuild();
    await page.goto(publishUnusualPage({ widget: widget.replace('BUILD', name) }));
    await waitForRows(page);
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail li').first().waitFor();
    const origins = requested
      .filter((url) => /\/v1\/|-more/.test(url))
      .map((url) => new URL(url).origin);
    expect(new Set(origins)).toEqual(new Set([new URL(BASE).origin]));
    expect(await page.locator('likewise-ranking').count()).toBe(1);
    expect(messages).toEqual([]);
  });
});

describe('a pinned build', () => {
  const pinned = (name: string, integrity: string): string =>
    `<script async src="${BASE}/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;

  test('runs with the integrity hash that the product states', async () => {
    const { name, integrity } = await newestBuild();
    expect(integrity).toMatch(/^sha384-/);
    await expectUndisturbed({ widget: `${elementTag()}${pinned(name, integrity)}` });
  });

  test('doesn’t run with another hash, and the fallback stays', async () => {
    const { name, integrity } = await newestBuild();
    const wrong = integrity.replace(/-.{4}/, '-AAAA');
    const { page, messages } = await openWatchedTab();
    await page.goto(
      publishUnusualPage({ widget: `${elementTag('', '<p>Fallback</p>')}${pinned(name, wrong)}` }),
    );
    await expect.poll(() => messages.join()).toMatch(/integrity/);
    expect(await page.getByText('Fallback').isVisible()).toBe(true);
    expect(await page.evaluate("customElements.get('likewise-ranking')")).toBeUndefined();
  });
});

describe('an element that is moved', () => {
  test('is otherwise unchanged, and makes one request', async () => {
    const { page, messages } = await openWatchedTab();
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().includes('/v1/')) requests += 1;
    });
    await page.goto(publishUnusualPage({ body: (widget) => `${widget}<div id="other"></div>` }));
    await waitForRows(page);
    await page.evaluate(
      `document.querySelector('#other').append(document.querySelector('likewise-ranking'))`,
    );
    await waitForRows(page);
    expect(requests).toBe(1);
    expect(messages).toEqual([]);
  });

  test('can be cloned with its content', async () => {
    const { page, messages } = await openWatchedTab();
    await page.goto(publishUnusualPage({}));
    await waitForRows(page);
    await page.evaluate(
      `document.body.append(document.querySelector('likewise-ranking').cloneNode(true))`,
    );
    await waitForRows(page, 2);
    expect(messages).toEqual([]);
  });
});

describe('a frame', () => {
  test('without an origin of its own renders it', async () => {
    const { page, messages } = await openWatchedTab();
    const inner =
      `<!doctype html><html lang="en"><body>${elementTag()}${scriptTag()}</body></html>`.replaceAll(
        '"',
        '&quot;',
      );
    await page.goto(
      publishUnusualPage({ widget: `<iframe sandbox="allow-scripts" srcdoc="${inner}"></iframe>` }),
    );
    const rows = page.frameLocator('iframe').locator('likewise-ranking tbody > tr');
    // The frame has a process of its own, whose first requests may pass the mock: then it shows the product's own rows.
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    expect(messages).toEqual([]);
  });
});
