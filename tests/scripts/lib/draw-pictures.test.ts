/** Pictures drawn in a process of their own. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import {
  drawPictures,
  formatPictureSources,
  startPictureProcess,
} from '../../../scripts/lib/picture-server.ts';
import { openPngCache } from '../../../site/pictures/png-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'likewise-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="5" y="20">${text}</text></svg>`;

const streamOf = (svgs: ReadonlyMap<string, string>) => Readable.from([formatPictureSources(svgs)]);

test('are in the cache afterwards, except those that can’t be drawn, which are reported', async () => {
  const svgs = new Map([
    ['one', svg('one')],
    ['broken', '<svg><text>a</text>'],
    ['two', svg('二')],
  ]);
  const cache = await openPngCache(folder);
  const drawnOnes = () =>
    [...svgs].flatMap(([name, svg]) => (existsSync(cache.fileOf(svg)) ? [name] : []));
  expect(drawnOnes()).toEqual([]);
  const drawn: unknown[][] = [];
  await drawPictures(streamOf(svgs), folder, (...report) => drawn.push(report));
  expect(drawn.sort()).toEqual([
    ['broken', expect.stringContaining('Error'), 3],
    ['one', null, 3],
    ['two', null, 3],
  ]);
  expect(drawnOnes()).toEqual(['one', 'two']);
});

test('need a folder that can be written', async () => {
  await expect(
    drawPictures(streamOf(new Map([['one', svg('one')]])), '/dev/null/none', () => {}),
  ).rejects.toThrow('drawing pictures exited with 1');
});

test('stop when the server is stopped, which isn’t a failure', async () => {
  const svgs = new Map(
    Array.from({ length: 200 }, (_, index) => [`p${index}`, svg(`picture ${index}`)] as const),
  );
  const drawing = startPictureProcess(streamOf(svgs), folder);
  const drawn: string[] = [];
  const closed = new Promise<void>((resolve, reject) => {
    const close = () => drawing.close().then(resolve, reject);
    drawing
      .drawAll((name) => {
        drawn.push(name);
        if (drawn.length === 1) close();
      })
      .catch(reject);
  });
  await closed;
  expect(drawn.length).toBeLessThan(svgs.size);
});
