/** Several questions at once, but not all. */
import { expect, test } from 'vitest';
import { mapLimit } from '../../../publish/store/map-limit.ts';

/** Lets everybody else go first. */
const pass = () => new Promise<void>((resolve) => setImmediate(resolve));

test('six are asked at a time, and the answers come in the order of the questions', async () => {
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

test('the first error ends it: nothing more is asked', async () => {
  const asked: number[] = [];
  const work = mapLimit([...Array(50).keys()], async (number) => {
    asked.push(number);
    await pass();
    if (number === 3) throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  await pass();
  await pass();
  expect(asked.length).toBeLessThan(20);
});

test('of nothing nothing is asked', async () => {
  expect(await mapLimit([], async () => 1)).toEqual([]);
});
