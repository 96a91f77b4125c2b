/** Diff of two releases: one in the store, one just built. */
import { expect, test } from 'vitest';
import { diffReleases, type Summaries } from '../../../engine/diff/dataset-diff.ts';
import { summaryAddress } from '../../../engine/model/address.ts';
import { RELEASE_ID_LENGTH } from '../../../engine/model/hash.ts';
import { sha256 } from '../../../engine/model/sha256.ts';
import { makeRelease } from '../../../publish/release/release.ts';
import { readSummaries } from '../../../publish/store/release-reader.ts';
import { small } from '../../support/data/small-data.ts';

const release = makeRelease([small()]);
const reader = { read: async (key: string) => release.values.get(key) ?? null };
const summaries = async () => (await readSummaries(release.id, reader)) ?? new Map();

test('each dataset’s summary is read back from the release', async () => {
  const summary = (await summaries()).get('small');
  expect(summary).toMatchObject({ dataset: 'small', newest: expect.stringMatching(/^2024-/) });
});

test('an unreadable release has unknown summaries, not empty ones', async () => {
  const lost = await readSummaries('0123456789abcdef', reader);
  expect(lost).toBeNull();
  expect(diffReleases(lost, await summaries())).toMatchObject([
    { dataset: 'small', changes: null, rewritten: [] },
  ]);
});

test('a release without summaries can’t be compared', async () => {
  const { [summaryAddress('small')]: _, ...documents } = release.manifest.documents;
  const bytes = Buffer.from(JSON.stringify({ ...release.manifest, documents }));
  const id = sha256(bytes).slice(0, RELEASE_ID_LENGTH);
  const old = {
    read: async (key: string) => (key === `manifest/${id}` ? bytes : reader.read(key)),
  };
  const before = await readSummaries(id, old);
  expect([...(before ?? [])]).toEqual([['small', null]]);
  expect(diffReleases(before, await summaries())).toEqual([
    { dataset: 'small', before: null, changes: null, rewritten: [], rows: [], isGone: false },
  ]);
});

test.each<[string, (summaries: Summaries) => [Summaries, Summaries], string, boolean]>([
  ['a new dataset', (summaries) => [new Map(), summaries], 'new', false],
  ['the same', (summaries) => [summaries, summaries], 'unchanged', false],
  ['a removed dataset', (summaries) => [summaries, new Map()], 'gone', true],
])('of %s', async (_, pair, kind, isGone) => {
  const [difference] = diffReleases(...pair(await summaries()));
  expect(difference).toMatchObject({ dataset: 'small', isGone, changes: { kind } });
  // A removed dataset loses its earlier dates too.
  expect((difference?.rewritten.length ?? 0) > 0).toBe(isGone);
});
