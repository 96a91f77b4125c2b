/** The page that says how soon everybody sees a release is held to the numbers by which the worker goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRIEF, DOCUMENT } from '../../worker/http/cache-policy.ts';
import { POINTER_CACHE_TTL, POINTER_STALE } from '../../worker/releases/pointer-cache.ts';
import {
  EVERY_ISOLATE,
  EVERYBODY,
  OLDEST_ANSWER,
  PROPAGATION,
} from '../support/worker/max-staleness.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/freshness.md'), 'utf8');

/** The cells of a table’s row whose first cell begins so, without their emphasis. */
function row(begin: string): readonly string[] {
  const line = PAGE.replaceAll('**', '')
    .split('\n')
    .find((text) => text.startsWith(`| ${begin}`));
  return (line ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('the table of steps', () => {
  const [, fresh, stale] =
    /max-age=(\d+), stale-while-revalidate=(\d+)/.exec(DOCUMENT['Cache-Control']) ?? [];

  it.each([
    ['the write of the pointer', PROPAGATION],
    ['that place remembers', POINTER_CACHE_TTL],
    ['an isolate believes', POINTER_STALE / 1000],
    ['every isolate answers', EVERY_ISOLATE],
    ['a cache gives', Number(fresh)],
    ['and, while it is renewed', Number(stale)],
    ['everybody sees', EVERYBODY],
  ])('“%s”: %i s', (begin, seconds) => {
    expect(row(begin).at(-1)).toBe(String(seconds));
  });

  it('adds up', () => {
    expect(EVERY_ISOLATE).toBe(PROPAGATION + POINTER_CACHE_TTL + POINTER_STALE / 1000);
    expect(OLDEST_ANSWER).toBe(Number(fresh) + Number(stale));
    expect(EVERYBODY).toBe(510);
  });

  it('is what the page says in its first words, and again of the time after trouble', () => {
    expect(PAGE.match(/\*\*510 seconds\*\*/g)).toHaveLength(2);
    expect(PAGE).toContain(`after ${EVERY_ISOLATE + Number(fresh)} seconds`);
  });
});

describe('what stands in', () => {
  const [, seconds] = /max-age=(\d+)/.exec(BRIEF['Cache-Control']) ?? [];

  it.each(['a pack or the manifest', 'KV fails', 'and the isolate'])(
    'where %s lives as long as its answers say',
    (begin) => {
      expect(row(begin).at(-1)).toBe(`${seconds} s`);
    },
  );
});
