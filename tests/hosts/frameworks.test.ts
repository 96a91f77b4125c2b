/** The element in frameworks: React 19 in strict mode, Vue 3 and Svelte 5, each bundled as its users do. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { compile } from 'svelte/compiler';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { buildPackage } from '../../widget/build/build-package.ts';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { BASE, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import {
  openWatchedTab,
  publishUnusualPage,
  rowsIn,
  type WatchedTab,
  waitForRows,
} from '../support/browser/unusual-page.ts';

const PACKAGE = mkdtempSync(join(tmpdir(), 'likewise-package-'));

await buildPackage(PACKAGE);
afterAll(() => rmSync(PACKAGE, { recursive: true }));

/** Compiles Svelte components for the bundler. */
const svelte: Plugin = {
  name: 'svelte',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.svelte$/ }, ({ path }) => ({
      path,
      namespace: 'svelte',
      pluginData: path,
    }));
    onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
      contents: compile(SVELTE, { filename: 'App.svelte', dev: true }).js.code,
      resolveDir: ROOT,
    }));
  },
};

async function bundle(contents: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'tsx', resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    conditions: ['browser', 'development'],
    // The package's folder is outside the repository, where Lit can't be resolved.
    nodePaths: [join(ROOT, 'node_modules')],
    alias: {
      'likewise-widget/define': join(PACKAGE, 'js/define.js'),
    },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    logLevel: 'silent',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** The frameworks' own messages. */
const FRAMEWORK_MESSAGES = /React DevTools|development build of Vue|Lit is in dev mode/;

/** A page that the framework fills. */
async function run(code: string, tag = scriptTag()): Promise<WatchedTab> {
  const app = serveResource({ body: code, type: 'text/javascript; charset=utf-8' });
  const watched = await openWatchedTab();
  await watched.page.goto(
    publishUnusualPage({ widget: `<div id="app"></div>${tag}<script src="${app}"></script>` }),
  );
  return watched;
}

const ownMessages = (messages: readonly string[]): string[] =>
  messages.filter((text) => !FRAMEWORK_MESSAGES.test(text));
const visible = (page: Page) => page.locator('likewise-ranking tr[part="row"]:visible').count();
const attribute = (page: Page, name: string) => page.locator('likewise-ranking').getAttribute(name);

/** Steps for every framework: sets properties, receives events, updates, and removes and reinserts the element. */
async function expectLifecycle({ page, messages }: WatchedTab): Promise<void> {
  await waitForRows(page);
  expect(await page.locator('likewise-ranking').count()).toBe(1);
  expect(await attribute(page, 'as-of')).toBe('2026-01-18');
  expect(await attribute(page, 'limit')).toBe('2');
  expect(await visible(page)).toBe(2);
  await page.getByText('Loaded: 7').waitFor();
  await rowsIn(page).first().getByRole('button').click();
  await page.getByText('Chosen: chongqing').waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await expect.poll(() => visible(page)).toBe(3);
  expect(await page.locator('likewise-ranking .detail').count()).toBe(1);
  await page.getByRole('button', { name: 'Out and in' }).click();
  await expect.poll(() => page.locator('likewise-ranking').count()).toBe(0);
  await page.getByRole('button', { name: 'Out and in' }).click();
  await expect.poll(() => visible(page)).toBe(3);
  expect(ownMessages(messages)).toEqual([]);
}

const REACT = (setup: string): string => `
  ${setup}
  import { StrictMode, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function App() {
    const [limit, setLimit] = useState(2);
    const [isIn, setIn] = useState(true);
    const [loaded, setLoaded] = useState(0);
    const [chosen, setChosen] = useState('');
    return <>
      {isIn && <likewise-ranking src="${BASE}" ranking="${RANKING}" as-of="2026-01-18" limit={limit} className="wide"
        onlikewise-load={({ detail }) => setLoaded(detail.entries.length)}
        onlikewise-select={({ detail }) => setChosen(detail.entity)}><p>Fallback</p></likewise-ranking>}
      <p>Loaded: {loaded}</p><p>Chosen: {chosen}</p>
      <button onClick={() => setLimit(limit + 1)}>More</button>
      <button onClick={() => setIn(!isIn)}>Out and in</button>
    </>;
  }
  createRoot(document.querySelector('#app')).render(<StrictMode><App /></StrictMode>);
`;

const VUE = `
  import { createApp, h, ref } from 'vue/dist/vue.esm-bundler.js';
  const app = createApp({
    setup() {
      return { limit: ref(2), isIn: ref(true), loaded: ref(0), chosen: ref('') };
    },
    template: \`
      <likewise-ranking v-if="isIn" ranking="${RANKING}" as-of="2026-01-18" :limit="limit" class="wide"
        @likewise-load="loaded = $event.detail.entries.length" @likewise-select="chosen = $event.detail.entity"><p>Fallback</p></likewise-ranking>
      <p>Loaded: {{ loaded }}</p><p>Chosen: {{ chosen }}</p>
      <button @click="limit += 1">More</button>
      <button @click="isIn = !isIn">Out and in</button>\`,
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'likewise-ranking';
  app.mount('#app');
`;

const SVELTE = `
  <script>
    let limit = $state(2);
    let isIn = $state(true);
    let loaded = $state(0);
    let chosen = $state('');
  </script>
  {#if isIn}
    <likewise-ranking ranking="${RANKING}" as-of="2026-01-18" {limit} class="wide"
      onlikewise-load={({ detail }) => (loaded = detail.entries.length)}
      onlikewise-select={({ detail }) => (chosen = detail.entity)}><p>Fallback</p></likewise-ranking>
  {/if}
  <p>Loaded: {loaded}</p><p>Chosen: {chosen}</p>
  <button onclick={() => (limit += 1)}>More</button>
  <button onclick={() => (isIn = !isIn)}>Out and in</button>
`;

/** An element with its document inside; the button changes the document's title. */
const REACT_INLINE = (setup: string, element: string): string => `
  ${setup}
  import { StrictMode, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  const view = ${JSON.stringify(rankingView)};
  function App() {
    const [title, setTitle] = useState('One');
    const shown = { ...view, titles: { ...view.titles, metric: { en: title } } };
    return <>{${element}}<button onClick={() => setTitle('Other')}>Next</button></>;
  }
  createRoot(document.querySelector('#app')).render(<StrictMode><App /></StrictMode>);
`;

describe('in React 19, strict', () => {
  test('with the script in the page', async () => {
    await expectLifecycle(await run(await bundle(REACT(''))));
  });

  test('from the package', async () => {
    await expectLifecycle(await run(await bundle(REACT(`import 'likewise-widget/define';`)), ''));
  });

  test.each([
    [
      'as its property, from the package',
      `import 'likewise-widget/define';`,
      `<likewise-ranking document={shown}><p>Fallback</p></likewise-ranking>`,
      '',
    ],
    [
      'as a child, with the script in the page',
      '',
      `<likewise-ranking><script key={title} type="application/json" dangerouslySetInnerHTML={{ __html: JSON.stringify(shown) }} /><p>Fallback</p></likewise-ranking>`,
      scriptTag(),
    ],
  ])('with a document %s, requests no data', async (_, setup, element, tag) => {
    const { page, messages } = await run(await bundle(REACT_INLINE(setup, element)), tag);
    const title = page.locator('likewise-ranking .title');
    await expect.poll(() => title.textContent()).toBe('One, 2025');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => title.textContent()).toBe('Other, 2025');
    const requests = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    expect(requests.filter((url) => url.includes('/v1/'))).toEqual([]);
    expect(ownMessages(messages)).toEqual([]);
  });
});

test('in Vue 3', async () => {
  await expectLifecycle(await run(await bundle(VUE)));
});

test('in Svelte 5', async () => {
  const start = `import { mount } from 'svelte'; import App from './App.svelte'; mount(App, { target: document.querySelector('#app') });`;
  await expectLifecycle(await run(await bundle(start, { plugins: [svelte] })));
});
