/** Pictures drawn in a process of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawPictures, findUndrawn } from '../../../scripts/lib/draw-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'likewise-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="5" y="20">${text}</text></svg>`;

test('are in the cache afterwards, except those that can’t be drawn, which are reported', async () => {
  const svgs = [svg('one'), '<svg><text>a</text>', svg('二')];
  expect(await findUndrawn(svgs, folder)).toEqual(svgs);
  const errors = new Map<number, string | null>();
  await drawPictures(svgs, folder, (index, error) => errors.set(index, error));
  expect([...errors].filter(([, error]) => error === null).map(([index]) => index)).toHaveLength(2);
  expect(errors.get(1)).toMatch(/Error/);
  expect(await findUndrawn(svgs, folder)).toEqual([svgs[1]]);
});

test('need a folder that can be written', async () => {
  await expect(drawPictures([svg('one')], '/dev/null/none', () => {})).rejects.toThrow(
    'drawing pictures exited with 1',
  );
});
