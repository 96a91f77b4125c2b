/** What a ranking is taken away as, in each language. */
import { expect, test } from 'vitest';
import { takeAway } from '../../../../site/new-ranking/worker/take-away.ts';
import { clientWords as english } from '../../../../site/words/en/client-words.ts';
import { clientWords as chinese } from '../../../../site/words/zh/client-words.ts';
import { draftOf, rankingOf } from '../../../support/import/drafts.ts';

const RANKING = rankingOf(draftOf('City\tMade, 2024 (tonnes)\nOslo\t500\nRome\t700\n'));

test('CSV has its headings in the language, and the same rows', () => {
  const [en, zh] = [english, chinese].map((words) =>
    takeAway('output', RANKING, words, 'https://example.org').csv.split('\n'),
  );
  expect(en?.[0]).toMatch(/[a-z]/);
  expect(zh?.[0]).toMatch(/\p{Script=Han}/u);
  expect(zh?.length).toBe(en?.length);
});

test('the files are those of the dataset', () => {
  const { files } = takeAway('output', RANKING, english, 'https://example.org');
  expect(files.map(([name]) => name)).toEqual([
    ...['dataset.json', 'entities.csv', 'sources.csv', 'observations.csv'],
  ]);
});
