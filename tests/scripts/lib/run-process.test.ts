/** Processes that do a part of a command's work. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';

const PARENT = join(ROOT, 'tests', 'support', 'processes', 'run-done-before-end.ts');

test.each([0, 3])('a command goes on when a process is done, and ends with its code %i', (code) => {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-process-'));
  const args = [PARENT, String(code), join(folder, 'may-end')];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('done\n');
  expect(status).toBe(code);
});
