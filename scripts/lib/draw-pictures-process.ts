/**
 * Process that draws pictures into the cache: gets their sources on the standard input, and prints a line of JSON for each: its
 * name, why it can't be drawn (null if it is), and how many there are. Its argument is the folder of the cache.
 */
import { text } from 'node:stream/consumers';
import { forEachInParallel, openPictureRenderer } from '../../site/pictures/render-pngs.ts';
import { parsePictureSources } from './picture-sources.ts';

const [, , folder = ''] = process.argv;
const sources = parsePictureSources(await text(process.stdin));
const renderer = await openPictureRenderer(sources.values(), folder);
await forEachInParallel(sources, async ([name, svg]) => {
  const error = await renderer.draw(svg).then(() => null, String);
  // Pixels are outside V8's heap, which therefore seems to need no collection while they pile up to 100 MB.
  globalThis.gc?.();
  console.log(JSON.stringify([name, error, sources.size]));
});
await renderer.close();
