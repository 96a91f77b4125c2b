/** Which local store a command uses. */

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type LocalServer, registerServer } from '../../../scripts/lib/local-server.ts';
import { chooseServer, findLocalStore } from '../../../scripts/lib/local-store.ts';
import { portOf } from '../../support/free-port.ts';

const ONE: LocalServer = { pid: 1, port: 8787, data: '/one' };
const TWO: LocalServer = { pid: 2, port: 8895, data: '/two' };

test('a command means the one server that runs', () => {
  expect(chooseServer([])).toBeNull();
  expect(chooseServer([TWO])).toBe(TWO);
});

test('a command beside several servers is refused with a list of them', () => {
  expect(() => chooseServer([ONE, TWO])).toThrow(
    '2 local servers are running, on these ports:\n  8787, from /one\n  8895, from /two',
  );
});

test('LIKEWISE_STATE names the store, and its server decides the port; else the option or the default does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-server-'));
  const listening = createServer();
  onTestFinished(() => {
    listening.close();
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
  vi.stubEnv('LIKEWISE_STATE', folder);
  expect(await findLocalStore(null)).toEqual({ folder, port: 8787, server: null });
  expect(await findLocalStore(9999)).toEqual({ folder, port: 9999, server: null });
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  const server = { pid: process.pid, port: portOf(listening), data: '/one' };
  registerServer(folder, server);
  expect(await findLocalStore(null)).toEqual({ folder, port: server.port, server });
});
