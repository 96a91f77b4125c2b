/** If-None-Match against a strong ETag. */
import { describe, expect, it } from 'vitest';
import { isNotModified } from '../../../worker/http/respond.ts';

describe('If-None-Match', () => {
  it.each<[string, string | null | undefined, boolean]>([
    ['the ETag itself is known', '"a1"', true],
    ['a weak form of it is known, because the comparison is weak', 'W/"a1"', true],
    ['it is found in a list', '"x", "a1" , W/"y"', true],
    ['it is found in a list without spaces', '"x","a1"', true],
    ['a star is known', '*', true],
    ['a star with spaces around it is known', ' * ', true],
    ['an ETag with a comma in it is one ETag', '"x, y", "a1"', true],
    ['an ETag inside another is not it', '"x a1"', false],
    ['no header means not known', undefined, false],
    ['a missing header means not known', null, false],
    ['an empty header means not known', '', false],
    ['another ETag is not known', '"a2"', false],
    ['an ETag without quotes is none', 'a1', false],
    ['an unfinished quote is none', '"a1', false],
    ['case matters', '"A1"', false],
    ['garbage is none', ',,,W/,"', false],
  ])('%s', (_, header, expected) => {
    expect(isNotModified(header, '"a1"')).toBe(expected);
  });

  it('reads a list of a megabyte in one pass', () => {
    expect(isNotModified(`${'"x",'.repeat(250_000)}"a1"`, '"a1"')).toBe(true);
  });
});
