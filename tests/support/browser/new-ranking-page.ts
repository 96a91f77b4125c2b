/** The page for making a ranking, as tests drive it: by the names that `docs/stability.md` and the contract give its parts. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { BASE } from './host-page.ts';
import { type Visit, visit } from './tab.ts';

/** A table that says everything but who published it. */
export const CITIES = [
  'City\tPopulation, 2024 (people)',
  'Aville\t3,120,000',
  'Beville\tabout 2.1 million',
  'Ceville\t2.0 million',
  'Total\t7,220,000',
].join('\n');

/** Opens the page and waits until it works. */
export async function openNewPage(
  path = '/new',
  options: Parameters<typeof visit>[0] = {},
): Promise<Visit> {
  const visited = await visit(options);
  await visited.page.goto(BASE + path);
  await visited.page.locator('#begin[data-ready]').waitFor();
  return visited;
}

/** Puts a text into the field for the table, as pasting does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name="table"]').fill(text);
  await page.locator('table[data-reading], #refusal [role="alert"]').first().waitFor();
}

/** A control outside of the forms for evidence from elsewhere. */
export const field = (page: Page, name: string): Locator =>
  page.locator(`[name="${name}"]:not(.evidence *)`);

/** The rows of the ranking that is shown: rank, name and value as one text. */
export const rankingRows = (page: Page): Locator => page.locator('likewise-ranking tr[part="row"]');

/** The download with an ending. */
export const download = (page: Page, ending: string): Locator =>
  page.locator(`a[download$="${ending}"]`);

/** Pastes the table of cities and answers what it leaves open. */
export async function rankCities(page: Page): Promise<void> {
  await paste(page, CITIES);
  await field(page, 'publisher').fill('Office of Statistics');
  await rankingRows(page).first().waitFor();
}

/** The bytes of a download. */
export async function downloadedBytes(page: Page, ending: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), download(page, ending).click()]);
  return readFileSync(await file.path());
}
