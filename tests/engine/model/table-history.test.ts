/** Histories of tables: the table of any date is the one that is compiled as of it. */
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { tableBodies, tableHistories } from '../../../engine/compile/tables/dataset-tables.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { encodeHistory, HISTORY, tableOn } from '../../../engine/model/table-history.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';
import { small } from '../../support/data/small-data.ts';

/** The tables on a date by their addresses, as text. */
async function tablesOn(histories: Histories, date: string): Promise<Map<string, string>> {
  const tables = [...histories].map(async ([address, history]) => {
    const { length, bytes } = tableOn(history, date);
    const table = Buffer.from(await bytes());
    expect([address, table.length]).toEqual([address, length]);
    return [address.replace(HISTORY, ''), table.toString()] as const;
  });
  return new Map(await Promise.all(tables));
}

type Histories = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const deflate = (bytes: Uint8Array) =>
  deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });

function historiesOf(compiled: CompiledDataset): Histories {
  return new Map(
    [...tableHistories(compiled, '.json'), ...tableHistories(compiled, '.csv')].map(
      ({ address, frame, blocks }) => [
        address,
        new Uint8Array(Buffer.concat(encodeHistory(frame, blocks, deflate))),
      ],
    ),
  );
}

/** The tables that are compiled as of a date; of evidence and results, since the others have the rows of all dates. */
function compiledOn(dataset: Dataset, date: string): [address: string, text: string][] {
  const address = `/v1/datasets/${dataset.id}/`;
  return [...tableBodies(compile(dataset, date))]
    .filter(([name]) => /(observations|claims|conflicts|bounds)\./.test(name))
    .map(([name, body]) => [
      name,
      // The links of a frozen table name its date.
      Buffer.from(body)
        .toString()
        .replace(/(?<="(?:self|csv)":")[^"]+/g, (link) =>
          link.startsWith(address) ? `${link}?as_of=${date}` : link,
        ),
    ]);
}

/** A correction, a withdrawal, a claim that is refuted later, a conflict that is resolved, a ranking that ends. */
const STORY = handmade(
  'a b c',
  [
    figure('a total 2024 30', { withdrawnOn: '2024-02-01', withdrawnReason: 'a slip' }),
    figure('b total 2024 20'),
    figure('a total 2024 10', { source: 'bureau', knownFrom: '2024-02-01' }),
    figure('b total 2024 25', {
      source: 'bureau',
      knownFrom: '2024-03-01',
      withdrawnOn: '2024-05-01',
    }),
    figure('c part 2024 5', { knownFrom: '2024-04-01', withdrawnOn: '2024-06-01' }),
  ],
  [
    claim('a total 2024 city 1', { source: 'bureau' }),
    claim('b total 2024 city 1', { knownFrom: '2024-02-15', withdrawnOn: '2024-05-15' }),
  ],
);

const DAYS = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2024-02-15', '2024-03-01'];
const LATER = ['2024-04-01', '2024-05-01', '2024-05-15', '2024-06-01', '2030-01-01'];

describe('the table of a date', () => {
  const histories = historiesOf(compile(STORY));

  test.each([...DAYS, ...LATER])('%s is the one compiled as of it', async (date) => {
    const tables = await tablesOn(histories, date);
    for (const [address, text] of compiledOn(STORY, date))
      expect([address, tables.get(address)]).toEqual([address, text]);
  });

  test('has every kind of change in this story', async () => {
    const march = await tablesOn(histories, '2024-03-01');
    const conflicts = march.get('v1/datasets/handmade/conflicts.json');
    expect(JSON.parse(conflicts ?? '').conflicts.length).toBeGreaterThan(0);
    const claims = async (date: string) => {
      const text = (await tablesOn(histories, date)).get('v1/datasets/handmade/claims.json');
      return JSON.parse(text ?? '').claims;
    };
    expect(await claims('2024-01-01')).toMatchObject([{ status: 'used' }]);
    expect(await claims('2024-02-01')).toMatchObject([{ status: 'conflict' }]);
  });

  test('is the same for real data', async () => {
    const { dataset } = china();
    const date = '2026-01-12';
    const tables = await tablesOn(historiesOf(china()), date);
    for (const [address, text] of compiledOn(dataset, date))
      expect(tables.get(address) === text, address).toBe(true);
  });
});

describe('sources and milestones', () => {
  const histories = historiesOf(small());

  async function rowsOn(
    table: 'sources' | 'milestones' | 'entities',
    date: string,
  ): Promise<unknown[]> {
    const text = (await tablesOn(histories, date)).get(`v1/datasets/small/${table}.json`) ?? '';
    return JSON.parse(text)[table];
  }

  test('are there from the day on which they were published', async () => {
    const { sources, milestones } = small().dataset;
    expect(sources.length).toBeGreaterThan(1);
    expect(await rowsOn('sources', '1900-01-01')).toEqual([]);
    expect(await rowsOn('sources', '2100-01-01')).toHaveLength(sources.length);
    expect(await rowsOn('milestones', '1900-01-01')).toEqual([]);
    expect(await rowsOn('milestones', '2100-01-01')).toHaveLength(milestones.length);
    for (const { id, published } of sources.filter((row) => row.published.length === 10)) {
      const rows = await rowsOn('sources', published);
      expect([id, rows.some((row) => (row as { id: string }).id === id)]).toEqual([id, true]);
    }
  });

  test('are there as soon as a row that names them', async () => {
    const dataset = handmade('a', [figure('a total 2024 10', { knownFrom: '2020-01-01' })]);
    const own = historiesOf(compile(dataset));
    const tables = await tablesOn(own, '2020-01-01');
    const text = tables.get('v1/datasets/handmade/sources.json') ?? '';
    expect(JSON.parse(text).sources).toHaveLength(1);
  });

  test('and entities are always there', async () => {
    expect(await rowsOn('entities', '1900-01-01')).toHaveLength(small().dataset.entities.length);
  });
});

test('a table names its date', async () => {
  const tables = await tablesOn(historiesOf(small()), '2020-02-29');
  const text = tables.get('v1/datasets/small/claims.json');
  expect(JSON.parse(text ?? '')).toMatchObject({
    asOf: '2020-02-29',
    links: {
      self: '/v1/datasets/small/claims?as_of=2020-02-29',
      csv: '/v1/datasets/small/claims.csv?as_of=2020-02-29',
    },
  });
});
