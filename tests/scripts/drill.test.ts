/** `npm run drill`: each drill of docs/operating.md passes, in a folder of its own that it removes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';

const DRILLS = ['kv-down', 'bad-release', 'traffic'];

let temporary = '';
let sandbox: CommandSandbox;

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'likewise-drills-'));
  // The names of the temporary folder on POSIX systems and on Windows.
  sandbox = new CommandSandbox({ TMPDIR: temporary, TEMP: temporary, TMP: temporary });
});

afterAll(() => {
  sandbox.remove();
  rmSync(temporary, { recursive: true, force: true });
});

test.each(DRILLS)('%s passes, and leaves no folder behind', async (name) => {
  const { code, output, errors } = await sandbox.run('drill', [name]);
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(/\npassed: [3-9] checks\n$/);
  expect(readdirSync(temporary).filter((file) => file.startsWith('likewise-drill-'))).toEqual([]);
});

test('an unknown drill is refused with the known ones', async () => {
  const { code, output, errors } = await sandbox.run('drill', ['kv']);
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain('the drill: found "kv", expected kv-down, bad-release, traffic');
});

test('docs/operating.md has each drill, with what to do in a real incident', () => {
  const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
  const sections = page.split('\n### ').filter((section) => section.includes('npm run drill -- '));
  expect(sections.map((section) => /npm run drill -- ([a-z-]+)/.exec(section)?.[1])).toEqual(
    DRILLS,
  );
  for (const section of sections) expect(section).toContain('In a real incident');
});
