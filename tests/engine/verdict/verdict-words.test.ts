/** The words of verdicts: templates that every language fills with the same parts. */
import { describe, expect, it } from 'vitest';
import { VERDICT_WORDS } from '../../../engine/verdict/wording/verdict-words.ts';

/** Every text of a tree by its path, with the names of its parts in order. Ranks in words differ by language. */
function partsByPath(value: unknown, path = ''): [string, string[]][] {
  if (typeof value === 'string')
    return [[path, [...value.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()]];
  return Object.entries(value ?? {})
    .filter(([key]) => key !== 'ranks' && key !== 'ordinal')
    .flatMap(([key, one]) => partsByPath(one, `${path}/${key}`));
}

describe('the words of verdicts', () => {
  it('have the same parts in every language', () => {
    const { en, zh } = VERDICT_WORDS;
    expect(partsByPath(zh)).toEqual(partsByPath(en));
  });

  it('leave no part of a rank unfilled', () => {
    for (const { ordinal } of Object.values(VERDICT_WORDS))
      for (const template of Object.values(ordinal)) expect(template).toContain('{rank}');
  });
});
