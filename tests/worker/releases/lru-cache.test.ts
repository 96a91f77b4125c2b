/** The bounded LRU cache of an isolate. */
import { expect, it } from 'vitest';
import { LruCache } from '../../../worker/releases/lru-cache.ts';

it('evicts the least recently used entry', () => {
  const memory = new LruCache<string>(3);
  for (const key of ['a', 'b', 'c']) memory.set(key, key, 1);
  memory.get('a');
  memory.set('d', 'd', 1);
  expect(['a', 'b', 'c', 'd'].map((key) => memory.get(key))).toEqual(['a', undefined, 'c', 'd']);
});

it('evicts several small entries for a large one', () => {
  const memory = new LruCache<string>(10);
  for (const key of ['a', 'b', 'c']) memory.set(key, key, 3);
  memory.set('large', 'large', 7);
  expect(['a', 'b', 'c', 'large'].map((key) => memory.get(key))).toEqual([
    undefined,
    undefined,
    'c',
    'large',
  ]);
});

it('ignores a value larger than its limit, and evicts nothing for it', () => {
  const memory = new LruCache<string>(10);
  memory.set('a', 'a', 5);
  memory.set('huge', 'huge', 11);
  expect(memory.get('huge')).toBeUndefined();
  expect(memory.get('a')).toBe('a');
});

it('counts a value once that is set again', () => {
  const memory = new LruCache<number>(10);
  for (let turn = 0; turn < 100; turn += 1) memory.set('a', turn, 4);
  memory.set('b', 0, 6);
  expect([memory.get('a'), memory.get('b')]).toEqual([99, 0]);
});
