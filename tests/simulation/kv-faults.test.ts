/** The worker over a faulty KV, in process and in workerd: responses, lifetimes and the number of reads. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manifestKey, POINTER_KEY, packKey } from '../../engine/model/address.ts';
import { BRIEF, DOCUMENT } from '../../worker/http/cache-policy.ts';
import {
  MARKED_ADDRESSES,
  markedRelease,
  markersIn,
  RESPONSE_PARTS,
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
  ['in this process', async () => inProcessHost(new Map([...SNAPSHOT, ...RESPONSE_PARTS]))],
  ['in workerd', () => workerdHost(SNAPSHOT, RESPONSE_PARTS)],
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

  describe('with a healthy KV', () => {
    it('concurrent requests cost one read of each value, and later ones none for half a minute', async () => {
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

    it('unknown names are 404s from the manifest', async () => {
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

    it('a pointer older than half a minute is read in the background, and one older than a minute before the response', async () => {
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

  describe('with an empty KV', () => {
    it('every response is from the snapshot, with a brief lifetime, and health is degraded', async () => {
      const isolate = await isolateOver(new Map());
      for (const address of MARKED_ADDRESSES)
        expect(await seen(isolate, address)).toBe('200 0 stand-in');
      expect(await health(isolate)).toBe('degraded 0 snapshot');
      await logArrived(isolate);
      expect(isolate.log()[0]).toEqual({
        level: 'warn',
        store: 'kv',
        trouble: 'missing',
        key: POINTER_KEY,
        reason: 'KV has no such key',
        more: 0,
      });
    });

    it('a 404 from the snapshot has a brief lifetime too, because another release may know the name', async () => {
      const isolate = await isolateOver(new Map());
      const answer = await isolate.fetch(UNKNOWN_ADDRESS);
      expect([answer.status, standingOf(answer)]).toEqual([404, 'stand-in']);
    });

    it('without a snapshot the response is an uncacheable 503 with Retry-After', async () => {
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

  describe('with a failing KV', () => {
    it('a new isolate uses the snapshot, and reads KV once in half a minute', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { failing: 1 } });
      for (let turn = 0; turn < 60; turn += 1) {
        expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
        isolate.advanceTime(1);
      }
      expect((await isolate.kvAccount()).faultCounts.failing).toBe(2);
    });

    it('an older isolate uses its memory, with a brief lifetime once the pointer is stale', async () => {
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

    it('the log has a few lines an hour for each kind of incident, and counts the rest', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { failing: 1 } });
      for (let turn = 0; turn < 120; turn += 1) {
        await isolate.fetch(RANKING);
        isolate.advanceTime(HALF_AN_HOUR / 120);
      }
      await logArrived(isolate);
      const lines = isolate.log();
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.length).toBeLessThanOrEqual(HALF_AN_HOUR / 30 + 1);
      expect(lines.every(({ level, store }) => level === 'warn' && store === 'kv')).toBe(true);
    });
  });

  describe('with a hanging KV', () => {
    it('concurrent requests wait once, later ones not at all', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { hanging: 1 } });
      const answers = Array.from({ length: 12 }, () => seen(isolate, RANKING));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['200 0 stand-in']));
      for (let turn = 0; turn < 29; turn += 1) {
        isolate.advanceTime(1);
        expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
      }
      expect((await isolate.kvAccount()).faultCounts.hanging).toBe(1);
      await logArrived(isolate);
      expect(isolate.log()).toEqual([expect.objectContaining({ trouble: 'slow', key: 'current' })]);
    });

    it('is read again once it is healthy, although the hanging read never ends', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { hanging: 1 } });
      expect(await seen(isolate, '/v1')).toBe('200 0 stand-in');
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(31);
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
    });

    it('different hanging values cost one wait', async () => {
      const isolate = await both();
      await isolate.fetch(UNKNOWN_ADDRESS);
      await isolate.controlKv({ faults: { hanging: 1 }, only: 'pack/' });
      const answers = MARKED_ADDRESSES.map((address) => seen(isolate, address));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['200 0 stand-in']));
      await logArrived(isolate);
      const slow = isolate.log().filter(({ trouble }) => trouble === 'slow');
      expect(slow).toEqual([expect.objectContaining({ more: 0 })]);
    });

    it('one that is always too slow is read in the background', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { late: 1 } });
      expect(await seen(isolate, '/v1')).toBe('200 0 stand-in');
      const caughtUp = async () => expect(await seen(isolate, '/v1')).toBe('200 2 current');
      await vi.waitFor(caughtUp, { timeout: 10_000 });
      expect(isolate.log().filter(({ trouble }) => trouble === 'slow')).toHaveLength(1);
    });
  });

  describe('with corrupt values in KV', () => {
    const DAMAGES: readonly KvFaults[] = [{ truncated: 1 }, { corrupt: 1 }];
    const KEYS = [
      ['manifest', 'manifest/', 1],
      ['pack', RANKING_PACK, 1],
    ] as const;

    it.each(DAMAGES.flatMap((faults) => KEYS.map((key) => [faults, ...key] as const)))(
      '%j of the %s: responses are from the previous release, and later from the current one',
      async (faults, _name, key, number) => {
        const isolate = await both();
        await isolate.controlKv({ faults, only: key.replace('manifest/', manifestKey(NEW.id)) });
        expect(await seen(isolate, RANKING)).toBe(`200 ${number} stand-in`);
        await logArrived(isolate);
        expect(isolate.log()).toContainEqual(expect.objectContaining({ trouble: 'garbage' }));
        await isolate.controlKv({ faults: {} });
        isolate.advanceTime(31);
        expect(await seen(isolate, RANKING)).toBe('200 2 current');
      },
    );

    it('a truncated pointer is invalid', async () => {
      const isolate = await both();
      await isolate.controlKv({ faults: { truncated: 1 }, only: POINTER_KEY });
      expect(await seen(isolate, RANKING)).toBe('200 0 stand-in');
      await isolate.controlKv({ faults: {} });
      isolate.advanceTime(31);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
    });
  });

  describe('with a stale KV', () => {
    it.each([
      ['manifest', manifestKey(NEW.id)],
      ['pack', RANKING_PACK],
    ])(
      'responses are from the previous release while the %s of the new one isn’t visible',
      async (_name, key) => {
        const isolate = await both();
        await isolate.controlKv({ hide: key });
        for (let turn = 0; turn < 10; turn += 1) {
          expect(await seen(isolate, RANKING)).toBe('200 1 stand-in');
          isolate.advanceTime(2);
        }
        expect((await keysOf(isolate)).filter((read) => read === key)).toHaveLength(1);
      },
    );

    it('a value whose absence KV caches for ten minutes is found within half a minute', async () => {
      const isolate = await both();
      await isolate.controlKv({ hide: RANKING_PACK });
      expect(await seen(isolate, RANKING)).toBe('200 1 stand-in');
      await isolate.controlKv({ hide: '' });
      isolate.advanceTime(31);
      expect(await seen(isolate, RANKING)).toBe('200 2 current');
    });

    it('an older pointer is ignored, so that no isolate goes back', async () => {
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

    it('an older pointer that stays is that of a new store', async () => {
      const isolate = await isolateOver(publishedFiles(NEW, OLD, { sequence: 9 }));
      expect(await seen(isolate, '/v1')).toBe('200 2 current');
      await isolate.controlKv({ write: publishedFiles(OLD) });
      isolate.advanceTime(601);
      expect(await seen(isolate, '/v1')).toBe('200 1 current');
    });
  });

  it('a named release keeps its lifetime from memory, and is a 503 otherwise', async () => {
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

/** Waits for the log, which workerd sends apart from its responses. */
async function logArrived(isolate: Isolate): Promise<void> {
  await vi.waitFor(() => expect(isolate.log()).not.toEqual([]));
}

/** A response in three words: its status, the number of its release, and `current` or `stand-in` by its lifetime. */
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
