/** The element without its ranking: properties reflect attributes, whenever they are set; changes render in one batch. */
import { describe, expect, test } from 'vitest';
import {
  BASE,
  elementTag,
  mockApi,
  publishHostPage,
  scriptTag,
  visitHost,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** Console errors of the pages of all tests so far. */
const complained: string[][] = [];

/** Evaluates an expression about a new, detached element `one`. */
async function tried(expression: string): Promise<unknown> {
  const { page, complaints } = await visitHost(`${elementTag()}${scriptTag()}`);
  complained.push(complaints);
  await page.locator('likewise-ranking tbody tr').first().waitFor();
  return page.evaluate(
    `(async (one) => { ${expression} })(document.createElement('likewise-ranking'))`,
  );
}

describe('a property', () => {
  test.each([
    ['asOf', 'as-of', '2026-01-18'],
    ['sort', 'sort', '-value'],
    ['view', 'view', 'timeline'],
    ['permalink', 'permalink', ''],
  ])('%s reflects the attribute %s', async (property, attribute, value) => {
    expect(
      await tried(`
        const before = one.${property};
        one.${property} = '${value}';
        const set = one.getAttribute('${attribute}');
        one.${property} = undefined;
        const gone = one.hasAttribute('${attribute}');
        one.setAttribute('${attribute}', '${value}');
        return [before, set, gone, one.${property}];
      `),
    ).toEqual([null, value, false, value]);
  });

  test('with a count is a number', async () => {
    expect(await tried(`one.limit = 5; return [one.limit, one.getAttribute('limit')];`)).toEqual([
      5,
      '5',
    ]);
  });

  test('that every element inherits keeps its meaning', async () => {
    expect(await tried(`one.lang = 'zh'; return [one.getAttribute('lang'), one.title];`)).toEqual([
      'zh',
      '',
    ]);
  });
});

describe('an element', () => {
  test('created before the definition keeps the properties set on it', async () => {
    const { page } = await visit();
    await mockApi(page);
    await page.goto(publishHostPage('<main></main>', 'en', ''));
    await page.evaluate(`
      const one = document.createElement('likewise-ranking');
      Object.assign(one, { ranking: 'china-vehicle-output/total/2025', limit: 2, asOf: '2026-01-18', own: 1 });
      document.querySelector('main').append(one);
    `);
    await page.addScriptTag({ url: `${BASE}/widget.js` });
    const ranking = page.locator('likewise-ranking[limit="2"][as-of="2026-01-18"]');
    await ranking.locator('tbody tr').first().waitFor();
    expect(await ranking.evaluate((node) => Object.keys(node))).not.toContain('limit');
    expect(await ranking.evaluate((node) => Reflect.get(node, 'own'))).toBe(1);
  });

  test('renders several changes at once, and nothing while detached', async () => {
    expect(
      await tried(`
        one.requestUpdate();
        await one.updateComplete;
        const outside = one.shadowRoot.childElementCount;
        let drawn = 0;
        new MutationObserver(() => (drawn += 1)).observe(one.shadowRoot, { childList: true });
        document.body.append(one);
        Object.assign(one, { limit: 1, theme: 'dark', heading: 'x' });
        await one.updateComplete;
        const inside = one.shadowRoot.childElementCount;
        one.remove();
        return [outside, drawn, inside];
      `),
    ).toEqual([0, 1, 1]);
  });

  test('causes no console errors', () => {
    expect(complained.length).toBeGreaterThan(5);
    expect(complained.flat()).toEqual([]);
  });
});
