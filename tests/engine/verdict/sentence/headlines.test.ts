/**
 * Headlines of the sources of the real data, and sentences modelled on them, half of them true and half false, as a reader types
 * them: each has the reading that is meant and its verdict, or a question among whose answers it is.
 */
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../../engine/model/vocabulary.ts';
import { readSentence } from '../../../../engine/verdict/sentence/read-sentence.ts';
import { realVocabularies, verdictOn } from '../../../support/verdict/real-vocabulary.ts';

/** A sentence, what it says as metric, period, level and parameters, its verdict, and whether a question comes first. */
type Headline = readonly [text: string, said: string, verdict: Verdict, question?: 'asks'];

const TRUE: readonly Headline[] = [
  [
    "Chongqing Regains China's Auto Crown: 2.788M Vehicles Made in 2025, Up 9.7%",
    'total/2025/city chongqing rank=1',
    'stated',
    'asks',
  ],
  [
    'Chongqing built 2.788 million vehicles in 2025',
    'total/2025/city chongqing value=2788000',
    'proven',
  ],
  [
    "China's Guangdong produces 2.53 mln NEVs in 2023",
    'nev/2023/province guangdong value=2530000',
    'proven',
  ],
  [
    'Anhui built 3.6865 million vehicles in 2025',
    'total/2025/province anhui value=3686500',
    'proven',
  ],
  [
    'Chongqing built more vehicles than Shanghai in 2025 among cities',
    'total/2025/city chongqing above=shanghai',
    'proven',
  ],
  [
    'In 2025 Anhui came first among provinces in vehicles built',
    'total/2025/province anhui rank=1',
    'stated',
  ],
  [
    "Anhui's new energy vehicle output ranked first among provinces in 2025",
    'nev/2025/province anhui rank=1',
    'stated',
  ],
  [
    "Chongqing's vehicle output passed 2.7 million in 2025",
    'total/2025/city chongqing least=2700000',
    'proven',
  ],
  [
    'Guangdong built more vehicles than Anhui in 2024',
    'total/2024/province guangdong above=anhui',
    'proven',
  ],
  [
    'In the first half of 2025 Anhui overtook Guangdong in vehicles built',
    'total/2025-01--2025-06/province anhui above=guangdong',
    'proven',
  ],
  ['2025年重庆汽车产量278.8万辆', 'total/2025/city chongqing value=2788000', 'proven'],
  ['重庆2025年汽车产量居全国城市第一', 'total/2025/city chongqing rank=1', 'stated'],
  ['2025年安徽汽车产量超过广东', 'total/2025/province anhui above=guangdong', 'proven'],
  ['安徽新能源汽车2025年产量居各省第一', 'nev/2025/province anhui rank=1', 'stated'],
  [
    '全国第一!广东2024年上半年汽车产量达229.2万辆',
    'total/2024-01--2024-06/province guangdong value=2292000',
    'proven',
    'asks',
  ],
  [
    '2025年前11个月安徽汽车产量333.54万辆',
    'total/2025-01--2025-11/province anhui value=3335400',
    'proven',
  ],
  ['2024年深圳汽车产量居城市第一', 'total/2024/city shenzhen rank=1', 'stated'],
  ['2016年广东汽车产量在各省中排名第一', 'total/2016/province guangdong rank=1', 'stated'],
  ['2025年上海汽车产量超过170万辆', 'total/2025/city shanghai least=1700000', 'proven'],
  ['2025年重庆汽车产量同比增长9.7%', 'total-growth/2025/city chongqing value=9.7', 'proven'],
];

const FALSE: readonly Headline[] = [
  [
    'Shanghai built more vehicles than Chongqing in 2025 among cities',
    'total/2025/city shanghai above=chongqing',
    'refuted',
  ],
  [
    'Chongqing built over 3 million vehicles in 2025',
    'total/2025/city chongqing least=3000000',
    'refuted',
  ],
  [
    'Chongqing built 2 million vehicles in 2025',
    'total/2025/city chongqing value=2000000 precision=100000',
    'refuted',
  ],
  [
    'Guangdong was the top province in vehicles built in 2025',
    'total/2025/province guangdong rank=1',
    'refuted',
  ],
  [
    'Hefei overtook Chongqing in vehicles built in 2025',
    'total/2025/city hefei above=chongqing',
    'denied',
  ],
  [
    "Shenzhen was China's first city in vehicles built in 2025",
    'total/2025/city shenzhen rank=1',
    'denied',
  ],
  [
    'Anhui built fewer vehicles than Guangdong in 2025',
    'total/2025/province guangdong above=anhui',
    'refuted',
  ],
  [
    'Chongqing built at most 2 million vehicles in 2025',
    'total/2025/city chongqing most=2000000',
    'refuted',
  ],
  [
    "Anhui's vehicle output exceeded 4 million in 2025",
    'total/2025/province anhui least=4000000',
    'refuted',
  ],
  [
    "Chongqing's new energy vehicle output doubled in 2025",
    'nev/2025/city chongqing growth-least=100',
    'refuted',
  ],
  ['2025年广东汽车产量居全国省份第一', 'total/2025/province guangdong rank=1', 'refuted'],
  ['2025年安徽汽车产量超过400万辆', 'total/2025/province anhui least=4000000', 'refuted'],
  ['2025年上海汽车产量超过重庆', 'total/2025/city shanghai above=chongqing', 'refuted', 'asks'],
  ['2025年重庆汽车产量不足250万辆', 'total/2025/city chongqing most=2500000', 'refuted'],
  ['2024年安徽汽车产量超过广东', 'total/2024/province anhui above=guangdong', 'refuted'],
  [
    '重庆2025年新能源汽车产量200万辆',
    'nev/2025/city chongqing value=2000000 precision=100000',
    'refuted',
  ],
  ['2025年重庆汽车产量同比下降5%', 'total-growth/2025/city chongqing value=-5', 'refuted'],
  ['2025年安徽汽车产量被广东超过', 'total/2025/province guangdong above=anhui', 'refuted'],
  ['2025年北京汽车产量居全国城市第一', 'total/2025/city beijing rank=1', 'denied'],
  ['2023年安徽汽车产量居全国省份第一', 'total/2023/province anhui rank=1', 'refuted'],
];

const vocabularies = realVocabularies();

describe.each([
  ['true', TRUE],
  ['false', FALSE],
])('a headline that is %s', (_, headlines) => {
  test('is one of twenty', () => {
    expect(headlines).toHaveLength(20);
  });

  for (const [text, said, verdict, question] of headlines)
    test(text, () => {
      const { readings, questions } = readSentence(text, vocabularies);
      const found = readings.map((query) => {
        const [subject, ...pairs] = query.pairs;
        const place = `${query.metric}/${query.period}/${query.level} ${subject?.[1]}`;
        return { query, text: `${place} ${pairs.map((pair) => pair.join('=')).join(' ')}` };
      });
      const texts = found.map((one) => one.text);
      if (question) {
        expect(texts).toContain(said);
        expect(questions.length).toBeGreaterThan(0);
      } else expect(texts).toEqual([said]);
      const meant = found.find((one) => one.text === said)?.query;
      expect(meant && verdictOn(meant)).toBe(verdict);
    });
});
