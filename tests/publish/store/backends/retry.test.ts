/** Trying again: how often, after how long, and when not. */
import { describe, expect, test } from 'vitest';
import { withRetry } from '../../../../publish/store/backends/retry.ts';
import { StoreError, type StoreErrorKind } from '../../../../publish/store/backends/store-error.ts';
import { MemoryStore } from '../../../support/stores/memory-store.ts';

/** A store that fails so often before it answers; waits are noted and take no time. */
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

describe('a store with patience', () => {
  test.each<StoreErrorKind>(['unreachable', 'busy', 'failing', 'other'])(
    'tries again after %s',
    async (kind) => {
      const { store, waits } = failing(2, kind);
      expect((await store.list()).size).toBe(1);
      expect(waits).toEqual([500, 1000]);
    },
  );

  test.each<StoreErrorKind>(['rights', 'account', 'quota'])(
    'doesn’t after %s, which can’t pass',
    async (kind) => {
      const { store, waits, tries } = failing(9, kind);
      await expect(store.list()).rejects.toMatchObject({ kind });
      expect([waits, tries()]).toEqual([[], 1]);
    },
  );

  test('tells of each trouble, and when it tries again', async () => {
    const plain = new MemoryStore();
    const told: string[] = [];
    const troubles = ['busy', 'failing'] as const;
    let tries = 0;
    plain.read = async () => {
      const kind = troubles[tries];
      tries += 1;
      if (kind) throw new StoreError('reading a', kind, '');
      return null;
    };
    const clock = { now: () => new Date(0), sleep: async () => {} };
    const onRetry = ({ kind }: StoreError, wait: number) => void told.push(`${kind} ${wait}`);
    await withRetry(plain, { clock, random: () => 0, onRetry }).read('a');
    expect(told).toEqual(['busy 500', 'failing 1000']);
  });

  test('doubles its waits, tries five times, and then says what the last trouble was', async () => {
    const { store, waits, tries } = failing(9, 'busy');
    await expect(store.list()).rejects.toThrow('listing failed: too many requests to Cloudflare');
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(tries()).toBe(5);
  });

  test('waits by chance up to twice as long', async () => {
    const { store, waits } = failing(4, 'busy', null, 0.999_999);
    await store.list();
    expect(waits.map(Math.round)).toEqual([1000, 2000, 4000, 8000]);
  });

  test('waits at least as long as it is asked to', async () => {
    const { store, waits } = failing(2, 'busy', 7000);
    await store.list();
    expect(waits).toEqual([7000, 7000]);
  });

  test('doesn’t hide what is no trouble of the store', async () => {
    const plain = new MemoryStore();
    plain.read = async () => {
      throw new TypeError('a mistake');
    };
    const clock = { now: () => new Date(0), sleep: async () => {} };
    await expect(withRetry(plain, { clock, random: () => 0 }).read('a')).rejects.toThrow(
      'a mistake',
    );
  });

  test('passes all operations on', async () => {
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
