/** Where an error is reported: with the figure that the reader doubts. */
import { expect, test } from 'vitest';
import { reportUrl } from '../../../widget/details/report-url.ts';
import { rankingDocument } from '../../fixtures/widget/ranking.ts';

function addressOf(id: string): URL {
  const entry = rankingDocument.entries.find(({ entity }) => entity.id === id);
  if (!entry) throw new Error(`no entry of ${id}`);
  return new URL(reportUrl('https://api.example', 'things', entry));
}

test('is the page of what changed, at its form', () => {
  const { origin, pathname, hash } = addressOf('shanghai');
  expect([origin, pathname, hash]).toEqual(['https://api.example', '/things/changes', '#report']);
});

test('names the figure that represents the place', () => {
  const reported = rankingDocument.entries.find(({ entity }) => entity.id === 'shanghai')?.reported;
  expect(addressOf('shanghai').searchParams.get('observation')).toBe(reported?.observation);
});

test('names the first that its bounds rest on, where none represents it', () => {
  const entry = rankingDocument.entries.find(({ reported }) => reported === null);
  const [first = ''] = entry?.why.flatMap(({ observations }) => observations) ?? [];
  expect(addressOf(entry?.entity.id ?? '').searchParams.get('observation')).toBe(first);
});
