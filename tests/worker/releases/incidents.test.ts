/** What the operator is told: few lines, none of them lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Incident, Incidents } from '../../../worker/releases/incidents.ts';

const SLOW: Incident = { store: 'kv', trouble: 'slow', key: 'current', reason: 'no answer' };

let now = 0;

beforeEach(() => {
  now = 1_000_000;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lines = () => vi.mocked(console.warn).mock.calls.map(([line]) => JSON.parse(String(line)));

describe('a trouble', () => {
  it('is one line of JSON with all that is known of it', () => {
    new Incidents(() => now).record(SLOW);
    expect(lines()).toEqual([{ level: 'warn', ...SLOW, more: 0 }]);
  });

  it('of a kind is told once in half a minute, with how many others there were', () => {
    const troubles = new Incidents(() => now);
    for (let second = 0; second < 90; second += 1) {
      troubles.record(SLOW);
      now += 1000;
    }
    expect(lines().map(({ more }) => more)).toEqual([0, 29, 29]);
  });

  it('is told of another kind or another store at once', () => {
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

describe('there were troubles lately', () => {
  it('for a minute after the last', () => {
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

  it.each(['snapshot', 'assets', 'limiter'] as const)('not where only the %s had any', (store) => {
    const troubles = new Incidents(() => now);
    troubles.record({ ...SLOW, store });
    expect(troubles.hasRecentKvIncident).toBe(false);
  });
});
