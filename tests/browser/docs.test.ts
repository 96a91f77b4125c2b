/** The documentation in a browser: on phone and desktop, in both themes, by keyboard alone, and with axe. */
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** Opens the documentation; returns the page, its requests and its console errors. */
async function visitDocs(width: number, colorScheme: 'light' | 'dark', anchor = '') {
  const { page, complaints } = await visit({ viewport: { width, height: 800 }, colorScheme });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${BASE}/docs${anchor}`);
  return { page, requests, complaints };
}

const LOOKS = [
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const;

describe.each(sampleOf(LOOKS))('%d pixels wide, in a %s theme', (width, colorScheme) => {
  test('axe finds no violations with everything expanded, and nothing overflows', async () => {
    const { page } = await visitDocs(width, colorScheme);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test('it requests its two stylesheets and nothing else, and logs no errors', async () => {
  const { requests, complaints } = await visitDocs(1280, 'light');
  // Some engines report the request for the tab's icon, others don't.
  const paths = requests.map((url) => url.replace(BASE, '')).filter((path) => path !== '/icon.svg');
  expect(paths.sort()).toEqual(['/docs', '/docs.css', '/site.css']);
  expect(complaints).toEqual([]);
});

test('collapsed sections open with the keyboard', async () => {
  const { page } = await visitDocs(1280, 'light');
  const summary = page.locator('details summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('details').first().getAttribute('open')).toBe('');
});

test.runIf(isReference)('the type of a problem links to its description', async () => {
  const { page } = await visitDocs(1280, 'light', '#not-found');
  const heading = page.locator('h3:target');
  expect(await heading.textContent()).toBe('404 Not found');
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(200);
});
