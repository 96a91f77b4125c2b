/** Random periods in every notation are found again, wholly; random numbers are none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriodMentions,
  formatMention,
  wholePeriod,
} from '../../../../../engine/editing/import/periods/period-mentions.ts';
import { periodOf } from '../../../../../engine/model/period.ts';
import { ENGLISH_MONTHS } from '../../../../../engine/model/text.ts';

/** `2010-11` may also be a season. */
const isSeason = (y: number, m: number) => (y % 100) + 1 === m;

const year = fc.integer({ min: 1913, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
const months = fc
  .tuple(month, month)
  .filter(([first, last]) => first < last)
  .map(([first, last]) => ({ first, last }));

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'ar'];
const NAMES = LANGUAGES.flatMap((language) =>
  (['long', 'short'] as const).map((length) => {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
      month: length,
      timeZone: 'UTC',
    });
    return (number: number) => format.format(Date.UTC(2024, number - 1, 1));
  }),
);
const nameOf = fc.constantFrom(...NAMES);
const dash = fc.constantFrom('-', '–', '—', ' – ', ' to ', '~', ' bis ', ' à ', ' a ', ' through ');
const chineseDash = fc.constantFrom('-', '—', '–', '至', '到', '～', '~');
const two = (number: number) => String(number).padStart(2, '0');

/** Other spellings of the same characters. */
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\u00a0'),
);
/** Where a table has it. */
const surroundings = fc.constantFrom<(text: string) => string>(
  (text) => `Visitors, ${text}, thousand`,
  (text) => `Output (${text})`,
  (text) => `${text}：`,
  (text) => `Sales\n${text}`,
);

/** Each notation is found again as the months [from, to] of a year, whole and among other words. */
function expectFound(text: string, start: number, end: number, around: (text: string) => string) {
  const id = periodOf(start, end).id;
  const mention = wholePeriod(text);
  const context = `${text} is ${id}`;
  expect([context, mention?.doubt, mention && formatMention(mention)]).toEqual([context, null, id]);
  const found = findPeriodMentions(around(text)).map((found) => [
    around(text).slice(found.start, found.end).normalize('NFC'),
    formatMention(found),
  ]);
  expect(found).toEqual([[text.normalize('NFC'), id]]);
}

function expectEach(
  notations: readonly ((
    year: number,
    first: number,
    last: number,
    name: (month: number) => string,
    dash: string,
    chinese: string,
  ) => string)[],
  range: fc.Arbitrary<{ readonly first: number; readonly last: number }>,
) {
  const notation = fc.constantFrom(...notations);
  fc.assert(
    fc.property(
      fc.tuple(notation, year, range, nameOf),
      fc.tuple(dash, chineseDash, spelling, surroundings),
      ([write, y, { first, last }, name], [sign, chinese, spell, around]) => {
        const text = spell(write(y, first, last, name, sign, chinese));
        expectFound(text, y * 12 + first - 1, y * 12 + last, around);
      },
    ),
    { numRuns: 1000 },
  );
}

describe('a random period is found again', () => {
  test('as a year', () => {
    expectEach(
      [(y) => `${y}`, (y) => `${y}年`, (y) => `${y}年度`, (y) => `${y} 年`, (y) => `CY${y}`],
      fc.constant({ first: 1, last: 12 }),
    );
  });

  test('as a month', () => {
    expectEach(
      [
        (y, m) => `${y}-${isSeason(y, m) ? ENGLISH_MONTHS[m - 1] : two(m)}`,
        (y, m) => (isSeason(y, m) ? `${m}/${y}` : `${y}/${two(m)}`),
        (y, m) => `${two(m)}/${y}`,
        (y, m) => `${y}M${two(m)}`,
        (y, m) => `${y}年${m}月`,
        (y, m) => `${y}年${m}月份`,
        (y, m, _last, name) => `${name(m)} ${y}`,
        (y, m, _last, name) => `${name(m)}-${y}`,
        (y, m, _last, name) => `${name(m)}, ${y}`,
      ],
      month.map((number) => ({ first: number, last: number })),
    );
  });

  test('as some months', () => {
    expectEach(
      [
        (y, a, b, name, sign) => `${name(a)}${sign}${name(b)} ${y}`,
        (y, a, b, name, sign) => `${name(a)}${sign}${name(b)}, ${y}`,
        (y, a, b, name, sign) => `${y} (${name(a)}${sign}${name(b)})`,
        (y, a, b, name, sign) => `${name(a)}${sign}${name(b)} (${y})`,
        (y, a, b, name, sign) => `${name(a)} ${y}${sign}${name(b)} ${y}`,
        (y, a, b, _name, _sign, chinese) => `${y}年${a}${chinese}${b}月`,
        (y, a, b, _name, _sign, chinese) => `${y}年${a}月${chinese}${b}月份`,
        (y, a, b, _name, _sign, chinese) => `${y}年${a}月${chinese}${y}年${b}月`,
        (y, a, b) => `${y}-${two(a)}--${y}-${two(b)}`,
      ],
      months,
    );
  });

  test('as a quarter', () => {
    expectEach(
      [
        (y, m) => `Q${Math.ceil(m / 3)} ${y}`,
        (y, m) => `${y}Q${Math.ceil(m / 3)}`,
        (y, m) => `${Math.ceil(m / 3)}Q ${y}`,
        (y, m) => `${Math.ceil(m / 3)}. Quartal ${y}`,
        (y, m) => `T${Math.ceil(m / 3)} ${y}`,
        (y, m) => `${y}年第${'一二三四'.charAt(Math.floor(m / 3))}季度`,
      ],
      fc.constantFrom(1, 4, 7, 10).map((first) => ({ first, last: first + 2 })),
    );
  });

  test('as the first months', () => {
    expectEach(
      [
        (y, _first, last) => `${last}M ${y}`,
        (y, _first, last) => `first ${last} months of ${y}`,
        (y, _first, last) => `${y}年前${last}个月`,
        (y, _first, last, name) => `YTD ${name(last)} ${y}`,
        (y, _first, last, name) => `${name(last)} ${y} YTD`,
      ],
      fc.integer({ min: 2, max: 12 }).map((last) => ({ first: 1, last })),
    );
  });

  test('as months across years', () => {
    fc.assert(
      fc.property(
        year,
        months,
        nameOf,
        dash,
        surroundings,
        (y, { first, last }, name, sign, around) => {
          const [start, end] = [y * 12 + last - 1, (y + 1) * 12 + first];
          expectFound(`${name(last)} ${y}${sign}${name(first)} ${y + 1}`, start, end, around);
          expectFound(`${y}年${last}月至${y + 1}年${first}月`, start, end, around);
          expectFound(
            `12 months to ${name(first)} ${y}`,
            y * 12 + first - 12,
            y * 12 + first,
            around,
          );
        },
      ),
    );
  });
});

describe('a random number is no period', () => {
  const amount = fc.oneof(
    fc.integer({ min: 10_000, max: 10_000_000 }),
    fc.integer({ min: 1, max: 999 }),
  );
  const decimals = fc.constantFrom('', '.5', '.25', ',5', ',25');
  const grouped = (sign: string) => (number: number) =>
    String(number).replace(/\B(?=(?:\d{3})+$)/g, sign);
  const unit = fc.constantFrom('', ' t', ' people', '%', ' €', '万', '人', ' m²', ' million');

  test('with or without groups, decimals and a unit', () => {
    const groups = fc.constantFrom(',', '.', ' ', "'", '\u202f', '');
    fc.assert(
      fc.property(amount, groups, decimals, unit, (number, sign, rest, behind) => {
        const text = grouped(sign)(number) + rest + behind;
        expect([text, findPeriodMentions(text)]).toEqual([text, []]);
      }),
      { numRuns: 1000 },
    );
  });

  test('that could be a year, with decimals or a unit', () => {
    fc.assert(
      fc.property(
        year,
        fc.constantFrom('.13', '.5', ',75', ' people', ' km', '%', '万', ' 000'),
        (y, behind) => {
          const text = `about ${y}${behind} or so`;
          expect([text, findPeriodMentions(text)]).toEqual([text, []]);
        },
      ),
    );
  });
});
