/** The examples of rules: real steps if there are any, else fictional ones of the same solver. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import {
  type ExampleSource,
  exampleSourceOf,
  FICTIONAL_DATASET,
  fictionalExampleSource,
} from '../../../../site/pages/method/example-source.ts';
import {
  EXPLAINED_RULES,
  findRuleExample,
  findTruncatedFigure,
} from '../../../../site/pages/method/rule-examples.ts';
import { findDefaultRanking } from '../../../../site/select-rankings.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';

function grounds(compiled = china()): ExampleSource {
  const ranking = findDefaultRanking(compiled);
  const found = ranking && exampleSourceOf(compiled, ranking);
  if (!found) throw new Error('the data has no default ranking that compares');
  return found;
}

/** One figure: it bounds itself and its part, and nothing else. */
const plain = grounds(compile(handmade('ash birch', [figure('ash total 2024 100')])));

describe('the fictional dataset', () => {
  test('needs every rule, and has no conflicts', () => {
    const madeUp = fictionalExampleSource();
    expect(madeUp?.solution.conflicts).toEqual([]);
    for (const rule of EXPLAINED_RULES)
      expect(findRuleExample(rule, null, madeUp)?.step.rule).toBe(rule);
  });

  test('is labelled as fictional', () => {
    expect(FICTIONAL_DATASET.description).toEqual({ en: 'Fictional.', zh: '虚构。' });
  });
});

describe.each(EXPLAINED_RULES)('the example of the rule “%s”', (rule) => {
  test('is real if the data has one', () => {
    const example = findRuleExample(rule, grounds(), fictionalExampleSource());
    expect(example?.isFictional).toBe(false);
    expect(example?.step.rule).toBe(rule);
  });

  test('is a step whose bound is in the published solution', () => {
    const example = findRuleExample(rule, grounds(), null);
    if (!example) throw new Error(`no example of ${rule}`);
    const { step } = example;
    expect(grounds().bounds(step.cell)[step.bound]).toBe(step.value);
  });

  test('is fictional if the data has none, and labelled as such', () => {
    const example = findRuleExample(rule, plain, fictionalExampleSource());
    expect(example?.isFictional).toBe(rule !== 'reported' && rule !== 'part');
  });

  test('is null if no dataset has one', () => {
    expect(findRuleExample(rule, null, null)).toBeNull();
  });
});

test('a range is no example of what the digits of a number say', () => {
  const range = figure('ash total 2024 100', { qualifier: 'at-least', precision: null });
  const source = grounds(compile(handmade('ash birch', [range])));
  expect(findRuleExample('reported', source, null)).toBeNull();
});

describe('the clearest example', () => {
  test('of contained entities has several inside', () => {
    expect(findRuleExample('inside', grounds(), null)?.step.from.length).toBeGreaterThan(1);
  });

  test('of growth uses the whole year before', () => {
    expect(findRuleExample('growth', grounds(), null)?.step.cell).toBe(
      'chongqing/total/2024/plant',
    );
  });

  test('of a claim bounds another entity from above', () => {
    const step = findRuleExample('claim', grounds(), null)?.step;
    expect(step?.bound).toBe('high');
    expect(step?.from[0]?.cell.startsWith('chongqing/')).toBe(true);
  });
});

describe('a truncated number', () => {
  const stated = (value: number, precision: number, source: string) =>
    figure(`ash total 2024 ${value}`, { precision, qualifier: 'stated', source });
  const of = (...rows: ReturnType<typeof figure>[]) =>
    findTruncatedFigure(grounds(compile(handmade('ash birch', rows))), null);

  test('is found if rounding would exclude what another source prints', () => {
    const found = of(stated(2780, 10, 'short'), stated(2788, 1, 'long'));
    expect([found?.short.value, found?.long.value]).toEqual([2780, 2788]);
  });

  test.each([
    ['rounding explains it too', stated(2780, 10, 'short'), stated(2783, 1, 'long')],
    ['neither explains it', stated(2780, 10, 'short'), stated(2799, 1, 'long')],
    ['both are as exact', stated(2780, 10, 'short'), stated(2788, 10, 'long')],
    ['only one is known', stated(2780, 10, 'short'), stated(100, 1, 'short')],
  ])('is not claimed if %s', (_, short, long) => {
    const rows = short.source === long.source ? [short] : [short, long];
    expect(of(...rows)).toBeNull();
  });

  test('is real in the real data, else fictional', () => {
    expect(findTruncatedFigure(grounds(), fictionalExampleSource())?.isFictional).toBe(false);
    expect(findTruncatedFigure(plain, fictionalExampleSource())?.isFictional).toBe(true);
  });
});
