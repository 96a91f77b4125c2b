/** Verdicts on "a is above b" and their steps, from handmade comparison documents. */
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import type { FiguresVerdict } from '../../../engine/model/vocabulary.ts';
import { judgeAbove, judgeOrderStatement } from '../../../engine/verdict/judge-statement.ts';
import { levelEvidence } from '../../../engine/verdict/level-members.ts';
import { pairComparison } from '../../../engine/verdict/pair-comparison.ts';
import { orderSteps } from '../../../engine/verdict/wording/order-steps.ts';
import { VERDICT_WORDS } from '../../../engine/verdict/wording/verdict-words.ts';

const bounds = (low: number, high: number | null): Bounds => ({ low, high });

/** A member with these bounds by figures alone, which claims may narrow; `first` lists claims of the first place. */
function member(
  id: string,
  figures: Bounds,
  more: Partial<ComparisonMember> = {},
): ComparisonMember {
  return {
    id,
    name: { en: id.toUpperCase(), zh: `${id}市` },
    listed: true,
    bounds: more.bounds ?? figures,
    figures,
    first: [],
    sources: [],
    ...more,
  };
}

function groundOf(
  members: readonly ComparisonMember[],
  more: Partial<ComparisonDocument> = {},
): ComparisonDocument {
  return {
    id: 'vehicles/total/2025',
    asOf: '2026-01-18',
    dataset: 'vehicles',
    metric: 'total',
    unit: 'vehicles',
    level: 'city',
    basis: 'plant',
    period: { id: '2025', from: '2025-01', to: '2025-12' },
    members,
    claims: members.flatMap(({ id, first }) =>
      first.map((claim) => ({
        id: claim,
        entity: id,
        source: 'paper',
        text: { en: `Paper says ${id}.`, zh: `报纸称${id}。` },
      })),
    ),
    ...more,
  };
}

const judged = (ground: ComparisonDocument, a: string, b: string) =>
  judgeAbove(levelEvidence(ground), a, b);

describe('the verdict by bounds alone', () => {
  test.each<[string, Bounds, Bounds, FiguresVerdict]>([
    ['all above', bounds(10, 12), bounds(1, 9), 'proven'],
    ['all below', bounds(1, 9), bounds(10, 12), 'refuted'],
    ['overlapping', bounds(5, 12), bounds(10, 11), 'open'],
    ['touching from above', bounds(10, 12), bounds(8, 10), 'open'],
    ['touching from below', bounds(8, 10), bounds(10, 12), 'refuted'],
    ['equal to the last digit', bounds(10, 10), bounds(10, 10), 'refuted'],
    ['above by less than rounding', bounds(1, 1), bounds(1 - 1e-14, 1 - 1e-14), 'refuted'],
    ['above by more than rounding', bounds(1, 1), bounds(1 - 1e-11, 1 - 1e-11), 'proven'],
    ['the first without limit', bounds(5, null), bounds(10, 11), 'open'],
    ['the other without limit', bounds(10, 12), bounds(5, null), 'open'],
    ['both without limit', bounds(5, null), bounds(10, null), 'open'],
    ['without limit, and the other too high', bounds(1, 3), bounds(3, null), 'refuted'],
    ['falls', bounds(-3, -2), bounds(-9, -5), 'proven'],
  ])('%s', (_, a, b, expected) => {
    const ground = groundOf([member('a', a), member('b', b)]);
    expect(judged(ground, 'a', 'b')).toEqual({ verdict: expected, byFigures: expected });
  });
});

describe('the verdict by claims', () => {
  const holder = member('a', bounds(10, 12), { first: ['claim-a'] });
  const other = member('b', bounds(0, 20), { bounds: bounds(0, 12) });
  const rival = member('c', bounds(9, 13), { first: ['claim-c'] });

  const without = member('d', bounds(0, 20), { bounds: bounds(0, 12) });
  const ground = groundOf([holder, other, rival, without]);

  test('puts a member with a claim of the first place above every member without one', () => {
    expect(judged(ground, 'a', 'b')).toEqual({ verdict: 'stated', byFigures: 'open' });
    expect(judged(ground, 'b', 'a')).toEqual({ verdict: 'denied', byFigures: 'open' });
  });

  test('puts none of two with claims of the same place above the other', () => {
    expect(judged(ground, 'a', 'c')).toEqual({ verdict: 'denied', byFigures: 'open' });
    expect(judged(ground, 'c', 'a')).toEqual({ verdict: 'denied', byFigures: 'open' });
  });

  test('is open for two members without claims', () => {
    expect(judged(ground, 'b', 'd')).toEqual({ verdict: 'open', byFigures: 'open' });
  });

  test('of lower places puts one member above another where the ranks that they leave are disjoint', () => {
    const placed = (id: string, rank: number) =>
      member(id, bounds(0, 20), { lower: { rank, claims: [`claim-${id}`] } });
    const two = groundOf([placed('a', 2), placed('b', 3), without]);
    expect(judged(two, 'a', 'b')).toEqual({ verdict: 'stated', byFigures: 'open' });
    expect(judged(two, 'b', 'd')).toEqual({ verdict: 'denied', byFigures: 'open' });
    const one = groundOf([placed('a', 2), other, without]);
    expect(judged(one, 'a', 'b')).toEqual({ verdict: 'open', byFigures: 'open' });
  });
});

describe('the verdict by a table', () => {
  const [high, low, other] = [
    member('a', bounds(10, 20)),
    member('b', bounds(10, 20)),
    member('c', bounds(0, 10)),
  ];
  const ground = groundOf([high, low, other], {
    tables: [{ source: 'office', values: { a: 15, b: 14, c: 14 } }],
  });

  test('puts who is printed larger above, by figures', () => {
    expect(judged(ground, 'a', 'b')).toEqual({ verdict: 'proven', byFigures: 'proven' });
    expect(judged(ground, 'b', 'a')).toEqual({ verdict: 'refuted', byFigures: 'refuted' });
  });

  test('is open for two that are printed alike', () => {
    expect(judged(ground, 'b', 'c')).toEqual({ verdict: 'open', byFigures: 'open' });
  });

  test('goes on where bounds do', () => {
    const chain = groundOf([member('d', bounds(20, 30)), high, low, other], {
      tables: [{ source: 'office', values: { a: 15, b: 14 } }],
    });
    expect(judged(chain, 'd', 'b')).toEqual({ verdict: 'proven', byFigures: 'proven' });
    expect(judged(chain, 'd', 'a')).toEqual({ verdict: 'open', byFigures: 'open' });
    expect(judged(chain, 'a', 'c')).toEqual({ verdict: 'proven', byFigures: 'proven' });
    expect(judged(chain, 'b', 'c')).toEqual({ verdict: 'open', byFigures: 'open' });
  });
});

describe('a comparison', () => {
  const high = member('a', bounds(10, 12));
  const low = member('b', bounds(1, 3));

  test('of a member with itself is refuted', () => {
    const open = member('a', bounds(0, null));
    expect(judged(groundOf([open]), 'a', 'a')).toEqual({
      verdict: 'refuted',
      byFigures: 'refuted',
    });
  });

  test('on a mixed basis is open, whatever the figures and claims', () => {
    const first = { ...high, first: ['claim-a'] };
    const ground = groundOf([first, low], { mixed: true });
    const open = { verdict: 'open', byFigures: 'open' };
    expect(judged(ground, 'a', 'b')).toEqual(open);
    expect(judged(ground, 'a', 'a')).toEqual(open);
  });

  test('has both members, the verdicts, the steps and the links', () => {
    const links = { self: '/self', latest: '/latest', ranking: '/ranking' };
    const evidence = levelEvidence(groundOf([high, low]));
    const response = pairComparison(evidence, high, low, links, VERDICT_WORDS);
    expect(response).toMatchObject({
      id: 'vehicles/total/2025',
      asOf: '2026-01-18',
      level: 'city',
      basis: 'plant',
      a: { id: 'a', name: { en: 'A' }, bounds: { low: 10, high: 12 } },
      b: { id: 'b', figures: { low: 1, high: 3 } },
      verdict: 'proven',
      byFigures: 'proven',
      links,
    });
    expect(Object.keys(response)).not.toContain('members');
    expect(Object.keys(response.a)).toEqual(['id', 'name', 'bounds', 'figures']);
    expect(response.why).toHaveLength(1);
  });
});

/** The steps of a comparison: rule, what it explains, claims, and the sentence in both languages. */
function stepsOf(ground: ComparisonDocument, a: ComparisonMember, b: ComparisonMember) {
  const evidence = levelEvidence(ground);
  const finding = judgeOrderStatement(evidence, { entity: a.id, other: b.id });
  return orderSteps(evidence, a, b, finding, VERDICT_WORDS).map((step) => [
    step.rule,
    step.explains.join(' '),
    step.claims,
    step.text.en,
    step.text.zh,
  ]);
}

describe('the steps', () => {
  const holder = member('a', bounds(10, 12), { first: ['one', 'two'] });
  const other = member('b', bounds(0, 20), { bounds: bounds(0, 12) });
  const low = member('c', bounds(1, 3));
  const ground = groundOf([holder, other, low]);

  test('are a claim, and the bounds by figures alone', () => {
    expect(stepsOf(ground, other, holder)).toEqual([
      [
        'claim',
        'verdict',
        ['one', 'two'],
        'Paper says a. Paper says a. So B isn’t above A.',
        '报纸称a。报纸称a。因此b市不高于a市。',
      ],
      [
        'bounds',
        'byFigures',
        [],
        'By published figures alone. B: at most 20 vehicles; A: 10 to 12 vehicles. So B may be above A, or not.',
        '只看已公布的数字。b市：至多20vehicles；a市：10至12vehicles。因此b市可能高于a市，也可能不高于。',
      ],
    ]);
    expect(stepsOf(ground, holder, other)[0]?.[3]).toBe(
      'Paper says a. Paper says a. So A is above B.',
    );
  });

  test('are one step for both verdicts where figures decide', () => {
    expect(stepsOf(ground, holder, low)).toEqual([
      [
        'bounds',
        'verdict byFigures',
        [],
        'By published figures alone. A: 10 to 12 vehicles; C: 1 to 3 vehicles. So A is above C.',
        '只看已公布的数字。a市：10至12vehicles；c市：1至3vehicles。因此a市高于c市。',
      ],
    ]);
  });

  test('are bounds with and without claims where no claim is about the two members', () => {
    const steps = stepsOf(ground, other, low);
    expect(steps.map(([rule, explains]) => [rule, explains])).toEqual([
      ['bounds', 'verdict'],
      ['bounds', 'byFigures'],
    ]);
    expect(steps[0]?.[3]).toBe(
      'B: at most 12 vehicles; C: 1 to 3 vehicles. So B may be above C, or not.',
    );
  });

  describe('of who is above another by way of a third', () => {
    const [x, y] = [member('x', bounds(10, 20)), member('y', bounds(12, 20))];
    const tables = [{ source: 'office', values: { x: 15, y: 14 } }];

    test('are what a table prints of two, and the bounds of two', () => {
      const z = member('z', bounds(5, 11));
      const [step, ...others] = stepsOf(groundOf([x, y, z], { tables }), x, z);
      expect(others).toEqual([]);
      expect(step?.slice(0, 3)).toEqual(['same-source', 'verdict byFigures', []]);
      expect(step?.[3]).toContain('office prints 15 vehicles for X and 14 vehicles for Y');
      expect(step?.[3]).toContain('Y: 12 to 20 vehicles; Z: 5 to 11 vehicles. So X is above Z.');
    });

    test('are the same where the bounds of the two alone would let them be equal', () => {
      const z = member('z', bounds(5, 10));
      expect(stepsOf(groundOf([x, y, z], { tables }), x, z)[0]?.[0]).toBe('same-source');
    });
  });

  test('are the claims of lower places that decide, and the bounds by figures alone', () => {
    const placed = (id: string, rank: number) =>
      member(id, bounds(0, 20), { lower: { rank, claims: [`claim-${id}`] } });
    const [x, y] = [placed('x', 2), placed('y', 3)];
    const others = ['w', 'z'].map((id) => member(id, bounds(0, 20)));
    const claims = [x, y].map(({ id }) => ({
      id: `claim-${id}`,
      entity: id,
      source: 'paper',
      text: { en: `Paper says ${id}.`, zh: `报纸称${id}。` },
    }));
    expect(
      stepsOf(groundOf([x, y, ...others], { claims }), x, y).map((step) => step.slice(0, 4)),
    ).toEqual([
      ['claim', 'verdict', ['claim-x', 'claim-y'], 'Paper says x. Paper says y. So X is above Y.'],
      [
        'bounds',
        'byFigures',
        [],
        'By published figures alone. X: at most 20 vehicles; Y: at most 20 vehicles. So X may be above Y, or not.',
      ],
    ]);
  });

  test('are one step where both verdicts are open by the same bounds', () => {
    const [x, y] = [member('x', bounds(0, 5)), member('y', bounds(0, 6))];
    expect(stepsOf(groundOf([x, y]), x, y)).toHaveLength(1);
  });

  test('are one sentence on a mixed basis, and for a member with itself', () => {
    expect(stepsOf({ ...ground, mixed: true }, holder, low)).toEqual([
      [
        'mixed',
        'verdict byFigures',
        [],
        'This way of counting has no common rule, so A and C can’t be compared by it.',
        '这种口径没有统一规则，因此无法比较a市和c市。',
      ],
    ]);
    expect(stepsOf(ground, low, low)).toEqual([
      ['same', 'verdict byFigures', [], 'C can’t be above itself.', 'c市不可能高于自身。'],
    ]);
  });

  test('have the English name where there is no Chinese one', () => {
    const plain = { ...low, name: { en: 'Sea' } };
    expect(stepsOf(ground, plain, plain)[0]?.[4]).toBe('Sea不可能高于自身。');
  });
});
