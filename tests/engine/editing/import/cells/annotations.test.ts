/** What annotations of a number give: its period, growth, status or a note. */
import { expect, test } from 'vitest';
import {
  readAnnotations,
  readGrowth,
  readStatus,
} from '../../../../../engine/editing/import/cells/annotations.ts';

test.each([
  ['+9.7%', '9.7'],
  ['-9.7 %', '-9.7'],
  ['▼ 5%', '-5'],
  ['↑3,2%', '3,2'],
  ['up 9.7%', '9.7'],
  ['down 5%', '-5'],
  ['9.7 % yoy', '9.7'],
  ['同比增长5.4%', '5.4'],
  ['同比下降5.4%', '-5.4'],
  ['9.7%', null],
  ['9.7% of the total', null],
  ['12', null],
])('the growth in %j is %s', (text, growth) => {
  expect(readGrowth(text)).toBe(growth);
});

test('a percentage alone is a growth where one is expected', () => {
  expect(readGrowth('9.7%', true)).toBe('9.7');
});

test.each([
  ['est.', 'estimate'],
  ['estimated', 'estimate'],
  ['Schätzung', 'estimate'],
  ['估计', 'estimate'],
  ['forecast', 'forecast'],
  ['projected', 'forecast'],
  ['预测', 'forecast'],
  ['provisional', 'preliminary'],
  ['prel.', 'preliminary'],
  ['vorläufig', 'preliminary'],
  ['初步', 'preliminary'],
  ['best', null],
  ['western', null],
])('the status in %j is %s', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test('each annotation gives what it says', () => {
  expect(readAnnotations(['+9.7%', '2019', 'est.', 'a'])).toMatchObject({
    growth: '9.7',
    period: { year: 2019 },
    status: 'estimate',
    notes: ['est.', '(a)'],
  });
});

test('of two growths the first is taken and the second is kept as a note', () => {
  expect(readAnnotations(['+9.7%', '+1.2%'])).toMatchObject({ growth: '9.7', notes: ['+1.2%'] });
});

test('of two periods the first is taken and the second is kept as a note', () => {
  expect(readAnnotations(['2019', '2020'])).toMatchObject({
    period: { year: 2019 },
    notes: ['2020'],
  });
});
