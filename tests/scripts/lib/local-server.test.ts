/** Which local server a command means, and which one still runs. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  chooseServer,
  findLocalStore,
  findServer,
  type LocalServer,
} from '../../../scripts/lib/local-server.ts';
import { freePort, portOf } from '../../support/free-port.ts';

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

describe('a server that left its description', () => {
  let folder = '';
  const listening = createServer();
  let port = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'likewise-server-'));
    await once(listening.listen(0, '127.0.0.1'), 'listening');
    port = portOf(listening);
  });
  afterEach(() => {
    listening.close();
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });

  const describeServer = (server: LocalServer) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'server.json'), JSON.stringify(server));
  };
  /** The number of a process that has ended. */
  const endedProcess = () => spawnSync(process.execPath, ['--version']).pid;

  test('runs while its process does and its port is in use', async () => {
    const server = { pid: process.pid, port, data: '/one' };
    describeServer(server);
    expect(await findServer(folder)).toEqual(server);
  });

  test('doesn’t run if its process has ended, its port is free, or there is no description', async () => {
    expect(await findServer(folder)).toBeNull();
    describeServer({ pid: endedProcess(), port, data: '/one' });
    expect(await findServer(folder)).toBeNull();
    describeServer({ pid: process.pid, port: await freePort(), data: '/one' });
    expect(await findServer(folder)).toBeNull();
  });

  test('decides the port of the store in LIKEWISE_STATE; else the option or the default does', async () => {
    vi.stubEnv('LIKEWISE_STATE', folder);
    expect(await findLocalStore(null)).toEqual({ folder, port: 8787, server: null });
    expect(await findLocalStore(9999)).toEqual({ folder, port: 9999, server: null });
    const server = { pid: process.pid, port, data: '/one' };
    describeServer(server);
    expect(await findLocalStore(null)).toEqual({ folder, port, server });
  });
});
