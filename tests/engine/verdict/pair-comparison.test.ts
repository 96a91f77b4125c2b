/** Verdicts on "a is above b" and their steps, from handmade comparison documents. */
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import type { FiguresVerdict } from '../../../engine/model/vocabulary.ts';
import { judgeAbove, judgeFirstClaims } from '../../../engine/verdict/judge-order.ts';
import { judgeOrder } from '../../../engine/verdict/judgement.ts';
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
    const interval = ({ low, high }: Bounds) => ({ low, high: high ?? Infinity });
    expect(judgeOrder(interval(a), interval(b))).toBe(expected);
  });
});

describe('the verdict by claims', () => {
  const holder = member('a', bounds(10, 12), { first: ['claim-a'] });
  const other = member('b', bounds(0, 20), { bounds: bounds(0, 12) });
  const rival = member('c', bounds(9, 13), { first: ['claim-c'] });

  test('a member with a claim of the first place is above every member without one', () => {
    expect(judgeFirstClaims(holder, other)).toBe('proven');
    expect(judgeFirstClaims(other, holder)).toBe('refuted');
  });

  test('is open for two members with claims, or two without', () => {
    expect(judgeFirstClaims(holder, rival)).toBe('open');
    expect(judgeFirstClaims(other, other)).toBe('open');
  });

  test('decides the verdict, but not the one by figures', () => {
    const ground = groundOf([holder, other, rival]);
    expect(judgeAbove(ground, holder, other)).toEqual({ verdict: 'stated', byFigures: 'open' });
    expect(judgeAbove(ground, other, holder)).toEqual({
      verdict: 'denied',
      byFigures: 'open',
    });
    expect(judgeAbove(ground, holder, rival)).toEqual({ verdict: 'open', byFigures: 'open' });
  });
});

describe('a comparison', () => {
  const high = member('a', bounds(10, 12));
  const low = member('b', bounds(1, 3));

  test('of a member with itself is refuted', () => {
    const open = member('a', bounds(0, null));
    expect(judgeAbove(groundOf([open]), open, open)).toEqual({
      verdict: 'refuted',
      byFigures: 'refuted',
    });
  });

  test('on a mixed basis is open, whatever the figures and claims', () => {
    const first = { ...high, first: ['claim-a'] };
    const ground = groundOf([first, low], { mixed: true });
    const open = { verdict: 'open', byFigures: 'open' };
    expect(judgeAbove(ground, first, low)).toEqual(open);
    expect(judgeAbove(ground, first, first)).toEqual(open);
  });

  test('has both members, the verdicts, the steps and the links', () => {
    const links = { self: '/self', latest: '/latest', ranking: '/ranking' };
    const response = pairComparison(groundOf([high, low]), high, low, links, VERDICT_WORDS);
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
  return orderSteps(ground, a, b, judgeAbove(ground, a, b), VERDICT_WORDS).map((step) => [
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
