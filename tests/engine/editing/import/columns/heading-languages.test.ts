/** Headings of many languages: their units and number words. */
import { expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';

test.each([
  ['Inwoners 2024 (dzd.)', 3, ''],
  ['Inkomen (x € 1 mln)', 6, '€'],
  ['Turist 2024 (bin kişi)', 3, 'kişi'],
  ['Gelir (milyar TL)', 9, 'TL'],
  ['人口（千人）', 3, '人'],
  ['県内総生産（兆円）', 12, '円'],
  ['인구(만 명)', 4, '명'],
  ['GRDP(조원)', 12, '원'],
  ['1인당(천원)', 3, '원'],
  ['Население, тыс. человек', 3, 'человек'],
  ['Оборот, млрд руб.', 9, 'руб.'],
  ['जीएसडीपी (लाख करोड़ रुपये)', 12, 'रुपये'],
  ['عدد السكان (مليون نسمة)', 6, 'نسمة'],
  ['عدد السكان (بالألف)', 3, ''],
  ['تولید (هزار تن)', 3, 'تن'],
  ['Exportaciones (mil millones de euros)', 9, 'euros'],
  ['Receita (R$ mil)', 3, 'R$'],
  ['Receita (R$ bi)', 9, 'R$'],
  ['Produção (mil toneladas)', 3, 'toneladas'],
  ['Revenue (US$ mil)', 6, 'US$'],
  ['Dochody (mln zł)', 6, 'zł'],
  ['Wisatawan (ribu orang)', 3, 'orang'],
  ['Lakosság (ezer fő)', 3, 'fő'],
  ['Dân số (nghìn người)', 3, 'người'],
  ['房价（元/平方米）', 0, '元/平方米'],
  ['인구밀도(명/㎢)', 0, '명/㎢'],
  ['出口（百萬港元）', 6, '港元'],
  // What isn't understood stays visible in the unit: 천 is a thousand, 천안 a city.
  ['Wydatki (kand.)', 0, 'kand.'],
  ['인구 (천안)', 0, '천안'],
])('%s is ten to the %i of “%s”', (heading, power, unit) => {
  expect(parseHeading([heading]).multiple).toEqual({ power, unit });
});

test.each(['인구 (남자)', 'السكان (ذكور)', 'Population (approx.)', '人口（男/女）'])(
  '%s names no unit',
  (heading) => {
    expect(parseHeading([heading]).multiple).toBeNull();
  },
);

test('mil is asked about where the heading leaves its meaning open', () => {
  expect(parseHeading(['Output (mil)']).unitChoices).toEqual(['thousand', 'million']);
});
