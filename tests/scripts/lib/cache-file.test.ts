/** Files of caches: what was put into them, and damaged ones. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFile } from '../../../scripts/lib/cache-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'likewise-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => cacheFile(folder, ['https://likewise.test', 'small']);

test('a file has what was put into it, for the same inputs only', async () => {
  expect(open().read()).toBeNull();
  await open().replace([Buffer.from('first '), Buffer.from('part')]);
  expect(open().read()?.toString()).toBe('first part');
  expect(cacheFile(folder, ['https://other.test', 'small']).read()).toBeNull();
  await open().replace([Buffer.from('second')]);
  expect(open().read()?.toString()).toBe('second');
});

test('a folder keeps the four newest files', async () => {
  for (const name of 'abcdef') await cacheFile(folder, [name]).replace([Buffer.from(name)]);
  expect(readdirSync(folder)).toHaveLength(4);
  expect(cacheFile(folder, ['f']).read()?.toString()).toBe('f');
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['truncated', (file: Buffer) => file.subarray(0, -1)],
  ['too short for its hash', (file: Buffer) => file.subarray(0, 20)],
  ['changed in one bit', (file: Buffer) => file.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ['foreign', () => Buffer.from('something else'.repeat(100))],
])('a file counts as none if it is %s', async (_, damage) => {
  await open().replace([Buffer.from('content '.repeat(100))]);
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, damage(readFileSync(path)));
  expect(open().read()).toBeNull();
});
