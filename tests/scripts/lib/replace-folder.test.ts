/** Replacing a folder as a whole. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../../scripts/lib/files.ts';

let root = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-replace-'));
  folder = join(root, 'dist', 'assets');
});
afterEach(() => rmSync(root, { recursive: true }));

const writer = (...names: readonly string[]) => {
  return (out: string) => {
    for (const name of names) writeFileSync(join(out, name), name);
  };
};

test('the folder is made with what was written', async () => {
  await replaceFolder(folder, writer('one'));
  expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('one');
});

test('the old files are there until the new ones are complete, and then gone', async () => {
  await replaceFolder(folder, writer('one'));
  await replaceFolder(folder, async (out) => {
    writer('two')(out);
    expect(readdirSync(folder)).toEqual(['one']);
  });
  expect(readdirSync(folder)).toEqual(['two']);
  expect(readdirSync(join(root, 'dist'))).toEqual(['assets']);
});

test('a failure leaves the old files, and nothing beside them', async () => {
  await replaceFolder(folder, writer('one'));
  const failing = replaceFolder(folder, (out) => {
    writer('two')(out);
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(folder)).toEqual(['one']);
  expect(readdirSync(join(root, 'dist'))).toEqual(['assets']);
  expect(existsSync(folder)).toBe(true);
});
