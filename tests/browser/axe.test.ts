/** What axe finds: nothing, on the front page in both languages and both themes, with a row and the notes opened. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { BASE, visit } from '../support/host-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(['/', '/zh'])('%s', (path) => {
  test.each(['light', 'dark'] as const)('in a %s theme', async (colorScheme) => {
    const { page } = await visit(browser, { colorScheme, viewport: { width: 360, height: 800 } });
    await page.goto(BASE + path);
    await page.locator('likewise-ranking button[aria-expanded]').first().click();
    await page.locator('likewise-ranking summary').last().click();
    await page.locator('likewise-ranking details li').last().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate<Finding[]>('axe.run().then((result) => result.violations)');
    expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
