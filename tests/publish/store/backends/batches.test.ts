/** Batches of values within Cloudflare's limits. */
import { describe, expect, test } from 'vitest';
import { BULK_LIMITS, splitIntoBatches } from '../../../../publish/store/backends/remote-store.ts';

/** That many values of that many bytes. */
function values(count: number, bytes: number) {
  const value = new Uint8Array(bytes);
  return new Map(Array.from({ length: count }, (_, index) => [`key/${index}`, value] as const));
}

const sizes = (all: ReadonlyMap<string, Uint8Array>, limits?: { pairs: number; bytes: number }) =>
  [...splitIntoBatches(all, limits)].map((batch) => batch.size);

describe('batches', () => {
  test.each<[string, number[], number[]]>([
    ['nothing gives none', sizes(values(0, 0)), []],
    ['everything that fits is one batch', sizes(values(250, 1000)), [250]],
    ['10,000 pairs at most', sizes(values(20_001, 1)), [10_000, 10_000, 1]],
    ['values count as base64', sizes(values(9, 300), { pairs: 99, bytes: 1600 }), [3, 3, 3]],
    [
      'a value beyond the limit goes alone',
      sizes(values(3, 9000), { pairs: 99, bytes: 1 }),
      [1, 1, 1],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('contain every value once, in order', () => {
    const all = values(25, 100);
    const batches = [...splitIntoBatches(all, { pairs: 4, bytes: 1000 })];
    expect(batches.flatMap((batch) => [...batch])).toEqual([...all]);
  });

  test('never exceed Cloudflare’s limit as sent', () => {
    for (const batch of splitIntoBatches(values(300, 1_000_000))) {
      let bytes = 2;
      for (const [key, value] of batch) {
        const pair = { key, value: '', base64: true, metadata: { bytes: value.length } };
        bytes += JSON.stringify(pair).length + 1 + Math.ceil(value.length / 3) * 4;
      }
      expect(bytes).toBeLessThanOrEqual(BULK_LIMITS.bytes);
    }
  });
});
