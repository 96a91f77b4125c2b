/** An element with its document inside: shown without any request for data, and only with what the document contains. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { serveInChunks } from '../support/browser/chunked-page.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, inPage, POLICY, publishHostPage, scriptTag } from '../support/browser/host-page.ts';
import { type TabSettings, visit } from '../support/browser/tab.ts';

const WIDGET = `${BASE}/widget.js`;
const FALLBACK = '<table><tr><th>Chongqing</th><td>2.79 million</td></tr></table>';

/** A view document that no API has: the addresses in it lead nowhere. */
const VIEW = { ...rankingView, links: null };

/** The same with derivations and sources in full. */
const FULL = { ...VIEW, entries: rankingDocument.entries, sources: rankingDocument.sources };

/** With a title and without a licence. */
const titled = (title: string): object => ({
  ...VIEW,
  license: '',
  titles: { ...rankingView.titles, metric: { en: title } },
});

/** JSON in a script element can't contain `<`. */
const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const dataBlock = (json: string): string => `<script type="application/json">${json}</script>`;

const inlineTag = (json: string, attributes = 'lang="en"', fallback = FALLBACK): string =>
  `<likewise-ranking ${attributes}>${dataBlock(json)}${fallback}</likewise-ranking>`;

const title = (page: Page) => page.locator('likewise-ranking .title');
const fallback = (page: Page) => page.locator('likewise-ranking > table');
const rows = (page: Page) => page.locator('likewise-ranking tr[part="row"]');
const row = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}`) });
const detail = (page: Page) => page.locator('likewise-ranking tr.detail');

/**
 * Opens a page on another origin. Returns its requests to the product's origin, with the build left out of their names; all of them if
 * the tab is new.
 */
async function open(body: string, policy = POLICY, settings: TabSettings = {}) {
  const { page, complaints } = await visit({}, settings);
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(BASE) && !url.endsWith('/favicon.ico'))
      requests.push(url.replace(/-\w{8}-/, '-'));
  });
  await page.goto(publishHostPage(body, 'en', policy));
  return { page, complaints, requests };
}

/** Sets the property of the first element in the page. */
const setDocument = (page: Page, value: unknown): Promise<void> =>
  page.evaluate((given) => {
    Object.assign(document.querySelector('likewise-ranking') ?? {}, { document: given });
  }, value);

describe('a document inside the element', () => {
  test('is shown with one request, for the script, under a strict policy', async () => {
    const { page, complaints, requests } = await open(
      `${inlineTag(jsonOf(VIEW))}${scriptTag()}`,
      POLICY,
      { isNew: true },
    );
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(rankingView.entries.length);
    expect(await title(page).textContent()).toBe('Vehicles built, 2025');
    expect(await fallback(page).isVisible()).toBe(false);
    await page.waitForLoadState('networkidle');
    if (can.separateMemoryCaches) expect(requests).toEqual([WIDGET]);
    expect(requests.filter((url) => url.includes('/v1/'))).toEqual([]);
    expect(await inPage(page, 'events')).toEqual([['likewise-load', rankingView.id]]);
    expect(complaints).toEqual([]);
  });

  test('is shown in another language with one more request, for its words', async () => {
    const { page, requests } = await open(
      `${inlineTag(jsonOf(VIEW), 'lang="zh"')}${scriptTag()}`,
      POLICY,
      { isNew: true },
    );
    await rows(page).first().waitFor();
    expect(await title(page).textContent()).toBe('2025年汽车产量');
    if (can.separateMemoryCaches) expect(requests).toEqual([WIDGET, `${BASE}/widget-zh.js`]);
  });

  test('is one for each element', async () => {
    const { page } = await open(
      `${inlineTag(jsonOf(titled('One')))}${inlineTag(jsonOf(titled('Other')))}${scriptTag()}`,
    );
    await rows(page)
      .nth(2 * rankingView.entries.length - 1)
      .waitFor();
    expect(await title(page).allTextContents()).toEqual(['One, 2025', 'Other, 2025']);
    for (const foot of await page.locator('likewise-ranking .foot').allTextContents())
      expect(foot.trim()).toMatch(/^Sources: .* The Daily$/);
  });

  test.runIf(isReference)(
    'is the only child of this kind, not one within the fallback',
    async () => {
      const nested = `<div>${dataBlock(jsonOf(titled('Nested')))}${FALLBACK}</div>`;
      const { page } = await open(
        `<likewise-ranking lang="en">${nested}${dataBlock(jsonOf(VIEW))}</likewise-ranking>${scriptTag()}`,
      );
      await rows(page).first().waitFor();
      expect(await title(page).textContent()).toBe('Vehicles built, 2025');
    },
  );

  test.runIf(isReference)(
    'takes the place of the first request, if there is a ranking too',
    async () => {
      const { page, requests } = await open(
        `${inlineTag(jsonOf({ ...rankingView, titles: { ...rankingView.titles, metric: { en: 'Mine' } } }), `ranking="${rankingView.id}" lang="en"`)}${scriptTag()}`,
      );
      await rows(page).first().waitFor();
      expect(await title(page).textContent()).toBe('Mine, 2025');
      expect(await row(page, 'Get the data').count()).toBe(1);
      expect(requests.filter((url) => url.includes('/v1/'))).toEqual([]);
      await page.locator('likewise-ranking').evaluate((node) => {
        node.setAttribute('ranking', 'china-vehicle-output/total/2024');
      });
      await expect.poll(() => title(page).textContent()).toContain('2024');
    },
  );
});

describe('without an API', () => {
  test('nothing is offered that needs another document, whatever the attributes', async () => {
    const { page, complaints } = await open(
      `${inlineTag(jsonOf(rankingView), 'lang="en" view="timeline" as-of="2026-01-18" permalink=""')}${scriptTag()}`,
    );
    await rows(page).first().waitFor();
    const foot = page.locator('likewise-ranking .foot');
    expect(await foot.textContent()).toMatch(
      /^\s*Sources: Bureau of Statistics, City Information Office and The Daily · Licence: CC-BY-4.0\s*$/,
    );
    await row(page, 'Options').click();
    await page.getByRole('searchbox').fill('shang');
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('likewise-ranking :is(select, .tools, .paper)').count()).toBe(0);
    expect(await page.evaluate('location.hash')).toBe('');
    expect(complaints).toEqual([]);
  });

  test('rows can be sorted, searched, shown and opened, with the script’s own files only', async () => {
    const { page, complaints, requests } = await open(
      `<main><h1>Host</h1>${inlineTag(jsonOf(VIEW), 'lang="en" limit="2"')}</main>${scriptTag()}`,
      POLICY,
      { isNew: true },
    );
    await rows(page).first().waitFor();
    expect(await rows(page).filter({ visible: true }).count()).toBe(2);
    await row(page, 'Show all 7').click();
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(7);
    await row(page, 'vs 2024').click();
    await expect.poll(() => rows(page).last().textContent()).toContain('Jinan');
    await row(page, 'Options').click();
    await page.getByRole('searchbox').fill('shang');
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(1);
    await row(page, 'Shanghai').click();
    await detail(page).locator('p').first().waitFor();
    await page.getByText('Other figures', { exact: true }).click();
    await page.getByText('Other figures for 2025 (4)').waitFor();
    await page.waitForLoadState('networkidle');
    const files = [WIDGET, `${BASE}/widget-more.js`, `${BASE}/widget-more-en.js`];
    if (can.separateMemoryCaches) expect(requests.toSorted()).toEqual(files.toSorted());
    expect(requests.filter((url) => !files.includes(url))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(
    sampleOf<[string, object, string, readonly string[]]>([
      [
        'its figure with its source',
        { ...VIEW, sources: rankingDocument.sources },
        'Shanghai',
        [
          '1.772 million Bureau of Statistics, Output in 2025, 18 Jan 2026',
          'not ruled out: 1.771–1.773 million',
          'Between 2nd and 6th of all 11 (cities)',
        ],
      ],
      [
        'the publisher alone, if the document has no more',
        VIEW,
        'Jinan',
        ['about 660,000 Bureau of Statistics', 'preliminary', 'not ruled out: 650,000–670,000'],
      ],
      [
        'the possible values, if none was published',
        VIEW,
        'Hefei',
        [
          'at least 1.225 million calculated from other figures not ruled out: 1.22–3.69 million',
          'Between 2nd and 8th of all 11 (cities)',
        ],
      ],
      [
        'its derivation, if the document has it',
        FULL,
        'Chongqing',
        [
          'Chongqing: at least 2787650, as the bureau states.',
          'Also published as 2.788 million (City Information Office)',
          '1st of all 11 (cities)',
        ],
      ],
    ]),
  )('an open row shows %s', async (_, view, name, texts) => {
    const { page, complaints } = await open(`${inlineTag(jsonOf(view))}${scriptTag()}`);
    await row(page, name).click();
    await detail(page).getByText('of all 11').waitFor();
    const text = (await detail(page).textContent())?.replaceAll(/\s+/g, ' ') ?? '';
    for (const part of texts) expect(text).toContain(part);
    expect(await detail(page).locator('.history').count()).toBe(0);
    expect(text).not.toMatch(/Report an error|undefined|null/);
    expect(await detail(page).locator('a').count()).toBe(text.split('Output in 2025').length - 1);
    expect(complaints).toEqual([]);
  });
});

describe('a document that can’t be shown', () => {
  test.each(
    sampleOf([
      ['isn’t JSON', '{ "id": '],
      ['isn’t an object', '"text"'],
      ['isn’t a view document', '{ "entries": [{}] }'],
      ['can’t be drawn', jsonOf({ ...VIEW, coverage: null })],
    ]),
  )('because it %s leaves the fallback, with a message and an event', async (_, json) => {
    const { page, complaints, requests } = await open(`${inlineTag(json)}${scriptTag()}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Loading failed.');
    expect(await fallback(page).isVisible()).toBe(true);
    expect(await inPage(page, 'events.at(-1)')).toMatchObject([
      'likewise-error',
      { kind: 'failed' },
    ]);
    await row(page, 'Try again').click();
    await page.getByRole('alert').waitFor();
    expect(requests.filter((url) => url !== WIDGET)).toEqual([]);
    expect(complaints).toEqual([]);
    await setDocument(page, VIEW);
    await rows(page).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('gives way to that of the API on a retry, if there is a ranking too', async () => {
    const { page } = await open(
      `${inlineTag('{}', `ranking="${rankingView.id}" lang="en"`)}${scriptTag()}`,
    );
    await row(page, 'Try again').click();
    await rows(page).first().waitFor();
  });

  test('because a host removed it leaves the fallback, shown once and without a message', async () => {
    const { page, complaints } = await open(
      `<likewise-ranking lang="en">${FALLBACK}</likewise-ranking>${scriptTag()}`,
    );
    await page.waitForFunction("document.querySelector('likewise-ranking').shadowRoot");
    await page.waitForLoadState('networkidle');
    expect(await fallback(page).isVisible()).toBe(true);
    expect(await page.getByText('2.79 million').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('status').filter({ visible: true }).count()).toBe(0);
    expect(await inPage(page, 'events')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('another document', () => {
  test.each([
    ['an object', (view: object): unknown => view],
    ['JSON', (view: object): unknown => JSON.stringify(view)],
  ])('set as %s renders into the same rows, under a strict policy', async (_, given) => {
    const { page, complaints, requests } = await open(
      `${inlineTag(jsonOf(titled('One')))}${scriptTag()}`,
    );
    await row(page, 'Shanghai').click();
    await detail(page).locator('p').first().waitFor();
    await rows(page).evaluateAll((nodes) => Object.assign(globalThis, { before: nodes }));
    await setDocument(page, given(titled('Other')));
    await expect.poll(() => title(page).textContent()).toBe('Other, 2025');
    expect(
      await rows(page).evaluateAll((nodes) =>
        nodes.every((node, index) => node === Reflect.get(globalThis, 'before')[index]),
      ),
    ).toBe(true);
    expect(await detail(page).locator('p').count()).toBeGreaterThan(0);
    expect(
      await page.locator('likewise-ranking').evaluate((node) => {
        const shown: RankingView = Reflect.get(node, 'document');
        return shown.titles.metric.en;
      }),
    ).toBe('Other');
    expect(await inPage(page, 'events.map(([type]) => type)')).toEqual([
      'likewise-load',
      'likewise-select',
      'likewise-load',
    ]);
    expect(requests.filter((url) => url.includes('/v1/'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('replaces that of a script element which is replaced', async () => {
    const { page } = await open(`${inlineTag(jsonOf(titled('One')))}${scriptTag()}`, '');
    await rows(page).first().waitFor();
    await page.evaluate(
      (json) => {
        const script = document.createElement('script');
        Object.assign(script, { type: 'application/json', textContent: json });
        document.querySelector('likewise-ranking > script')?.replaceWith(script);
      },
      jsonOf(titled('Other')),
    );
    await expect.poll(() => title(page).textContent()).toBe('Other, 2025');
  });

  test.each([
    ['markup', `document.querySelector('main').innerHTML = markup;`],
    [
      'a clone',
      `const template = document.createElement('template');
       template.innerHTML = markup;
       document.querySelector('main').append(template.content.firstChild.cloneNode(true));`,
    ],
    [
      'an element that gets it later',
      `document.querySelector('main').innerHTML = '<likewise-ranking lang="en"></likewise-ranking>';
       requestAnimationFrame(() => setTimeout(() => {
         const template = document.createElement('template');
         template.innerHTML = markup;
         document.querySelector('likewise-ranking').append(...template.content.firstChild.children);
       }));`,
    ],
  ])('arrives with %s', async (_, code) => {
    const { page, complaints } = await open(`<main></main>${scriptTag()}`, '');
    await page.waitForFunction("customElements.get('likewise-ranking')");
    await page.evaluate(`{ const markup = ${JSON.stringify(inlineTag(jsonOf(VIEW)))}; ${code} }`);
    await rows(page).first().waitFor();
    expect(await fallback(page).isVisible()).toBe(false);
    expect(await inPage(page, 'events')).toEqual([['likewise-load', rankingView.id]]);
    expect(complaints).toEqual([]);
  });

  test('set before the script has loaded is shown', async () => {
    const { page } = await open('<likewise-ranking lang="en"></likewise-ranking>', '');
    await setDocument(page, VIEW);
    await page.addScriptTag({ url: WIDGET });
    await rows(page).first().waitFor();
  });
});

describe('in a page that arrives in pieces after the script', () => {
  // WebKit opens a page once it has some kilobytes of it.
  const padding = `<!--${' '.repeat(8192)}-->`;
  const head = `<!doctype html>${padding}<html lang="en"><head><title>Host</title><script src="${WIDGET}"></script></head><body>`;
  const json = jsonOf(VIEW);

  /** Polls with a timer: WebKit calls for no animation frames before it first paints a page, and it may delay that for a page so short. */
  const waitUntil = (page: Page, condition: string) =>
    page.waitForFunction(condition, undefined, { polling: 50 });

  test.each([
    ['with a fallback after it', FALLBACK],
    ['with nothing after it', ''],
  ])('a document %s is shown once it is complete', async (_, after) => {
    const { page, complaints } = await visit();
    const half = json.lastIndexOf('}', json.length / 2) + 1;
    const { address, next } = await serveInChunks(
      [
        `${head}<p>Before</p><likewise-ranking>`,
        `<script type="application/json">${json.slice(0, half)}`,
        `${json.slice(half)}</script>${after}</likewise-ranking><p>After</p></body></html>`,
      ],
      BASE,
    );
    next();
    await page.goto(address, { waitUntil: 'commit' });
    await waitUntil(page, "document.querySelector('likewise-ranking')?.shadowRoot");
    next();
    await waitUntil(page, "document.querySelector('likewise-ranking > script')?.textContent");
    expect(await page.getByRole('alert').count()).toBe(0);
    next();
    await rows(page).first().waitFor();
    expect(await inPage(page, 'events')).toEqual([['likewise-load', rankingView.id]]);
    expect(complaints).toEqual([]);
  });

  test('a broken one is reported, even if nothing follows it', async () => {
    const { page } = await visit();
    const { address, next } = await serveInChunks(
      [
        `${head}<likewise-ranking><script type="application/json">{ "id":`,
        '</script></likewise-ranking><p>After</p></body></html>',
      ],
      BASE,
    );
    next();
    await page.goto(address, { waitUntil: 'commit' });
    await waitUntil(page, "document.querySelector('likewise-ranking')?.shadowRoot");
    expect(await page.getByRole('alert').count()).toBe(0);
    next();
    await page.getByRole('alert').waitFor();
  });
});
