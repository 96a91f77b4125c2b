/** The page for making a ranking at every width, in both themes and languages, with axe and by keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../../support/browser/axe.ts';
import { isReference, sampleOf } from '../../support/browser/engines/engine.ts';
import { inPage } from '../../support/browser/host-page.ts';
import { expectNoUnexpectedShifts, OR_SHIFTS } from '../../support/browser/layout-shifts.ts';
import {
  CITIES,
  download,
  field,
  openNewPage,
  paste,
  rankingRows,
} from '../../support/browser/new-ranking-page.ts';

const LOOKS = [
  ['/new', 360, 'light'],
  ['/new', 1280, 'dark'],
  ['/zh/new', 360, 'dark'],
  ['/zh/new', 1280, 'light'],
] as const;

/** A table with a question, a problem, a total, notes and columns that aren't used. */
const TROUBLED = [
  'City\tPopulation FY2024 (people)\tMayor\tGrowth',
  'Aville\t3,120,000\tA. Able\t1.2%',
  'Beville\t12:30\tB. Baker\t-0.3%',
  'Total\t7,220,000\t\t',
].join('\n');

/** Waits until everything is rendered, and shows what the page has folded away. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
}

/** The sample of nine rows, in both languages. */
const STEEL = /Crude steel|粗钢/;

test.runIf(isReference)(
  'the same table twice, or emptied and pasted again, is read again',
  async () => {
    const { page } = await openNewPage();
    await page.getByRole('button', { name: STEEL }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(9);
    await page.getByRole('button', { name: STEEL }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(9);
    const text = await field(page, 'table').inputValue();
    await field(page, 'table').fill('');
    await expect.poll(() => page.locator('#later').isVisible()).toBe(false);
    await field(page, 'table').fill(text);
    await expect.poll(() => rankingRows(page).count()).toBe(9);
  },
);

describe.each(sampleOf(LOOKS))('%s at %d pixels in a %s theme', (path, width, colorScheme) => {
  const open = () => openNewPage(path, { colorScheme, viewport: { width, height: 800 } });

  test(`nothing overflows${OR_SHIFTS}, and axe finds no violations, from an empty page to a ranking`, async () => {
    const { page, complaints } = await open();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: STEEL }).click();
    await download(page, '.png').waitFor();
    await settle(page);
    expect(await inPage(page, 'width()')).toBe(width);
    await expectNoUnexpectedShifts(page);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the ranking lies over none of the other steps, wherever the page is scrolled to', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: STEEL }).click();
    await download(page, '.png').waitFor();
    for (const step of ['#understand', '#evidence', '#take']) {
      await page.evaluate(`document.querySelector('${step}').scrollIntoView()`);
      const ranking = await page.locator('#rank').boundingBox();
      const other = await page.locator(step).boundingBox();
      const isApart =
        (other?.x ?? 0) + (other?.width ?? 0) <= (ranking?.x ?? 0) ||
        (other?.y ?? 0) + (other?.height ?? 0) <= (ranking?.y ?? 0) ||
        (ranking?.y ?? 0) + (ranking?.height ?? 0) <= (other?.y ?? 0);
      expect(isApart, step).toBe(true);
    }
  });

  test('questions and problems are told to everybody', async () => {
    const { page } = await open();
    await paste(page, TROUBLED);
    await page.locator('.problems[role="alert"], .question').first().waitFor();
    expect(await inPage(page, 'width()')).toBe(width);
    expect(await axeViolations(page)).toEqual([]);
  });
});

test.runIf(isReference)('at 280 pixels nothing overflows', async () => {
  const { page } = await openNewPage('/new', { viewport: { width: 280, height: 700 } });
  await page.locator('button[data-sample="2"]').click();
  await rankingRows(page).first().waitFor();
  expect(await inPage(page, 'width()')).toBe(280);
});

describe('by keyboard alone', () => {
  /** Presses Tab until an element has the focus. */
  async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
        return;
    }
    throw new Error(`${selector} isn't reached by ${most} presses of Tab`);
  }

  test.runIf(isReference)('a table becomes a ranking, is corrected, and is copied', async () => {
    const { page } = await openNewPage();
    await tabTo(page, 'textarea[name="table"]');
    await page.keyboard.insertText(CITIES);
    await field(page, 'publisher').waitFor();
    await tabTo(page, 'select[name="column-1"]');
    await tabTo(page, '[name="publisher"]');
    await page.keyboard.type('Office');
    await rankingRows(page).first().waitFor();
    await tabTo(page, 'form[name="claim"] [name="place"]');
    await page.keyboard.type('Ceville');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The mayor');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.added li').count()).toBe(1);
    // The form is ready for another claim.
    expect(await page.evaluate('document.activeElement.name')).toBe('place');
    await download(page, '.png').waitFor();
    // What is taken away is made anew meanwhile, so one round of the page may not be enough.
    await tabTo(page, 'button.main', 150);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/Copied|Selected/);
  });
});
