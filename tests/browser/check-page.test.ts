/** `/check` in a browser: a sentence by keyboard alone, questions, problems, permalinks with and without scripts, and the iframe page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { expectNoShifts, expectNoUnexpectedShifts } from '../support/browser/layout-shifts.ts';
import { visit } from '../support/browser/tab.ts';

const RANKING = 'dataset=china-vehicle-output&metric=total&period=2025&level=city';
const FIRST = `${RANKING}&entity=chongqing&rank=1`;

/** The word of the verdict, once it is shown. */
const verdictOf = (page: Page): Promise<string | null> =>
  page.locator('likewise-ranking .word').textContent();

const queryOf = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams);

async function open(path: string, options: Parameters<typeof visit>[0] = {}) {
  const visited = await visit(options);
  await visited.page.goto(BASE + path);
  if (path.endsWith('/check')) await visited.page.locator('#sentence[data-ready]').waitFor();
  return visited;
}

describe('a sentence', () => {
  test('typed and sent by keyboard alone has its verdict, in the address too', async () => {
    const { page, complaints } = await open('/check');
    await page.locator('#text').focus();
    await page.keyboard.type('Chongqing was first in vehicles built in 2025 among cities');
    await page.keyboard.press('Enter');
    expect(await verdictOf(page)).toBe('Stated');
    expect(queryOf(page)).toEqual({
      ...{ dataset: 'china-vehicle-output', metric: 'total', period: '2025', level: 'city' },
      ...{ entity: 'chongqing', rank: '1' },
    });
    await expect.poll(() => page.locator('#permalink').inputValue()).toBe(page.url());
    expect(await page.locator('#citation').inputValue()).toContain('as_of=');
    expect(await page.locator('#snippet').inputValue()).toContain('/embed/verdict/');
    await expectNoUnexpectedShifts(page);
    expect(complaints).toEqual([]);
  });

  test('that leaves something open asks, and the answers are buttons', async () => {
    const { page, complaints } = await open('/zh/check');
    await page.locator('#text').fill('2025年重庆汽车产量278.8万辆，居全国第一');
    await page.keyboard.press('Enter');
    const question = page.locator('fieldset[data-question="relation"]');
    await question.getByRole('button', { name: '第1名' }).press('Enter');
    await page.locator('fieldset[data-question="level"]').waitFor();
    await page.keyboard.press('Enter');
    expect(await verdictOf(page)).toBe('据称');
    await page.goBack();
    expect(queryOf(page)).toEqual({});
    expect(complaints).toEqual([]);
  });

  test('of which a word is left over asks whether its statement is meant, and judges that after a yes', async () => {
    const { page, complaints } = await open('/check');
    await page.locator('#text').fill('Chongqing was first among cities in vehicle exports in 2025');
    await page.keyboard.press('Enter');
    const question = page.locator('fieldset[data-question="confirm"]');
    await question.waitFor();
    expect(await page.locator('#reading').textContent()).toContain('“exports”');
    expect(await page.locator('likewise-ranking .word').count()).toBe(0);
    expect(await page.locator('#take').isVisible()).toBe(false);
    expect(queryOf(page)).toEqual({});
    const statement = await question.locator('.statement').textContent();
    await question.getByRole('button', { name: 'Yes, check this' }).press('Enter');
    expect(await verdictOf(page)).toBe('Stated');
    expect(await page.locator('likewise-ranking .said').textContent()).toContain(statement);
    expect(queryOf(page)).toMatchObject({ entity: 'chongqing', rank: '1' });
    expect(complaints).toEqual([]);
  });

  test('whose statement isn’t meant leads to the menus', async () => {
    const { page } = await open('/zh/check');
    await page.locator('#text').fill('2025年重庆汽车产量并非城市第一');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '不是' }).press('Enter');
    expect(await page.locator('#statement').isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.name')).toBe('entity');
    expect(await page.locator('likewise-ranking .word').count()).toBe(0);
  });

  test('that asks who is first has the ranking, and no verdict', async () => {
    const { page, complaints } = await open('/check');
    await page.locator('#text').fill('Which city had the most inhabitants in 2018?');
    await page.keyboard.press('Enter');
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    expect(await page.locator('likewise-ranking tbody tr').first().textContent()).toContain(
      'Tokyo',
    );
    expect(await page.locator('#take').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('with the date of what was known keeps it in the address', async () => {
    const { page } = await open('/check');
    await page
      .locator('#text')
      .fill(
        'As known on 18 January 2026, Chongqing was first among cities in vehicles built in 2025',
      );
    await page.keyboard.press('Enter');
    expect(await verdictOf(page)).toBe('Stated');
    expect(queryOf(page)).toMatchObject({ as_of: '2026-01-18' });
  });

  test.each([
    [
      'of another place',
      'Detroit was first in vehicles built in 2025',
      '“Detroit” isn’t in this data',
    ],
    ['with an unknown name', 'Chonqing was first in 2025', 'Did you mean Chongqing?'],
    ['that says nothing', 'Hefei is a nice place', 'Nothing in this sentence can be checked'],
    ['of markup', '<img src=x onerror=alert(1)> 🥇', 'No name in this sentence is known'],
    ['of 20,000 characters', 'x'.repeat(20_000), 'too long for a sentence'],
  ])('%s: a clear message, and the menus', async (_, text, message) => {
    const { page, complaints } = await open('/check');
    await page.locator('#text').fill(text);
    await page.locator('#sentence button.main').click();
    await expect.poll(() => page.locator('#reading').textContent()).toContain(message);
    expect(await page.locator('#statement').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('can be built from menus, with a mistake named at its field', async () => {
    const { page } = await open('/check');
    await page.locator('#relation').selectOption('above');
    await page.locator('[name="entity"]').fill('上海');
    await page.locator('[name="above"]').fill('Chonqing');
    await page.locator('#statement button').click();
    await expect.poll(() => page.locator('[role="alert"]').textContent()).toContain('Chongqing');
    await page.locator('[name="above"]').fill('chongqing');
    await page.locator('#statement button').click();
    expect(await verdictOf(page)).toBe('Refuted');
  });
});

describe('the address of a statement', () => {
  test.each([
    [`/check?${FIRST}`, 360, 'light', 'Stated'],
    [`/zh/check?${RANKING}&entity=shanghai&above=chongqing`, 1280, 'dark', '已证伪'],
  ] as const)(
    '%s at %d pixels, %s: axe finds nothing, nothing shifts or overflows',
    async (path, width, colorScheme, word) => {
      const { page, complaints } = await open(path, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await verdictOf(page)).toBe(word);
      await page.locator('#take').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
      await expectNoShifts(page);
      expect(complaints).toEqual([]);
    },
  );

  test.runIf(isReference)(
    'has the answer without scripts, and a form that gives the next',
    async () => {
      const { page } = await open(`/check?${FIRST}`, { javaScriptEnabled: false });
      expect(await page.locator('#verdict').textContent()).toContain('on the word of');
      const markdown = await page.locator('#verdict a').getAttribute('href');
      expect((await fetch(BASE + markdown)).headers.get('Content-Type')).toContain('text/markdown');
      await page.locator('summary').click();
      await page.locator('[name="entity"]').fill('Shanghai');
      await page.locator('[name="above"]').fill('Chongqing');
      await page.locator('#statement button').click();
      expect(await page.locator('#verdict').textContent()).toContain('Refuted');
    },
  );
});

test.each([
  ['zh-Hant', 'zh'],
  ['ar', 'en'],
  ['zh-CN', null],
  ['en-GB', null],
])('a verdict in %s has texts of another language marked as %s', async (lang, marked) => {
  const query = `level=city&entity=chongqing&rank=1&lang=${lang}`;
  const { page } = await open(`/embed/verdict/china-vehicle-output/total/2025?${query}`);
  await verdictOf(page);
  for (const part of ['.said', 'li:has(> bdi)']) {
    const text = page.locator(`likewise-ranking ${part} > bdi`).first();
    expect([part, await text.getAttribute('lang')]).toEqual([part, marked]);
  }
});

test.runIf(isReference)('before its script runs, the iframe page is in one language', async () => {
  const { page } = await open(
    '/embed/verdict/china-vehicle-output/total/2025?entity=chongqing&rank=1&lang=zh-Hant',
    { javaScriptEnabled: false },
  );
  const languages = await page
    .locator('html, likewise-ranking > p')
    .evaluateAll((elements) => elements.map((one) => one.getAttribute('lang')));
  expect(languages).toEqual(['zh-Hans-CN', 'zh-Hans-CN']);
});

test('the iframe page shows the verdict in the language of its address, right to left in Arabic', async () => {
  const query = 'level=city&entity=chongqing&rank=1&lang=ar';
  const { page, complaints } = await open(
    `/embed/verdict/china-vehicle-output/total/2025?${query}`,
    {
      viewport: { width: 320, height: 600 },
    },
  );
  expect(await verdictOf(page)).toBe('منقول');
  expect(await page.locator('likewise-ranking .stack').getAttribute('dir')).toBe('rtl');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(complaints).toEqual([]);
});
