/** A ranking of your own: from a CSV to a folder that passes the check, and to everything served, without a line of code. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { buildRelease } from '../../scripts/lib/build-release.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { FetchPath } from '../../scripts/lib/release-fetcher.ts';
import { valueText } from '../../widget/text/format.ts';
import { localizeRanking } from '../../widget/text/localized-ranking.ts';
import { titleText } from '../../widget/text/notes.ts';
import { rankReason } from '../../widget/text/rank-reason.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { replayTranscripts } from '../support/commands/transcript.ts';
import { ORIGIN, productFetcher } from '../support/releases/in-memory-product.ts';
import { loadLanguage, TAGS } from '../support/widget/languages.ts';

let place: CommandSandbox;
let fresh = '';
let fetchPath: FetchPath;

beforeAll(async () => {
  place = new CommandSandbox();
  fresh = await replayTranscripts('bring-your-own.md', place, '2026-11-25');
  fetchPath = await productFetcher(await buildRelease(join(place.folder, 'rankings'), ORIGIN));
});

afterAll(() => place.remove());

function write(file: string, text: string): string {
  writeFileSync(join(place.folder, file), text);
  return file;
}

const written = (folder: string, file: string) =>
  readFileSync(join(place.folder, folder, file), 'utf8');

test('docs/bring-your-own.md shows what the commands print (if it fails, check it and let vitest -u renew it)', async () => {
  await expect(fresh).toMatchFileSnapshot(join(ROOT, 'docs', 'bring-your-own.md'));
});

describe('the served product', () => {
  test.each([
    ...['/', '/zh', '/rankings/census/inhabitants/2020', '/zh/rankings/census/inhabitants/2020'],
    ...['/entities/census/japan', '/embed/census/inhabitants/2020', '/census/changes'],
    ...['/v1/rankings/census/inhabitants/2020.svg', '/v1/datasets/census/bounds.csv'],
    '/v1/rankings/census/inhabitants/2020.card.png',
  ])('%s responds', async (address) => {
    expect((await fetchPath(address)).status).toBe(200);
  });

  test.each(TAGS)('the widget in %s has every value as exactly as it was printed', async (tag) => {
    const response = await fetchPath('/v1/rankings/census/inhabitants/2020.view.json');
    const view = (await response.json()) as RankingView;
    const { words } = await loadLanguage(tag);
    const reading = localizeRanking(view, words, tag);
    expect(titleText(reading)).toContain('2020');
    expect(view.entries.map(({ rank }) => [rank?.best, rank?.worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [3, 4],
    ]);
    // One isn’t ranked and could be above the first; 126.15 and 126 million: the second may be more than the first.
    const reasons = view.entries.map((entry) => rankReason(reading, entry));
    expect(reasons[0]).toBe(words.rivals('', words.unlisted(1, 1)));
    expect([reasons[1], reasons[2] !== '']).toEqual(['', true]);
    expect(reading.text(view.entries[2]?.entity.name)).toBe(
      tag.startsWith('zh') ? '日本' : 'Japan',
    );
    const [china] = view.entries;
    if (!china) throw new Error('no entry');
    const digits = valueText(reading.numbers, china.bounds, china.reported).replace(/\D/g, '');
    expect(digits).toMatch(/^1411780*$/);
  });
});

describe('npm run data:new', () => {
  test('recognizes the columns of a long table, with a source in each row', async () => {
    write(
      'long.csv',
      'No.;mountain;year;Height (m);Growth;source;url;code\n1;Top;2020;8848.86;;Joint survey;https://example.org/a;T1\n2;Büchel–Ost;2020;about 8,611;;Survey;;T2\n3;顶峰;2020;—;;Survey;;T3\n',
    );
    const { code, errors } = await place.run('data-new', [
      'heights',
      '--from',
      'long.csv',
      '--data',
      'own',
    ]);
    expect([code, errors]).toEqual([0, '']);
    expect(written('own/heights', 'observations.csv').split('\n').slice(1, 3)).toEqual([
      'top,height,2020,as-published,8848.86,0.01,stated,,joint-survey,,,,',
      'buchel-ost,height,2020,as-published,8611,1,about,,survey,,,,',
    ]);
    expect(written('own/heights', 'sources.csv')).toContain(
      'joint-survey,Joint survey,Joint survey,https://example.org/a,,press,',
    );
    expect(JSON.parse(written('own/heights', 'dataset.json'))).toMatchObject({
      id: 'heights',
      title: { en: 'Heights' },
      metrics: [{ id: 'height', unit: 'm', title: { en: 'Height' } }],
      defaults: { metric: 'height', period: '2020', level: 'places' },
    });
  });

  test('makes a metric of each numeric column that isn’t a year', async () => {
    write('medals.csv', 'Country\tGold\tTotal\nA\t40\t126\nB\t40\t91\n');
    const options = [
      '--unit',
      'medals',
      '--period',
      '2024',
      '--source-publisher',
      'X',
      '--qualifier',
      'exact',
    ];
    const { code, output } = await place.run('data-new', [
      'medals',
      '--from',
      'medals.csv',
      '--data',
      'own',
      ...options,
    ]);
    expect(code).toBe(0);
    expect(output).toContain('  Gold, in medals\n  Total, in medals\n');
    expect(written('own/medals', 'observations.csv')).toContain(
      'a,gold,2024,as-published,40,,exact,,x,,,,\n',
    );
  });

  test('writes nothing if an option is missing or wrong, or the dataset exists', async () => {
    const wide = write('wide.csv', 'Country,2019,2020\nA,5,6\n');
    const run = (...args: string[]) => place.run('data-new', [...args, '--data', 'other']);
    const missing = await run('ores', '--from', wide);
    expect(missing.code).toBe(1);
    expect(missing.errors.split('\n').slice(0, 2)).toEqual([
      '--unit is missing: the unit of the figures, such as “people” or “million tonnes”',
      '--source-publisher is missing: who published the figures',
    ]);
    const options = ['--unit', 't', '--source-publisher', 'X'];
    expect((await run('Ores!', '--from', wide, ...options)).errors).toContain(
      'found "Ores!", expected an id',
    );
    const bad = write('bad.csv', 'Country,year,made\nA,2020,6\nB,soon,4\n');
    expect((await run('ores', '--from', bad, ...options)).errors).toContain(
      'line 3, column “year”: found "soon", expected a period',
    );
    const kind = await run('ores', '--from', wide, ...options, '--source-kind', 'friend');
    expect(kind.errors).toContain(
      'ores/sources.csv, row 2, column kind: found "friend", expected official',
    );
    expect(existsSync(join(place.folder, 'other'))).toBe(false);
    expect((await run('ores', '--from', wide, ...options, '--dry-run')).code).toBe(0);
    expect(existsSync(join(place.folder, 'other', 'ores'))).toBe(false);
    expect((await run('ores', '--from', wide, ...options)).code).toBe(0);
    expect((await run('ores', '--from', wide, ...options)).errors).toContain('already exists');
  });
});
