/** Worked example: comparisons of two cities in 2025: proven, stated or open. */
import { describe, expect, test } from 'vitest';
import { judgeAbove } from '../../../engine/verdict/judge-statement.ts';
import { levelEvidence } from '../../../engine/verdict/level-members.ts';
import { pairComparison } from '../../../engine/verdict/pair-comparison.ts';
import { knownText } from '../../../engine/verdict/wording/statement-text.ts';
import { VERDICT_WORDS } from '../../../engine/verdict/wording/verdict-words.ts';
import { comparisonBounds, member } from '../../support/data/real-data.ts';
import { exampleQuotes, exampleTable } from '../../support/data/worked-examples.ts';

const cities = comparisonBounds('total', '2025', 'city', 'plant');

function verdicts(a: string, b: string) {
  return judgeAbove(levelEvidence(cities), a, b);
}

function sentences(a: string, b: string): string[] {
  const links = { self: '', latest: '', ranking: '' };
  const { why } = pairComparison(
    levelEvidence(cities),
    member(cities, a),
    member(cities, b),
    links,
    VERDICT_WORDS,
  );
  return why.map((step) => step.text.en);
}

describe('Shenzhen and Chongqing', () => {
  test('"Shenzhen above Chongqing" is denied by the claim and open by the figures', () => {
    expect(verdicts('shenzhen', 'chongqing')).toEqual({ verdict: 'denied', byFigures: 'open' });
  });

  test('"Chongqing above Shenzhen" is stated by the claim and open by the figures', () => {
    expect(verdicts('chongqing', 'shenzhen')).toEqual({ verdict: 'stated', byFigures: 'open' });
  });

  test('by figures Shenzhen could have built all that Guangdong did', () => {
    expect(member(cities, 'shenzhen').figures).toEqual({ low: 0, high: 3_040_300 });
    expect(member(cities, 'chongqing').figures).toEqual({ low: 2_787_650, high: 2_787_800 });
  });

  test('the claim is that of two sources, and both are named', () => {
    expect(member(cities, 'chongqing').first).toEqual([
      'chongqing/total/2025/plant/city/1/digital-phablet',
      'chongqing/total/2025/plant/city/1/ichongqing-2026-01-18',
    ]);
    expect(sentences('shenzhen', 'chongqing')[0]).toBe(
      'Digital Phablet (news site) states that Chongqing came first among “Cities”. iChongqing (news site) states that Chongqing came first among “Cities”. So Shenzhen isn’t above Chongqing.',
    );
  });
});

describe('Chongqing and others', () => {
  test('it is above Shanghai, Qingdao and Ningbo by the figures alone', () => {
    for (const city of ['shanghai', 'qingdao', 'ningbo'])
      expect(verdicts('chongqing', city)).toEqual({ verdict: 'proven', byFigures: 'proven' });
  });

  test("a city without any figure is below it if its province's figure leaves no room", () => {
    expect(member(cities, 'wuhan').figures).toMatchObject({ low: 0, high: 1_514_400 });
    expect(verdicts('wuhan', 'chongqing')).toEqual({ verdict: 'refuted', byFigures: 'refuted' });
  });

  test('Hefei, whose year is not published, is open by the figures: Anhui built 3.69 million', () => {
    expect(member(cities, 'hefei').figures).toEqual({ low: 1_225_000, high: 3_686_600 });
    expect(verdicts('hefei', 'chongqing')).toEqual({ verdict: 'denied', byFigures: 'open' });
  });
});

describe('cities without claims', () => {
  test('Shanghai and Beijing are open in either order', () => {
    const open = { verdict: 'open', byFigures: 'open' };
    expect(verdicts('shanghai', 'beijing')).toEqual(open);
    expect(verdicts('beijing', 'shanghai')).toEqual(open);
  });

  test('provinces are not among them', () => {
    expect(cities.members.map((row) => row.id)).not.toContain('guangdong');
    expect(cities.members).toHaveLength(20);
  });
});

test("on the places' own counts nothing is compared: Chongqing and Hefei in 2024", () => {
  const local = comparisonBounds('total', '2024', 'city', 'local');
  expect(local.mixed).toBe(true);
  expect(judgeAbove(levelEvidence(local), 'hefei', 'chongqing')).toEqual({
    verdict: 'open',
    byFigures: 'open',
  });
});

describe('the worked example', () => {
  test('has the current bounds of each city', () => {
    const rows = exampleTable('What is known of each');
    const expected = ['chongqing', 'shanghai', 'hefei', 'shenzhen', 'guangzhou', 'wuhan']
      .map((id) => member(cities, id))
      .map((city) => [
        city.name.en,
        knownText(cities, city, 'bounds', 'en'),
        knownText(cities, city, 'figures', 'en'),
      ]);
    expect(rows).toEqual(expected);
  });

  test('has the current verdicts', () => {
    const idOf = (name: string) => cities.members.find((row) => row.name.en === name)?.id ?? name;
    const rows = exampleTable('Verdicts');
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const [question = '', verdict, byFigures] of rows) {
      const [a = '', b = ''] = question.split(' above ').map(idOf);
      expect([question, verdicts(a, b)]).toEqual([question, { verdict, byFigures }]);
    }
  });

  test('gives the reasons in the wording of the API', () => {
    expect(exampleQuotes('Verdicts')).toEqual(sentences('shenzhen', 'chongqing'));
  });
});
