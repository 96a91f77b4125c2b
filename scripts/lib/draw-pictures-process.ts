/**
 * Process that draws pictures into the cache: gets the sources of all on the standard input, and messages that name those to draw.
 * Answers for each: its name, why it can't be drawn (null if it is), and how many there are. Ends when its parent disconnects. Its
 * argument is the folder of the cache.
 */
import { text } from 'node:stream/consumers';
import { forEachInParallel } from '../../site/pictures/for-each-in-parallel.ts';
import { openPictureRenderer } from '../../site/pictures/render-pngs.ts';
import { type DrawMessage, type DrawnMessage, parsePictureSources } from './picture-server.ts';

// A terminal sends it to the parent too, which disconnects.
process.on('SIGINT', () => {});

const [, , folder = ''] = process.argv;
const sources = parsePictureSources(await text(process.stdin));
const renderer = await openPictureRenderer(sources.values(), folder);

/** Tells the parent, unless it has disconnected: this process may not have noticed yet, so an error is no failure. */
function report(message: DrawnMessage | 'all drawn'): void {
  if (process.connected) process.send?.(message, () => {});
}

async function draw(name: string): Promise<void> {
  if (!process.connected) return;
  const error = await renderer.draw(sources.get(name) ?? '').then(() => null, String);
  // Pixels are outside V8's heap, which therefore seems to need no collection while they pile up to 100 MB.
  globalThis.gc?.();
  report([name, error, sources.size]);
}

process.on('message', async (message: DrawMessage) => {
  if (message !== 'all') return draw(message.name);
  await forEachInParallel(sources.keys(), draw);
  report('all drawn');
});
process.on('disconnect', () => renderer.close());
