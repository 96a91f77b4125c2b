/** The URL for reporting an error, which contains the figure in question. */
import { expect, test } from 'vitest';
import { reportUrl } from '../../../widget/details/tool-view.ts';
import { rankingDocument } from '../../fixtures/widget/ranking.ts';

function addressOf(id: string): URL {
  const entry = rankingDocument.entries.find(({ entity }) => entity.id === id);
  if (!entry) throw new Error(`no entry of ${id}`);
  return new URL(reportUrl('https://api.example', 'things', entry));
}

test('it is the form on the page of changes', () => {
  const { origin, pathname, hash } = addressOf('shanghai');
  expect([origin, pathname, hash]).toEqual(['https://api.example', '/things/changes', '#report']);
});

test('it contains the entry’s figure', () => {
  const reported = rankingDocument.entries.find(({ entity }) => entity.id === 'shanghai')?.reported;
  expect(addressOf('shanghai').searchParams.get('observation')).toBe(reported?.observation);
});

test('it contains the first figure that the bounds rest on, if the entry has none of its own', () => {
  const entry = rankingDocument.entries.find(({ reported }) => reported === null);
  const [first = ''] = entry?.why.flatMap(({ observations }) => observations) ?? [];
  expect(addressOf(entry?.entity.id ?? '').searchParams.get('observation')).toBe(first);
});
