/** The pictures of the README can be taken anew from the product as it is, and are as wide as those that are kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { PICTURES, takePicture, WIDTH } from '../pictures/take-picture.ts';
import { BASE } from '../support/browser/host-page.ts';
import { sharedBrowser } from '../support/browser/tab.ts';

/** How light a picture is on the whole, from 0 to 255. */
async function lightness(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).greyscale().stats();
  return channels[0]?.mean ?? Number.NaN;
}

test.each(PICTURES)('$file', async (picture) => {
  const taken = await takePicture(await sharedBrowser(), BASE, picture);
  const kept = readFileSync(join(ROOT, picture.file));
  for (const bytes of [taken, kept]) {
    const { width, height, format } = await sharp(bytes).metadata();
    expect([width, format]).toEqual([2 * WIDTH, 'png']);
    // More than a line: the rows are there.
    expect(height).toBeGreaterThan(WIDTH);
    expect(bytes.length).toBeLessThan(150_000);
    if (picture.theme === 'light') expect(await lightness(bytes)).toBeGreaterThan(200);
    else expect(await lightness(bytes)).toBeLessThan(60);
  }
});
