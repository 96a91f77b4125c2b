/** Axe checks of the widget in each of its states and both themes, and the contrast of its bars. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { leadersDocument } from '../fixtures/widget/leaders.ts';
import {
  emptyView,
  growthView,
  mixedView,
  rankingDocument,
  rankingView,
} from '../fixtures/widget/ranking.ts';
import { axeViolations, CONTRAST } from '../support/browser/axe.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import {
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  STYLED_POLICY,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { longDocument, longView } from '../support/data/long-ranking.ts';

const inWidget = (page: Page, selector: string) =>
  page.locator(`likewise-ranking ${selector}`).first();

/** A state: the API's response, the element's attributes, and the action that leads to it. */
interface State {
  readonly view?: RankingView;
  readonly attributes?: string;
  /** Replaces the default API response. */
  readonly status?: number | 'never';
  readonly reach: (page: Page) => Promise<unknown>;
}

const waitForRows = (page: Page): Promise<void> => inWidget(page, 'tbody tr').waitFor();

async function opens(page: Page, button: string, content: string): Promise<void> {
  await inWidget(page, button).click();
  await inWidget(page, content).waitFor();
}

const STATES: Readonly<Record<string, State>> = {
  'by default': { reach: waitForRows },
  'with a heading, highlighted entities and hidden rows': {
    attributes: 'heading="Own" highlight="qingdao beijing" limit="2"',
    reach: waitForRows,
  },
  'a row open': {
    reach: async (page) => {
      await opens(page, 'th.place button', '.detail ol');
      await inWidget(page, '.detail .history').waitFor();
    },
  },
  'a row that fails to load': {
    reach: async (page) => {
      await waitForRows(page);
      await page.route('**/2025.json*', (route) => route.abort());
      await opens(page, 'th.place button', '[role=alert]');
    },
  },
  'the excluded entities open': { reach: (page) => opens(page, 'summary', 'details li') },
  options: { reach: (page) => opens(page, '.options', 'select') },
  'searched and sorted': {
    view: longView(40),
    attributes: 'sort="-change" search="1"',
    reach: async (page) => {
      await opens(page, '.options', 'input');
      await waitForRows(page);
    },
  },
  'searched without matches': {
    view: longView(40),
    attributes: 'search="nowhere"',
    reach: (page) => opens(page, '.options', 'input'),
  },
  'frozen, with its citation': {
    attributes: 'as-of="2026-01-18"',
    reach: (page) => opens(page, '.foot .tools button:nth-of-type(3)', '.tool textarea'),
  },
  'the timeline': {
    attributes: 'view="timeline"',
    reach: (page) => inWidget(page, '.years li').waitFor(),
  },
  'of a mixed basis': { view: mixedView, reach: waitForRows },
  'of growth': { view: growthView, reach: waitForRows },
  empty: { view: emptyView, reach: (page) => inWidget(page, '.empty').waitFor() },
  loading: { status: 'never', reach: (page) => page.getByRole('status').first().waitFor() },
  missing: { status: 404, reach: (page) => page.getByRole('alert').waitFor() },
  failed: { status: 503, reach: (page) => page.getByRole('alert').waitFor() },
};

/** The API's default response, by URL. */
function answerOf(view: RankingView): (url: URL) => unknown {
  const detail = view.entries.length > 30 ? longDocument(40) : rankingDocument;
  return ({ pathname }) => {
    if (pathname.startsWith('/v1/leaders/')) return leadersDocument;
    return pathname.endsWith('.view.json') ? view : detail;
  };
}

async function open({ view = rankingView, attributes = '', status, reach }: State): Promise<Page> {
  const { page } = await visit({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  if (status === 'never') await page.route('**/v1/**', () => {});
  else if (status) await page.route('**/v1/**', (route) => route.fulfill({ status }));
  else await mockApi(page, answerOf(view));
  const ranking = elementTag(`theme="light" ${attributes}`);
  await page.goto(publishHostPage(`<main><h1>Page</h1>${ranking}</main>${scriptTag()}`));
  await reach(page);
  return page;
}

describe('axe finds no violations', () => {
  // `entity-details.test.ts` has everything expanded, in both themes and in every engine.
  test.each(sampleOf(Object.entries(STATES)))(
    '%s: in the light and the dark theme',
    async (_, state) => {
      const page = await open(state);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('likewise-ranking').evaluate((node) => node.setAttribute('theme', 'dark'));
      const dark = await inPage(page, 'darkGround()');
      await expect.poll(() => inPage(page, "styleOf('', 'backgroundColor')")).toEqual([dark]);
      expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
    },
  );
});

test('axe reports pale text in every engine', async () => {
  const { page } = await visit({ bypassCSP: true });
  const text = '<main><h1>Page</h1><p style="color: #bbb">Pale</p></main>';
  await page.goto(publishHostPage(text, 'en', STYLED_POLICY));
  expect((await axeViolations(page)).map(([rule]) => rule)).toEqual(['color-contrast']);
});

/** Minimum contrast of meaningful graphics to their background (WCAG 2.2, 1.4.11). */
const MIN_CONTRAST = 3;
/** Known parts of bars, and the hatching of open ranges. */
const BARS = ['tbody .bar .solid', '#hatch .solid'];

/** Contrast of a part's fill, weighted by its opacity, to the widget's background. */
const CONTRAST_OF = `(selector) => {
  const root = document.querySelector('likewise-ranking').shadowRoot;
  const part = root.querySelector(selector);
  const paint = document.createElement('canvas').getContext('2d');
  const rgb = (colour) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const host = getComputedStyle(root.host).backgroundColor;
  const behind = rgb(host === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : host);
  const { fill, opacity } = getComputedStyle(part);
  const blended = rgb(fill).map((value, index) => value * opacity + behind[index] * (1 - opacity));
  const luminance = (colour) => {
    const [r, g, b] = colour.map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(blended), luminance(behind)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}`;

describe.each([
  ['a light theme', 'theme="light"', ''],
  ['a dark theme', 'theme="dark"', ''],
  ['a light page', '', 'body { background: #fff }'],
  ['a page that is dark by its own colours alone', '', 'body { background: #111; color: #eee }'],
])('bars in %s', (_, attributes, look) => {
  test('contrast with their background, whether solid, partial or hatched', async () => {
    const { page } = await visit();
    await mockApi(page);
    const body = `<style>${look}</style>${elementTag(attributes)}${scriptTag()}`;
    await page.goto(publishHostPage(body, 'en', STYLED_POLICY));
    await waitForRows(page);
    for (const selector of BARS) {
      const contrast = await page.evaluate(`(${CONTRAST_OF})(${JSON.stringify(selector)})`);
      expect(contrast, selector).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
  });
});
