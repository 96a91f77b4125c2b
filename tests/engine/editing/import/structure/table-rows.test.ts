/** Which rows of a table are places, and which are totals, wholes and parts of others. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

function read(text: string) {
  const { figures, aside } = readTable(parseGrid(text), {}, '2026-01-01');
  return {
    places: figures.map(({ name }) => name),
    aside: aside.map(({ name, kind }) => `${name}: ${kind}`),
  };
}

test('unions beside each other are places', () => {
  const text = 'Group,GDP share 2024\nG7,44.3\nG20,85.1\nEU-27,17.5\nBRICS,26.6\n';
  expect(read(text)).toEqual({ places: ['G7', 'G20', 'EU-27', 'BRICS'], aside: [] });
  const budgets = 'Body,Budget 2024\nEU,189.4\nUN,3.6\nOECD,0.4\n';
  expect(read(budgets)).toEqual({ places: ['EU', 'UN', 'OECD'], aside: [] });
});

test('a union among its members is the whole, unless one of them is larger', () => {
  const text = 'geo,2024\nEU-27,449307\nBelgium,11833\nGermany,83456\nMalta,563\n';
  expect(read(text)).toEqual({
    places: ['Belgium', 'Germany', 'Malta'],
    aside: ['EU-27: whole'],
  });
  const emissions = 'geo,2024\nEU,2.5\nChina,11.9\nIndia,3.1\n';
  expect(read(emissions).aside).toEqual([]);
});

test.each([
  ['Regione', 'Italia', 'Lazio', 'Molise'],
  ['Регион', 'Россия', 'Татарстан', 'Якутия'],
  ['Comarca', 'España', 'Osona', 'Bages'],
  ['Distrito', 'Portugal', 'Porto', 'Braga'],
])('under %s, %s is the whole of two places', (heading, nation, one, other) => {
  const text = `${heading};2024\n${one};312451\n${other};289224\n${nation};58934177\n`;
  expect(read(text)).toEqual({ places: [one, other], aside: [`${nation}: whole`] });
});

test('Georgia is a state among states', () => {
  const text = 'State,2024\nGeorgia,11180878\nAlabama,5157699\nIdaho,2001619\n';
  expect(read(text).aside).toEqual([]);
});

test('below its country, 其中 begins the list of places', () => {
  const text = '产地,产量(万吨)\n中国,1000\n其中：山东,300\n河南,400\n其他,300\n';
  expect(read(text)).toEqual({
    places: ['山东', '河南'],
    aside: ['其他: rest', '中国: whole'],
  });
});

test('rows with dashes are parts of the row above', () => {
  const text =
    'Sector,2024\nTransport,120\n - Road,95\n - Rail,25\nBuildings,80\nAll sectors,200\n';
  expect(read(text)).toEqual({
    places: ['Transport', 'Buildings'],
    aside: ['Road: part', 'Rail: part', 'All sectors: total'],
  });
});

test('a list in which all rows have dashes has no parts', () => {
  const text = 'Sector,2024\n - Road,95\n - Rail,25\n - Air,20\n';
  expect(read(text)).toEqual({ places: ['Road', 'Rail', 'Air'], aside: [] });
});

test('a word before another name makes a total only if the sums agree', () => {
  const rows = 'Place,2024\nBerlin,3782202\nHamburg,1910160\nMünchen,1510378\n';
  expect(read(`${rows}Total Germany,7202740\n`).aside).toEqual(['Total Germany: sum']);
  expect(read(`${rows}Total Wine Bar,7551\n`).aside).toEqual([]);
});

test('a party called Ensemble is a total only if it is the largest', () => {
  const rows = 'Parti,2024\nUnion,9379092\nRassemblement,10647914\n';
  expect(read(`${rows}Ensemble,6820446\n`).aside).toEqual([]);
  expect(read(`${rows}Ensemble,20027006\n`).aside).toEqual(['Ensemble: total']);
});

test.each([
  ['Operator', 'All operators', 'Avanti', 'Northern'],
  ['Company', 'All companies', 'Acme', 'Globex'],
  ['Opérateur', 'Tous les opérateurs', 'Keolis', 'Transdev'],
  ['Operador', 'Todos los operadores', 'Renfe', 'Ouigo'],
  ['Оператор', 'Все операторы', 'Восток', 'Север'],
  ['运营商', '全部运营商', '甲', '乙'],
])('under %s, %s is the total, even where its rate lies between the others', (...names) => {
  const [heading, whole, one, other] = names;
  const text = `${heading};%\n${whole};67.3\n${one};41.2\n${other};80.6\n`;
  expect(read(text)).toEqual({ places: [one, other], aside: [`${whole}: total`] });
});

test('all of something else may be a name', () => {
  const text = 'Parish,Members\nAll Saints,310\nSt Mary,420\nHoly Cross,280\n';
  expect(read(text)).toEqual({ places: ['All Saints', 'St Mary', 'Holy Cross'], aside: [] });
});
