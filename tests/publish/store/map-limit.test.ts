/** Mapping with limited concurrency. */
import { expect, test } from 'vitest';
import { mapLimit } from '../../../publish/store/map-limit.ts';

/** Yields to other tasks. */
const pass = () => new Promise<void>((resolve) => setImmediate(resolve));

test('six run at a time, and the results are in the order of the items', async () => {
  let open = 0;
  let most = 0;
  const answers = await mapLimit([...Array(20).keys()], async (number) => {
    open += 1;
    most = Math.max(most, open);
    await pass();
    open -= 1;
    return number * 2;
  });
  expect(answers).toEqual([...Array(20).keys()].map((number) => number * 2));
  expect(most).toBe(6);
});

test('the first error ends it: no more items are started', async () => {
  const started: number[] = [];
  const work = mapLimit([...Array(50).keys()], async (number) => {
    started.push(number);
    await pass();
    if (number === 3) throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  await pass();
  await pass();
  expect(started.length).toBeLessThan(20);
});

test('no items start nothing', async () => {
  expect(await mapLimit([], async () => 1)).toEqual([]);
});
