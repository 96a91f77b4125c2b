import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../../worker/http/respond.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';

/** A cache of texts that counts how often an answer is computed. */
function countedCache() {
  const cache = new AnswerCache<string>(({ length }) => length);
  let computed = 0;
  const ask = (env: ReturnType<typeof fakeEnv>, release: string, question: string, size = 1) =>
    cache.get(env, release, question, async () => {
      computed += 1;
      return 'x'.repeat(size);
    });
  return { ask, computed: () => computed };
}

describe('an answer', () => {
  it('is computed once for equal questions of one release', async () => {
    const env = fakeEnv();
    const { ask, computed } = countedCache();
    expect([await ask(env, 'r1', 'a'), await ask(env, 'r1', 'a')]).toEqual(['x', 'x']);
    expect(computed()).toBe(1);
  });

  it('of another question, of another release or of another deployment is computed', async () => {
    const env = fakeEnv();
    const { ask, computed } = countedCache();
    await ask(env, 'r1', 'a');
    await ask(env, 'r1', 'b');
    await ask(env, 'r2', 'a');
    await ask(fakeEnv(), 'r1', 'a');
    expect(computed()).toBe(4);
  });

  it('is dropped when newer ones need its space', async () => {
    const env = fakeEnv();
    const { ask, computed } = countedCache();
    for (const question of ['a', 'b', 'a']) await ask(env, 'r1', question, 1_500_000);
    expect(computed()).toBe(3);
  });

  it('that fails is computed again', async () => {
    const env = fakeEnv();
    const cache = new AnswerCache<string>(({ length }) => length);
    const fail = () => Promise.reject(new Error('unreadable'));
    await expect(cache.get(env, 'r1', 'a', fail)).rejects.toThrow('unreadable');
    expect(await cache.get(env, 'r1', 'a', async () => 'x')).toBe('x');
  });
});
