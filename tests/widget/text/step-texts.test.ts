/** Derivations in languages that the documents don't contain: every rule has a text. */
import { describe, expect, test } from 'vitest';
import type { RankingEntry, RankingView, WhyStep } from '../../../engine/model/documents.ts';
import type { WidgetWords } from '../../../widget/text/initial-words.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { stepTexts } from '../../../widget/text/step-texts.ts';
import {
  entry,
  growthView,
  rankingDocument,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';
import { loadLanguage } from '../../support/widget/languages.ts';

const [ar, en, traditional] = await Promise.all(['ar', 'en', 'zh-Hant'].map(loadLanguage));
if (!ar || !en || !traditional) throw new Error('a language is missing');

const { sources } = rankingDocument;

function step(more: Partial<WhyStep>): WhyStep {
  return {
    bound: 'low',
    rule: 'reported',
    cell: 'hefei/total/2025/plant',
    value: 1225000,
    from: [],
    observations: [],
    claims: [],
    sources: [],
    text: { en: 'In English.', zh: '中文。' },
    ...more,
  };
}

/** A step that another one is derived from. */
const reportedStep = (cell: string, value: number, bound: 'low' | 'high' = 'low'): WhyStep =>
  step({ cell, value, bound, observations: [`${cell}/bureau`] });

/** Invisible mark that separates numbers from Latin names in Arabic. */
const MARK = '\u200f';

/** The text of `steps` in a derivation that also contains `others`. */
function textOf(
  language: WidgetWords,
  steps: readonly WhyStep[],
  others: readonly WhyStep[] = [],
  more: { readonly view?: RankingView; readonly entry?: RankingEntry } = {},
): string {
  const { words, detailsWords } = language;
  const { view = rankingView, entry: one = entry('hefei', [1225000, null], [2, 4]) } = more;
  const localized = localizeRanking(view, words, words.tag);
  const own = { ...one, why: [...others, ...steps] };
  const texts = stepTexts({ localized, detailsWords, entry: own, sources }, steps);
  return texts.join(' | ').replaceAll(MARK, '');
}

const from = (...steps: WhyStep[]) => steps.map(({ cell, bound }) => ({ cell, bound }));

const january = reportedStep('hefei/total/2025-01--2025-11/plant', 1225000);
const january2 = reportedStep('hefei/total/2025-01--2025-11/plant', 1226000, 'high');
const december = reportedStep('hefei/total/2025-12/plant', 150000);
const electric = reportedStep('hefei/nev/2025/plant', 1100000);
const whole = reportedStep('hefei/total/2025/plant', 1300000, 'high');
const first = reportedStep('chongqing/total/2025/plant', 2787800, 'high');
const shanghai = reportedStep('shanghai/total/2025/plant', 1771500);

describe('the evidence of a step can be', () => {
  test.each<readonly [string, WhyStep, readonly WhyStep[], string, string]>([
    [
      'a figure',
      step({ observations: ['hefei/total/2025/plant/bureau'] }),
      [],
      '合肥：2025年汽车产量：至少122萬辆（已公布：Bureau of Statistics）。',
      'Hefei: Vehicles built، 2025: 1.22 مليون على الأقل (نشر: Bureau of Statistics).',
    ],
    [
      'months of it',
      step({ rule: 'subperiod', from: from(january) }),
      [january],
      '合肥：2025年汽车产量：至少122萬辆（其中各月份：2025年1月至11月：至少122萬辆）。',
      'Hefei: Vehicles built، 2025: 1.22 مليون على الأقل (أشهر منها: يناير – نوفمبر 2025: 1.22 مليون على الأقل).',
    ],
    [
      'the whole less other months',
      step({ rule: 'subperiod', bound: 'high', value: 1150000, from: from(whole, december) }),
      [whole, december],
      '合肥：2025年汽车产量：至多115萬辆（扣除其餘月份：至多130萬辆；2025年12月：至少15萬辆）。',
      'Hefei: Vehicles built، 2025: 1.15 مليون على الأكثر (بطرح الباقي: 1.3 مليون على الأكثر؛ ديسمبر 2025: 150,000 على الأقل).',
    ],
    [
      'a part of it',
      step({ rule: 'part', value: 1100000, from: from(electric) }),
      [electric],
      '合肥：2025年汽车产量：至少110萬辆（其中一部分：新能源汽车：至少110萬辆）。',
      'Hefei: Vehicles built، 2025: 1.1 مليون على الأقل (جزء منه: New energy vehicles: 1.1 مليون على الأقل).',
    ],
    [
      'the whole of it',
      step({
        rule: 'part',
        cell: 'hefei/nev/2025/plant',
        bound: 'high',
        value: 1300000,
        from: from(whole),
      }),
      [whole],
      '合肥：2025年新能源汽车：至多130萬辆（它是一部分：汽车产量：至多130萬辆）。',
      'Hefei: New energy vehicles، 2025: 1.3 مليون على الأكثر (هو جزء من: Vehicles built: 1.3 مليون على الأكثر).',
    ],
    [
      'a member of it',
      step({ rule: 'inside', value: 1771500, from: from(shanghai) }),
      [shanghai],
      '合肥：2025年汽车产量：至少177萬辆（其境內：上海：至少177萬辆）。',
      'Hefei: Vehicles built، 2025: 1.77 مليون على الأقل (داخله: Shanghai: 1.77 مليون على الأقل).',
    ],
    [
      'an area that contains it',
      step({ rule: 'inside', bound: 'high', value: 1016300, from: from(first, shanghai) }),
      [first, shanghai],
      '合肥：2025年汽车产量：至多102萬辆（它位於：重慶：至多279萬辆；上海：至少177萬辆）。',
      'Hefei: Vehicles built، 2025: 1.02 مليون على الأكثر (داخل: Chongqing: 2.79 مليون على الأكثر؛ Shanghai: 1.77 مليون على الأقل).',
    ],
    [
      'a figure of the next year',
      step({
        rule: 'growth',
        cell: 'hefei/total/2024/plant',
        observations: ['hefei/total/2025/plant/press'],
      }),
      [],
      '合肥：2024年汽车产量：至少122萬辆（由一年後的數字倒推：The Daily）。',
      'Hefei: Vehicles built، 2024: 1.22 مليون على الأقل (محسوب من العام التالي: The Daily).',
    ],
    [
      'a claim of rank',
      step({
        rule: 'claim',
        bound: 'high',
        value: 2787800,
        from: from(first),
        claims: ['chongqing/total/2025/plant/city/1/city-office'],
      }),
      [first],
      '合肥：2025年汽车产量：至多279萬辆（重慶：City Information Office稱其為第1名；重慶：至多279萬辆）。',
      'Hefei: Vehicles built، 2025: 2.79 مليون على الأكثر (Chongqing: المرتبة الأولى بحسب City Information Office؛ Chongqing: 2.79 مليون على الأكثر).',
    ],
  ])('%s', (_, steps, others, inTraditional, inArabic) => {
    expect(textOf(traditional, [steps], others)).toBe(inTraditional);
    expect(textOf(ar, [steps], others)).toBe(inArabic);
  });
});

describe('one sentence', () => {
  test('covers both bounds if they are derived from the same figure', () => {
    const observations = ['hefei/total/2025/plant/bureau'];
    const both = [step({ observations }), step({ observations, bound: 'high', value: 1227000 })];
    expect(textOf(traditional, both)).toBe(
      '合肥：2025年汽车产量：122.5–122.7萬辆（已公布：Bureau of Statistics）。',
    );
  });

  test('contains the published figure if the entry has it', () => {
    const [chongqing] = rankingDocument.entries;
    const observations = ['chongqing/total/2025/plant/bureau', 'chongqing/total/2025/plant/press'];
    const steps = step({ cell: 'chongqing/total/2025/plant', value: 2787500, observations });
    const printed = chongqing?.observations.map((one, index) => ({
      ...one,
      id: observations[index] ?? '',
    }));
    const own = chongqing && printed && { entry: { ...chongqing, observations: printed } };
    expect(textOf(traditional, [steps], [], own)).toBe(
      '重慶：2025年汽车产量：至少278萬辆（已公布：278.8萬辆（Bureau of Statistics）；278萬辆（捨去尾數）（The Daily））。',
    );
  });

  test('covers only one bound if the evidence differs', () => {
    const low = step({ rule: 'subperiod', from: from(january) });
    const high = step({
      rule: 'subperiod',
      bound: 'high',
      value: 1150000,
      from: from(whole, december),
    });
    const text = textOf(traditional, [low, high], [january, january2, whole, december]);
    expect(text.split(' | ')).toHaveLength(2);
  });

  test('leaves out unknown bounds', () => {
    const unknown = { cell: 'hefei/total/2025-12/plant', bound: 'low' } as const;
    const steps = step({ rule: 'subperiod', from: [...from(january), unknown] });
    expect(textOf(traditional, [steps], [january])).toBe(
      '合肥：2025年汽车产量：至少122萬辆（其中各月份：2025年1月至11月：至少122萬辆）。',
    );
  });
});

describe('in a ranking of percentages', () => {
  const observation = '-/total/2025/plant/bureau';
  const growth = (bound: 'low' | 'high', value: number, more: Partial<WhyStep>) =>
    step({ rule: 'growth', cell: 'hefei/total-growth/2025/plant', bound, value, ...more });

  test('a stated growth keeps its published form', () => {
    const steps = [
      growth('low', 9.65, { observations: [observation] }),
      growth('high', 9.75, { observations: [observation] }),
    ];
    const own = entry('hefei', [9.65, 9.75], [1, 1], reported(9.7, 0.1, { yoy: 9.7 }));
    expect(textOf(traditional, steps, [], { view: growthView, entry: own })).toBe(
      '合肥：2025年total-growth：9.65–9.75%（已公布：+9.7%（Bureau of Statistics））。',
    );
  });

  test('counts aren’t percentages', () => {
    const before = reportedStep('hefei/total/2024/plant', 1000000);
    const steps = growth('high', 30, { from: from(whole, before) });
    expect(textOf(ar, [steps], [whole, before], { view: growthView })).toContain(
      '(محسوب من: Vehicles built: 1.3 مليون على الأكثر؛ Vehicles built، 2024: 1 مليون على الأقل)',
    );
  });

  test('a share is calculated', () => {
    const steps = step({ rule: 'share', value: 46.47, from: from(electric) });
    expect(textOf(traditional, [steps], [electric])).toContain(
      '（由此算出：新能源汽车：至少110萬辆）',
    );
  });
});

test('Arabic separates a number from a preceding Latin name', () => {
  const { words, detailsWords } = ar;
  expect(words.title('Vehicles built', '2025')).toBe(`Vehicles built،${MARK} 2025`);
  expect(detailsWords.labelled('Hefei', ['1'])).toBe(`Hefei:${MARK} 1`);
  expect(detailsWords.statement('Hefei', '', '1')).toBe(`Hefei:${MARK} 1.`);
});

test('sentences of the documents are used in their languages, without repetition', () => {
  expect(textOf(en, [step({}), step({})])).toBe('In English.');
});
