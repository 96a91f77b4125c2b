/** Worked example: leaders of 2014 to 2025 on two ways of counting, and the break between them. */
import { describe, expect, test } from 'vitest';
import type { LeadersOnBasis, LeadersYear } from '../../../engine/model/documents.ts';
import { china, entry, leaders, ranking } from '../../support/data/real-data.ts';
import { exampleTable } from '../../support/data/worked-examples.ts';

const cities = leaders('total', 'city', null);

function year(id: string): LeadersYear {
  const found = cities.items.find((item) => item.year === id);
  if (!found) throw new Error(`no year ${id}`);
  return found;
}

function other(id: string, basis: string): LeadersOnBasis {
  const found = year(id).others.find((row) => row.basis === basis);
  if (!found) throw new Error(`nothing of ${id} on ${basis}`);
  return found;
}

const ids = ({ leaders: list }: LeadersOnBasis) => list.map((entity) => entity.id);
/** The ranks that figures leave a city among all that are in the data. */
const ranksByFigures = (id: string, city: string) =>
  entry(ranking('total', id, 'city', 'headquarters'), city).rank?.level.byFigures;
const statusAndLeaders = (row: LeadersOnBasis) => [row.status, ...ids(row)];

describe('Chongqing claims to have led 2014 to 2016', () => {
  test('on its own count, which is not compared with others: stated, for all three years', () => {
    for (const id of ['2014', '2015', '2016'])
      expect(statusAndLeaders(other(id, 'local'))).toEqual(['stated', 'chongqing']);
  });

  test('in 2014, counted where the maker is registered, Shanghai leads: no province leaves another city of the data room above it', () => {
    expect(statusAndLeaders(year('2014'))).toEqual(['leading', 'shanghai']);
    expect(ranksByFigures('2014', 'shanghai')).toEqual({ best: 1, worst: 1, open: true });
    expect(year('2014').coverage).toEqual({ listed: 4, of: 20 });
  });

  test('in 2015 it leads there too, in 2016 ahead of the three others with figures', () => {
    expect(statusAndLeaders(year('2015'))).toEqual(['leading', 'chongqing']);
    expect(ranksByFigures('2015', 'chongqing')).toEqual({ best: 1, worst: 1, open: true });
    expect(statusAndLeaders(year('2016'))).toEqual(['leading', 'chongqing']);
    expect(year('2016').coverage).toEqual({ listed: 4, of: 20 });
  });

  test('for 2015 the claim is all there is of its own count, so there is no ranking to link to', () => {
    expect(other('2015', 'local')).toMatchObject({
      ranking: null,
      coverage: { listed: 0, of: 20 },
    });
  });
});

describe('then others', () => {
  test('Shanghai is ahead in 2017 and 2018', () => {
    for (const id of ['2017', '2018'])
      expect(statusAndLeaders(year(id))).toEqual(['leading', 'shanghai']);
  });

  test('Guangzhou in 2019 and 2020, as stated; figures exclude the others of the data in 2019 alone', () => {
    expect(statusAndLeaders(year('2019'))).toEqual(['stated', 'guangzhou']);
    expect(ranksByFigures('2019', 'guangzhou')).toEqual({ best: 1, worst: 1, open: true });
    expect(ranksByFigures('2020', 'guangzhou')?.worst).toBeGreaterThan(1);
    expect(statusAndLeaders(year('2020'))).toEqual(['stated', 'guangzhou']);
  });

  test('in 2021 only one city has a figure; in 2022 and 2023 several could be first', () => {
    expect(statusAndLeaders(year('2021'))).toEqual(['thin', 'shenzhen']);
    expect(statusAndLeaders(year('2022'))).toEqual(['open', 'changchun', 'chongqing']);
    expect(statusAndLeaders(year('2023'))).toEqual(['open', 'shanghai', 'chongqing', 'beijing']);
  });

  test('Shenzhen claims 2024, with vehicles that its maker built elsewhere', () => {
    expect(statusAndLeaders(year('2024'))).toEqual(['stated', 'shenzhen']);
    expect(year('2024').basis).toBe('headquarters');
  });
});

describe('2025', () => {
  test('is counted another way, so it can not be set against 2024', () => {
    expect(year('2025')).toMatchObject({ basis: 'plant', break: true });
    expect(cities.items.filter((item) => item.break).map((item) => item.year)).toEqual(['2025']);
  });

  test('is stated of Chongqing, and the figures neither prove nor refute it', () => {
    expect(statusAndLeaders(year('2025'))).toEqual(['stated', 'chongqing']);
  });
});

describe('the list', () => {
  test('has every year from 2005 on once, with its basis', () => {
    expect(cities.items.map((item) => item.year)).toEqual(
      Array.from({ length: 21 }, (_, index) => String(2005 + index)),
    );
    for (const item of cities.items)
      expect(item.basis).toBe(item.year === '2025' ? 'plant' : 'headquarters');
  });

  test('links to rankings that agree with it', () => {
    for (const item of cities.items) {
      const document = ranking('total', item.year, 'city', item.basis);
      expect(item.ranking).toBe(document.links.self);
      expect(item.coverage).toEqual(document.coverage);
    }
  });

  test('on one way of counting is never broken: the own counts of cities', () => {
    const local = leaders('total', 'city', 'local');
    expect(local.items.some((item) => item.break)).toBe(false);
    expect(local.items.map((item) => item.mixed)).toEqual(local.items.map(() => true));
    expect(local.items.at(-1)?.others.map((row) => row.basis)).toEqual(['plant']);
  });

  test('before the press of January 2026 ended with 2024', () => {
    const early = china()
      .leaders.find(({ key }) => key.metric === 'total' && key.level === 'city' && !key.basis)
      ?.vintages.findLast((vintage) => vintage.asOf < '2026-01-01')?.document;
    expect(early?.items.at(-1)?.year).toBe('2024');
  });
});

test('the worked example matches these years', () => {
  const { bases } = china().dataset;
  const titleOf = (id: string) => bases.find((row) => row.id === id)?.title.en ?? id;
  const words = (row: LeadersOnBasis) =>
    `${row.leaders.map((entity) => entity.name.en).join(', ')} (${row.status})`;
  const expected = cities.items
    .filter((item) => item.year >= '2014')
    .map((item) => {
      const local = item.others.find((row) => row.basis === 'local');
      return [item.year, titleOf(item.basis), words(item), local ? words(local) : ''];
    });
  expect(exampleTable('Who led')).toEqual(expected);
});
