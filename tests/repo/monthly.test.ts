/** A data editor's month: a pasted Chinese table of provinces for a new period is published, and shows in the widget. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../engine/compile/compile.ts';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';
import { buildLocalRelease, buildRelease, compileFolder } from '../../scripts/lib/build-release.ts';
import { loadDataset } from '../../scripts/lib/load-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { FetchPath } from '../../scripts/lib/release-fetcher.ts';
import { valueText } from '../../widget/text/format.ts';
import { initialWords as zh } from '../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../widget/text/localized-ranking.ts';
import { titleText } from '../../widget/text/notes.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { replayTranscripts } from '../support/commands/transcript.ts';
import { writeRealSubset } from '../support/data/real-subset.ts';
import { productFetcher } from '../support/releases/in-memory-product.ts';

const DAY = '2026-04-21';
const MONTHS = ['2025-01--2025-02', '2025-01--2025-03'];
/** Excludes figures from other sources that the data may contain one day. */
const SOURCES = ['csn-2025-03-27', 'mydrivers-2025-04-21'];
const LOCAL = 'http://localhost:8787';

let place: CommandSandbox;
let folder = '';
let before = '';
let ranksBefore: RankingDocument;
let fresh = '';
let fetchPath: FetchPath;

async function documentAt(address: string): Promise<RankingDocument> {
  const response = await fetchPath(address);
  expect(response.status, address).toBe(200);
  return (await response.json()) as RankingDocument;
}

/** The same dataset before the notice, without a release. */
function earlierRanking(of: string): RankingDocument {
  const { dataset } = loadDataset(of);
  const found =
    dataset &&
    compile(dataset).rankings.find(
      ({ key }) =>
        key.metric === 'total' && key.period === '2025-01--2025-03' && key.level === 'province',
    );
  const document = found?.vintages.at(-1)?.document;
  if (!document) throw new Error('no ranking of January to March 2025');
  return document;
}

const EARLIER = '/v1/rankings/china-vehicle-output/total/2025-01--2025-03?level=province';

beforeAll(async () => {
  place = new CommandSandbox();
  folder = join(place.folder, 'copy');
  const own = writeRealSubset(
    folder,
    ({ source = '', metric, basis, period = '' }) =>
      basis === 'plant' &&
      metric === 'total' &&
      MONTHS.includes(period) &&
      SOURCES.includes(source),
    { metric: 'total', period: '2025-01--2025-03', level: 'province' },
  );
  before = readFileSync(join(own, 'observations.csv'), 'utf8');
  ranksBefore = earlierRanking(own);
  // The release that readers have until then.
  expect((await place.run('data-publish', ['--data', 'copy'])).code).toBe(0);
  fresh = await replayTranscripts('monthly.md', place, DAY);
  fetchPath = await productFetcher(await buildRelease(folder, LOCAL));
});

afterAll(() => place.remove());

test('docs/monthly.md shows what the commands print (if it fails, check it and let vitest -u renew it)', async () => {
  await expect(fresh).toMatchFileSnapshot(join(ROOT, 'docs', 'monthly.md'));
});

test('the rows of the notice follow the existing ones, which aren’t changed', () => {
  const after = readFileSync(join(folder, 'china-vehicle-output', 'observations.csv'), 'utf8');
  expect(after.startsWith(before)).toBe(true);
  const cells = after
    .slice(before.length)
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
  expect(
    cells.map(([entity, , period, basis, value, precision, , , yoy]) => [
      entity,
      period,
      basis,
      value,
      precision,
      yoy,
    ]),
  ).toEqual([
    ['anhui', '2026-01--2026-03', 'plant', '813500', '100', '6.80'],
    ['chongqing', '2026-01--2026-03', 'plant', '662800', '100', '8.1'],
    ['guangdong', '2026-01--2026-03', 'plant', '701200', '100', '5.43'],
    ['hubei', '2026-01--2026-03', 'plant', '315000', '1000', '4.0'],
    ['hunan', '2026-01--2026-03', 'plant', '296000', '100', '-2.5'],
  ]);
});

test('the published release is the one of these rows', async () => {
  const store = openStore({ state: place.state });
  const pointer = await readPointer(store);
  await store.close();
  const { release } = buildLocalRelease(compileFolder(folder), LOCAL);
  expect(pointer?.release).toBe(release.id);
});

describe('readers', () => {
  test('see the new period in the widget, in Chinese, with the digits of the notice', async () => {
    const response = await fetchPath(
      '/v1/rankings/china-vehicle-output/total/2026-01--2026-03.view.json?level=province',
    );
    const view = (await response.json()) as RankingView;
    const reading = localizeRanking(view, zh, 'zh');
    expect(titleText(reading)).toBe('2026年1月至3月中国各省份汽车产量');
    expect(
      view.entries.map(({ entity, rank, bounds, reported }) => [
        ...[reading.text(entity.name), rank?.best, rank?.worst],
        valueText(reading.numbers, bounds, reported),
      ]),
    ).toEqual([
      ['安徽', 1, 1, '81.35万辆'],
      ['广东', 2, 2, '70.12万辆'],
      ['重庆', 3, 3, '66.28万辆'],
      ['湖北', 4, 4, '31.5万辆'],
      ['湖南', 5, 5, '29.60万辆'],
    ]);
  });

  test('see ranks of the year before proven that were open: growth implies the unpublished figures', async () => {
    const ranksNow = await documentAt(EARLIER);
    const rankIn = ({ entries }: RankingDocument, id: string) => {
      const rank = entries.find(({ entity }) => entity.id === id)?.rank;
      return rank && [rank?.best, rank?.worst];
    };
    const listed = ranksBefore.coverage.listed;
    expect(rankIn(ranksBefore, 'chongqing')).toEqual([1, listed]);
    expect(rankIn(ranksNow, 'chongqing')?.[0]).toBeGreaterThan(1);
    expect(rankIn(ranksBefore, 'hunan')?.[0]).toBe(1);
    expect(rankIn(ranksNow, 'hunan')?.[0]).toBeGreaterThan(3);
  });

  test('get the vintage before the notice unchanged', async () => {
    const then = await documentAt(`${EARLIER}&as_of=${ranksBefore.asOf}`);
    expect(JSON.stringify(then.entries)).toBe(JSON.stringify(ranksBefore.entries));
  });
});
