/** Leaders of full years: against the truth, and case by case. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import type { LeadersDocument, LeadersOnBasis } from '../../../../engine/model/documents.ts';
import { claim, figure, handmade, incomplete } from '../../../support/data/handmade.ts';
import { trueValue } from '../../../support/reference/soundness.ts';
import { propertyOptions, trueWorlds, type World } from '../../../support/worlds/worlds.ts';

type Compiled = ReturnType<typeof compile>;

/** The lists in force on a date. */
function leadersAsOf(compiled: Compiled, date: string): LeadersDocument[] {
  return compiled.leaders.flatMap(
    ({ vintages }) => vintages.findLast((row) => row.asOf <= date)?.document ?? [],
  );
}

/** Every year on every basis of a list. */
function rowsOf({ items }: LeadersDocument): (LeadersOnBasis & { readonly year: string })[] {
  return items.flatMap((item) => [
    item,
    ...item.others.map((other) => ({ ...other, year: item.year })),
  ]);
}

/** The items of a list that the truth of an honest world contradicts, whoever isn’t in the data. */
function falseLeaders(world: World, list: LeadersDocument): string[] {
  const members = [...world.dataset.entities, ...world.outsiders].filter((row) =>
    row.levels.includes(list.level),
  );
  return rowsOf(list).flatMap(({ year, basis, mixed, status, leaders }) => {
    if (mixed || !['proven', 'stated'].includes(status)) return [];
    const trueOf = (id: string) => trueValue(world, id, list.metric, year, basis);
    const values = members.map((row) => trueOf(row.id));
    if (values.includes(null)) return [];
    const top = Math.max(...values.map((value) => value ?? 0));
    return leaders
      .filter(({ id }) => top - (trueOf(id) ?? 0) > 1e-11 * Math.abs(top))
      .map(({ id }) => `${list.metric} ${year} ${basis}: ${id} isn't first, but ${status}`);
  });
}

describe('leaders', () => {
  it('that are proven or stated are first in every honest world', () => {
    const seen = { proven: 0, stated: 0 };
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const compiled = compile(world.dataset);
        for (const date of world.dates) {
          for (const list of leadersAsOf(compiled, date)) {
            expect(falseLeaders(world, list)).toEqual([]);
            for (const { status } of rowsOf(list))
              if (status === 'proven' || status === 'stated') seen[status] += 1;
          }
        }
      }),
      propertyOptions(),
    );
    expect(seen.proven).toBeGreaterThan(50);
    expect(seen.stated).toBeGreaterThan(50);
  });
});

function listOf(dataset: Dataset, basis: string | null = null): LeadersDocument {
  const found = leadersAsOf(compile(dataset), '9999-12-31').find(
    (list) => list.metric === 'total' && list.level === 'city' && list.basis === basis,
  );
  if (!found) throw new Error('no list of leaders');
  return found;
}

/** `year basis: status leaders`, and `|` before the same on other bases. */
function describeList({ items }: LeadersDocument): string[] {
  const describeBasis = ({ basis, status, leaders }: LeadersOnBasis) =>
    [`${basis}: ${status}`, ...leaders.map(({ id }) => id)].join(' ');
  return items.map((item) =>
    [
      `${item.year}${item.break ? ' break' : ''} ${describeBasis(item)}`,
      ...item.others.map(describeBasis),
    ].join(' | '),
  );
}

describe('status', () => {
  const three = [
    figure('a total 2024 30'),
    figure('b total 2024 20'),
    figure('c total 2024 10..15'),
  ];

  test.each([
    ['leading among three with figures', 'a b c d', three, [], 'leading a'],
    ['stated where a claim excludes the rest', 'a b c d', three, ['a'], 'stated a'],
    ['proven where all are listed', 'a b c', three, [], 'proven a'],
    ['stated where somebody unlisted says so', 'a b c d', three, ['d'], 'stated d'],
    ['thin with two figures', 'a b c d', three.slice(0, 2), [], 'thin a'],
    ['stated with two figures and a claim', 'a b c d', three.slice(0, 2), ['a'], 'stated a'],
    [
      'proven where all figures leave a place without one no room',
      'a b c<p d<p e<q p q',
      [...three, figure('p total 2024 25'), figure('q total 2024 9')],
      [],
      'proven a',
    ],
    [
      'proven for all who share it',
      'a b',
      [figure('a total 2024 30'), figure('b total 2024 30')],
      [],
      'proven a b',
    ],
    [
      'stated with one figure, which is above nobody',
      'a b c',
      three.slice(0, 1),
      ['a'],
      'stated a',
    ],
    ['stated by two who share it', 'a b c d', three, ['a', 'd'], 'stated a d'],
    ['leading where figures contradict the claim', 'a b c d', three, ['b'], 'leading a'],
  ])('%s', (_, places, figures, holders, expected) => {
    const claims = holders.map((id) => claim(`${id} total 2024 city 1`));
    expect(describeList(listOf(handmade(places, figures, claims)))).toEqual([
      `2024 count: ${expected}`,
    ]);
  });

  test.each([
    ['leading, whoever else there is, where all in the data are below', 'a b c', [], 'leading a'],
    ['stated by a claim, which is about the others too', 'a b c', ['a'], 'stated a'],
  ])('in a level that leaves others out is %s', (_, places, holders, expected) => {
    const claims = holders.map((id) => claim(`${id} total 2024 city 1`));
    expect(describeList(listOf(incomplete(handmade(places, three, claims))))).toEqual([
      `2024 count: ${expected}`,
    ]);
  });

  test('proven where all that aren’t in the data have less', () => {
    const list = (beyond: number) =>
      describeList(listOf(incomplete(handmade('a b c', three), beyond)));
    expect(list(30)).toEqual(['2024 count: proven a']);
    expect(list(31)).toEqual(['2024 count: leading a']);
  });

  test('stated where claims of other places leave one the first', () => {
    const figures = ['a', 'b', 'c'].map((id) => figure(`${id} total 2024 10..30`));
    const claims = [claim('b total 2024 city 2'), claim('c total 2024 city 3')];
    expect(describeList(listOf(handmade('a b c', figures, claims)))).toEqual([
      '2024 count: stated a',
    ]);
    expect(describeList(listOf(handmade('a b c', figures, claims.slice(0, 1))))).toEqual([
      '2024 count: open a c',
    ]);
  });

  test('open, with all possible leaders in the order of the ranking', () => {
    const figures = [
      figure('a total 2024 10..30'),
      figure('b total 2024 20..25'),
      figure('c total 2024 5'),
    ];
    expect(describeList(listOf(handmade('a b c d', figures)))).toEqual(['2024 count: open b a']);
  });

  test('on a mixed basis nobody leads: stated, open or thin', () => {
    const mixed = { basis: 'mixed' };
    const rows = ['a', 'b', 'c'].map((id, index) =>
      figure(`${id} total 2024 ${30 - index}`, mixed),
    );
    const lines = (figures: typeof rows, claims: ReturnType<typeof claim>[] = []) =>
      describeList(listOf(handmade('a b c', figures, claims), 'mixed'));
    expect(lines(rows)).toEqual(['2024 mixed: open a b c']);
    expect(lines(rows.slice(0, 2))).toEqual(['2024 mixed: thin a b']);
    const mixedClaim = claim('b total 2024 city 1', {
      ...mixed,
      id: 'b/total/2024/mixed/city/1/source',
    });
    expect(lines(rows, [mixedClaim])).toEqual(['2024 mixed: stated b']);
  });

  test('a claim alone is evidence, without any ranking', () => {
    const list = listOf(handmade('a b c', [], [claim('c total 2024 city 1')]));
    expect(list.items).toMatchObject([
      { year: '2024', status: 'stated', ranking: null, coverage: { listed: 0, of: 3 } },
    ]);
    expect(describeList(listOf(handmade('a b c', [], [claim('c total 2024 city 2')])))).toEqual([
      '2024 count: none',
    ]);
  });
});

describe('years', () => {
  /** Basis `count` up to 2022, then `plant`, and guesses on another basis. */
  function changing(): Dataset {
    const rows = [
      figure('a total 2021 10'),
      figure('a total 2023 11', { basis: 'plant' }),
      figure('b total 2023 12'),
      figure('b total 2024-01--2024-06 12', { basis: 'plant' }),
    ];
    const dataset = handmade('a b c d', rows);
    const plant = { id: 'plant', from: '2023-01', title: { en: 'Built' } };
    const [count, ...rest] = dataset.bases;
    if (!count) throw new Error('no basis');
    return { ...dataset, bases: [{ ...count, to: '2022-12' }, plant, ...rest] };
  }

  test('run from the first to the last with evidence, with gaps and without months', () => {
    expect(describeList(listOf(changing()))).toEqual([
      '2021 count: thin a',
      '2022 count: none',
      '2023 break plant: thin a | count: thin b',
    ]);
  });

  test('on a requested basis are its own, without a break, with the other bases in others', () => {
    expect(describeList(listOf(changing(), 'plant'))).toEqual([
      '2023 plant: thin a | count: thin b',
    ]);
    expect(describeList(listOf(changing(), 'count'))).toEqual([
      '2021 count: thin a',
      '2022 count: none',
      '2023 count: thin b | plant: thin a',
    ]);
  });

  test('with no basis in force use the first with evidence', () => {
    const dataset = handmade('a b c', [figure('a total 2024 1', { basis: 'mixed' })]);
    const bases = dataset.bases.map((row) => ({ ...row, to: '2022-12' }));
    expect(describeList(listOf({ ...dataset, bases }))).toEqual(['2024 mixed: thin a']);
  });

  test('on a basis without evidence make no list', () => {
    const compiled = compile(handmade('a b', [figure('a total 2024 1')]));
    const lists = compiled.leaders.filter(({ key }) => key.metric === 'total');
    expect(lists.map(({ key }) => [key.level, key.basis])).toEqual([
      ['city', null],
      ['city', 'count'],
    ]);
  });
});

describe('a list', () => {
  const rows = [figure('a total 2024 10'), figure('b total 2024 5', { knownFrom: '2024-05-01' })];

  test('links to the rankings as they were known, and its permalink names everything', () => {
    const list = listOf(handmade('a b c', rows));
    expect(list.items[0]?.ranking).toBe(
      '/v1/rankings/handmade/total/2024?level=city&basis=count&as_of=2024-05-01',
    );
    expect(list.links).toEqual({
      self: '/v1/leaders/handmade/total?level=city&as_of=2024-05-01',
      latest: '/v1/leaders/handmade/total?level=city',
    });
    expect(listOf(handmade('a b c', rows), 'count').links.self).toBe(
      '/v1/leaders/handmade/total?level=city&basis=count&as_of=2024-05-01',
    );
  });

  test('has a vintage for each date on which something in it changed, and ends with its evidence', () => {
    const gone = rows.map((row) => ({ ...row, withdrawnOn: '2025-01-01' }));
    const found = compile(handmade('a b c', gone)).leaders.find(
      ({ key }) => key.metric === 'total' && key.basis === null,
    );
    expect(
      found?.vintages.map(({ asOf, document }) => [asOf, document && describeList(document)]),
    ).toEqual([
      ['2024-01-01', ['2024 count: thin a']],
      ['2024-05-01', ['2024 count: thin a']],
      ['2025-01-01', null],
    ]);
  });

  test('is the same to the last byte whatever the order of rows', () => {
    const dataset = handmade('a b c', rows, [claim('a total 2024 city 1')]);
    const reversed = {
      ...dataset,
      entities: dataset.entities.toReversed(),
      observations: dataset.observations.toReversed(),
    };
    const { leaders, rankings } = compile(dataset);
    const other = compile(reversed);
    expect(JSON.stringify(other.leaders)).toBe(JSON.stringify(leaders));
    expect(JSON.stringify(other.rankings)).toBe(JSON.stringify(rankings));
  });
});
