/** The deploy command as users run it, as far as a test can go: it never reaches an account. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

function run(...args: readonly string[]) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const command = ['run', '--silent', 'deploy', '--', ...args];
  const { status, stdout, stderr } = spawnSync(npm, command, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it.each([
  [['--env', 'nowhere'], '--env: found "nowhere", expected production or staging'],
  [['--force'], 'usage: npm run deploy -- [--env production|staging]'],
])('%j is refused before anything is done', (args, error) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(error);
});
