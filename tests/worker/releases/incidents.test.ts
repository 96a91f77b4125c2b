/** The log of incidents: few lines, and a count of the suppressed ones. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Incident, Incidents } from '../../../worker/log.ts';

const SLOW: Incident = { store: 'kv', trouble: 'slow', key: 'current', reason: 'no response' };

let now = 0;

beforeEach(() => {
  now = 1_000_000;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lines = () => vi.mocked(console.warn).mock.calls.map(([line]) => JSON.parse(String(line)));

describe('an incident', () => {
  it('is one line of JSON with all its fields', () => {
    new Incidents(() => now).record(SLOW);
    expect(lines()).toEqual([{ level: 'warn', ...SLOW, more: 0 }]);
  });

  it('of one kind is logged once in half a minute, with the number of suppressed ones', () => {
    const troubles = new Incidents(() => now);
    for (let second = 0; second < 90; second += 1) {
      troubles.record(SLOW);
      now += 1000;
    }
    expect(lines().map(({ more }) => more)).toEqual([0, 29, 29]);
  });

  it('of another kind or store is logged at once', () => {
    const troubles = new Incidents(() => now);
    troubles.record(SLOW);
    troubles.record({ ...SLOW, trouble: 'failed' });
    troubles.record({ ...SLOW, store: 'snapshot', trouble: 'failed' });
    troubles.record({ ...SLOW, key: 'another key' });
    expect(lines().map(({ store, trouble }) => `${store} ${trouble}`)).toEqual([
      'kv slow',
      'kv failed',
      'snapshot failed',
    ]);
  });
});

describe('a recent KV incident', () => {
  it('is remembered for a minute', () => {
    const troubles = new Incidents(() => now);
    expect(troubles.hasRecentKvIncident).toBe(false);
    troubles.record(SLOW);
    now += 30_000;
    troubles.record(SLOW);
    now += 59_999;
    expect(troubles.hasRecentKvIncident).toBe(true);
    now += 1;
    expect(troubles.hasRecentKvIncident).toBe(false);
  });

  it.each(['snapshot', 'assets', 'limiter'] as const)('is none of the %s', (store) => {
    const troubles = new Incidents(() => now);
    troubles.record({ ...SLOW, store });
    expect(troubles.hasRecentKvIncident).toBe(false);
  });
});
