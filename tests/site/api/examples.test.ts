/** Examples and the sample they use: real responses or none, and an error if something is wrong. */

import { describe, expect, it } from 'vitest';
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import type { FetchPath } from '../../../scripts/lib/release-fetcher.ts';
import { firstLines, printedRows } from '../../../site/api/docs/docs-data.ts';
import { fetchExamples, MAX_EXAMPLE_BYTES } from '../../../site/api/examples.ts';
import { operations } from '../../../site/api/operations.ts';
import {
  fetchSample,
  type Sample,
  sampleComparisonUrl,
  sampleEmbedUrl,
  sampleRankingUrl,
} from '../../../site/api/sample.ts';

const DEFAULTS = { metric: 'total', period: '2025', level: 'town' };
// The part of the document that a sample uses.
const DATASET = { id: 'things', defaults: DEFAULTS } as DatasetDocument;
const ORIGIN = 'https://here.test';

function viewOf(...ids: readonly string[]): FetchPath {
  const entries = ids.map((id) => ({ entity: { id } }));
  return async () => Response.json({ entries, level: 'town', basis: 'count', asOf: '2026-01-01' });
}

const text =
  (body: string, status = 200): FetchPath =>
  async () =>
    new Response(body, { status });

describe('a sample', () => {
  it('is the default ranking of a dataset with its first two entries', async () => {
    expect(await fetchSample(viewOf('a', 'b', 'c'), DATASET, ORIGIN)).toEqual({
      ...{ dataset: 'things', metric: 'total', period: '2025', level: 'town', basis: 'count' },
      ...{ entity: 'a', first: 'a', second: 'b', asOf: '2026-01-01', origin: ORIGIN },
    });
  });

  it('has one entry if there is no other', async () => {
    expect(await fetchSample(viewOf('a'), DATASET, ORIGIN)).toMatchObject({
      first: 'a',
      second: 'a',
    });
  });

  it('can’t be made of an empty ranking or a failed response', async () => {
    await expect(fetchSample(viewOf(), DATASET, ORIGIN)).rejects.toThrow('lists nothing');
    await expect(fetchSample(text('', 404), DATASET, ORIGIN)).rejects.toThrow(
      '/v1/rankings/things/total/2025.view.json returned 404; expected 200',
    );
  });

  it('has its own addresses', async () => {
    const sample = await fetchSample(viewOf('a', 'b'), DATASET, ORIGIN);
    expect(sampleRankingUrl(sample, '.csv')).toBe('/v1/rankings/things/total/2025.csv');
    expect(sampleComparisonUrl(sample)).toBe('/v1/compare/things/total/2025?a=b&b=a');
    expect(sampleEmbedUrl(sample)).toBe('https://here.test/embed/things/total/2025');
  });
});

describe('examples', () => {
  const SAMPLE: Sample = {
    ...{ dataset: 'things', metric: 'total', period: '2025', level: 'town', basis: 'count' },
    ...{ entity: 'a', first: 'a', second: 'b', asOf: '2026-01-01', origin: ORIGIN },
  };

  it('exist once for each current operation, and for each problem that can be provoked', async () => {
    const examples = await fetchExamples(text('{}'), SAMPLE);
    const living = operations().filter(({ isFrozen }) => !isFrozen);
    expect([...examples.keys()].sort()).toEqual(
      [...living.map(({ id }) => id), 'badParameter', 'notFound'].sort(),
    );
  });

  it('contain short responses, and link to long ones', async () => {
    const short = await fetchExamples(text('x'.repeat(MAX_EXAMPLE_BYTES)), SAMPLE);
    expect(short.get('getRanking')?.text).toHaveLength(MAX_EXAMPLE_BYTES);
    const long = await fetchExamples(text('重'.repeat(MAX_EXAMPLE_BYTES / 3 + 1)), SAMPLE);
    expect(long.get('getRanking')).toEqual({
      address: '/v1/rankings/things/total/2025',
      ...{ mediaType: 'application/json', text: null },
    });
  });

  it('contain no PNGs, and nothing that names the release they are part of', async () => {
    const examples = await fetchExamples(text('{}'), SAMPLE);
    for (const id of ['getRankingCard', 'getReleases', 'getHealth', 'getOpenApi', 'getDocs']) {
      expect([id, examples.get(id)?.text]).toEqual([id, null]);
    }
  });

  it('don’t request documents that are made from them', async () => {
    const requested: string[] = [];
    await fetchExamples(async (address) => {
      requested.push(address);
      return new Response('{}');
    }, SAMPLE);
    expect(requested).not.toContain('/v1/openapi.json');
    expect(requested).not.toContain('/docs');
    expect(requested).toContain('/v1/rankings/things/total/2025');
  });

  it('may be missing, but may not fail', async () => {
    const missing = await fetchExamples(text('{}', 404), SAMPLE);
    expect(missing.get('getRanking')?.text).toBe(null);
    await expect(fetchExamples(text('{}', 503), SAMPLE)).rejects.toThrow(
      'returned 503; expected 200',
    );
  });
});

describe('the printed lines of code samples', () => {
  it('are the first lines of a text, with any line ending', () => {
    expect(firstLines('a\r\nb\r\nc\r\n', 2)).toBe('a\nb');
    expect(firstLines('a', 3)).toBe('a');
  });

  it('are ranks, names and bounds of entries', () => {
    const csv =
      '\ufeffname,listed,rank_best,rank_worst,low,high\r\n"A, the first",true,1,2,5,\r\nB,false,,,0,3\r\n';
    expect(printedRows(csv)).toBe('1 2 A, the first 5 ');
  });
});
