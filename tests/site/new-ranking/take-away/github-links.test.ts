/** Links to GitHub's forms, and the names of repositories that people paste. */
import { describe, expect, test } from 'vitest';
import {
  githubLinks,
  parseRepository,
} from '../../../../site/new-ranking/take-away/github-links.ts';

describe('a repository', () => {
  test.each([
    'octo-org/rankings.io',
    '  octo-org/rankings.io ',
    'https://github.com/octo-org/rankings.io',
    'https://github.com/octo-org/rankings.io/',
    'http://www.github.com/octo-org/rankings.io.git',
    'github.com/octo-org/rankings.io?tab=readme-ov-file#readme',
    'https://github.com/octo-org/rankings.io/tree/main/data',
    'git@github.com:octo-org/rankings.io.git',
  ])('is recognised in %j', (text) => {
    expect(parseRepository(text)).toBe('octo-org/rankings.io');
  });

  test.each([
    '',
    'octo-org',
    'octo-org/',
    '/rankings',
    'octo org/rankings',
    'octo-org/rankings/data',
    'https://github.com/octo-org',
    'https://gitlab.com/octo-org/rankings',
    'https://github.com.example.org/octo-org/rankings',
    '-octo/rankings',
    'octo-org/..',
    'octo-org/rank"ings',
    `${'o'.repeat(40)}/rankings`,
  ])('is not %j', (text) => {
    expect(parseRepository(text)).toBeNull();
  });
});

describe('the links', () => {
  const text = 'id,name_en,name_zh\r\na,"A & B + 50%",甲乙\n';
  const files = new Map([
    ['entities.csv', text],
    ['observations.csv', 'x'.repeat(8_000)],
  ]);
  const links = githubLinks('octo/rankings', 'big-cities', files, 'main');

  test('open the form for a new file with its path and text', () => {
    const url = new URL(links.files.get('entities.csv') ?? '');
    expect(url.origin + url.pathname).toBe('https://github.com/octo/rankings/new/main');
    // A folder in the path of the form would lose its last part.
    expect([...url.searchParams]).toEqual([
      ['filename', 'data/big-cities/entities.csv'],
      ['value', text],
    ]);
  });

  test('leave out files that are too long for an address', () => {
    expect(links.files.get('observations.csv')).toBeNull();
    expect([...links.files.keys()]).toEqual([...files.keys()]);
  });

  test('are at most 8,000 characters long, and are as long as that allows', () => {
    const lengthOf = (size: number) =>
      githubLinks('octo/rankings', 'a', new Map([['b', '甲'.repeat(size)]]), '').files.get('b')
        ?.length ?? null;
    const sizes = Array.from({ length: 900 }, (_, index) => index);
    const longest = Math.max(...sizes.filter((size) => lengthOf(size) !== null));
    expect(lengthOf(longest)).toBeGreaterThan(8_000 - 9);
    expect(lengthOf(longest)).toBeLessThanOrEqual(8_000);
    expect(lengthOf(longest + 1)).toBeNull();
  });

  test('lead to the upload form of the folder, which needn’t exist', () => {
    expect(links.upload).toBe('https://github.com/octo/rankings/upload/main/data/big-cities');
  });

  test.each([
    ['', 'main'],
    [' main ', 'main'],
    ['feature/new data', 'feature/new%20data'],
  ])('go to the branch %j', (branch, path) => {
    const { files: own, upload } = githubLinks('octo/rankings', 'a', new Map([['b', '']]), branch);
    expect(own.get('b')).toMatch(`https://github.com/octo/rankings/new/${path}?`);
    expect(upload).toBe(`https://github.com/octo/rankings/upload/${path}/data/a`);
  });
});
