/** What is really painted, read from screenshots: computed styles also describe what an engine then doesn't paint. */
import type { Locator } from 'playwright-core';
import sharp from 'sharp';

/** Columns and rows of the grid that a screenshot is divided into. */
const COLUMNS = 3;
const ROWS = 2;

/**
 * Divides an element into six parts and returns the share of each that is darker than `lightness` (0 to 255), from 0 to 1. Two
 * pixels along the edges are left out: they may belong to a border or a gap.
 */
export async function darkShares(element: Locator, lightness: number): Promise<number[]> {
  await element.scrollIntoViewIfNeeded();
  const { data, info } = await sharp(await element.screenshot())
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const counts = Array.from({ length: COLUMNS * ROWS }, () => ({ dark: 0, all: 0 }));
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const part = Math.floor((y / height) * ROWS) * COLUMNS + Math.floor((x / width) * COLUMNS);
      const count = counts[part];
      if (!count) throw new Error(`no part ${part}`);
      count.all += 1;
      if ((data[(y * width + x) * channels] ?? 0) < lightness) count.dark += 1;
    }
  return counts.map(({ dark, all }) => dark / all);
}
