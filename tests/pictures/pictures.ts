/**
 * `npm run pictures`: renews the README's pictures, of the real widget on the product that it starts, or on the one at
 * `LIKEWISE_URL`. Run it after a change of the data or of the widget's look, and commit the files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../scripts/lib/command-line.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser } from '../support/browser/launch-browser.ts';
import { startProduct } from '../support/serve-product.ts';
import { PICTURES, takePicture } from './take-picture.ts';

readOptions({
  usage: 'npm run pictures',
  about: 'Takes the README’s screenshots again.',
  options: {},
});
const { baseUrl, ready, stop } = await startProduct();
const browser = await launchBrowser();
try {
  await ready;
  mkdirSync(join(ROOT, 'docs', 'pictures'), { recursive: true });
  for (const picture of PICTURES) {
    const bytes = await takePicture(browser, baseUrl, picture);
    writeFileSync(join(ROOT, picture.file), bytes);
    console.log(`${picture.file}: ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
  await stop();
}
