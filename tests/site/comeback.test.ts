/** Comebacks to first place, in fictional and in the real years. */
import { describe, expect, test } from 'vitest';
import type { LeadersDocument, LeadersOnBasis, LeadersYear } from '../../engine/model/documents.ts';
import { findComeback } from '../../site/possible-leaders.ts';
import { leaders } from '../support/data/real-data.ts';

const coverage = { listed: 4, of: 10 };

/** `status:a,b`, with a leading `~` for a basis that compares nothing. */
function row(words: string, basis: string): LeadersOnBasis {
  const [status = '', names = ''] = words.replace('~', '').split(':');
  return {
    basis,
    ...(words.startsWith('~') ? { mixed: true as const } : {}),
    coverage,
    status: status as LeadersOnBasis['status'],
    leaders: names
      .split(',')
      .filter(Boolean)
      .map((id) => ({ id, name: { en: id } })),
    ranking: null,
  };
}

/** Years from 2020 on: the current basis, then others, separated by spaces. */
function yearsOf(...years: readonly string[]): LeadersDocument {
  const items = years.map((words, index): LeadersYear => {
    const [own = '', ...others] = words.split(' ');
    return {
      year: String(2020 + index),
      break: false,
      ...row(own, 'own'),
      others: others.map((other, at) => row(other, `other-${at}`)),
    };
  });
  return {
    id: 'd/m',
    asOf: '2026-01-01',
    dataset: 'd',
    metric: 'm',
    unit: 'things',
    level: 'city',
    basis: null,
    items,
    bases: [],
    links: { self: '/', latest: '/' },
  };
}

describe('a place is first again', () => {
  test.each([
    ['proven, then another', ['proven:a', 'proven:b', 'proven:a'], '2020', true],
    [
      'since the last time, not the first',
      ['proven:a', 'leading:a', 'proven:b', 'stated:a'],
      '2021',
      true,
    ],
    ['on another basis before', ['leading:b ~stated:a', 'leading:b', 'stated:a'], '2020', true],
    [
      'with years between that are open',
      ['stated:a', 'stated:b', 'open:a,b', 'proven:a'],
      '2020',
      false,
    ],
    [
      'with a year between that has too few figures',
      ['stated:a', 'stated:b', 'thin:a', 'proven:a'],
      '2020',
      false,
    ],
    [
      'whatever figures that compare nothing say',
      ['stated:a', 'stated:b ~open:a,c', 'proven:a'],
      '2020',
      true,
    ],
  ])('%s', (_, years, since, isKnown) => {
    const last = String(2019 + years.length);
    // The row of 2020 names the entity on another way of counting.
    const isCountedAnotherWay = years[0]?.startsWith('leading:b') === true;
    expect(findComeback(yearsOf(...years), 'a', last)).toEqual(
      isKnown ? { since, isCountedAnotherWay } : null,
    );
  });
});

describe('a place is not first again', () => {
  test.each([
    ['if it was first the year before', ['proven:a', 'proven:a']],
    [
      'if no entity is known to have been first in between',
      ['proven:a', 'open:a,b', 'none:', 'proven:a'],
    ],
    ['if it never was before', ['proven:b', 'open:a,b', 'proven:a']],
    ['if it isn’t first now', ['proven:a', 'proven:b', 'open:a,b']],
    ['if only figures that compare nothing name it', ['~open:a,b', 'proven:b', 'proven:a']],
  ])('%s', (_, years) => {
    expect(findComeback(yearsOf(...years), 'a', String(2019 + years.length))).toBeNull();
  });

  test('in a year that isn’t listed, or in months', () => {
    expect(findComeback(yearsOf('proven:a', 'proven:b', 'proven:a'), 'a', '2030')).toBeNull();
    expect(findComeback(yearsOf('proven:a', 'proven:b', 'proven:a'), 'a', '2022-11')).toBeNull();
  });
});

test('in the real data it isn’t known who led between 2016 and 2025', () => {
  expect(findComeback(leaders('total', 'city', null), 'chongqing', '2025')).toBeNull();
  expect(findComeback(leaders('total', 'city', null), 'shenzhen', '2025')).toBeNull();
});
