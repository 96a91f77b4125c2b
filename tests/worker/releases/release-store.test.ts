/** The release store with a KV that is healthy, empty, failing, hanging, corrupt, or behind the pointer. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestKey, POINTER_KEY, packKey } from '../../../engine/model/address.ts';
import { Problem } from '../../../worker/problem.ts';
import { SYSTEM_CLOCK } from '../../../worker/releases/kv-client.ts';
import { ReleaseStore } from '../../../worker/releases/release-store.ts';
import { encode, publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { BackgroundTasks, type FakeEnv, fakeEnv } from '../../support/stores/fake-bindings.ts';

const OLD = syntheticRelease({}, { v1: 'old' });
const NEW = syntheticRelease({}, { v1: 'new' });
const NEW_PACK = packKey(NEW.manifest.packs[0] ?? '');
const OLD_PACK = packKey(OLD.manifest.packs[0] ?? '');
const RELEASES = new Map([
  [OLD.id, 'old'],
  [NEW.id, 'new'],
]);

/** One isolate with a clock that the test moves. */
class Isolate {
  readonly env: FakeEnv;
  readonly background = new BackgroundTasks();
  readonly #store: ReleaseStore;
  #now = 1_000_000;

  constructor(env: FakeEnv) {
    this.env = env;
    this.#store = new ReleaseStore(env, { ...SYSTEM_CLOCK, now: () => this.#now });
  }

  after(seconds: number): this {
    this.#now += seconds * 1000;
    return this;
  }

  /** Reads the document `v1`, and checks that its body is of the stated release. */
  async read(): Promise<string> {
    const { waitUntil } = this.background;
    const found = await this.#store.use(
      (_, readBody) => readBody({ pack: 0, address: 'v1' }),
      waitUntil,
    );
    const body = new TextDecoder().decode(found.bytes);
    expect(body).toBe(RELEASES.get(found.release));
    return body;
  }

  async health(): Promise<string> {
    const { status, release, store } = await this.#store.health(this.background.waitUntil);
    return `${status} ${RELEASES.get(release)} ${store}`;
  }

  /** Reads while KV hangs, and advances the time to the timeout. */
  async readImpatiently(): Promise<string> {
    const reading = this.read();
    await vi.advanceTimersByTimeAsync(150);
    return reading;
  }
}

const both = () => publishedFiles(NEW, OLD);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('with a healthy KV', () => {
  it('reads from the release that the pointer names', async () => {
    const isolate = new Isolate(fakeEnv(both(), publishedFiles(OLD)));
    expect(await isolate.read()).toBe('new');
    expect(await isolate.health()).toBe('ok new kv');
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('reads pointer, manifest and pack once, then nothing for half a minute', async () => {
    const isolate = new Isolate(fakeEnv(both()));
    await isolate.read();
    for (let turn = 0; turn < 29; turn += 1) await isolate.after(1).read();
    expect(isolate.env.RELEASES.reads).toEqual([POINTER_KEY, manifestKey(NEW.id), NEW_PACK]);
  });

  it('reads the pointer again in the background, once, while it is younger than a minute', async () => {
    const isolate = new Isolate(fakeEnv(publishedFiles(OLD)));
    await isolate.read();
    isolate.env.RELEASES.files = both();
    isolate.after(31);
    expect(await Promise.all([isolate.read(), isolate.read(), isolate.read()])).toEqual([
      'old',
      'old',
      'old',
    ]);
    await isolate.background.settled();
    expect(await isolate.read()).toBe('new');
    expect(isolate.env.RELEASES.reads.filter((key) => key === POINTER_KEY)).toHaveLength(2);
  });

  it('waits for the pointer when it is older than a minute', async () => {
    const isolate = new Isolate(fakeEnv(publishedFiles(OLD)));
    await isolate.read();
    isolate.env.RELEASES.files = both();
    expect(await isolate.after(61).read()).toBe('new');
  });

  it('follows a rollback', async () => {
    const isolate = new Isolate(fakeEnv(both(), publishedFiles(OLD)));
    await isolate.read();
    isolate.env.RELEASES.files = publishedFiles(OLD, NEW);
    expect(await isolate.after(61).read()).toBe('old');
    expect(await isolate.health()).toBe('ok old kv');
  });

  it('rethrows the caller’s error, without trying another release', async () => {
    const store = new ReleaseStore(fakeEnv(both()));
    const tried: string[] = [];
    const reading = store.use(async ({ id }) => {
      tried.push(id);
      throw new Problem('notFound', 'no such thing');
    }, new BackgroundTasks().waitUntil);
    await expect(reading).rejects.toThrow('no such thing');
    expect(tried).toEqual([NEW.id]);
  });
});

describe('with an empty KV', () => {
  it('reads from the snapshot, and is degraded', async () => {
    const isolate = new Isolate(fakeEnv(new Map(), publishedFiles(OLD)));
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old snapshot');
  });

  it('finds a release that is published later, without a restart', async () => {
    const isolate = new Isolate(fakeEnv(new Map(), publishedFiles(OLD)));
    await isolate.read();
    isolate.env.RELEASES.files = both();
    expect(await isolate.after(61).read()).toBe('new');
    expect(await isolate.after(60).health()).toBe('ok new kv');
  });

  it('is a 503 without a snapshot', async () => {
    const isolate = new Isolate(fakeEnv());
    await expect(isolate.read()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(isolate.health()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('is a 503 if the assets throw', async () => {
    const env = fakeEnv(new Map(), publishedFiles(OLD));
    env.ASSETS.broken = true;
    await expect(new Isolate(env).read()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('with a failing KV', () => {
  it('reads from the snapshot in a new isolate', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'failing';
    const isolate = new Isolate(env);
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old snapshot');
  });

  it('reads from memory what was read before, without limit of time', async () => {
    const isolate = new Isolate(fakeEnv(both(), publishedFiles(OLD)));
    await isolate.read();
    isolate.env.RELEASES.mode = 'failing';
    for (let hour = 0; hour < 24; hour += 1) {
      expect(await isolate.after(3600).read()).toBe('new');
      expect(await isolate.health()).toBe('degraded new kv');
    }
  });

  it('reads it once in half a minute', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'failing';
    const isolate = new Isolate(env);
    for (let turn = 0; turn < 30; turn += 1) await isolate.after(1).read();
    expect(env.RELEASES.reads).toEqual([POINTER_KEY]);
  });

  it('uses it again once it is healthy, and is ok after a minute', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'failing';
    const isolate = new Isolate(env);
    await isolate.read();
    env.RELEASES.mode = 'healthy';
    expect(await isolate.after(29).read()).toBe('old');
    expect(await isolate.after(1).read()).toBe('new');
    expect(await isolate.health()).toBe('degraded new kv');
    expect(await isolate.after(30).health()).toBe('ok new kv');
  });

  it('logs one line for each failed read', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'failing';
    const isolate = new Isolate(env);
    await isolate.read();
    await isolate.read();
    expect(vi.mocked(console.warn).mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
      {
        level: 'warn',
        store: 'kv',
        trouble: 'failed',
        key: POINTER_KEY,
        reason: 'Error: KV GET failed: 500 Internal Server Error',
        more: 0,
      },
    ]);
  });
});

describe('with a hanging KV', () => {
  it('reads from the snapshot after the timeout, and then at once', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'hanging';
    const isolate = new Isolate(env);
    expect(await isolate.readImpatiently()).toBe('old');
    expect(await isolate.read()).toBe('old');
    expect(env.RELEASES.reads).toEqual([POINTER_KEY]);
  });

  it('keeps what arrives late', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    env.RELEASES.mode = 'hanging';
    const isolate = new Isolate(env);
    expect(await isolate.readImpatiently()).toBe('old');
    env.RELEASES.resume();
    await isolate.background.settled();
    // Manifest and pack are read in the background, because no request waits for half a minute.
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await isolate.read()).toBe('old');
      await isolate.background.settled();
    }
    expect(await isolate.read()).toBe('new');
    expect(env.RELEASES.reads).toEqual([POINTER_KEY, manifestKey(NEW.id), NEW_PACK]);
  });

  it('keeps a pack that arrives late', async () => {
    const env = fakeEnv(both(), publishedFiles(OLD));
    const isolate = new Isolate(env);
    await isolate.health();
    env.RELEASES.mode = 'hanging';
    expect(await isolate.readImpatiently()).toBe('old');
    env.RELEASES.resume();
    await isolate.background.settled();
    expect(await isolate.read()).toBe('new');
    expect(env.RELEASES.reads.filter((key) => key === NEW_PACK)).toHaveLength(1);
  });

  it('delays no request that memory can serve', async () => {
    const env = fakeEnv(both());
    const isolate = new Isolate(env);
    await isolate.read();
    env.RELEASES.mode = 'hanging';
    expect(await isolate.after(31).read()).toBe('new');
  });
});

describe('with corrupt values in KV', () => {
  it.each([
    ['no JSON', '<html>'],
    ['no object', '"x"'],
    ['null', 'null'],
    ['no release', '{"previous":null}'],
    ['a release that is no hash', '{"release":"../current","previous":null}'],
  ])('a pointer that is %s is none', async (_, text) => {
    const files = both().set(POINTER_KEY, encode(text));
    const isolate = new Isolate(fakeEnv(files, publishedFiles(OLD)));
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old snapshot');
  });

  it('a manifest with another hash counts as missing', async () => {
    const files = both().set(manifestKey(NEW.id), encode('{"packs":[]}'));
    const isolate = new Isolate(fakeEnv(files));
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old kv');
  });

  it('a pack with another hash counts as missing', async () => {
    const files = both().set(NEW_PACK, OLD.files.get(OLD_PACK) ?? encode(''));
    expect(await new Isolate(fakeEnv(files)).read()).toBe('old');
  });

  it('a pack that is corrupt in KV is read from the snapshot', async () => {
    const files = both().set(NEW_PACK, encode('broken'));
    const isolate = new Isolate(fakeEnv(files, publishedFiles(NEW)));
    expect(await isolate.read()).toBe('new');
    expect(await isolate.health()).toBe('degraded new kv');
  });

  it('a pointer with an invalid previous release has none', async () => {
    const files = publishedFiles(NEW).set(
      POINTER_KEY,
      encode(JSON.stringify({ release: NEW.id, previous: 7 })),
    );
    expect(await new Isolate(fakeEnv(files)).read()).toBe('new');
  });
});

describe('with a pointer to values that are not visible yet', () => {
  it('reads from the previous release until the manifest is visible', async () => {
    const files = both();
    files.delete(manifestKey(NEW.id));
    const isolate = new Isolate(fakeEnv(files));
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old kv');
    isolate.env.RELEASES.files = both();
    expect(await isolate.after(31).read()).toBe('new');
  });

  it('reads from the previous release while the pack is not visible', async () => {
    const files = both();
    files.delete(NEW_PACK);
    const isolate = new Isolate(fakeEnv(files));
    expect(await isolate.read()).toBe('old');
  });

  it('reads a missing value once in half a minute', async () => {
    const files = both();
    files.delete(NEW_PACK);
    const isolate = new Isolate(fakeEnv(files));
    for (let turn = 0; turn < 20; turn += 1) await isolate.after(1).read();
    expect(isolate.env.RELEASES.reads.filter((key) => key === NEW_PACK)).toHaveLength(1);
  });

  it('reads from the last good release if neither named one is visible', async () => {
    const isolate = new Isolate(fakeEnv(publishedFiles(OLD)));
    await isolate.read();
    const pointer = { release: 'f'.repeat(16), previous: 'e'.repeat(16) };
    isolate.env.RELEASES.files = new Map([[POINTER_KEY, encode(JSON.stringify(pointer))]]);
    expect(await isolate.after(61).read()).toBe('old');
  });

  it('reads from the snapshot in a new isolate if neither named one is visible', async () => {
    const pointer = { release: 'f'.repeat(16), previous: null };
    const files = new Map([[POINTER_KEY, encode(JSON.stringify(pointer))]]);
    const isolate = new Isolate(fakeEnv(files, publishedFiles(OLD)));
    expect(await isolate.read()).toBe('old');
    expect(await isolate.health()).toBe('degraded old snapshot');
  });
});
