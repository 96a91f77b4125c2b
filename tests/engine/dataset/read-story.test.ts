/** `story.csv`: valid rows, and an error for every invalid one. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { CHINA } from '../../support/data/real-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

const HEAD = 'kind,year,text_en,text_zh,source';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-story-'));
  cpSync(SMALL, join(root, 'small'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function load(...lines: readonly string[]) {
  writeFileSync(join(root, 'small', 'story.csv'), `${lines.join('\n')}\n`);
  return loadDataset(join(root, 'small'));
}

describe('a valid story', () => {
  test('keeps the order of the file', () => {
    const { dataset, errors } = load(
      `${HEAD},text_zh-Hant`,
      'opinion,,Second,第二,paper,',
      'break,2014,"A break, described",断裂,bureau,斷裂',
      'opinion,,First,第一,paper,',
    );
    expect(errors).toEqual([]);
    expect(dataset?.story).toEqual([
      { kind: 'opinion', year: null, text: { en: 'Second', zh: '第二' }, source: 'paper' },
      {
        kind: 'break',
        year: '2014',
        text: { en: 'A break, described', zh: '断裂', 'zh-Hant': '斷裂' },
        source: 'bureau',
      },
      { kind: 'opinion', year: null, text: { en: 'First', zh: '第一' }, source: 'paper' },
    ]);
  });

  test('may be missing, or empty', () => {
    expect(loadDataset(join(root, 'small')).dataset?.story).toEqual([]);
    expect(load(HEAD).dataset?.story).toEqual([]);
  });

  test('of the real data has a break with its source, and the article’s opinions', () => {
    const story = loadDataset(CHINA).dataset?.story ?? [];
    expect(story.filter(({ kind }) => kind === 'break').map(({ year }) => year)).toEqual([
      '2014',
      '2025',
    ]);
    const opinions = story.filter(({ kind }) => kind === 'opinion');
    expect(new Set(opinions.map(({ source }) => source))).toEqual(new Set(['digital-phablet']));
    for (const { text } of story) expect(text.zh).toBeTruthy();
  });
});

describe('an error names file, row, column, value and what was expected', () => {
  test.each([
    ['an unknown kind', 'joke,,A,甲,paper', 'kind', 'joke', 'a kind of row: break, opinion'],
    [
      'a break without a year',
      'break,,A,甲,paper',
      'year',
      '',
      'the first year after the break, YYYY',
    ],
    [
      'a break in a month',
      'break,2014-01,A,甲,paper',
      'year',
      '2014-01',
      'the first year after the break, YYYY',
    ],
    [
      'an opinion with a year',
      'opinion,2014,A,甲,paper',
      'year',
      '2014',
      'an empty cell: an opinion has no year',
    ],
    ['no English', 'opinion,,,甲,paper', 'text_en', '', 'a non-empty text'],
    [
      'an unknown source',
      'opinion,,A,甲,nobody',
      'source',
      'nobody',
      'the id of a source in sources.csv: bureau, paper',
    ],
  ])('%s', (_, line, column, value, expected) => {
    const { dataset, errors } = load(HEAD, line);
    expect(dataset).toBeNull();
    expect(errors).toEqual([{ file: 'small/story.csv', row: 2, column, value, expected }]);
  });

  test('all errors at once, and an unknown column', () => {
    const { errors } = load(`${HEAD},mood`, 'joke,,,甲,nobody,glad', 'break,,B,乙,paper,');
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [1, 'mood'],
      [2, 'kind'],
      [2, 'text_en'],
      [2, 'source'],
      [3, 'year'],
    ]);
  });
});
