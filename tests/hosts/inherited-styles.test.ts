/** What a page's containers hand down to the element, and the reader's own text size, spacing and colours. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leadersDocument } from '../fixtures/widget/leaders.ts';
import { axeViolations, CONTRAST } from '../support/browser/axe.ts';
import { can, sampleOf } from '../support/browser/engines/engine.ts';
import { elementTag, scriptTag } from '../support/browser/host-page.ts';
import { misplacedTexts } from '../support/browser/misplaced-texts.ts';
import { expectUndisturbed, rowsIn, type UnusualPage } from '../support/browser/unusual-page.ts';

const styled = (css: string, attributes = ''): UnusualPage => ({
  head: `<style>${css}</style>`,
  widget: `${elementTag(attributes)}${scriptTag()}`,
});

/** Opens everything that has text, and waits for it. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('likewise-ranking summary').all()) await summary.click();
  await rowsIn(page).first().getByRole('button').click();
  await page.locator('likewise-ranking .detail li').first().waitFor();
}

describe('a page whose container', () => {
  test.each([
    ['hides its text by indenting', 'body { text-indent: -9999px }'],
    ['has no gaps between inline blocks', 'body { font-size: 0; letter-spacing: -4px }'],
    ['spaces letters and words far apart', 'body { letter-spacing: 12px; word-spacing: 60px }'],
  ])('%s shows every text in its place', async (_, css) => {
    const { page } = await expectUndisturbed(styled(css), {
      viewport: { width: 360, height: 800 },
    });
    await openAll(page);
    expect(await misplacedTexts(page)).toEqual([]);
    const sizes = await page
      .locator('likewise-ranking .place')
      .evaluateAll((nodes) =>
        nodes.map((node) => Number.parseFloat(getComputedStyle(node).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThan(11);
  });

  test('breaks words anywhere breaks no number', async () => {
    const { page } = await expectUndisturbed(styled('body { word-break: break-all }'));
    const breaks = await page
      .locator('likewise-ranking .value')
      .first()
      .evaluate((node) => getComputedStyle(node).wordBreak);
    expect(breaks).toBe('normal');
  });

  test('fills its letters with a gradient shows text in a theme of the element', async () => {
    const { page } = await expectUndisturbed(
      styled(
        'body { -webkit-text-fill-color: transparent; background: linear-gradient(red, blue) text }',
        'theme="light"',
      ),
    );
    const [fill, color] = await page
      .locator('likewise-ranking .value')
      .first()
      .evaluate((node) => {
        const style = getComputedStyle(node);
        return [style.getPropertyValue('-webkit-text-fill-color'), style.color];
      });
    expect(fill).toBe(color);
  });

  test('leaves the fallback as the page has it', async () => {
    const { page } = await expectUndisturbed({
      head: '<style>body { text-indent: 2em; letter-spacing: 3px }</style>',
      widget: `${elementTag('', '<p class="fallback">The page’s own</p>')}${scriptTag()}`,
    });
    const styles = await page
      .locator('.fallback')
      .evaluate((node) => [
        getComputedStyle(node).textIndent,
        getComputedStyle(node).letterSpacing,
      ]);
    expect(styles).toEqual(['32px', '3px']);
  });
});

describe('large text', () => {
  test.each(sampleOf([280, 300, 320, 480], 3))(
    'of 32 pixels at %d pixels stays in its place',
    async (width) => {
      const { page } = await expectUndisturbed(styled('body { font-size: 32px; margin: 0 }'), {
        viewport: { width, height: 800 },
      });
      await openAll(page);
      expect(await misplacedTexts(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});

describe('spaced as a reader needs it (WCAG 1.4.12)', () => {
  const SPACING = `* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important }`;

  test.each([320, 768])('every text stays in its place at %d pixels', async (width) => {
    const { page } = await expectUndisturbed({}, { viewport: { width, height: 800 } });
    await openAll(page);
    await page.locator('likewise-ranking').evaluate((element, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      for (const root of [document, element.shadowRoot]) root?.adoptedStyleSheets.push(sheet);
    }, SPACING);
    expect(await misplacedTexts(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

describe('a page whose text is grey', () => {
  // 4.5:1, 5.7:1 and 7:1 on white.
  test.each(sampleOf(['#767676', '#666', '#595959']))(
    '%s has small text of the same contrast',
    async (color) => {
      const { page } = await expectUndisturbed(
        styled(`body { color: ${color}; background: #fff }`, 'highlight="hefei" limit="5"'),
      );
      await openAll(page);
      expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
    },
  );

  test('shows the years in that colour too', async () => {
    const { page } = await expectUndisturbed(styled('body { color: #767676; background: #fff }'));
    await page.route('**/v1/leaders/**', (route) =>
      route.fulfill({ json: leadersDocument, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page
      .locator('likewise-ranking')
      .evaluate((node) => node.setAttribute('view', 'timeline'));
    await page.locator('likewise-ranking .years').waitFor();
    expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
  });
});

/** The luminance of a colour as computed, from 0 for black to 1 for white. */
function luminance(color: string): number {
  const parts = color.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.skipIf(!can.emulateMedia)('on paper', () => {
  test.each([
    ['light', 'light'],
    ['dark', 'light'],
    ['light', 'dark'],
    ['dark', 'dark'],
  ] as const)('theme="%s" on a %s system is dark on white', async (theme, colorScheme) => {
    const { page } = await expectUndisturbed(
      { widget: `${elementTag(`theme="${theme}"`)}${scriptTag()}` },
      { colorScheme },
    );
    await page.emulateMedia({ media: 'print', colorScheme });
    const [text = '', ground = ''] = await page.locator('likewise-ranking').evaluate((node) => {
      const value = node.shadowRoot?.querySelector('.value') ?? node;
      return [getComputedStyle(value).color, getComputedStyle(node).backgroundColor];
    });
    expect(luminance(text)).toBeLessThan(0.05);
    expect(luminance(ground)).toBeGreaterThan(0.9);
  });
});
