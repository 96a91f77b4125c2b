/** What publishing the real data takes from the free plan, as docs/operating.md states it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { formatPeriodId } from '../../../engine/wording/formatters.ts';
import type { Release } from '../../../publish/release/release.ts';
import type { Operations } from '../../../publish/store/backends/wrappers.ts';
import { publish, readState } from '../../../publish/store/publish.ts';
import { estimatePublish } from '../../../publish/store/quota.ts';
import { buildCompiledRelease } from '../../../scripts/lib/build-release.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { replacePart } from '../../bench/report.ts';
import { figure } from '../../support/data/handmade.ts';
import { withoutLatestMonth } from '../../support/data/latest-month.ts';
import { china, worldCities } from '../../support/data/real-data.ts';
import { publishCostsText } from '../../support/releases/publish-costs.ts';
import { standInPictures } from '../../support/releases/stand-in-pictures.ts';
import { MemoryStore } from '../../support/stores/memory-store.ts';

const PAGE = join(ROOT, 'docs', 'operating.md');

/** The origin of other tests' releases, whose rendered texts are cached. */
const ORIGIN = 'https://likewise.test';

/** The release of all datasets, with this state of the first one. */
function releaseOf(dataset: Dataset): Promise<Release> {
  return buildCompiledRelease([compile(dataset), worldCities()], ORIGIN, { draw: standInPictures });
}

/** Publishes a release to a store. Returns the operations that it needed. */
async function publishTo(store: MemoryStore, release: Release): Promise<Operations> {
  const state = await readState(store);
  const plan = await estimatePublish(release, state, store);
  await publish(release, store, { state });
  return plan;
}

const { dataset } = china();
const latest = withoutLatestMonth(dataset);
const added = figure('hefei total 2026-02 101000', { basis: 'plant', knownFrom: '2026-12-01' });

let first: Operations;
let month: Operations;
let one: Operations;

beforeAll(async () => {
  const [store, current] = [new MemoryStore(), await releaseOf(dataset)];
  await publishTo(store, await releaseOf(latest.before));
  month = await publishTo(store, current);
  const observations = [...dataset.observations, added];
  one = await publishTo(store, await releaseOf({ ...dataset, observations }));
  first = await publishTo(new MemoryStore(), current);
}, 600_000);

test('a first release takes at most 250 of the 1,000 daily writes', () => {
  expect(first.writes).toBeLessThanOrEqual(250);
});

test('docs/operating.md is up to date (to update it, run this test with LIKEWISE_UPDATE=1)', () => {
  const text = publishCostsText([
    { what: 'first release', plan: first },
    { what: `${formatPeriodId(latest.month, 'en')}, ${latest.rows} rows`, plan: month },
    { what: 'one figure', plan: one },
  ]);
  const page = readFileSync(PAGE, 'utf8');
  const updated = replacePart(page, 'publish costs', text);
  if (process.env.LIKEWISE_UPDATE) writeFileSync(PAGE, updated);
  else expect(page).toBe(updated);
});
