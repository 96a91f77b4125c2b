/** Verdicts of any deployment: they agree with its rankings, comparisons and leaders, and name what is wrong with a request. */
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Comparison,
  LeadersDocument,
  RankingDocument,
  VerdictDocument,
} from '../../engine/model/documents.ts';
import { compareUrl, leadersUrl, verdictUrl } from '../../engine/model/urls.ts';
import { sampleRankingUrl } from '../../site/api/sample.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { fetchDocument, get } from '../support/contract/http.ts';

let deployed: Deployment;
let ranking: RankingDocument;

beforeAll(async () => {
  deployed = await readDeployment();
  ranking = await fetchDocument<RankingDocument>(sampleRankingUrl(deployed.sample));
});

function addressOf(...pairs: readonly (readonly [string, string])[]): string {
  const { dataset, metric, period, level, basis } = deployed.sample;
  return verdictUrl(dataset, metric, period, pairs, { level, basis });
}

function verdictAt(...pairs: readonly (readonly [string, string])[]): Promise<VerdictDocument> {
  return fetchDocument<VerdictDocument>(addressOf(...pairs));
}

const TRUE = ['proven', 'stated'];

describe('verdicts', () => {
  it('on ranks agree with the standing of each entry', async () => {
    for (const { entity, rank } of ranking.entries.slice(0, 5)) {
      const best = rank?.level.best ?? 1;
      const found = await verdictAt(['entity', entity.id], ['rank', String(best)]);
      if (rank?.standing === 'proven')
        expect(found.verdict).toBe(rank.level.byFigures.best === best ? 'proven' : 'refuted');
      else expect(found.verdict).toBe(rank?.standing === 'stated' ? 'stated' : 'open');
      expect(found.byFigures === 'proven').toBe(
        rank?.standing === 'proven' && rank.level.byFigures.best === best,
      );
    }
  });

  it('on the order of two entries are those of the comparison', async () => {
    const { dataset, metric, period, level, basis, first, second } = deployed.sample;
    for (const [a, b] of [
      [first, second],
      [second, first],
      [first, first],
    ] as const) {
      const comparison = await fetchDocument<Comparison>(
        compareUrl(dataset, metric, period, { a, b }, { level, basis }),
      );
      const found = await verdictAt(['entity', a], ['above', b]);
      const { verdict, byFigures, why } = comparison;
      expect(found).toMatchObject({ verdict, byFigures, why });
    }
  });

  it('on the bounds of an entry are true at both ends', async () => {
    const [entry] = ranking.entries;
    if (!entry) throw new Error('nothing is listed');
    const entity = ['entity', entry.entity.id] as const;
    const { low, high } = entry.bounds;
    expect(TRUE).toContain((await verdictAt(entity, ['least', String(low)])).verdict);
    if (high !== null)
      expect(TRUE).toContain((await verdictAt(entity, ['most', String(high)])).verdict);
  });

  it('on the first place agree with the leaders of each full year', async () => {
    const { dataset, metric, level } = deployed.sample;
    const list = await fetchDocument<LeadersDocument>(leadersUrl(dataset, metric, { level }));
    const years = list.items.filter((item) => item.ranking !== null && !item.mixed).slice(-4);
    for (const { year, basis, status, leaders } of years) {
      for (const { id } of leaders.slice(0, 2)) {
        const pairs = [
          ['entity', id],
          ['rank', '1'],
        ] as const;
        const found = await fetchDocument<VerdictDocument>(
          verdictUrl(dataset, metric, year, pairs, { level, basis }),
        );
        const expected = status === 'proven' || status === 'stated' ? status : 'open';
        expect([year, id, found.verdict]).toEqual([year, id, expected]);
      }
    }
  });

  it('find an entity by its names in any case', async () => {
    const [entry] = ranking.entries;
    if (!entry) throw new Error('nothing is listed');
    for (const name of Object.values(entry.entity.name)) {
      const response = await get(addressOf(['entity', ` ${name.toUpperCase()} `], ['least', '0']));
      const found = (await response.json()) as VerdictDocument;
      // Two members may share a name.
      if (response.status === 200) expect(found.entity.id).toBe(entry.entity.id);
      else expect(response.status).toBe(400);
    }
  });

  it('name the sources of all that rests on a statement of rank', async () => {
    for (const { entity } of ranking.entries.slice(0, 5)) {
      const found = await verdictAt(['entity', entity.id], ['rank', '1']);
      const rests = found.verdict === 'stated' || found.verdict === 'denied';
      expect(found.statedBy.length > 0).toBe(rests);
      expect(found.sources.map(({ id }) => id)).toEqual(
        expect.arrayContaining(found.statedBy.map(({ id }) => id)),
      );
      if (found.byFigures !== 'open') expect(found.settledBy).toEqual([]);
      if (found.verdict === 'open' && !ranking.mixed)
        expect(found.settledBy.length).toBeGreaterThan(0);
    }
  });

  it('have a permalink with the same answer, and a text to read', async () => {
    const { first } = deployed.sample;
    const found = await verdictAt(['entity', first], ['rank', '1']);
    expect(await fetchDocument<VerdictDocument>(found.links.self)).toEqual(found);
    const text = await (await get(found.links.latest.replace('?', '.md?'))).text();
    expect(text).toContain(found.answer.en);
    expect(text).toContain(found.answer.zh);
  });
});

describe('a bad request', () => {
  it.each([
    [[['entity', 'FIRST']], 'rank'],
    [[['rank', '1']], 'entity'],
    [
      [
        ['entity', 'FIRST'],
        ['rank', '1'],
        ['least', '1'],
      ],
      'rank',
    ],
    [
      [
        ['entity', 'FIRST'],
        ['rank', '100000'],
      ],
      'rank',
    ],
    [
      [
        ['entity', 'no such entity'],
        ['rank', '1'],
      ],
      'entity',
    ],
    [
      [
        ['entity', 'FIRST'],
        ['above', 'no such entity'],
      ],
      'above',
    ],
    [
      [
        ['entity', 'FIRST'],
        ['least', 'many'],
      ],
      'least',
    ],
    [
      [
        ['entity', 'FIRST'],
        ['first-since', '9999'],
      ],
      'first-since',
    ],
  ] as const)('%j is a 400 that names %s', async (pairs, parameter) => {
    const { first } = deployed.sample;
    const query = pairs.map(([name, value]) => [name, value.replace('FIRST', first)] as const);
    const response = await get(addressOf(...query));
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map((error) => error.parameter)).toContain(parameter);
  });
});
