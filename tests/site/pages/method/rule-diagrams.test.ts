/** The diagrams of rules show the numbers of the steps that they illustrate. */
import { describe, expect, test } from 'vitest';
import type { Diagram } from '../../../../site/pages/method/diagram.ts';
import {
  type ExampleSource,
  exampleSourceOf,
  fictionalExampleSource,
} from '../../../../site/pages/method/example-source.ts';
import { findRankExample, ranksDiagram } from '../../../../site/pages/method/ranks-section.ts';
import {
  ruleDiagram,
  truncatedFigureDiagram,
} from '../../../../site/pages/method/rule-diagrams.ts';
import {
  EXPLAINED_RULES,
  type ExplainedRule,
  findRuleExample,
  findTruncatedFigure,
  type RuleExample,
} from '../../../../site/pages/method/rule-examples.ts';
import { findDefaultRanking } from '../../../../site/select-rankings.ts';
import { siteWords } from '../../../../site/words/mod.ts';
import { china } from '../../../support/data/real-data.ts';

const english = { language: 'en', engineLanguage: 'en', words: siteWords('en').diagram } as const;
const chinese = { language: 'zh', engineLanguage: 'zh', words: siteWords('zh').diagram } as const;

function madeUp(): ExampleSource {
  const grounds = fictionalExampleSource();
  if (!grounds) throw new Error('the fictional dataset has no ranking');
  return grounds;
}

function real(): ExampleSource {
  const ranking = findDefaultRanking(china());
  const grounds = ranking && exampleSourceOf(china(), ranking);
  if (!grounds) throw new Error('the real data has no default ranking');
  return grounds;
}

function example(rule: ExplainedRule, grounds: ExampleSource): RuleExample {
  const found = findRuleExample(rule, grounds, null);
  if (!found) throw new Error(`no example of ${rule}`);
  return found;
}

const labels = ({ rows }: Diagram) => rows.map(({ label }) => label);

describe('the diagram of a rule', () => {
  test.each<[ExplainedRule, string[]]>([
    [
      'reported',
      [
        'Published: 2,788',
        'If it was rounded: 2,787.5 to 2,788.5',
        'If it was cut off: 2,788 to 2,789',
        'So the value behind it is: 2,787.5 to 2,789',
      ],
    ],
    ['subperiod', ['January to November 2023: 1,225 to 1,240', '2023: at least 1,225']],
    ['part', ['Red pots: at least 1,225', 'Pots: at least 1,225']],
    ['inside', ['The Vale: at most 2,620', 'Cedar: at least 1,015', 'Dogwood: at most 1,605']],
    ['growth', ['2023: 2,788, +9.7%', '2022: 2,539.8 to 2,543.6']],
    [
      'claim',
      [
        'Alder, stated to be first: 2,787.5 to 2,789',
        'Birch, by figures alone: at least 1,225',
        'Birch, if that is right: 1,225 to 2,789',
      ],
    ],
  ])('“%s” has the labels', (rule, expected) => {
    const scene = ruleDiagram(rule, { ...example(rule, madeUp()), ...english });
    expect(labels(scene)).toEqual(expected);
  });

  test.each(EXPLAINED_RULES)('“%s” ends at the bound of its step', (rule) => {
    for (const grounds of [madeUp(), real()]) {
      const found = example(rule, grounds);
      const { rows } = ruleDiagram(rule, { ...found, ...english });
      const results = rows.filter(({ isResult }) => isResult);
      expect(results).toEqual([rows.at(-1)]);
      const rounding = found.step.bound === 'low' ? 'floor' : 'ceil';
      const printed = new Intl.NumberFormat('en', {
        maximumFractionDigits: 0,
        roundingMode: rounding,
      }).format(found.step.value);
      expect(results[0]?.label).toContain(printed);
    }
  });

  test.each(EXPLAINED_RULES)('“%s” fits its scale, and every bar has a positive length', (rule) => {
    for (const grounds of [madeUp(), real()]) {
      const scene = ruleDiagram(rule, { ...example(rule, grounds), ...chinese });
      expect(scene.to).toBeGreaterThan(scene.from);
      for (const { spans, ticks = [], point = scene.from } of scene.rows) {
        for (const { from, to } of spans) {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(scene.from);
          expect(to).toBeLessThanOrEqual(scene.to);
        }
        for (const at of [...ticks, point]) {
          expect(at).toBeGreaterThanOrEqual(scene.from);
          expect(at).toBeLessThanOrEqual(scene.to);
        }
      }
    }
  });

  test.each(EXPLAINED_RULES)('“%s” in Chinese contains no English', (rule) => {
    const scene = ruleDiagram(rule, { ...example(rule, real()), ...chinese });
    expect(labels(scene).join('')).not.toMatch(/[a-z]{2}/i);
  });
});

describe('the diagram of months', () => {
  const { rows } = ruleDiagram('subperiod', { ...example('subperiod', madeUp()), ...english });

  test('has a box for each known one, and what is unknown has no end', () => {
    const fills = rows.map(({ spans }) => spans.map(({ fill }) => fill));
    expect(fills[0]).toEqual(Array(11).fill('certain'));
    expect(fills[1]).toEqual([...Array(11).fill('certain'), 'open']);
    const [december, unknown] = [rows[0]?.spans.at(-1), rows[1]?.spans.at(-1)];
    expect(unknown?.to).toBeGreaterThan(Number(december?.to) + 2);
  });
});

describe('the diagram of contained entities', () => {
  const { rows } = ruleDiagram('inside', { ...example('inside', madeUp()), ...english });

  test('stacks the entities: the remainder is what is possible', () => {
    expect(rows.map(({ spans }) => spans.map(({ from, to }) => [from, to]))).toEqual([
      [[0, 2620]],
      [[0, 1015]],
      [[1015, 2620]],
    ]);
  });
});

describe('the diagram of a truncated number', () => {
  test('marks the longer number outside the range of rounding, and inside that of truncation', () => {
    for (const exampleSource of [madeUp(), real()]) {
      const cutOff = findTruncatedFigure(exampleSource, null);
      if (!cutOff) throw new Error('no number is cut off');
      const { rows } = truncatedFigureDiagram(cutOff, { exampleSource, ...english });
      const [, rounded, cut, longer] = rows;
      const point = longer?.point ?? Number.NaN;
      expect(rounded?.ticks).toEqual([point]);
      expect(rounded?.spans[0]?.to).toBeLessThan(point);
      expect(cut?.spans[0]?.from).toBeLessThanOrEqual(point);
      expect(cut?.spans[0]?.to).toBeGreaterThanOrEqual(point);
    }
  });

  test('explains it', () => {
    const cutOff = findTruncatedFigure(madeUp(), null);
    if (!cutOff) throw new Error('no number is cut off');
    expect(labels(truncatedFigureDiagram(cutOff, { exampleSource: madeUp(), ...english }))).toEqual(
      [
        'Published: 2,780',
        'If it was rounded: 2,775 to 2,785',
        'If it was cut off: 2,780 to 2,790',
        'With more digits elsewhere: 2,788',
      ],
    );
  });
});

describe('the diagram of ranks', () => {
  test('compares one entry with all others', () => {
    const exampleSource = madeUp();
    const standing = findRankExample(exampleSource);
    if (!standing) throw new Error('nothing has a range of ranks');
    expect(labels(ranksDiagram({ exampleSource, ...english }, standing))).toEqual([
      'Alder, above Birch: 2,787.5 to 2,789',
      'Birch: 1,225 to 2,789',
      'Cedar, below Birch: 1,015 to 1,030',
      'Dogwood, possibly above Birch: at least 335',
    ]);
  });

  test('shows as many above as the published ranks say', () => {
    const exampleSource = real();
    const standing = findRankExample(exampleSource);
    if (!standing) throw new Error('nothing has a range of ranks');
    const texts = labels(ranksDiagram({ exampleSource, ...english }, standing));
    const count = (what: string) => texts.filter((label) => label.includes(what)).length;
    const { rank } = standing.entry;
    expect(1 + count(', above')).toBe(rank?.best);
    expect(1 + count(', above') + count('possibly above')).toBe(rank?.worst);
    expect(texts).toHaveLength(exampleSource.view.entries.length);
  });
});
