/** Which local server still runs. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  findServer,
  isPortTaken,
  type LocalServer,
  reservePort,
} from '../../../scripts/lib/local-server.ts';
import { freePort, portOf } from '../../support/free-port.ts';

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
});

test('a reserved port is in use for other starts until it is released', async () => {
  const port = await freePort();
  const reservations = await Promise.all([reservePort(port), reservePort(port)]);
  const [reservation, other] = reservations.toSorted((a, b) => Number(!a) - Number(!b));
  expect(reservation).not.toBeNull();
  expect(other).toBeNull();
  expect(await reservePort(port)).toBeNull();
  await reservation?.release();
  expect(await isPortTaken(port)).toBe(false);
});
