/** The check between the data and the store: history that was published passes unaltered, or with a reason. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import { type DatasetUpdate, diffReleases } from '../../../engine/diff/dataset-diff.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import { readDocument, readSummaries } from '../../../publish/store/release-reader.ts';
import {
  formatDifferences,
  historyRefusal,
  recordRewriteReason,
} from '../../../scripts/lib/history-check.ts';
import { loadDatasets } from '../../../scripts/lib/load-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

const TODAY = '2024-06-01';

let data = '';
const small = () => join(data, 'small');

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'likewise-gate-'));
  cpSync(SMALL, small(), { recursive: true });
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(small(), file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function build(folder = data): Release {
  const { datasets, errors } = loadDatasets(folder);
  if (errors.length > 0) throw new Error(errors.map(formatDataError).join('\n'));
  return makeRelease(datasets.map((dataset) => compile(dataset)));
}

async function between(before: Release, after: Release): Promise<DatasetUpdate[]> {
  const summaries = (release: Release) =>
    readSummaries(release.id, { read: async (key) => release.values.get(key) ?? null });
  return diffReleases(await summaries(before), (await summaries(after)) ?? new Map());
}

/** Adds a figure of b that is known from a date. */
function addFigure(knownFrom: string): void {
  edit('observations.csv', (text) => {
    const row = text.split('\n').find((line) => line.startsWith('b,'));
    if (!row) throw new Error('no figure of b');
    const cells = row.split(',');
    const header = text.split('\n')[0]?.split(',') ?? [];
    const set = (column: string, value: string) => cells.splice(header.indexOf(column), 1, value);
    set('source', 'bureau');
    set('known_from', knownFrom);
    set('note', '');
    return `${text.trimEnd()}\n${cells.join(',')}\n`;
  });
}

describe('a release', () => {
  test('that equals the previous one passes, and changes nothing', async () => {
    const differences = await between(build(), build());
    expect(historyRefusal(differences, TODAY)).toBeNull();
    expect(formatDifferences(differences)).toMatch(/^.+ \(small\): nothing changes for readers\.$/);
  });

  test('with a figure known from today passes, and is reported', async () => {
    const before = build();
    addFigure(TODAY);
    const differences = await between(before, build());
    expect(historyRefusal(differences, TODAY)).toBeNull();
    expect(formatDifferences(differences)).toContain('1 new figure');
  });

  test('with a figure of an earlier date is refused by name, and passes once the reason is written', async () => {
    const before = build();
    addFigure('2024-03-01');
    const differences = await between(before, build());
    expect(historyRefusal(differences, TODAY)).toContain('b/total/2023/count/bureau is new');
    expect(recordRewriteReason(data, differences, 'It was overlooked.', TODAY)).toBe(true);
    expect(readFileSync(join(small(), 'rewrites.csv'), 'utf8')).toBe(
      'date,from,reason\n2024-06-01,2024-03-01,It was overlooked.\n',
    );
    const again = await between(before, build());
    expect(historyRefusal(again, TODAY)).toBeNull();
    expect(formatDifferences(again)).toContain('Altered: published history from 1 March 2024 on');
  });

  test('keeps the reason in the feed of later releases', async () => {
    const before = build();
    addFigure('2024-03-01');
    recordRewriteReason(data, await between(before, build()), 'It was overlooked.', TODAY);
    const altered = build();
    edit('sources.csv', (text) => text.replace('Yearbook', 'Annual book'));
    const next = build();
    expect(historyRefusal(await between(altered, next), TODAY)).toBeNull();
    const store = { read: async (key: string) => next.values.get(key) ?? null };
    const body = await readDocument(next.manifest, 'v1/changes/small.json', store);
    expect(Buffer.from(body ?? []).toString()).toContain(
      '"rewrites":[{"from":"2024-03-01","reason":"It was overlooked."}]',
    );
    rmSync(join(small(), 'rewrites.csv'));
    expect(historyRefusal(await between(altered, build()), TODAY)).toContain(
      'published reason for altering history from 1 March 2024 on would be removed: It was overlooked.',
    );
  });

  test('gets its reason written if the dataset’s own folder was given too', async () => {
    const before = build(small());
    addFigure('2024-03-01');
    expect(recordRewriteReason(small(), await between(before, build(small())), 'x', TODAY)).toBe(
      true,
    );
    expect(readFileSync(join(small(), 'rewrites.csv'), 'utf8')).toContain(
      '2024-06-01,2024-03-01,x',
    );
  });

  test('needs no reason for allowed changes', async () => {
    expect(recordRewriteReason(data, await between(build(), build()), 'x', TODAY)).toBe(false);
  });

  test('without a published dataset is refused, and no reason can be written', async () => {
    const before = build();
    const other = join(data, 'other');
    mkdirSync(other);
    cpSync(small(), other, { recursive: true });
    const path = join(other, 'dataset.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"small"', '"other"'));
    rmSync(small(), { recursive: true });
    const differences = await between(before, build());
    expect(differences.map(({ dataset, isGone }) => [dataset, isGone])).toEqual([
      ['other', false],
      ['small', true],
    ]);
    expect(historyRefusal(differences, TODAY)).toContain('would be removed');
    expect(recordRewriteReason(data, differences, 'x', TODAY)).toBe(false);
    expect(formatDifferences(differences)).toMatch(
      /\(other\): new, with \d+ rankings?\.\n\n.*\(small\): no longer in the release/,
    );
  });
});
