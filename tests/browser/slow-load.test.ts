/** The site's own pages on a slow connection: each chunk is painted before the next arrives, and nothing shifts. */
import { expect, test } from 'vitest';
import { serveInChunks, splitHtml } from '../support/browser/chunked-page.ts';
import { can } from '../support/browser/engines/engine.ts';
import { BASE, inPage, RANKING } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** Maximum size of a chunk: small enough that some end in the page's head, among its links, and within the table. */
const PIECES = 32;

// Scroll bars take space on most desktops, and a page that streams begins without one.
const DESKTOP = { scrollBars: true };

test
  .skipIf(!can.layoutShifts)
  .each(
    ['/', '/zh', `/rankings/${RANKING}`, `/embed/${RANKING}`].flatMap((path) =>
      [360, 1280].map((width) => [path, width] as const),
    ),
  )('%s shifts nothing at %d pixels', async (path, width) => {
  const html = await (await fetch(BASE + path)).text();
  const pieces = splitHtml(html, PIECES);
  const { address, next } = await serveInChunks(pieces, BASE);
  const { page, complaints } = await visit({ viewport: { width, height: 900 } }, DESKTOP);
  // A document that has just been committed may be empty.
  const parsed = (): Promise<number> =>
    page.evaluate('document.documentElement?.outerHTML.length ?? 0');
  next();
  await page.goto(address, { waitUntil: 'commit' });
  for (let piece = 1; piece < pieces.length; piece += 1) {
    const before = await parsed();
    next();
    await expect.poll(parsed).not.toBe(before);
    // Before its body begins, a page paints nothing.
    if (await page.evaluate('Boolean(document.body)'))
      expect(await inPage(page, 'shifted()')).toBe(0);
  }
  await page.locator('likewise-ranking tr[part="row"]').first().waitFor();
  expect(await inPage(page, 'shifted()')).toBe(0);
  expect(complaints).toEqual([]);
});
