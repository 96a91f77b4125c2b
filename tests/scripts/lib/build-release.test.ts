/** What a build requires of the data. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CommandSandbox } from '../../support/commands/command-sandbox.ts';
import { SMALL } from '../../support/data/small-data.ts';

const SCRIPT = join(import.meta.dirname, '../../support/commands/compile-folder.ts');
let sandbox: CommandSandbox;
let folder: string;

beforeAll(() => {
  sandbox = new CommandSandbox();
  folder = join(sandbox.folder, 'mine');
  cpSync(SMALL, join(folder, 'small'), { recursive: true });
});

afterAll(() => sandbox.remove());

it('is a default ranking with figures', async () => {
  expect(await sandbox.runFile(SCRIPT, { FOLDER: folder })).toMatchObject({ code: 0, errors: '' });

  const file = join(folder, 'small', 'dataset.json');
  const text = readFileSync(file, 'utf8').replace(/("period": )"[^"]*"/, '$1"1999"');
  writeFileSync(file, text);
  const { code, errors } = await sandbox.runFile(SCRIPT, { FOLDER: folder });
  expect(code).toBe(1);
  expect(errors).toContain('small/dataset.json, defaults: there is no ranking total/1999 of level');
});
