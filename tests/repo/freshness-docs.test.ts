/** Compares docs/freshness.md with the cache lifetimes in the worker's code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRIEF, DOCUMENT } from '../../worker/http/cache-policy.ts';
import { POINTER_CACHE_TTL, POINTER_MAX_AGE_MS } from '../../worker/releases/pointer-cache.ts';
import {
  KV_PROPAGATION,
  MAX_CACHED_AGE,
  MAX_ISOLATE_STALENESS,
  MAX_READER_STALENESS,
} from '../support/worker/max-staleness.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/freshness.md'), 'utf8');

/** The cells of the table row that begins with a text, without emphasis. */
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
    ['the write of the pointer', KV_PROPAGATION],
    ['that place caches', POINTER_CACHE_TTL],
    ['an isolate uses', POINTER_MAX_AGE_MS / 1000],
    ['every isolate serves', MAX_ISOLATE_STALENESS],
    ['a cache serves', Number(fresh)],
    ['and stale, while it revalidates', Number(stale)],
    ['everybody sees', MAX_READER_STALENESS],
  ])('“%s”: %i s', (begin, seconds) => {
    expect(row(begin).at(-1)).toBe(String(seconds));
  });

  it('adds up', () => {
    expect(MAX_ISOLATE_STALENESS).toBe(
      KV_PROPAGATION + POINTER_CACHE_TTL + POINTER_MAX_AGE_MS / 1000,
    );
    expect(MAX_CACHED_AGE).toBe(Number(fresh) + Number(stale));
    expect(MAX_READER_STALENESS).toBe(510);
  });

  it('is stated at the top of the page and for the time after an incident', () => {
    expect(PAGE.match(/\*\*510 seconds\*\*/g)).toHaveLength(2);
    expect(PAGE).toContain(`after ${MAX_ISOLATE_STALENESS + Number(fresh)} seconds`);
  });
});

describe('a fallback response', () => {
  const [, seconds] = /max-age=(\d+)/.exec(BRIEF['Cache-Control']) ?? [];

  it.each(['a pack or the manifest', 'KV fails', 'and the isolate'])(
    'when %s is cached as long as its header states',
    (begin) => {
      expect(row(begin).at(-1)).toBe(`${seconds} s`);
    },
  );
});
