/** Retries: how often, after which wait, and for which errors. */
import { describe, expect, test } from 'vitest';
import { StoreError, type StoreErrorKind } from '../../../../publish/store/backends/store-error.ts';
import { withRetry } from '../../../../publish/store/backends/wrappers.ts';
import { MemoryStore } from '../../../support/stores/memory-store.ts';

/** A store that fails so often before it succeeds; waits are recorded and take no time. */
function failing(
  times: number,
  kind: StoreErrorKind,
  retryAfter: number | null = null,
  random = 0,
) {
  const plain = new MemoryStore();
  const waits: number[] = [];
  let tries = 0;
  plain.list = async () => {
    tries += 1;
    if (tries <= times) throw new StoreError('listing', kind, '', retryAfter);
    return new Map([['a', 1]]);
  };
  const clock = {
    now: () => new Date(0),
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  return { store: withRetry(plain, { clock, random: () => random }), waits, tries: () => tries };
}

describe('a store with retries', () => {
  test.each<StoreErrorKind>(['unreachable', 'busy', 'failing', 'other'])(
    'retries after %s',
    async (kind) => {
      const { store, waits } = failing(2, kind);
      expect((await store.list()).size).toBe(1);
      expect(waits).toEqual([500, 1000]);
    },
  );

  test.each<StoreErrorKind>(['rights', 'account', 'quota'])(
    'doesn’t retry after %s, which is permanent',
    async (kind) => {
      const { store, waits, tries } = failing(9, kind);
      await expect(store.list()).rejects.toMatchObject({ kind });
      expect([waits, tries()]).toEqual([[], 1]);
    },
  );

  test('reports each error, and the wait', async () => {
    const plain = new MemoryStore();
    const retries: string[] = [];
    const troubles = ['busy', 'failing'] as const;
    let tries = 0;
    plain.read = async () => {
      const kind = troubles[tries];
      tries += 1;
      if (kind) throw new StoreError('reading a', kind, '');
      return null;
    };
    const clock = { now: () => new Date(0), sleep: async () => {} };
    const onRetry = ({ kind }: StoreError, wait: number) => void retries.push(`${kind} ${wait}`);
    await withRetry(plain, { clock, random: () => 0, onRetry }).read('a');
    expect(retries).toEqual(['busy 500', 'failing 1000']);
  });

  test('doubles its waits, tries five times, and then throws the last error', async () => {
    const { store, waits, tries } = failing(9, 'busy');
    await expect(store.list()).rejects.toThrow('listing failed: too many requests to Cloudflare');
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(tries()).toBe(5);
  });

  test('adds a random wait of up to the same length', async () => {
    const { store, waits } = failing(4, 'busy', null, 0.999_999);
    await store.list();
    expect(waits.map(Math.round)).toEqual([1000, 2000, 4000, 8000]);
  });

  test('waits at least as long as the store requires', async () => {
    const { store, waits } = failing(2, 'busy', 7000);
    await store.list();
    expect(waits).toEqual([7000, 7000]);
  });

  test('rethrows other errors', async () => {
    const plain = new MemoryStore();
    plain.read = async () => {
      throw new TypeError('a mistake');
    };
    const clock = { now: () => new Date(0), sleep: async () => {} };
    await expect(withRetry(plain, { clock, random: () => 0 }).read('a')).rejects.toThrow(
      'a mistake',
    );
  });

  test('passes on all operations', async () => {
    const plain = new MemoryStore();
    const clock = { now: () => new Date(0), sleep: async () => {} };
    const store = withRetry(plain, { clock, random: () => 0 });
    await store.write(
      new Map([
        ['a', Buffer.from('1')],
        ['b', Buffer.from('2')],
      ]),
    );
    await store.remove(['b']);
    expect(await store.read('a')).toEqual(Buffer.from('1'));
    expect(await store.list()).toEqual(new Map([['a', 1]]));
    await store.close();
  });
});
