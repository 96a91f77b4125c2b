/** How the store commands report progress and failures. */
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../../engine/model/command-error.ts';
import { StoreError } from '../../../publish/store/backends/store-error.ts';
import { trackServed } from '../../../scripts/lib/local-store.ts';
import {
  formatBytes,
  formatCount,
  formatTime,
  progressView,
} from '../../../scripts/lib/publish-report.ts';
import { failureText, propagationDelay } from '../../../scripts/lib/store-command.ts';
import { MemoryStore } from '../../support/stores/memory-store.ts';

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  test('is a line for each stage in a log', () => {
    const log = screen(false);
    const { progress, stage, end } = progressView(log);
    expect(stage()).toBeNull();
    for (const done of [0, 5, 12]) progress('writing', done, 12);
    for (const done of [0, 1]) progress('reading back', done, 1);
    for (const done of [0, 1]) progress('reading back', done, 1);
    progress('waiting', 0, 60);
    end();
    expect(log.written).toEqual([
      'writing 12 values\n',
      'reading back 1 value\n',
      'reading back 1 value\n',
      'waiting 60 s until the values are visible everywhere\n',
    ]);
    expect(stage()).toBe('waiting');
  });

  test('is a bar that is redrawn on a terminal, and its line stays at the end', () => {
    const terminal = screen(true);
    const { progress, end } = progressView(terminal);
    for (const done of [0, 6, 12]) progress('writing', done, 12);
    progress('waiting', 0, 0);
    end();
    end();
    const bars = terminal.written.map((text) => text.replace('\r\u001b[K', ''));
    expect(bars).toEqual([
      `writing       ${'░'.repeat(30)} 0/12`,
      `writing       ${'█'.repeat(15)}${'░'.repeat(15)} 6/12`,
      `writing       ${'█'.repeat(30)} 12/12`,
      '\n',
      `waiting       ${'█'.repeat(30)} 0/0 s`,
      '\n',
    ]);
  });
});

describe('a failure', () => {
  test.each<[unknown, string]>([
    [
      new Error('the disk is full'),
      'run the same command again; values already written are not written again',
    ],
    [new CommandError('the pointer changed', 'look'), 'look'],
    [
      new StoreError('writing 3 values', 'quota', 'code: 10048'),
      'run it again after 00:00 UTC, when the quota resets, or change to Workers Paid, which has no daily quota; values already written are not written again',
    ],
    ['a text', 'run the same command again; values already written are not written again'],
  ])('%s is reported with what is still served and the remedy', (error, remedy) => {
    const [happened, served, ...rest] = failureText(error, 'release a').split('\n');
    expect(happened).toBe(error instanceof Error ? error.message : error);
    expect(served).toBe('Still served: release a');
    expect(rest).toEqual([`What to do: ${remedy}`]);
  });
});

describe('the release still served', () => {
  const ONE = '1111111111111111';
  const TWO = '2222222222222222';
  const pointer = (release: string) =>
    new Map([['current', Buffer.from(JSON.stringify({ release }))]]);

  test('is that of the pointer when it was last read or written', async () => {
    const store = new MemoryStore();
    const { store: watch, describeServed } = trackServed(store);
    expect(describeServed()).toBe('the previous release; the pointer was not switched');
    await watch.read('pack/a');
    await watch.read('current');
    expect(describeServed()).toBe('nothing: no release has been published');
    await watch.write(new Map([['pack/a', Buffer.from('a')]]));
    await watch.write(pointer(ONE));
    expect(describeServed()).toBe(`release ${ONE}`);
    store.values.set('current', Buffer.from(JSON.stringify({ release: TWO })));
    await watch.read('current');
    expect(describeServed()).toBe(`release ${TWO}`);
  });

  test('is uncertain if the switch itself failed', async () => {
    const store = new MemoryStore();
    const { store: watch, describeServed } = trackServed(store);
    await watch.write(pointer(ONE));
    store.write = async () => {
      throw new Error('no answer');
    };
    await expect(watch.write(pointer(TWO))).rejects.toThrow('no answer');
    expect(describeServed()).toBe(
      `release ${ONE}, unless the switch still went through; npm run data:releases shows the current release`,
    );
  });
});

test.each([
  [false, 0],
  [true, 60_000],
])('with --remote %s a write propagates within %i ms', (remote, wait) => {
  expect(propagationDelay({ remote, env: 'production' })).toBe(wait);
});

test('numbers have thousands separators', () => {
  expect([0, 1, 999, 280_123, 999_600, 142_700_000].map(formatBytes)).toEqual([
    '0 KB',
    '1 KB',
    '1 KB',
    '281 KB',
    '1.0 MB',
    '142.7 MB',
  ]);
  expect([formatCount(0, 'value'), formatCount(1, 'value'), formatCount(1234, 'value')]).toEqual([
    '0 values',
    '1 value',
    '1,234 values',
  ]);
  expect(formatTime('2026-11-24T22:01:59.123Z')).toBe('2026-11-24 22:01 UTC');
});
