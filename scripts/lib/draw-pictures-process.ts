/**
 * Process that draws pictures into the cache: gets a JSON array of SVGs on the standard input, and prints the index of each one
 * that is drawn, with the error or null, as a line of JSON. Its argument is the folder of the cache.
 */
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { forEachInParallel, openPictureRenderer } from '../../site/pictures/render-pngs.ts';

const [, , folder = ''] = process.argv;
const svgs = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const renderer = await openPictureRenderer(svgs, folder);
await forEachInParallel(svgs.entries(), async ([index, svg]) => {
  const error = await renderer.draw(svg).then(() => null, String);
  console.log(JSON.stringify([index, error]));
});
await renderer.close();
