/**
 * Whatever comes from the API, the element shows a ranking or an error with a retry button, and nothing is uncaught: chosen
 * responses, then many random ones.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entityView } from '../fixtures/widget/entity.ts';
import { leadersDocument, timelineAnswer } from '../fixtures/widget/leaders.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { elementTag, mockApi, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { malformedText } from '../support/browser/malformed-text.ts';
import { visit } from '../support/browser/tab.ts';
import { openWatchedTab, publishUnusualPage, rowsIn } from '../support/browser/unusual-page.ts';
import { seededRandom } from '../support/simulation/seeded-random.ts';

const SEED = 20_260_118;
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const FALLBACK = '<p>Fallback</p>';

const [first, ...others] = rankingView.entries;
const { titles: _titles, ...untitled } = rankingView;

/** The events of the page, each with its kind. */
async function recordEvents(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(`
    globalThis.recorded = [];
    for (const type of ['likewise-load', 'likewise-error'])
      addEventListener(type, ({ detail }) => recorded.push([type, detail.kind ?? null, detail.partial ?? null]));
  `);
  return () => page.evaluate('recorded');
}

/** Opens a page with an element; `answer` gives a malformed response for some paths until `mend` is called. */
async function openMalformed(answer: (path: string) => string | null, attributes = '') {
  const { page, messages } = await openWatchedTab();
  const events = await recordEvents(page);
  await mockApi(page, (url) =>
    url.pathname.includes('/leaders/') || url.pathname.endsWith('.view.json')
      ? attributes.includes('timeline')
        ? timelineAnswer(url)
        : rankingView
      : rankingDocument,
  );
  let isMended = false;
  let requests = 0;
  await page.route('**/v1/**', (route) => {
    const body = isMended ? null : answer(new URL(route.request().url()).pathname);
    if (body === null) return route.fallback();
    requests += 1;
    return route.fulfill({ body, headers: OPEN, contentType: 'application/json' });
  });
  await page.goto(
    publishUnusualPage({ widget: `${elementTag(attributes, FALLBACK)}${scriptTag()}` }),
  );
  return {
    page,
    messages,
    events,
    countRequests: () => requests,
    mend: () => {
      isMended = true;
    },
  };
}

const MALFORMED: readonly [string, unknown][] = [
  ['an empty object', {}],
  ['a list', []],
  ['null', null],
  ['a text', 'ranking'],
  ['without entries', { ...rankingView, entries: undefined }],
  ['with null for entries', { ...rankingView, entries: null }],
  ['with null for an entry', { ...rankingView, entries: [first, null, ...others] }],
  ['with an entry without a rank', { ...rankingView, entries: [{ ...first, rank: undefined }] }],
  ['with an entry without bounds', { ...rankingView, entries: [{ ...first, bounds: null }] }],
  ['with an entry without a name', { ...rankingView, entries: [{ ...first, entity: {} }] }],
  ['with other types', { ...rankingView, entries: [{ ...first, bounds: { low: 'high' } }] }],
  ['the full document', rankingDocument],
  ['without titles', untitled],
  ['only half there', { ...rankingView, sources: undefined, available: undefined }],
  ['dated impossibly', { ...rankingView, asOf: '2026-13-45' }],
];

// Which of them can't be rendered is our script's doing.
describe('a ranking that is', () => {
  test.each(sampleOf(MALFORMED))(
    '%s is reported, with the fallback, and asked for again on request',
    async (_, document) => {
      const malformed = JSON.stringify(document);
      const { page, messages, events, countRequests, mend } = await openMalformed(() => malformed);
      await page.getByRole('alert').waitFor();
      expect(await events()).toContainEqual(['likewise-error', 'failed', null]);
      expect(await page.getByText('Fallback').isVisible()).toBe(true);
      expect(await rowsIn(page).count()).toBe(0);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(countRequests).toBe(2);
      await page.getByRole('alert').waitFor();
      mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => rowsIn(page).count()).toBe(rankingView.entries.length);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(messages).toEqual([]);
    },
  );
});

test('an element that can’t even show its failure throws the cause', async () => {
  const { page, messages } = await openMalformed(() => null);
  await rowsIn(page).first().waitFor();
  await page.evaluate(`
    const broken = document.createElement('likewise-ranking');
    Object.defineProperty(broken, 'ranking', { get() { throw new Error('no ranking'); } });
    document.body.append(broken);
  `);
  await expect.poll(() => messages).toEqual([expect.stringContaining('no ranking')]);
});

describe('a malformed document that loads later', () => {
  const broken = JSON.stringify({ entries: [{}], milestones: null, items: [null] });

  test.each(
    sampleOf([
      ['derivations', `${RANKING}.json`],
      ['an entity', '/v1/entities/'],
    ]),
  )('%s is reported in its row, and asked for again on request', async (_, part) => {
    const { page, messages, events, mend } = await openMalformed((path) =>
      path.includes(part) ? broken : null,
    );
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail [role="alert"]').waitFor();
    expect(await rowsIn(page).count()).toBe(rankingView.entries.length);
    expect(await events()).toEqual([
      ['likewise-load', null, null],
      ['likewise-error', 'failed', true],
    ]);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('likewise-ranking .detail .history').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(messages).toEqual([]);
  });

  test('leaders are reported, and asked for again on request', async () => {
    const { page, messages, events, mend } = await openMalformed(
      (path) => (path.includes('/v1/leaders/') ? broken : null),
      'view="timeline"',
    );
    await page.getByRole('alert').waitFor();
    expect(await events()).toContainEqual(['likewise-error', 'failed', true]);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('likewise-ranking .years').waitFor();
    expect(messages).toEqual([]);
  });

  test('rankings of a race are reported, and asked for again on request', async () => {
    const { page, messages, events, mend } = await openMalformed(
      (path) => (path.includes('/2019.view.json') ? broken : null),
      'view="timeline"',
    );
    await page.getByRole('button', { name: /2017/ }).first().click();
    await page.getByRole('alert').waitFor();
    expect(await events()).toContainEqual(['likewise-error', 'failed', true]);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('likewise-ranking .stage').waitFor();
    expect(messages).toEqual([]);
  });

  test('another ranking is reported, and the current one stays', async () => {
    const { page, messages, events } = await openMalformed((path) =>
      path.endsWith('.view.json') && !path.includes(RANKING) && !path.includes('entities')
        ? broken
        : null,
    );
    await page.getByRole('button', { name: 'Options' }).click();
    await page.locator('likewise-ranking select').first().selectOption('nev');
    await page.getByRole('alert').waitFor();
    expect(await rowsIn(page).count()).toBe(rankingView.entries.length);
    expect(await events()).toContainEqual(['likewise-error', 'failed', true]);
    expect(messages).toEqual([]);
  });
});

/** An outcome of `malformed-page.js`. */
interface Outcome {
  readonly number: number;
  readonly isLoading: boolean;
  readonly hasRows: boolean;
  readonly alerts: number;
  readonly errors: number;
  /** Names of the errors behind them. */
  readonly causes: readonly string[];
}

/** Responses by a part of their paths; the first that matches is sent. */
const RESPONSES = {
  '/entities/': entityView('shanghai'),
  '/leaders/': leadersDocument,
  '.view.json': rankingView,
  '.json': rankingDocument,
} as const;

/** Which response is malformed, in how many cases, and what is shown and opened then. */
const KINDS: readonly {
  readonly count: number;
  readonly malformed: keyof typeof RESPONSES;
  readonly view?: string;
  readonly open?: string;
}[] = [
  { count: 1000, malformed: '.view.json' },
  { count: 400, malformed: '.json', open: 'tbody:first-of-type tr:nth-child(2) button' },
  { count: 300, malformed: '/entities/', open: 'tbody:first-of-type tr:nth-child(2) button' },
  { count: 300, malformed: '/leaders/', view: 'timeline', open: '.race > button' },
];
const AT_ONCE = 50;
const SHARE = isReference ? 0.25 : 0.1;
const TOTAL = KINDS.reduce((sum, { count }) => sum + count, 0) * SHARE;

test(`${TOTAL} random documents leave a ranking or an error, and nothing uncaught`, async () => {
  const { page, complaints } = await visit();
  await page.addInitScript({
    path: join(import.meta.dirname, '../support/browser/malformed-page.js'),
  });
  await page.goto(publishUnusualPage({ widget: scriptTag() }));
  await page.waitForFunction("customElements.get('likewise-ranking')");
  const random = seededRandom(SEED);
  const texts: string[] = [];
  const cases = KINDS.flatMap(({ count, malformed, open = '', view = 'ranking' }) =>
    Array.from({ length: count * SHARE }, () => {
      const number = texts.length;
      const text = malformedText(random, RESPONSES[malformed]);
      texts.push(text);
      // Each has its own dataset, because elements share responses by address.
      const dataset = `fuzz${number}`;
      const responses = Object.entries(RESPONSES).map(([part, document]) => {
        const response = part === malformed ? text : JSON.stringify(document);
        return [part, response.replaceAll('china-vehicle-output', dataset)];
      });
      return { number, open, ranking: `${dataset}/total/2025`, view, responses };
    }),
  );
  const outcomes: Outcome[] = [];
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    const batch = JSON.stringify(cases.slice(at, at + AT_ONCE));
    outcomes.push(...(await page.evaluate<Outcome[]>(`feed(${batch})`)));
  }
  const bad = outcomes.filter(
    ({ isLoading, hasRows, alerts, errors }) =>
      isLoading || !(hasRows || alerts > 0) || alerts > errors,
  );
  expect(bad.map((outcome) => ({ ...outcome, text: texts[outcome.number] }))).toEqual([]);
  // Chromium and WebKit report attributes of bars that can't be.
  expect(complaints.filter((text) => !/ attribute \w+[:=]/.test(text))).toEqual([]);
  expect(outcomes.length).toBe(TOTAL);
  // No JSON, and what can't be drawn.
  expect(outcomes.flatMap(({ causes }) => causes)).toEqual(
    expect.arrayContaining(['SyntaxError', 'TypeError']),
  );
  // Both outcomes occur, in the ranking and in what opens.
  const failed = outcomes.filter(({ errors }) => errors > 0);
  expect(failed.length).toBeGreaterThan(300 * SHARE);
  expect(failed.filter(({ hasRows }) => hasRows).length).toBeGreaterThan(50 * SHARE);
  expect(outcomes.filter(({ errors }) => errors === 0).length).toBeGreaterThan(300 * SHARE);
});
