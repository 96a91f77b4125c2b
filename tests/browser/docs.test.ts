/** The documentation in a browser: on a phone and a desk, in both themes, with the keyboard alone; axe finds nothing. */
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** Opens the documentation, and tells what it asked for and complained of. */
async function visitDocs(width: number, colorScheme: 'light' | 'dark', anchor = '') {
  const { page, complaints } = await visit({ viewport: { width, height: 800 }, colorScheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${BASE}/docs${anchor}`);
  return { page, asked, complaints };
}

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('%d pixels wide, in a %s theme', (width, colorScheme) => {
  test('axe finds nothing, with everything unfolded, and nothing is wider than the window', async () => {
    const { page } = await visitDocs(width, colorScheme);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test('it asks for its two sheets and nothing else, and the browser has nothing to complain of', async () => {
  const { asked, complaints } = await visitDocs(1280, 'light');
  expect(asked.map((url) => url.replace(BASE, '')).sort()).toEqual([
    ...['/docs', '/docs.css', '/site.css'],
  ]);
  expect(complaints).toEqual([]);
});

test('what is folded opens with the keyboard', async () => {
  const { page } = await visitDocs(1280, 'light');
  const summary = page.locator('details summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('details').first().getAttribute('open')).toBe('');
});

test('the type of a problem leads to what is said of it', async () => {
  const { page } = await visitDocs(1280, 'light', '#not-found');
  const heading = page.locator('h3:target');
  expect(await heading.textContent()).toBe('404 Not found');
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(200);
});
