/** Words for totals, averages, wholes, parts and remainders in the languages of pasted tables, and names that look like them. */
import { expect, test } from 'vitest';
import { asideKind } from '../../../../../engine/editing/import/structure/aside-words.ts';
import { isCountryName } from '../../../../../engine/editing/import/structure/country-names.ts';

test.each([
  ['Razem', 'total'],
  ['Ogółem', 'total'],
  ['Genel toplam', 'total'],
  ['Totale', 'total'],
  ['Eindtotaal', 'total'],
  ['計', 'total'],
  ['市部計', 'total'],
  ['합계', 'total'],
  ['소계', 'total'],
  ['إجمالي الجمهورية', 'total'],
  ['جمع کل', 'total'],
  ['कुल', 'total'],
  ['Jumlah', 'total'],
  ['Ensemble des DOM', 'total'],
  ['Ensemble de l’Île', 'total'],
  ['Średnia krajowa', 'average'],
  ['В среднем по стране', 'average'],
  ['Ülke ortalaması', 'average'],
  ['전국 평균', 'average'],
  ['میانگین', 'average'],
  ['Rata-rata', 'average'],
  ['Class average', 'average'],
  ['Team’s average', 'average'],
  ['Sector median', 'average'],
  ['Average score', 'average'],
  ['Klassendurchschnitt', 'average'],
  ['Moyenne de la classe', 'average'],
  ['Promedio del grupo', 'average'],
  ['Média da turma', 'average'],
  ['Media della classe', 'average'],
  ['Средний балл', 'average'],
  ['Среднее по классу', 'average'],
  ['Sınıf ortalaması', 'average'],
  ['班级平均分', 'average'],
  ['Highest mark', 'average'],
  ['Standardabweichung', 'average'],
  ['最低分', 'average'],
  ['クラス平均点', 'average'],
  ['반 평균', 'average'],
  ['متوسط الصف', 'average'],
  ['전국', 'whole'],
  ['Türkiye geneli', 'whole'],
  ['France métropolitaine', 'whole'],
  ['State', 'whole'],
  ['Центральный федеральный округ', 'whole'],
  ['Regierungsbezirk Detmold', 'whole'],
  ['di cui: Milano', 'part'],
  ['waarvan Amsterdam', 'part'],
  ['w tym Łódź', 'part'],
  ['うち：大阪市', 'part'],
  ['Diğer', 'rest'],
  ['Demais países', 'rest'],
  ['Pozostałe', 'rest'],
  ['Прочие порты', 'rest'],
  ['Altri paesi', 'rest'],
  ['Overige gemeenten', 'rest'],
  ['その他', 'rest'],
  ['기타', 'rest'],
  ['سایر', 'rest'],
  ['अन्य', 'rest'],
  ['Lainnya', 'rest'],
])('%s is a row of kind %s', (name, kind) => {
  expect(asideKind(name)).toBe(kind);
});

test.each([
  ...['Totalán', 'Razemont', 'Stateline', 'State College', 'Landau', 'Krajków', 'Media', '계룡시'],
  ...[
    '計算科学',
    '他里',
    '전국체전',
    'Altrincham',
    'Innerleithen',
    'Metropolitan Line',
    'Toplama Kalesi',
  ],
  ...['Dow Jones Industrial Average', 'Average White Band', 'Lebensmittel', 'Mean Streets', 'Max'],
  ...['Ensemble Modern', 'Diğerli', 'Dunia Baru', 'うちなー'],
])('%s is a name', (name) => {
  expect(asideKind(name)).toBeNull();
});

test.each([
  ...['Polska', 'Nederland', 'Türkiye', 'Российская Федерация', 'Republic of Poland', '대한민국'],
  ...['République française', 'Indonesia', 'भारत', 'ایران', 'United States of America'],
])('%s is a country', (name) => {
  expect(isCountryName(name)).toBe(true);
});

test.each(['Республика Карелия', 'Republik Bonn', 'State of Maine', 'Holland Park'])(
  '%s is none',
  (name) => {
    expect(isCountryName(name)).toBe(false);
  },
);
