/** The local store: exact bytes, sizes in its list, and access from several processes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import type { KeyValueStore } from '../../../../publish/store/backends/key-value-store.ts';
import { localStore } from '../../../../publish/store/backends/local-store.ts';

/** The used part of KV's binding. */
interface Namespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/** Bytes that aren't valid UTF-8. */
const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);

describe('a local store', () => {
  let state = '';
  let store: KeyValueStore;

  beforeAll(() => {
    state = mkdtempSync(join(tmpdir(), 'likewise-local-'));
    store = localStore(state);
  });

  afterAll(async () => {
    await store.close();
    rmSync(state, { recursive: true, force: true });
  });

  test('a written value is listed with its size, read back exactly, and gone once deleted', async () => {
    expect(await store.list()).toEqual(new Map());
    expect(await store.read('pack/none')).toBeNull();
    await store.write(
      new Map([
        ['pack/a', bytes],
        ['pack/empty', new Uint8Array()],
        ['current', Buffer.from('{}')],
      ]),
    );
    expect(await store.list()).toEqual(
      new Map([
        ['current', 2],
        ['pack/a', 300_000],
        ['pack/empty', 0],
      ]),
    );
    expect(Buffer.from((await store.read('pack/a')) ?? []).equals(bytes)).toBe(true);
    expect(await store.read('pack/empty')).toEqual(new Uint8Array());
    await store.remove(['pack/a', 'pack/never']);
    expect([...(await store.list()).keys()]).toEqual(['current', 'pack/empty']);
  });

  test('another store on the same folder sees it, and writes beside it', async () => {
    const other = localStore(state);
    await other.write(new Map([['pack/other', Buffer.from('other')]]));
    expect(Buffer.from((await store.read('pack/other')) ?? []).toString()).toBe('other');
    await store.write(new Map([['pack/mine', Buffer.from('mine')]]));
    expect((await other.list()).get('pack/mine')).toBe(4);
    await other.close();
  });

  test('wrangler reads what it has written, and it what wrangler has written', async () => {
    const { env, dispose } = await getPlatformProxy<{ RELEASES: Namespace }>({
      configPath: fileURLToPath(new URL('../../../../wrangler.toml', import.meta.url)),
      persist: { path: join(state, 'v3') },
      remoteBindings: false,
      envFiles: [],
    });
    await store.write(new Map([['pack/ours', Buffer.from('ours')]]));
    expect(await env.RELEASES.get('pack/ours')).toBe('ours');
    await env.RELEASES.put('pack/theirs', 'theirs');
    expect(Buffer.from((await store.read('pack/theirs')) ?? []).toString()).toBe('theirs');
    await dispose();
  });

  // Writing takes a minute.
  test.runIf(process.env.LIKEWISE_DEEP === '1')('lists more than a page of keys', async () => {
    const many = Array.from(
      { length: 1200 },
      (_, index) => [`many/${index}`, Buffer.from('x')] as const,
    );
    await store.write(new Map(many));
    expect([...(await store.list()).keys()].filter((key) => key.startsWith('many/'))).toHaveLength(
      1200,
    );
  });

  test('a store opened after another was closed has its content', async () => {
    await store.close();
    store = localStore(state);
    expect(await store.read('current')).toEqual(new Uint8Array(Buffer.from('{}')));
  });

  test('a folder that can’t be opened fails every operation with the reason', async () => {
    const file = join(state, 'no-folder');
    writeFileSync(file, '');
    const broken = localStore(file);
    await expect(broken.list()).rejects.toThrow('ENOTDIR');
    await expect(broken.read('current')).rejects.toThrow('ENOTDIR');
    await broken.close();
  });
});
