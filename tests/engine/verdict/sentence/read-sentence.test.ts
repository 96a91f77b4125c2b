/** Reading sentences: what is understood, what is asked, what is said to be unread, and any text at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../../engine/verdict/sentence/find-quantities.ts';
import {
  MAX_SENTENCE_LENGTH,
  readSentence,
  type SentenceReading,
} from '../../../../engine/verdict/sentence/read-sentence.ts';
import type { DatasetVocabulary } from '../../../../engine/verdict/sentence/vocabulary.ts';
import { realVocabularies } from '../../../support/verdict/real-vocabulary.ts';

const vocabularies = realVocabularies();
const read = (text: string): SentenceReading => readSentence(text, vocabularies);

/** Readings as text: metric, period, level, and what is said. */
const readingsOf = ({ readings }: SentenceReading): string[] =>
  readings.map(
    ({ metric, period, level, pairs }) =>
      `${metric} ${period} ${level} ${pairs.map((pair) => pair.join('=')).join(' ')}`,
  );

describe('a sentence', () => {
  test.each([
    ['Tokyo was the most populous city in 2018', 'people 2018 city entity=tokyo rank=1'],
    [
      'Bombay had over 20 million inhabitants in 2025',
      'people 2025 city entity=mumbai least=20000000',
    ],
    [
      'Chongqing Municipality was China’s first city in vehicles built in 2025',
      'total 2025 city entity=chongqing rank=1',
    ],
    ['2025年广州市汽车产量全国城市第三', 'total 2025 city entity=guangzhou rank=3'],
    ['东京2025年人口世界第一', 'people 2025 city entity=tokyo rank=1'],
    [
      'Jakarta has more inhabitants than Tokyo in 2025',
      'people 2025 city entity=jakarta above=tokyo',
    ],
    [
      'São Paulo had over 20 million inhabitants in 2010',
      'people 2010 city entity=sao-paulo least=20000000',
    ],
    ['上海汽車產量2025年居全國城市第二', 'total 2025 city entity=shanghai rank=2'],
    ['2025年重庆新能源汽车占比超过40%', 'nev-share 2025 city entity=chongqing least=40'],
    [
      'Chongqing is first again since 2016 in vehicles built in 2025 among cities',
      'total 2025 city entity=chongqing first-since=2016',
    ],
    ['2025年重庆汽车产量时隔9年重返城市第一', 'total 2025 city entity=chongqing first-since=2016'],
    [
      'Shandong’s new energy vehicles doubled in the first half of 2025',
      'nev 2025-01--2025-06 province entity=shandong growth-least=100',
    ],
  ])('%s: one reading', (text, expected) => {
    expect(readingsOf(read(text))).toEqual([expected]);
  });

  test('about a place at two levels asks for the level', () => {
    const found = read('Chongqing was first in vehicles built in 2025');
    expect(found.questions).toEqual(['level']);
    expect(readingsOf(found)).toHaveLength(2);
  });

  test('without a year asks for the period, among the latest years', () => {
    expect(read('Hefei was first in vehicles built').questions).toEqual(['period']);
  });

  test('that names no metric asks what is counted', () => {
    expect(read('Hefei was first in 2025').questions).toEqual(['metric']);
  });

  test('with an unknown word before what is counted asks what is counted', () => {
    const found = read('Hefei was first in electric vehicles built in 2025');
    expect(found.questions).toEqual(['metric']);
    expect(found.unread).toEqual(['electric']);
  });

  test('with several statements asks which, each with the metric of its clause', () => {
    const found = read('2025年青岛整车产量超百万辆，新能源汽车同比增242%');
    expect(found.questions).toEqual(['relation', 'metric']);
    expect(readingsOf(found)).toEqual([
      'total 2025 city entity=qingdao least=1000000',
      'nev-growth 2025 city entity=qingdao value=242',
    ]);
  });

  test.each([
    ['Chongqing was among the top three cities in vehicles built in 2025', 3],
    ['Chongqing was in the top 3 of cities by vehicles built in 2025', 3],
    ['Chongqing made the top-five of cities by vehicles built in 2025', 5],
    ['Chongqing was in the top 10 of cities by vehicles built in 2025', 5],
    ['Chongqing was a top three city in vehicles built in 2025', 3],
    ['Chongqing was among the first three cities in vehicles built in 2025', 3],
    ['Chongqing was one of the three largest cities by vehicles built in 2025', 3],
    ['Chongqing was one of China’s two biggest cities by vehicles built in 2025', 2],
    ['2025年重庆汽车产量位居全国城市前三', 3],
    ['2025年重庆汽车产量居城市前五名', 5],
    ['重庆2025年汽车产量进入全国城市前3位', 3],
    ['重庆2025年汽车产量跻身城市三甲', 3],
    ['重庆2025年汽车产量位列城市前十二名', 5],
    ['重庆2025年汽车产量位列城市前二十强', 5],
    ['重庆2025年汽车产量进入城市十强', 5],
    ['重庆是2025年汽车产量最大的两个城市之一', 2],
    ['重慶2025年汽車產量居全國城市前三', 3],
  ])('that names a group of ranks asks for one of them: %s', (text, count) => {
    const found = read(text);
    expect([found.isGroup, found.questions]).toEqual([true, ['relation']]);
    expect(readingsOf(found)).toEqual(
      Array.from({ length: count }, (_, at) => `total 2025 city entity=chongqing rank=${at + 1}`),
    );
  });

  test.each([
    'Chongqing was in the top half of cities by vehicles built in 2025',
    'Chongqing was in the top third of cities by vehicles built in 2025',
    'Chongqing was in the top 10% of cities by vehicles built in 2025',
    'Chongqing was in the top 100 of cities by vehicles built in 2025',
    'Chongqing was one of the largest cities by vehicles built in 2025',
    'Chongqing was among China’s biggest cities by vehicles built in 2025',
    'Chongqing was a leading city in vehicles built in 2025',
    '重庆是2025年汽车产量最大的城市之一',
    '重庆2025年汽车产量居城市前一百名',
    '重庆2025年汽车产量居城市前100名',
  ])('of some of the first, without a rank, has nothing to check: %s', (text) => {
    expect(read(text)).toMatchObject({ problem: 'noRelation', isGroup: false });
  });

  test.each([
    ['Chongqing topped the cities by vehicles built in 2025', 1],
    ['Chongqing took the top spot of cities by vehicles built in 2025', 1],
    ['Chongqing was the leading city in vehicles built in 2025', 1],
    ['Chongqing was the second largest city by vehicles built in 2025', 2],
    ['重庆是2025年汽车产量最大的城市', 1],
  ])('of one rank has it: %s', (text, rank) => {
    const found = read(text);
    expect(readingsOf(found)).toEqual([`total 2025 city entity=chongqing rank=${rank}`]);
    expect(found.isGroup).toBe(false);
  });

  test('with an unknown name names the nearest', () => {
    expect(read('Chonqing was first in 2025')).toMatchObject({
      problem: 'noName',
      nearest: ['Chongqing'],
    });
  });

  test('that says nothing that can be checked says so', () => {
    expect(read('Hefei is a nice place').problem).toBe('noRelation');
  });

  test.each([
    ['Hefei was not first in vehicles built in 2025', 'not'],
    ['合肥2025年汽车产量并非城市第一', '并非'],
    ['Hefei became first among cities in vehicles built in 2025', 'became'],
    ['Hefei was first among cities in buses built in 2025', 'buses'],
    ['Hefei was first among provinces in vehicles built in 2025', 'provinces'],
    ['Hefei and Wuhu built more vehicles than Ningbo in 2025', 'Wuhu'],
    ['Chongqing built about 2.788 million vehicles in 2025', 'about'],
  ])('that says more than its reading isn’t read as a whole: %s', (text, word) => {
    expect(read(text)).toMatchObject({ isWhole: false, unread: [word] });
  });

  test('with a year without figures has no reading', () => {
    expect(read('Hefei was first in vehicles built in 2030').problem).toBe('noFigures');
  });

  test('without a year isn’t read as a whole, even if figures have only one', () => {
    const onlyOne = vocabularies.map((one) => ({
      ...one,
      periods: new Map([['people/city', ['2025']]]),
    }));
    const found = readSentence('Tokyo was first in inhabitants among cities', onlyOne);
    expect([found.readings.length, found.isWhole]).toEqual([1, false]);
  });

  test('with the date of what was known has it', () => {
    for (const text of [
      'As known on 18 January 2026, Hefei was fourth in vehicles built in 2025',
      'Hefei was fourth in vehicles built in 2025 as of 2026-01-18',
      '截至2026年1月18日，2025年合肥汽车产量居城市第四',
      'Published up to 18 January 2026, Hefei was fourth in vehicles built in 2025',
      'Published before 19 January 2026, Hefei was fourth in vehicles built in 2025',
      '2026年1月19日以前公布的数字，2025年合肥汽车产量居城市第四',
    ])
      expect(read(text)).toMatchObject({ isWhole: true, readings: [{ asOf: '2026-01-18' }] });
  });

  test('lists words that it doesn’t understand, in order', () => {
    expect(read('Chongqing will proudly be first in vehicles built in 2025').unread).toEqual([
      'will proudly',
    ]);
    expect(read('2025年重庆出口汽车产量居城市第一').unread).toEqual(['出口']);
  });
});

describe('a name of several entities', () => {
  const place = (id: string, level: string, name: string, parent: string | null = null) => ({
    ...{ id, name: { en: name, zh: name }, levels: [level], parent },
  });
  const title = { en: 'Output', zh: '产量' };
  const vocabulary: DatasetVocabulary = {
    ...{ id: 'output', title },
    entities: [
      place('jilin', 'province', 'Jilin'),
      place('hebei', 'province', 'Hebei'),
      place('jilin-city', 'city', 'Jilin', 'jilin'),
      place('changchun', 'city', 'Changchun', 'jilin'),
    ],
    metrics: [{ id: 'output', title, unit: 't' }],
    levels: ['province', 'city'].map((id) => ({ id, title: { en: id } })),
    defaults: { metric: 'output', period: '2025', level: 'province' },
    periods: new Map(['province', 'city'].map((level) => [`output/${level}`, ['2025']])),
  };
  const entitiesOf = (text: string) => {
    const { readings, questions } = readSentence(text, [vocabulary]);
    const said = readings.map(({ pairs: [entity, other] }) =>
      [entity?.[1], ...(other?.[0] === 'above' ? [other[1]] : [])].join(' above '),
    );
    return [said, questions];
  };

  test.each([
    ['Jilin was first in output in 2025', ['jilin', 'jilin-city'], ['entity', 'level']],
    ['Jilin made 5 million t in 2025', ['jilin', 'jilin-city'], ['entity', 'level']],
    ['Hebei was first in output in 2025', ['hebei'], []],
    ['Jilin was above Changchun in output in 2025', ['jilin-city above changchun'], []],
    ['Hebei was above Jilin in output in 2025', ['hebei above jilin'], []],
    ['Jilin was behind Hebei in output in 2025', ['hebei above jilin'], []],
  ])('%s', (text, entities, questions) => {
    expect(entitiesOf(text)).toEqual([entities, questions]);
  });
});

test.each([
  ['2788000', 2788000],
  ['2.788 million', 2788000],
  ['278.8万', 2788000],
  ['2,788,000', 2788000],
  ['-9.7%', -9.7],
  ['1', 1],
  ['many', null],
  ['1 2', null],
  ['', null],
])('the number in a field: %s', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

describe('any text', () => {
  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['a'.repeat(MAX_SENTENCE_LENGTH + 1), 'tooLong'],
    ['重庆第一'.repeat(5000), 'tooLong'],
    ['<script>alert(1)</script>', 'noName'],
    ['🚗🏙️🥇', 'noName'],
    ['مدينة تشونغتشينغ هي الأولى', 'noName'],
  ])('%#: has its problem', (text, problem) => {
    expect(read(text).problem).toBe(problem);
  });

  test('is read without an error, quickly, into queries of known things', () => {
    const known = new Set(vocabularies.flatMap(({ entities }) => entities.map(({ id }) => id)));
    const word = fc.constantFrom(
      ...[
        'Chongqing',
        '重庆',
        'Shanghai',
        'Tokyo',
        'China',
        'first',
        '第一',
        'more',
        'than',
        'over',
      ],
      ...[
        '2025',
        '2025年',
        '上半年',
        'Jan-Nov',
        'since',
        '2016',
        'vehicles',
        'built',
        '汽车',
        '产量',
      ],
      ...[
        '2.7',
        'million',
        '280万辆',
        '%',
        'up',
        '同比',
        'top',
        'three',
        '前三',
        'not',
        '被',
        '超过',
      ],
      ...[
        '<b>',
        '🥇',
        '\u202e',
        '-',
        ',',
        '。',
        "'",
        '1e999',
        '٣',
        '\ud800',
        'no.',
        '#1',
        '[',
        '(',
      ],
    );
    const sentence = fc.oneof(
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 14 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(sentence, (text) => {
        const { readings, questions, problem, understood, unread } = read(text);
        expect(readings.length === 0).toBe(problem !== null);
        expect(questions.length === 0).toBe(readings.length < 2);
        for (const { pairs } of readings) expect(known).toContain(pairs[0]?.[1]);
        for (const { start, end } of understood) expect(start).toBeLessThan(end);
        expect(unread.length).toBeLessThan(13);
      }),
      { seed: 20260118, numRuns: 400 },
    );
  });
});
