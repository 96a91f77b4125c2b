/** The worker over a KV at its worst, in this process and in workerd: what is answered, how long it lives, what it cost. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manifestKey, POINTER_KEY, packKey } from '../../engine/model/store-keys.ts';
import { BRIEF, DOCUMENT } from '../../worker/http/cache-policy.ts';
import {
  EMBED_ASSETS,
  MARKED_ADDRESSES,
  markedRelease,
  markersIn,
  UNKNOWN_ADDRESS,
} from '../support/releases/marked-release.ts';
import { publishedFiles, type StoreFiles } from '../support/releases/packed-release.ts';
import type { KvFaults } from '../support/stores/faulty-kv.ts';
import {
  type BundledAssets,
  type Isolate,
  type IsolateHost,
  inProcessHost,
} from '../support/worker/isolate-host.ts';
import { workerdHost } from '../support/worker/workerd-isolate-host.ts';

const [SHIPPED, OLD, NEW] = [markedRelease(0), markedRelease(1), markedRelease(2)];
const IDS = [SHIPPED.id, OLD.id, NEW.id];
const SNAPSHOT = publishedFiles(SHIPPED);
const FIRST_PACK = packKey(NEW.manifest.packs[0] ?? '');
const RANKING_PACK = packKey(NEW.manifest.packs[1] ?? '');
const RANKING = '/v1/rankings/vehicles/total/2025';
const HALF_AN_HOUR = 1800;

const STAGES: readonly (readonly [string, () => Promise<IsolateHost>])[] = [
  ['in this process', async () => inProcessHost(new Map([...SNAPSHOT, ...EMBED_ASSETS]))],
  ['in workerd', () => workerdHost(SNAPSHOT, EMBED_ASSETS)],
];

describe.each(STAGES)('%s', (_, open) => {
  let stage: IsolateHost;

  beforeAll(async () => {
    stage = await open();
  });

  afterAll(() => stage.close());

  /** A new isolate over a store that holds these values. */
  async function isolateOver(write: StoreFiles, shipped?: BundledAssets): Promise<Isolate> {
    const isolate = await stage.newIsolate(shipped);
    await isolate.controlKv({ write });
    return isolate;
  }

  const both = () => isolateOver(publishedFiles(NEW, OLD));
  const keysOf = async (isolate: Isolate) => (await isolate.kvAccount()).reads;

  describe('with a KV that is well', () => {
    it('readers who come at the same time cost one read of each value, and half a minute of others none', async () => {
      const isolate = await both();
      const answers = Array.from({ length: 12 }, () => seen(isolate, '/v1'));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['200 2 current']));
      for (let turn = 0; turn < 29; turn += 1) {
        isolate.advanceTime(1);
        expect(await seen(isolate, '/v1')).toBe('200 2 current');
      }
      expect(await keysOf(isolate)).toEqual([POINTER_KEY, manifestKey(NEW.id), FIRST_PACK]);
      expect(await health(isolate)).toBe('ok 2 kv');
      expect(isolate.log()).toEqual([]);
    });

    it('what is unknown is answered from the manifest', async () => {
      const isolate = await both();
      for (const address of [
        UNKNOWN_ADDRESS,
        '/v1/datasets/none',
        '/v1/entities/vehicles/atlantis',
      ]) {
        expect((await isolate.fetch(address)).status).toBe(404);
      }
      expect(await keysOf(isolate)).toEqual([POINTER_KEY, manifestKey(NEW.id)]);
    });

    it('a pointer of more than half a minute is renewed behind the answer, of more than one waited for', async () => {
      const isolate = await isolateOver(publishedFiles(OLD));
      expect(await seen(isolate, '/v1')).toBe('200 1 current');
      await isolate.controlKv({ write: publishedFiles(NEW, OLD) });
      isolate.advanceTime(31);
      expect(await seen(isolate, '/v1')).toBe('200 1 current');
      await vi.waitFor(async () => expect(await seen(isolate, '/v1')).toBe('200 2 current'));
      await isolate.controlKv({ write: publishedFiles(OLD, NEW, { sequence: 3 }) });
      isolate.advanceTime(61);
      expect(await seen(isolate, '/v1')).toBe('200 1 current');
      const pointers = (await keysOf(isolate)).filter((key) => key === POINTER_KEY);
      expect(pointers).toHaveLength(3);
    });
  });

  describe('with a KV that is empty', () => {
    it('the snapshot answers everything, briefly, and says so', async () => {
      const isolate = await isolateOver(new Map());
      for (const address of MARKED_ADDRESSES)
        expect(await seen(isolate, address)).toBe('200 0 stand-in');
      expect(await health(isolate)).toBe('degraded 0 snapshot');
      await told(isolate);
      expect(isolate.log()[0]).toEqual({
        level: 'warn',
        store: 'kv',
        trouble: 'missing',
        key: POINTER_KEY,
        reason: 'KV has no such key',
        more: 0,
      });
    });

    it('what the snapshot doesn’t know, another release may: that too is answered briefly', async () => {
      const isolate = await isolateOver(new Map());
      const answer = await isolate.fetch(UNKNOWN_ADDRESS);
      expect([answer.status, standingOf(answer)]).toEqual([404, 'stand-in']);
    });

    it('without a snapshot it is a 503 that nobody stores and that says when to come back', async () => {
      const isolate = await isolateOver(new Map(), 'none');
      for (const method of ['GET', 'HEAD']) {
        const answer = await isolate.fetch('/v1', { method });
        expect(answer.status).toBe(503);
        expect(answer.headers.get('Retry-After')).toBe('30');
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
        expect(answer.headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store');
        expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      }
      expect((await isolate.fetch('/healthz')).status).toBe(503);
    });
  });

  describe('with a KV that fails', () => {
    it('a new isolate answers from the snapshot, and asks once in half a minute', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { failing: 1 } });
      for (let turn = 0; turn < 60; turn += 1) {
        expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
        isolate.advanceTime(1);
      }
      expect((await isolate.kvAccount()).faultCounts.failing).toBe(2);
    });

    it('one that answered before goes on from memory, briefly as soon as nobody confirms it', async () => {
      const isolate = await both();
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
      await isolate.controlKv({ faults: { failing: 1 } });
      isolate.advanceTime(59);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
      isolate.advanceTime(1);
      for (let turn = 0; turn < 50; turn += 1) {
        expect(await seen(isolate, RANKING)).toBe('200 2 stand-in');
        isolate.advanceTime(60);
      }
      expect(await health(isolate)).toBe('degraded 2 kv');
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(30);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
    });

    it('the log has a few lines an hour for each kind of trouble, and counts the rest', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { failing: 1 } });
      for (let turn = 0; turn < 120; turn += 1) {
        await isolate.fetch(RANKING);
        isolate.advanceTime(HALF_AN_HOUR / 120);
      }
      await told(isolate);
      const lines = isolate.log();
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.length).toBeLessThanOrEqual(HALF_AN_HOUR / 30 + 1);
      expect(lines.every(({ level, store }) => level === 'warn' && store === 'kv')).toBe(true);
    });
  });

  describe('with a KV that hangs', () => {
    it('readers who come at the same time wait once, those after them not at all', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { hanging: 1 } });
      const answers = Array.from({ length: 12 }, () => seen(isolate, RANKING));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['200 0 stand-in']));
      for (let turn = 0; turn < 29; turn += 1) {
        isolate.advanceTime(1);
        expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
      }
      expect((await isolate.kvAccount()).faultCounts.hanging).toBe(1);
      await told(isolate);
      expect(isolate.log()).toEqual([expect.objectContaining({ trouble: 'slow', key: 'current' })]);
    });

    it('is asked anew once it is well, though the read that hung never ends', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { hanging: 1 } });
      expect(await seen(isolate, '/v1')).toBe('200 0 stand-in');
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(31);
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
    });

    it('different values that hang are one wait', async () => {
      const isolate = await both();
      await isolate.fetch(UNKNOWN_ADDRESS);
      await isolate.controlKv({ faults: { hanging: 1 }, only: 'pack/' });
      const answers = MARKED_ADDRESSES.map((address) => seen(isolate, address));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['200 0 stand-in']));
      await told(isolate);
      const slow = isolate.log().filter(({ trouble }) => trouble === 'slow');
      expect(slow).toEqual([expect.objectContaining({ more: 0 })]);
    });

    it('one that is always too slow is in the end read behind the answers', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { late: 1 } });
      expect(await seen(isolate, '/v1')).toBe('200 0 stand-in');
      const caughtUp = async () => expect(await seen(isolate, '/v1')).toBe('200 2 current');
      await vi.waitFor(caughtUp, { timeout: 10_000 });
      expect(isolate.log().filter(({ trouble }) => trouble === 'slow')).toHaveLength(1);
    });
  });

  describe('with a KV that holds garbage', () => {
    const DAMAGES: readonly KvFaults[] = [{ truncated: 1 }, { corrupt: 1 }];
    const KEYS = [
      ['manifest', 'manifest/', 1],
      ['pack', RANKING_PACK, 1],
    ] as const;

    it.each(DAMAGES.flatMap((faults) => KEYS.map((key) => [faults, ...key] as const)))(
      '%j of the %s: the previous release answers, and later the current one',
      async (faults, _name, key, number) => {
        const isolate = await both();
        await isolate.controlKv({ faults, only: key.replace('manifest/', manifestKey(NEW.id)) });
        expect(await seen(isolate, RANKING)).toBe(`200 ${number} stand-in`);
        await told(isolate);
        expect(isolate.log()).toContainEqual(expect.objectContaining({ trouble: 'garbage' }));
        await isolate.controlKv({ faults: {} });
        isolate.advanceTime(31);
        expect(await seen(isolate, RANKING)).toBe('200 2 current');
      },
    );

    it('a pointer that is cut off is none', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { truncated: 1 }, only: POINTER_KEY });
      expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(31);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
    });
  });

  describe('with a KV that is stale', () => {
    it.each([
      ['manifest', manifestKey(NEW.id)],
      ['pack', RANKING_PACK],
    ])(
      'the previous release answers while the %s of the new one isn’t visible',
      async (_name, key) => {
        const isolate = await both();
        await isolate.controlKv({ hide: key });
        for (let turn = 0; turn < 10; turn += 1) {
          expect(await seen(isolate, RANKING)).toBe('200 1 stand-in');
          isolate.advanceTime(2);
        }
        expect((await keysOf(isolate)).filter((asked) => asked === key)).toHaveLength(1);
      },
    );

    it('a value that KV remembers to lack for ten minutes is seen half a minute after it is asked for again', async () => {
      const isolate = await both();
      await isolate.controlKv({ hide: RANKING_PACK });
      expect(await seen(isolate, RANKING)).toBe('200 1 stand-in');
      await isolate.controlKv({ hide: '' });
      isolate.advanceTime(31);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
    });

    it('a pointer from before is not believed, so that no isolate goes back', async () => {
      const isolate = await isolateOver(publishedFiles(OLD));
      await isolate.controlKv({ write: publishedFiles(NEW, OLD) });
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
      await isolate.controlKv({ faults: { stale: 1 }, only: POINTER_KEY });
      for (let turn = 0; turn < 9; turn += 1) {
        isolate.advanceTime(61);
        expect(await seen(isolate, '/v1')).toBe('200 2 stand-in');
      }
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(61);
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
    });

    it('a pointer from before that stays is that of a store begun anew', async () => {
      const isolate = await isolateOver(publishedFiles(NEW, OLD, { sequence: 9 }));
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
      await isolate.controlKv({ write: publishedFiles(OLD) });
      isolate.advanceTime(601);
      expect(await seen(isolate, '/v1')).toBe('200 1 current');
    });
  });

  it('a named release is answered as long as ever where it can be read, and else not by another', async () => {
    const isolate = await both();
    const frozen = `/v1/releases/${OLD.id}`;
    const before = await isolate.fetch(frozen);
    await isolate.controlKv({ faults: { failing: 1 } });
    isolate.advanceTime(120);
    const after = await isolate.fetch(frozen);
    expect(markersIn(await after.text())).toEqual([1]);
    expect(after.headers.get('Cache-Control')).toBe(before.headers.get('Cache-Control'));
    expect((await isolate.fetch(`${frozen}/rankings/vehicles/total/2025`)).status).toBe(503);
  });
});

/** Waits until the log has come: workerd’s goes another way than its answers. */
async function told(isolate: Isolate): Promise<void> {
  await vi.waitFor(() => expect(isolate.log()).not.toEqual([]));
}

/** What somebody sees, in a word each: the status, the number of the release, whether it lives as a document of the current one. */
async function seen(isolate: Isolate, address: string): Promise<string> {
  const answer = await isolate.fetch(address);
  const numbers = markersIn(await answer.text());
  expect(numbers.map((number) => IDS[number])).toEqual([answer.headers.get('Likewise-Release')]);
  return `${answer.status} ${numbers} ${standingOf(answer)}`;
}

function standingOf({ headers }: Response): string {
  const lifetime = headers.get('Cache-Control');
  expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(lifetime);
  if (lifetime === DOCUMENT['Cache-Control']) return 'current';
  return lifetime === BRIEF['Cache-Control'] ? 'stand-in' : String(lifetime);
}

async function health(isolate: Isolate): Promise<string> {
  const answer = await isolate.fetch('/healthz');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const { status, release, store } = JSON.parse(await answer.text());
  return `${status} ${IDS.indexOf(release)} ${store}`;
}
