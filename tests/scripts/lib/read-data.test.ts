/** The order in which a copy serves its datasets. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CommandSandbox } from '../../support/commands/command-sandbox.ts';
import { POPULATIONS } from '../../support/data/populations.ts';

const SCRIPT = join(import.meta.dirname, '../../support/commands/print-served-data.ts');
let sandbox: CommandSandbox;

beforeAll(() => {
  sandbox = new CommandSandbox();
  cpSync(POPULATIONS, join(sandbox.folder, 'mine', 'populations'), { recursive: true });
});

afterAll(() => sandbox.remove());

function read(settings: Readonly<Record<string, string>>) {
  writeFileSync(join(sandbox.folder, 'settings.json'), JSON.stringify(settings));
  return sandbox.runFile(SCRIPT, { FOLDER: join(sandbox.folder, 'mine') });
}

it.each([
  ['by id', { data: 'mine' }, ['populations', 'small']],
  ['that of the front page first', { data: 'mine', front: 'small' }, ['small', 'populations']],
  [
    'by id in another folder than that of the settings',
    { front: 'small' },
    ['populations', 'small'],
  ],
])('is %s', async (_, settings, ids) => {
  expect((await read(settings)).output).toBe(`[ ${ids.map((id) => `'${id}'`).join(', ')} ]\n`);
});

it('is an error if the dataset of the front page is missing', async () => {
  const { code, errors } = await read({ data: 'mine', front: 'smal' });
  expect(code).toBe(1);
  expect(errors).toContain('settings.json, front: expected a dataset of ');
  expect(errors).toContain('(populations, small), not "smal"');
});
