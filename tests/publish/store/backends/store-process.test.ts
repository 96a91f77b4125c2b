/** The process of a store whose parent ends while it works: it closes the store, so that nothing of it stays behind. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { StoreRequest } from '../../../../publish/store/backends/child-process-store.ts';
import { ROOT } from '../../../../scripts/lib/paths.ts';

const SCRIPT = join(ROOT, 'publish', 'store', 'backends', 'store-process.ts');
const LARGE = new Uint8Array(20_000_000);
/** Milliseconds after which it has received the value, and hasn't written it yet. */
const RECEIVED = 100;

test('ends without an error', async () => {
  const state = mkdtempSync(join(tmpdir(), 'likewise-store-'));
  const child = fork(SCRIPT, [state], { serialization: 'advanced' });
  const send = (request: StoreRequest) => child.send(request);
  try {
    send({ id: 0, operation: 'list', args: [] });
    await once(child, 'message');
    send({ id: 1, operation: 'write', args: [new Map([['large', LARGE]])] });
    await setTimeout(RECEIVED);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill();
    rmSync(state, { recursive: true, force: true });
  }
});
