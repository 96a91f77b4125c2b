/** Values in writes that Cloudflare takes. */
import { describe, expect, test } from 'vitest';
import { BULK_LIMITS, splitIntoBatches } from '../../../../publish/store/backends/batches.ts';

/** So many values of so many bytes. */
function values(count: number, bytes: number) {
  const value = new Uint8Array(bytes);
  return new Map(Array.from({ length: count }, (_, index) => [`key/${index}`, value] as const));
}

const sizes = (all: ReadonlyMap<string, Uint8Array>, limits?: { pairs: number; bytes: number }) =>
  [...splitIntoBatches(all, limits)].map((batch) => batch.size);

describe('batches', () => {
  test.each<[string, number[], number[]]>([
    ['nothing makes none', sizes(values(0, 0)), []],
    ['all that fits is one', sizes(values(250, 1000)), [250]],
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

  test('hold every value once, in their order', () => {
    const all = values(25, 100);
    const batches = [...splitIntoBatches(all, { pairs: 4, bytes: 1000 })];
    expect(batches.flatMap((batch) => [...batch])).toEqual([...all]);
  });

  test('are never larger than Cloudflare takes, as they are sent', () => {
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
