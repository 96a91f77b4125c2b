/** The README's pictures can be taken again from the current product, at the width of the committed ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { PICTURES, takePicture, WIDTH } from '../pictures/take-picture.ts';
import { isReference } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { sharedBrowser } from '../support/browser/shared-browsers.ts';

/** Mean brightness of a picture, from 0 to 255. */
async function lightness(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).greyscale().stats();
  return channels[0]?.mean ?? Number.NaN;
}

// They are taken in Chromium.
test.skipIf(!isReference).each(PICTURES)('$file', async (picture) => {
  const taken = await takePicture(await sharedBrowser(), BASE, picture);
  const kept = readFileSync(join(ROOT, picture.file));
  for (const bytes of [taken, kept]) {
    const { width, height, format } = await sharp(bytes).metadata();
    expect([width, format]).toEqual([2 * WIDTH, 'png']);
    // More than one line: the rows are rendered.
    expect(height).toBeGreaterThan(WIDTH);
    expect(bytes.length).toBeLessThan(150_000);
    if (picture.theme === 'light') expect(await lightness(bytes)).toBeGreaterThan(200);
    else expect(await lightness(bytes)).toBeLessThan(60);
  }
});
