/** Takes a picture of the widget as readers see it: the embed page in one of its themes, with its rows, nothing expanded. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';

/** A picture and its file. */
export interface Picture {
  /** From the root of the repository. */
  readonly file: string;
  readonly theme: 'light' | 'dark';
}

/** The README's pictures, one for each theme. */
export const PICTURES: readonly Picture[] = [
  { file: 'docs/pictures/ranking-light.png', theme: 'light' },
  { file: 'docs/pictures/ranking-dark.png', theme: 'dark' },
];

/** The ranking in the picture; further rows are hidden behind “show all”. */
export const SHOWN = { ranking: 'china-vehicle-output/total/2025', limit: 5 } as const;

/** In CSS pixels; taken at double resolution, for dense screens. */
export const WIDTH = 760;
const DENSITY = 2;

/** Returns the picture as PNG. Throws if the ranking doesn't load. */
export async function takePicture(
  browser: Browser,
  baseUrl: string,
  { theme }: Picture,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: 400 },
    deviceScaleFactor: DENSITY,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(
      `${baseUrl}/embed/${SHOWN.ranking}?theme=${theme}&limit=${SHOWN.limit}&lang=en`,
    );
    await page.locator('likewise-ranking tbody button[aria-expanded]').first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => true)');
    const taken = await page.screenshot({ fullPage: true });
    return await sharp(taken).png({ palette: true, quality: 90, compressionLevel: 9 }).toBuffer();
  } finally {
    await context.close();
  }
}
