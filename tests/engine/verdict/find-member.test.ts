/** Members by id or name, and the precision of numbers as written. */
import { describe, expect, test } from 'vitest';
import { writtenPrecision } from '../../../engine/verdict/judgement.ts';
import { findMembers, findMentioned, memberNames } from '../../../engine/verdict/level-members.ts';

const MEMBERS = [
  { id: 'upper-town', name: { en: 'Upper Town', zh: '上城' } },
  { id: 'town', name: { en: 'Town', zh: '城', ar: 'بلدة' } },
  { id: 'other', name: { en: 'town', zh: '别城' } },
  { id: 'accent', name: { en: 'Ěrlǐ ' } },
];

describe('a member is found', () => {
  test.each([
    ['by its id', 'upper-town', ['upper-town']],
    ['by its id in any case', ' UPPER-TOWN ', ['upper-town']],
    ['by its name, whatever the spaces', 'upper   town', ['upper-town']],
    ['by its name in Chinese', '上城', ['upper-town']],
    ['by its name in any language', 'بلدة', ['town']],
    ['by its id before another’s name', 'Town', ['town']],
    ['in full-width letters', 'Ｏｔｈｅｒ', ['other']],
    ['with accents, however they are composed', 'Ěrlǐ'.normalize('NFD'), ['accent']],
    ['not by a part of its name', 'Upper', []],
    ['not by nothing', '', []],
  ])('%s', (_, text, ids) => {
    expect(findMembers(MEMBERS, text).map(({ id }) => id)).toEqual(ids);
  });

  test('by another name, which counts as a name', () => {
    const aliased = [...MEMBERS, { id: 'east', name: { en: 'East' }, aliases: ['Orient', '东方'] }];
    expect(findMembers(aliased, 'ORIENT').map(({ id }) => id)).toEqual(['east']);
    expect(findMentioned(aliased, 'in 东方 2025').map(({ id }) => id)).toEqual(['east']);
    expect(memberNames(aliased.slice(-1))).toEqual(['east', 'East', 'Orient', '东方']);
  });

  test('or several are, if they share a name', () => {
    const same = MEMBERS.filter(({ id }) => id !== 'town').concat({
      id: 'third',
      name: { en: 'TOWN', zh: '三城' },
    });
    expect(findMembers(same, 'Town').map(({ id }) => id)).toEqual(['other', 'third']);
    expect(memberNames(same.slice(0, 1))).toEqual(['upper-town', 'Upper Town', '上城']);
  });
});

test.each([
  ['2788000', 1000],
  ['2788001', 1],
  ['2.78', 0.01],
  ['2.780', 0.01],
  ['10.0', 10],
  ['-46.5', 0.1],
  ['+300', 100],
  ['0', 1],
  ['0.00', 0.01],
])('the precision of %s is %d', (text, precision) => {
  expect(writtenPrecision(text)).toBe(precision);
});
