/** Numbers and dates as shown to readers. Above all, displayed bounds never exclude the computed ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../engine/model/documents.ts';
import {
  boundsText,
  changeText,
  dateText,
  listText,
  type NumberStyle,
  numberText,
  valueText,
} from '../../../widget/text/format.ts';
import { initialWords as arabic } from '../../../widget/text/locales/ar/initial.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { initialWords as traditional } from '../../../widget/text/locales/zh-Hant/initial.ts';
import { reported } from '../../fixtures/widget/ranking.ts';

const english: NumberStyle = { words: en, unit: '', percent: false };
const chinese: NumberStyle = { words: zh, unit: '辆', percent: false };
const percent: NumberStyle = { words: en, unit: '', percent: true };

describe('a number', () => {
  test.each([
    [2788000, 1000, '2.788 million', '278.8万辆'],
    [2780000, 10000, '2.78 million', '278万辆'],
    [2700000, 10000, '2.70 million', '270万辆'],
    [2787700, 100, '2.7877 million', '278.77万辆'],
    [1000000, 1000000, '1 million', '100万辆'],
    [865000, 1000, '865,000', '86.5万辆'],
    [9100, 100, '9,100', '9,100辆'],
    [1234567, null, '1,234,567', '1,234,567辆'],
    [2930000, undefined, '2.93 million', '293万辆'],
    [0, undefined, '0', '0辆'],
    [7, 1, '7', '7辆'],
  ])('%d stated to %s is "%s" and "%s"', (value, precision, inEnglish, inChinese) => {
    expect(numberText(english, value, precision)).toBe(inEnglish);
    expect(numberText(chinese, value, precision)).toBe(inChinese);
  });

  test('in percent has a percent sign', () => {
    expect(numberText(percent, 9.7)).toBe('9.7%');
  });
});

describe('bounds', () => {
  test.each<[number, number | null, string, string]>([
    [1500000, 1700000, '1.5–1.7 million', '150–170万辆'],
    [1771500, 1773000, '1.771–1.773 million', '177.1–177.3万辆'],
    [1225000, null, 'at least 1.22 million', '至少122万辆'],
    [0, 2787800, 'at most 2.79 million', '至多279万辆'],
    [337500, 1590800, '337,000–1,600,000', '33.7–160万辆'],
    [7, 1200000, '7–1,200,000', '7–1,200,000辆'],
    [0, null, '', ''],
    [2787700, 2787700, '2.7877 million', '278.77万辆'],
  ])('[%s, %s] are "%s" and "%s"', (low, high, inEnglish, inChinese) => {
    expect(boundsText(english, { low, high })).toBe(inEnglish);
    expect(boundsText(chinese, { low, high })).toBe(inChinese);
  });

  test('below zero are joined by a word, because a dash could be read as a minus', () => {
    expect(boundsText(percent, { low: -3.5, high: -2.5 })).toBe('−3.5 to −2.5%');
  });

  test('below zero keep each sign beside its number in right-to-left text', () => {
    const style = { words: arabic, unit: '', percent: true };
    expect(boundsText(style, { low: -3.5, high: -2.5 })).toBe(
      '\u200e−3.5 إلى \u200e−2.5\u200e%\u200e',
    );
  });

  test('of a share with endless digits enclose it', () => {
    const share = (100 * 22) / 43;
    expect(boundsText(percent, { low: share, high: share })).toBe('51.1–51.2%');
    expect(boundsText(percent, { low: 9.7, high: 9.7 })).toBe('9.7%');
  });

  test('of a share have one percent sign', () => {
    expect(boundsText(percent, { low: 46.47, high: 46.53 })).toBe('46.47–46.53%');
  });
});

const SCALES: readonly (readonly [word: RegExp, factor: number])[] = [
  [/trillion|万亿|兆|تريليون/, 1e12],
  [/billion|مليار/, 1e9],
  [/[亿億]/, 1e8],
  [/million|مليون|ملايين/, 1e6],
  [/[万萬]/, 1e4],
];

/** Parses a displayed number: digits, and "million" or 万. */
function parseNumber(text: string): number {
  const digits = text.match(/-?[\d.,]+/)?.[0] ?? '';
  const [, factor = 1] = SCALES.find(([word]) => word.test(text)) ?? [];
  return Number(digits.replaceAll(',', '')) * factor;
}

/** Parses displayed bounds, of which only the high may have a unit. */
function parseBounds(text: string): Bounds {
  const [first = '', second] = text.split(/–| to | إلى /);
  if (second === undefined) {
    const value = parseNumber(text);
    return /at most|至多|على الأكثر/.test(text)
      ? { low: 0, high: value }
      : { low: value, high: /at least|至少|على الأقل/.test(text) ? null : value };
  }
  const unit = second.replace(/[\d.,-]/g, '');
  return { low: parseNumber(first + unit), high: parseNumber(second) };
}

/** Tolerance for rounding errors of the parser. */
const TOLERANCE = 1 + 1e-12;

describe('displayed bounds never exclude the computed ones', () => {
  const bound = fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.double({ min: 0, max: 1e7, noNaN: true }).map((value) => Math.round(value * 100) / 100),
  );

  test.each([
    ['English', english],
    ['Chinese', chinese],
    ['traditional Chinese', { words: traditional, unit: '輛', percent: false }],
    ['Arabic', { words: arabic, unit: '', percent: false }],
  ])('in %s', (_, style) => {
    fc.assert(
      fc.property(bound, bound, fc.boolean(), (one, other, open) => {
        const low = Math.min(one, other);
        const high = open ? null : Math.max(one, other);
        const text = boundsText(style, { low, high });
        if (text === '') return low === 0 && high === null;
        const shown = parseBounds(text);
        const lowHolds = shown.low <= low * TOLERANCE;
        const highHolds = shown.high === null || (high !== null && shown.high * TOLERANCE >= high);
        return lowHolds && highHolds;
      }),
      { numRuns: 3000 },
    );
  });

  test('in percent, including below zero', () => {
    const share = fc.integer({ min: -9999, max: 100000 }).map((value) => value / 100);
    fc.assert(
      fc.property(share, share, (one, other) => {
        const low = Math.min(one, other);
        const high = Math.max(one, other);
        const numbers = boundsText(percent, { low, high }).match(/−?[\d.,]+/g) ?? [];
        const [first = '', last = first] = numbers.map((text) =>
          text.replaceAll(',', '').replace('−', '-'),
        );
        const atMost = low === 0 && high !== 0;
        return (atMost || Number(first) <= low + 1e-9) && Number(last) >= high - 1e-9;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a value', () => {
  test('is the published figure if the bounds agree with it', () => {
    const figure = reported(2788000, 1000);
    expect(valueText(english, { low: 2787650, high: 2787800 }, figure)).toBe('2.788 million');
  });

  test('keeps the published "about", "over" and "under"', () => {
    const about = reported(660000, 10000, { qualifier: 'about' });
    expect(valueText(english, { low: 650000, high: 670000 }, about)).toBe('about 660,000');
    expect(valueText(chinese, { low: 650000, high: 670000 }, about)).toBe('约66万辆');
    const over = reported(1000000, 100000, { qualifier: 'over' });
    expect(valueText(english, { low: 1000000, high: 1100000 }, over)).toBe('over 1.0 million');
    const under = reported(1000000, 100000, { qualifier: 'under' });
    expect(valueText(chinese, { low: 900000, high: 1000000 }, under)).toBe('不足100万辆');
  });

  test.each([
    [70541.57, 0.01, '70,541.57'],
    [47709.82, 0.01, '47,709.82'],
    [1751053.31, 0.01, '1,751,053.31'],
    [5.85325170760064, 1e-14, '5.85325170760064'],
  ])('of %d, stated to %d, is no range because of the noise of a sum', (value, unit, text) => {
    // What the bounds of a stated figure are: half a unit below, and a unit above.
    const bounds = { low: value - unit / 2, high: value + unit };
    expect(valueText(english, bounds, reported(value, unit))).toBe(text);
  });

  test('is a range if sources contradict one another', () => {
    const figure = reported(1772000, 1000);
    expect(valueText(english, { low: 1771500, high: 1824000 }, figure)).toBe('1.77–1.83 million');
  });

  test.each([
    [1334500, null, 'at least 1.3345 million'],
    [1334500, 5192000, 'at least 1.3345 million'],
    // Worked out from a growth, so no digits of its own were published.
    [913574.8, null, 'at least 913,000'],
    [2155575.4, 2158328.4, '2.155–2.159 million'],
    [1225000, 1225000, '1.225 million'],
  ])('without a figure, from %d to %d, is %s', (low, high, text) => {
    expect(valueText(english, { low, high }, null)).toBe(text);
  });
});

describe('a change', () => {
  test.each([
    [9.7, '+9.7%'],
    [-2, '−2%'],
    [0, '0%'],
    [44.123, '+44.12%'],
  ])('of %d is "%s"', (change, text) => {
    expect(changeText(en, change)).toBe(text);
  });
});

describe('dates and lists', () => {
  test('a date is formatted in the language', () => {
    expect(dateText(en, '2026-01-18')).toBe('18 Jan 2026');
    expect(dateText(zh, '2026-01-18')).toBe('2026年1月18日');
  });

  test('names beyond three are counted', () => {
    expect(listText(en, ['A'])).toBe('A');
    expect(listText(en, ['A', 'B', 'C'])).toBe('A, B and C');
    expect(listText(en, ['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 others');
    expect(listText(zh, ['甲', '乙', '丙', '丁'])).toBe('甲、乙和另外2个');
  });
});
