/** `npm run etags`: the comparison of all responses before and after a change. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { SMALL } from '../support/data/small-data.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'likewise-etags-'));
  mkdirSync(join(folder, 'data'));
  cpSync(SMALL, join(folder, 'data', 'small'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run etags` prints. */
function etags(...args: readonly string[]): string {
  const script = join(ROOT, 'scripts/etags.ts');
  const env = { ...process.env, INIT_CWD: folder };
  const command = [script, '--data', 'data', ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' }).stdout;
}

test('lists what was added, removed and changed', () => {
  expect(etags('--out', 'before.txt')).toMatch(/^\d+ bodies, [\da-f]{64}\n$/);
  const file = join(folder, 'before.txt');
  const [changed = '', missing = '', ...others] = readFileSync(file, 'utf8').split('\n');
  const addressOf = (line: string) => line.split(' ')[0];
  writeFileSync(file, [`${addressOf(changed)} "0"`, 'v1/old "0"', ...others].join('\n'));
  expect(etags('--compare', 'before.txt').split('\n').slice(1)).toEqual([
    ...['1 added', `  ${addressOf(missing)}`],
    ...['1 removed', '  v1/old'],
    ...['1 changed', `  ${addressOf(changed)}`, ''],
  ]);
});
