/**
 * The founding article, statement by statement: where a reader finds each, at most two clicks from the front page. Figures
 * that the article truncated are shown as the sources printed them, with the article's own beside them.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickAtRest } from '../support/browser/click-at-rest.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** What to click, in this order: links, rows of the ranking, folded parts, or the list of excluded entities. */
type Click =
  | { readonly link: string }
  | { readonly row: string }
  | { readonly fold: string }
  | 'not compared';

interface Statement {
  readonly says: string;
  readonly clicks: readonly Click[];
  /** Path of the page that the clicks lead to; default: the front page. */
  readonly page?: string;
  /** Selector of the element that has the statement. */
  readonly at: string;
  readonly text: RegExp;
}

const NEV_2025 = { link: '#growth a[href*="/nev/2025"]' };
const YEAR_2024 = { link: '#year-2024 a[href*="/total/2024"]' };
const OPINIONS = { fold: '#opinions summary' };
const MILESTONES = { fold: '#milestones summary' };
/** Opens a year below the timeline. */
const year = (of: number) => ({ fold: `figure.timeline a[href="#year-${of}"]` });
const ELEVEN_MONTHS = { link: '#example a[href*="/total/2025-01--2025-11"]' };
/** From a ranking's own page to that of other months or another level. */
const FIRST_ELEVEN = { link: '.related-rankings a[href*="/nev/2025-01--2025-11"]' };
const PROVINCES = { link: '.related-rankings a[href*="level=province"]' };
const pageOf = (ranking: string): string => `/rankings/china-vehicle-output/${ranking}`;
const CERTAINTY = '.certainty';
/** The element's rendered content, without its fallback. */
const RANKING = 'likewise-ranking .stack';

const row = (id: number): string => `#year-${id}`;

const STATEMENTS: readonly Statement[] = [
  {
    says: 'Chongqing made 2.78 million vehicles in 2025',
    clicks: [{ row: 'Chongqing' }],
    at: RANKING,
    text: /2\.78 million.*\(Digital Phablet \(news site\)\)/,
  },
  { says: 'up 9.7 %', clicks: [], at: `${RANKING} tbody tr >> nth=0`, text: /Chongqing.*\+9\.7%/ },
  {
    says: 'of them 1.29 million new energy vehicles',
    clicks: [NEV_2025, { row: 'Chongqing' }],
    page: pageOf('nev/2025'),
    at: RANKING,
    text: /1\.29 million.*\(Digital Phablet \(news site\)\)/,
  },
  {
    says: 'which is 36 % more',
    clicks: [NEV_2025],
    page: pageOf('nev/2025'),
    at: `${RANKING} tbody tr >> nth=0`,
    text: /Chongqing.*\+36%/,
  },
  {
    says: 'the highest of the country, as stated',
    clicks: [],
    at: CERTAINTY,
    text: /2 sources call Chongqing first, so we rank it 1st and others from 2nd\. If the sources are wrong, these aren’t ruled out as first/,
  },
  {
    says: 'after a nine-year gap',
    clicks: [],
    at: 'h1',
    text: /has the highest published figure, 2.7877.million vehicles$/,
  },
  ...[2014, 2015, 2016].map((id) => ({
    says: `Chongqing led in ${id}, on its own count`,
    clicks: [year(id)],
    at: row(id),
    text: /By each place’s own rules.*Chongqing.*stated by a source/,
  })),
  {
    says: 'while the other way of counting had Shanghai in 2014',
    clicks: [year(2014)],
    at: row(2014),
    text: /^2014.*Counted where the maker is registered:? Shanghai/,
  },
  {
    says: 'Shenzhen took the lead in 2024',
    clicks: [year(2024)],
    at: row(2024),
    text: /Shenzhen.*stated by a source/,
  },
  {
    says: 'with 2.93 million new energy vehicles, counted another way',
    clicks: [NEV_2025],
    page: pageOf('nev/2025'),
    at: RANKING,
    text: /Shenzhen \(2\.93\d* million[^)]* in 2024 · Counted where the maker is registered\)/,
  },
  {
    says: 'then the way of counting changed',
    clicks: [],
    at: '#history .breaks',
    text: /Between 2024 and 2025.*way of counting changed/,
  },
  {
    says: 'so that Shenzhen may no longer compete',
    clicks: [OPINIONS],
    at: '#opinions',
    text: /Shenzhen may no longer compete/,
  },
  {
    says: 'which the figures alone don’t prove',
    clicks: [{ fold: '#rival summary' }],
    at: '#rival',
    text: /Could Shenzhen pass Chongqing\?.*the figures alone don’t settle it/,
  },
  ...['Beijing', 'Shanghai'].map((name) => ({
    says: `${name} makes over a million a year, without saying which year`,
    clicks: ['not compared' as const],
    at: `${RANKING} details`,
    text: new RegExp(`${name}: over 1\\.0 million \\(Digital Phablet \\(news site\\)\\)`),
  })),
  {
    says: 'Shanghai made about 1.6 million in eleven months',
    clicks: [ELEVEN_MONTHS, { row: 'Shanghai' }],
    page: pageOf('total/2025-01--2025-11'),
    at: RANKING,
    text: /Shanghai.*1\.6 million.*\(Digital Phablet \(news site\)\)/,
  },
  {
    says: 'Beijing made about 1.33 million in eleven months',
    clicks: [ELEVEN_MONTHS, { row: 'Beijing' }],
    page: pageOf('total/2025-01--2025-11'),
    at: RANKING,
    text: /1\.33 million.*\(Digital Phablet \(news site\)\)/,
  },
  {
    says: 'which is 27.6 % more',
    clicks: [ELEVEN_MONTHS],
    page: pageOf('total/2025-01--2025-11'),
    at: RANKING,
    text: /Beijing[^%]*\+27\.6%/,
  },
  {
    says: 'Shanghai made 1.04 million new energy vehicles in eleven months',
    clicks: [NEV_2025, { row: 'Shanghai' }],
    page: pageOf('nev/2025'),
    at: RANKING,
    text: /January to November.*1,04\d,\d00/,
  },
  {
    says: 'Guangdong made 2.71 million in eleven months, 0.1 % more',
    clicks: [ELEVEN_MONTHS, PROVINCES],
    page: pageOf('total/2025-01--2025-11'),
    at: `${RANKING} tbody`,
    text: /Guangdong[^%]*2\.7[01]\d* million[^%]*\+0\.1%/,
  },
  {
    says: 'Shenzhen made 2.93 million in 2024, which was the most then',
    clicks: [year(2024), YEAR_2024],
    page: pageOf('total/2024'),
    at: `${RANKING} tbody tr >> nth=0`,
    text: /^1\s.*Shenzhen.*2\.93\d* million/,
  },
  {
    says: 'Hefei made 1.23 million new energy vehicles in eleven months',
    clicks: [{ row: 'Hefei' }],
    at: RANKING,
    text: /January to November.*1,230,000 vehicles \(Digital Phablet \(news site\)\)/,
  },
  {
    says: 'which is stated to be the most of any Chinese city, and the figures alone don’t settle it',
    clicks: [NEV_2025, FIRST_ELEVEN],
    page: pageOf('nev/2025-01--2025-11'),
    at: `${RANKING} tbody tr >> nth=0`,
    text: /^1\s.*unproven.*Hefei.*Digital Phablet \(news site\)/,
  },
  {
    says: 'the most of any Chinese city, and so a contender',
    clicks: [OPINIONS],
    at: '#opinions',
    text: /Hefei, with the most new energy vehicles of any Chinese city, is a contender.*Digital Phablet/,
  },
  {
    says: 'New energy vehicles drive the growth',
    clicks: [],
    at: '#growth',
    text: /New energy vehicles grew by 33\d,000–34\d,000, the rest fell/,
  },
  {
    says: 'and Changan and Seres do',
    clicks: [OPINIONS],
    at: '#opinions',
    text: /Changan and Seres.*Digital Phablet/,
  },
  ...[
    ['Changan’s 30-millionth vehicle', /December 2025\s*Changan’s 30-millionth vehicle/],
    ['the first licence plate for level 3', /December 2025\s*The first licence plate.*level-3/],
    [
      'AITO’s one-millionth, an M9',
      /January 2026\s*AITO’s one-millionth vehicle, an M9.*Liangjiang/,
    ],
    ['the 270,000th M9', /The 270,000th AITO M9 is delivered/],
    ['a million more in two years', /Seres aims to build a million more within two years/],
  ].map(([says, text]) => ({
    says: String(says),
    clicks: [MILESTONES],
    at: '#milestones',
    text: text as RegExp,
  })),
];

async function click(page: Page, what: Click): Promise<void> {
  if (what === 'not compared') {
    await page.locator(`${RANKING} summary`).last().click();
    await page.locator(`${RANKING} details li`).first().waitFor();
    return;
  }
  if ('fold' in what) {
    await clickAtRest(page.locator(what.fold));
    return;
  }
  if ('link' in what) {
    const link = page.locator(what.link).first();
    const { href } = new URL((await link.getAttribute('href')) ?? '', BASE);
    await clickAtRest(link);
    await page.waitForURL(href);
    await page.locator(`${RANKING} tbody button`).first().waitFor();
    return;
  }
  const button = page.locator(`${RANKING} tbody button`, { hasText: what.row });
  await button.waitFor();
  await button.click();
  await page.locator(`${RANKING} tr.detail li`).first().waitFor();
}

/** All text of the element, on one line. */
async function read(place: Locator): Promise<string> {
  const texts = await place.allInnerTexts();
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Statements grouped by the clicks that lead to them, so that one visit reads all of them. */
const ROUTES = Object.values(
  Object.groupBy(STATEMENTS, ({ clicks }) => JSON.stringify(clicks)),
).map((statements = []) => ({
  route: ['the front page', ...(statements[0]?.clicks ?? []).map(nameOf)].join(', '),
  clicks: statements[0]?.clicks ?? [],
  statements,
}));

function nameOf(step: Click): string {
  return step === 'not compared' ? step : Object.values(step).join();
}

describe('the founding article', () => {
  // What the pages say is no engine's doing; the ways of clicking are.
  test.each(sampleOf(ROUTES))('is found by $route', async ({ clicks, statements }) => {
    expect(clicks.length).toBeLessThanOrEqual(2);
    const { page } = await visit();
    await page.goto(`${BASE}/`);
    for (const one of clicks) await click(page, one);
    for (const { says, page: path = '/', at, text } of statements) {
      expect(new URL(page.url()).pathname).toBe(path);
      await page.locator(at).first().waitFor();
      // Content below the fold has no text before it is scrolled into view, and content above it may grow meanwhile.
      const readInView = async () => {
        await page.locator(at).first().scrollIntoViewIfNeeded();
        return read(page.locator(at));
      };
      await expect.poll(readInView, { message: says }).toMatch(text);
    }
  });
});
