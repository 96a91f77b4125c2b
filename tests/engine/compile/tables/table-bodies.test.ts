/** Bodies of the tables: two formats of the same rows, their addresses, and determinism. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { tableBodies } from '../../../../engine/compile/tables/dataset-tables.ts';
import { small } from '../../../support/data/small-data.ts';

const TABLES = [
  'entities',
  'sources',
  'observations',
  'claims',
  'milestones',
  'conflicts',
  'bounds',
];

function text(bodies: ReadonlyMap<string, Uint8Array>, address: string): string {
  const body = bodies.get(address);
  if (!body) throw new Error(`no body ${address}`);
  return Buffer.from(body).toString();
}

describe('the bodies of tables', () => {
  const bodies = tableBodies(small());

  test('exist as JSON and as CSV, under the addresses of the API', () => {
    expect([...bodies.keys()]).toEqual(
      TABLES.flatMap((name) => [`v1/datasets/small/${name}.json`, `v1/datasets/small/${name}.csv`]),
    );
  });

  test('state in JSON their dataset, their date and the links to their other formats', () => {
    expect(JSON.parse(text(bodies, 'v1/datasets/small/claims.json'))).toEqual({
      dataset: 'small',
      asOf: '2024-03-05',
      claims: [
        {
          id: 'a/total/2023/count/city/1/paper',
          entity: 'a',
          metric: 'total',
          period: '2023',
          basis: 'count',
          level: 'city',
          rank: 1,
          source: 'paper',
          status: 'used',
          knownFrom: '2024-03-01',
          withdrawnOn: null,
          withdrawnReason: '',
          note: '',
        },
      ],
      links: {
        self: '/v1/datasets/small/claims',
        csv: '/v1/datasets/small/claims.csv',
        dataset: '/v1/datasets/small',
        datapackage: '/v1/datasets/small/datapackage.json',
      },
    });
  });

  test('are one line of JSON, with a line feed at its end', () => {
    const body = text(bodies, 'v1/datasets/small/sources.json');
    expect(body.indexOf('\n')).toBe(body.length - 1);
  });

  test('don’t depend on the order of authored rows', () => {
    const { dataset } = small();
    const reversed = {
      ...dataset,
      entities: dataset.entities.toReversed(),
      sources: dataset.sources.toReversed(),
      observations: dataset.observations.toReversed(),
      milestones: dataset.milestones.toReversed(),
    };
    expect(tableBodies(compile(reversed))).toEqual(tableBodies(compile(dataset)));
  });
});
