/** Tables of a date, changes between two days, lists of rankings, and texts for assistants. */
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  BoundsTable,
  ChangesDocument,
  DatasetRankingsDocument,
  ObservationsTable,
  RankingDocument,
  RankingsDocument,
} from '../../engine/model/documents.ts';
import { sampleRankingUrl } from '../../site/api/sample.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { fetchDocument, get } from '../support/contract/http.ts';
import { csvRows } from '../support/data/csv-rows.ts';

let deployed: Deployment;
let folder: string;

beforeAll(async () => {
  deployed = await readDeployment();
  folder = `/v1/datasets/${deployed.sample.dataset}`;
});

async function textAt(address: string): Promise<string> {
  const response = await get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

async function rowsAt(address: string): Promise<Record<string, string>[]> {
  return csvRows(Buffer.from(await textAt(address)));
}

describe('a table of a date', () => {
  it('has the figures that were known on it, in both formats', async () => {
    const { asOf } = deployed.sample;
    const { observations } = await fetchDocument<ObservationsTable>(
      `${folder}/observations?as_of=${asOf}`,
    );
    expect(observations.length).toBeGreaterThan(0);
    for (const { knownFrom, withdrawnOn } of observations) {
      expect(knownFrom <= asOf).toBe(true);
      expect(withdrawnOn === null || withdrawnOn <= asOf).toBe(true);
    }
    const rows = await rowsAt(`${folder}/observations.csv?as_of=${asOf}`);
    expect(rows.map(({ id }) => id)).toEqual(observations.map(({ id }) => id));
  });

  it('has the bounds of the ranking of that date', async () => {
    const { sample } = deployed;
    const ranking = await fetchDocument<RankingDocument>(
      `${sampleRankingUrl(sample)}?as_of=${sample.asOf}`,
    );
    const { bounds } = await fetchDocument<BoundsTable>(`${folder}/bounds?as_of=${sample.asOf}`);
    const own = bounds.filter(
      (row) =>
        row.listed &&
        row.metric === ranking.metric &&
        row.period === ranking.period.id &&
        row.level === ranking.level &&
        row.basis === ranking.basis,
    );
    expect(own.map(({ entity, low, high }) => [entity, low, high])).toEqual(
      ranking.entries.map((entry) => [entry.entity.id, entry.bounds.low, entry.bounds.high]),
    );
  });

  it('is empty before anything was known, and names its date', async () => {
    const table = await fetchDocument<BoundsTable>(`${folder}/bounds?as_of=1800-01-01`);
    expect(table).toMatchObject({ asOf: '1800-01-01', bounds: [] });
    expect(table.links.self).toBe(`${folder}/bounds?as_of=1800-01-01`);
  });

  it('has the same columns as the table of now, with flags', async () => {
    for (const name of ['bounds', 'observations', 'claims']) {
      const [now = '', then = ''] = [
        await textAt(`${folder}/${name}.csv`),
        await textAt(`${folder}/${name}.csv?as_of=1800-01-01`),
      ].map((text) => text.split('\r\n')[0]);
      expect(then).toBe(now);
      expect(now.split(',')).toContain('flag');
    }
    const rows = await rowsAt(`${folder}/bounds.csv`);
    for (const { flag = '' } of rows) expect(flag).toMatch(/^b?[ep]?[so]?$/);
  });
});

describe('the changes between two days', () => {
  it('are those of the whole list, in each format', async () => {
    const address = `/v1/changes/${deployed.sample.dataset}`;
    const { changes } = await fetchDocument<ChangesDocument>(address);
    const days = changes.map(({ date }) => date);
    const [to = '', from = to] = days;
    const query = `from=${from}&to=${to}`;
    const expected = days.slice(0, 2);
    const selected = await fetchDocument<ChangesDocument>(`${address}?${query}`);
    expect(selected.changes).toEqual(changes.slice(0, 2));
    const feed = await textAt(`${address}.atom?${query}`);
    expect(feed.match(/<entry>/g)).toHaveLength(expected.length);
    const rows = await rowsAt(`${address}.csv?${query}`);
    expect(new Set(rows.map(({ date }) => date))).toEqual(new Set(expected));
    const all = await rowsAt(`${address}.csv`);
    expect(rows).toEqual(all.filter(({ date = '' }) => expected.includes(date)));
  });
});

describe('the lists of rankings', () => {
  it('lead from all datasets to every ranking', async () => {
    const { datasets } = await fetchDocument<RankingsDocument>('/v1/rankings');
    expect(datasets.map(({ dataset }) => dataset)).toEqual(deployed.datasets.map(({ id }) => id));
    for (const [index, { link, rankings }] of datasets.entries()) {
      const list = await fetchDocument<DatasetRankingsDocument>(link);
      expect(list.rankings).toHaveLength(rankings);
      expect(list.rankings.map((row) => row.link)).toEqual(
        deployed.datasets[index]?.rankings.map((row) => row.link),
      );
    }
  });
});

describe('texts for assistants', () => {
  it('of a ranking begin with the answer and end with the permalink', async () => {
    const { sample, origin } = deployed;
    const text = await textAt(sampleRankingUrl(sample, '.md'));
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\*\*.+\(as known on \d{4}-\d\d-\d\d\)\.\*\*$/);
    const permalink = lines.at(-1)?.replace(`Permalink: ${origin}`, '') ?? '';
    expect((await get(permalink)).status).toBe(200);
  });

  it('are at most thirty lines about this copy', async () => {
    const text = await textAt('/llms.txt');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(text).toContain(`${deployed.origin}/v1/verdict/`);
  });
});
