/** Publishing: documents first, pointer last, nothing twice, and no two publishes at once. */
import { describe, expect, test } from 'vitest';
import { LOCK_KEY } from '../../../engine/model/address.ts';
import type { Stage } from '../../../publish/store/clock.ts';
import { publish, putMissing, readState } from '../../../publish/store/publish.ts';
import { estimatePublish } from '../../../publish/store/quota.ts';
import { VirtualClock } from '../../support/simulation/virtual-clock.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../support/stores/memory-store.ts';

const one = textRelease('a', 'b');
const two = textRelease('a', 'c');
const three = textRelease('d');

const NOON = new Date('2026-01-18T12:00:00Z');

/** Publishes at a given time, without waiting. */
function at(time: Date) {
  return { clock: new VirtualClock(time), random: () => 0.5 };
}

async function published(...releases: readonly ReturnType<typeof textRelease>[]) {
  const store = new MemoryStore();
  for (const release of releases) await publish(release, store, at(NOON));
  store.written.splice(0);
  return store;
}

describe('publish', () => {
  test('reports its stages, writes packs, then the manifest, then the pointer, which names the previous release', async () => {
    const store = await published(one);
    expect(await publish(two, store, at(NOON))).toMatchObject({
      release: two.id,
      previous: one.id,
      operations: { writes: 4 },
    });
    expect(store.written).toEqual([
      [LOCK_KEY],
      [packKeyOf('c')],
      [`manifest/${two.id}`],
      ['current'],
    ]);
    expect(store.pointer).toMatchObject({ release: two.id, previous: one.id });
  });

  test('lists every published release, the last first, and counts its writes', async () => {
    const store = new MemoryStore();
    await publish(one, store, at(NOON));
    await publish(two, store, at(new Date('2026-01-19T12:00:00Z')));
    expect(store.pointer).toEqual({
      release: two.id,
      previous: one.id,
      sequence: 2,
      releases: [
        { release: two.id, published: '2026-01-19T12:00:00.000Z' },
        { release: one.id, published: '2026-01-18T12:00:00.000Z' },
      ],
      gone: [],
    });
  });

  test('lists a release with the reason of its last publish', async () => {
    const store = new MemoryStore();
    await publish(one, store, { ...at(NOON), reason: 'first release' });
    await publish(two, store, at(NOON));
    const reasons = () => store.pointer?.releases.map(({ reason }) => reason);
    expect(reasons()).toEqual([undefined, 'first release']);
    await publish(one, store, { ...at(NOON), reason: 'again' });
    expect(reasons()).toEqual(['again', undefined]);
  });

  test('lists a release once when it is published again, as kept and not as dropped', async () => {
    const store = await published(one, two);
    await publish(one, store, at(NOON));
    expect(store.pointer?.releases.map(({ release }) => release)).toEqual([one.id, two.id]);
    expect(store.pointer?.sequence).toBe(3);
  });

  test('writes nothing the second time, and has read all of it back', async () => {
    const store = await published(one);
    const { operations, previous } = await publish(one, store, at(NOON));
    expect(operations).toMatchObject({ writes: 0, bytes: 0, removals: 0, reads: 5 });
    expect(previous).toBeNull();
    expect(store.written).toEqual([]);
  });

  test('restores values of the current release that the store has lost, and leaves the pointer alone', async () => {
    const store = await published(one);
    store.values.delete(packKeyOf('b'));
    await publish(one, store, at(NOON));
    expect(store.written).toEqual([[packKeyOf('b')]]);
    expect(store.pointer?.sequence).toBe(1);
  });

  test('rewrites a value that doesn’t match its key, of the same size or another', async () => {
    const store = await published(one);
    store.values.set(packKeyOf('a'), Buffer.from('?'));
    store.values.set(packKeyOf('b'), Buffer.from('far too long'));
    await publish(one, store, at(NOON));
    expect(store.written).toEqual([[packKeyOf('b')], [packKeyOf('a')]]);
    expect(Buffer.from(store.values.get(packKeyOf('a')) ?? []).toString()).toBe('a');
  });

  describe('of a release that shares many values with the current one', () => {
    const texts = Array.from({ length: 30 }, (_, at) => `text ${at}`);
    const many = textRelease(...texts);
    const oneMore = textRelease(...texts, 'one more');

    test('reads back what is new, and four of the others', async () => {
      const store = await published(many);
      const plan = await estimatePublish(oneMore, await readState(store), store);
      const { verified, operations } = await publish(oneMore, store, at(NOON));
      expect(verified).toBe(6);
      expect(operations.writes).toBe(plan.writes);
      // As in quota.test.ts, the estimate is for a pointer and manifests that are read once more.
      expect(plan.reads).toBeGreaterThan(operations.reads);
      expect(plan.reads).toBeLessThan(operations.reads + 8);
    });

    test('reads all if one of the four is damaged, and rewrites every damaged one', async () => {
      const store = await published(many);
      for (const text of texts)
        store.values.set(packKeyOf(text), Buffer.from('damaged'.slice(0, text.length)));
      const { verified } = await publish(oneMore, store, at(NOON));
      expect(verified).toBe(32);
      for (const text of texts)
        expect(Buffer.from(store.values.get(packKeyOf(text)) ?? []).toString()).toBe(text);
    });

    test('reads all that an interrupted publish has left, because nobody has verified it', async () => {
      const store = await published(one);
      for (const text of texts) store.values.set(packKeyOf(text), Buffer.from(text));
      store.values.set(packKeyOf('text 7'), Buffer.from('text X'));
      expect((await publish(many, store, at(NOON))).verified).toBe(31);
      expect(Buffer.from(store.values.get(packKeyOf('text 7')) ?? []).toString()).toBe('text 7');
    });

    test('reads all of a release that is current already', async () => {
      const store = await published(many);
      store.values.set(packKeyOf('text 7'), Buffer.from('text X'));
      expect((await publish(many, store, at(NOON))).verified).toBe(31);
      expect(Buffer.from(store.values.get(packKeyOf('text 7')) ?? []).toString()).toBe('text 7');
    });
  });

  test('stops before the switch if the store keeps something else than was written', async () => {
    const store = await published(one);
    const write = store.write.bind(store);
    store.write = async (values) => {
      await write(values);
      if (values.has(packKeyOf('c'))) store.values.set(packKeyOf('c'), Buffer.from('x'));
    };
    await expect(publish(two, store, at(NOON))).rejects.toThrow(
      `1 of 3 values were written 3 times and still read back differently: ${packKeyOf('c')}`,
    );
    expect(store.pointer?.release).toBe(one.id);
  });

  test('resumes after the store has failed', async () => {
    const store = await published(one);
    const write = store.write.bind(store);
    store.write = async (values) => {
      if (values.has(`manifest/${two.id}`)) throw new Error('the store is down');
      await write(values);
    };
    await expect(publish(two, store, at(NOON))).rejects.toThrow('the store is down');
    expect(store.pointer?.release).toBe(one.id);
    store.write = write;
    store.written.splice(0);
    await publish(two, store, at(NOON));
    expect(store.written).toEqual([[LOCK_KEY], [`manifest/${two.id}`], ['current']]);
  });

  test('deletes the remains of an interrupted publish of another release', async () => {
    const store = await published(one);
    const write = store.write.bind(store);
    store.write = async (values) => {
      if (values.has('current')) throw new Error('killed');
      await write(values);
    };
    await expect(publish(three, store, at(NOON))).rejects.toThrow('killed');
    store.write = write;
    const { swept } = await publish(two, store, at(NOON));
    expect(swept).toEqual({ removed: 2, left: 0, stopped: null });
    expect([...store.values.keys()].sort()).toEqual(
      ['current', LOCK_KEY, ...one.values.keys(), ...two.values.keys()]
        .filter((key, index, all) => all.indexOf(key) === index)
        .sort(),
    );
  });

  test('waits for propagation, counted from the last value, and then switches', async () => {
    const store = await published(one);
    const clock = new VirtualClock(NOON);
    const stages: Stage[] = [];
    await publish(two, store, {
      clock,
      wait: 60_000,
      progress: (stage, done) => {
        if (done === 0) stages.push(stage);
      },
    });
    expect(stages).toEqual(['writing', 'reading back', 'waiting']);
    expect(store.pointer?.releases[0]?.published).toBe('2026-01-18T12:01:00.000Z');
  });

  test('doesn’t fail if leftovers can’t be deleted', async () => {
    const store = await published(one);
    await store.write(new Map([[packKeyOf('left'), Buffer.from('left')]]));
    store.remove = async () => {
      throw new Error('no rights to remove');
    };
    const { swept } = await publish(two, store, at(NOON));
    expect(swept.stopped).toBe('no rights to remove');
    expect(store.pointer?.release).toBe(two.id);
  });

  test('accepts a pointer without a list of releases', async () => {
    const store = new MemoryStore();
    await store.write(one.values);
    await store.write(
      new Map([['current', Buffer.from(JSON.stringify({ release: one.id, previous: null }))]]),
    );
    await publish(two, store, at(NOON));
    expect(store.pointer?.releases).toEqual([
      { release: two.id, published: '2026-01-18T12:00:00.000Z' },
      { release: one.id, published: null },
    ]);
  });

  test('stops at an invalid pointer instead of losing the list of kept releases', async () => {
    const store = await published(one);
    store.values.set('current', Buffer.from('{"release":'));
    await expect(publish(two, store, at(NOON))).rejects.toThrow('expected a pointer to a release');
  });
});

describe('a concurrent publish', () => {
  /** Runs `act` when this publish has written its manifest. */
  function meanwhile(store: MemoryStore, act: () => Promise<unknown>) {
    const write = store.write.bind(store);
    store.write = async (values) => {
      await write(values);
      if (!values.has(`manifest/${two.id}`)) return;
      store.write = write;
      await act();
    };
  }

  test('is detected if the pointer has moved since this one began, and the error names the current release', async () => {
    const store = await published(one);
    meanwhile(store, () => publish(three, store, at(NOON)));
    await expect(publish(two, store, at(NOON))).rejects.toThrow(
      `the pointer changed during this publish: found release ${three.id}, expected ${one.id}`,
    );
    expect(store.pointer?.release).toBe(three.id);
  });

  test('is detected since the start of the command, which may be earlier', async () => {
    const store = await published(one);
    const state = { keys: await store.list(), pointer: store.pointer };
    await publish(three, store, at(NOON));
    await expect(publish(two, store, { ...at(NOON), state })).rejects.toThrow(
      'the pointer changed',
    );
  });

  test('is detected if it began later, though it hasn’t switched yet', async () => {
    const store = await published(one);
    meanwhile(store, async () => {
      const lock = { by: 'other', release: three.id, began: NOON.toISOString(), keys: [] };
      await store.write(new Map([[LOCK_KEY, Buffer.from(JSON.stringify(lock))]]));
    });
    await expect(publish(two, store, at(NOON))).rejects.toThrow(
      `another publish began after this one: release ${three.id}, at 2026-01-18T12:00:00.000Z`,
    );
    expect(store.pointer?.release).toBe(one.id);
  });

  test('is overridden with force, and its release is the previous one', async () => {
    const store = await published(one);
    meanwhile(store, () => publish(three, store, at(NOON)));
    const { previous } = await publish(two, store, { ...at(NOON), force: true });
    expect(previous).toBe(three.id);
    expect(store.pointer?.releases.map(({ release }) => release)).toEqual([
      two.id,
      three.id,
      one.id,
    ]);
  });

  test('of the same release is no conflict', async () => {
    const store = await published(one);
    meanwhile(store, () => publish(two, store, { ...at(NOON), random: () => 0.1 }));
    expect((await publish(two, store, at(NOON))).release).toBe(two.id);
    expect(store.pointer).toMatchObject({ release: two.id, previous: one.id, sequence: 2 });
  });

  test('that deletes values makes this one write them again', async () => {
    const store = await published(one);
    meanwhile(store, () => store.remove([packKeyOf('c')]));
    await publish(two, store, at(NOON));
    expect(store.pointer?.release).toBe(two.id);
    expect(store.values.has(packKeyOf('c'))).toBe(true);
  });
});

describe('keep', () => {
  test('stores a value that isn’t part of a release once, and publishing leaves it alone', async () => {
    const store = new MemoryStore();
    const files = new Map([['widget/widget-12345678.js', Buffer.from('1')]]);
    expect(await putMissing(files, store)).toBe(1);
    expect(await putMissing(files, store)).toBe(0);
    await publish(one, store, at(NOON));
    await publish(two, store, at(NOON));
    expect(store.values.has('widget/widget-12345678.js')).toBe(true);
  });
});
