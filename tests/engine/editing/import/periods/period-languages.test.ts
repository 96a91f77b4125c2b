/** Periods in the languages of pasted tables: what each notation means, and words that only look like a period. */
import { describe, expect, test } from 'vitest';
import {
  findPeriodMentions,
  formatMention,
  wholePeriod,
} from '../../../../../engine/editing/import/periods/period-mentions.ts';

describe('a period with its year', () => {
  test.each([
    ['styczeń 2024', '2024-01'],
    ['1 stycznia – 30 września 2024', '2024-01--2024-09'],
    ['sty-wrz 2024', '2024-01--2024-09'],
    ['I półrocze 2024', '2024-01--2024-06'],
    ['I-III kw. 2024', '2024-01--2024-09'],
    ['IV kwartał 2024 r.', '2024-10--2024-12'],
    ['9 miesięcy 2024', '2024-01--2024-09'],
    ['rok 2023', '2023'],
    ['январь–сентябрь 2024 г.', '2024-01--2024-09'],
    ['III кв. 2024', '2024-07--2024-09'],
    ['1-е полугодие 2024 года', '2024-01--2024-06'],
    ['9 месяцев 2024 года', '2024-01--2024-09'],
    ['2024 год', '2024'],
    ['Ocak-Eylül 2024', '2024-01--2024-09'],
    ['2. çeyrek 2024', '2024-04--2024-06'],
    ['ilk 9 ay 2024', '2024-01--2024-09'],
    ['2024 yılı', '2024'],
    ['3e kwartaal 2024', '2024-07--2024-09'],
    ['jan t/m sep 2024', '2024-01--2024-09'],
    ['eerste 9 maanden 2024', '2024-01--2024-09'],
    ['Triwulan III 2024', '2024-07--2024-09'],
    ['Semester I 2024', '2024-01--2024-06'],
    ['tahun 2024', '2024'],
    ['जनवरी 2024', '2024-01'],
    ['वर्ष 2024', '2024'],
    ['II trim. 2024', '2024-04--2024-06'],
    ['1º trim. 2024', '2024-01--2024-03'],
    ['令和5年', '2023'],
    ['平成元年', '1989'],
    ['令和6年9月', '2024-09'],
    ['2024년 3분기', '2024-07--2024-09'],
  ])('is read from “%s”', (text, period) => {
    const mention = wholePeriod(text);
    expect(mention && formatMention(mention)).toBe(period);
  });
});

describe('the months so far', () => {
  test.each([
    ['Acumulado a octubre 2024', '2024-01--2024-10'],
    ['Cumul à fin septembre 2024', '2024-01--2024-09'],
    ['Cumulato a marzo 2024', '2024-01--2024-03'],
    ['kumuliert bis Mai 2024', '2024-01--2024-05'],
    ['2024년 9월 누계', '2024-01--2024-09'],
  ])('are read from “%s”', (text, period) => {
    const mention = wholePeriod(text);
    expect(mention && formatMention(mention)).toBe(period);
  });

  test.each(['Cumul 2024', '2024년 누계', 'acumulado 2024'])('of “%s” have no end', (text) => {
    expect(wholePeriod(text)).toMatchObject({ doubt: 'as-of', year: 2024 });
  });
});

describe('without a year', () => {
  test.each(['styczeń', 'сентябрь', 'I trim.', 'III kw.', 'सितंबर', 'Kuartal II'])(
    '“%s” names months',
    (text) => {
      expect(wholePeriod(text)).toMatchObject({ year: null });
    },
  );

  test.each(['Marca', 'Марта', 'des', 'ara', 'KW 2', '2. KW', 'Haz', '12 кв. м'])(
    '“%s” names none',
    (text) => {
      expect(findPeriodMentions(text)).toEqual([]);
    },
  );
});

test.each(['سال ۱۴۰۳', 'جمعیت ۱۴۰۲ (گزارش)'])(
  'the Iranian year of “%s” has no whole months',
  (text) => {
    const [mention] = findPeriodMentions(text);
    expect(mention).toMatchObject({ doubt: 'fiscal-year' });
    expect(mention?.choices[0]).toMatch(/^20\d\d-04--20\d\d-03$/);
  },
);
