/** The questions about a draft's dataset: which are asked, what is required, what is wrong. */
import { describe, expect, test } from 'vitest';
import { draftFields } from '../../../../engine/editing/draft/draft-fields.ts';
import { type DraftReplies, newDraft } from '../../../../engine/model/draft.ts';
import { EVALUATION, evaluate } from '../../../support/import/drafts.ts';

const BARE = 'City\tMade\nA\t5\nB\t7\n';
const FULL = 'City\tMade, 2024 (tonnes)\tSource\nA\t5\tOffice\nB\t7\tOffice\n';

function fieldsOf(table: string, replies: DraftReplies = {}) {
  const figures = evaluate(newDraft(table)).reading?.figures ?? [];
  return draftFields({ ...newDraft(table), replies }, figures, EVALUATION.today);
}

const field = (table: string, name: string, replies: DraftReplies = {}) =>
  fieldsOf(table, replies).fields.find((one) => one.name === name);

describe('of a table that says', () => {
  test('nothing but numbers, everything is asked', () => {
    const { fields, isComplete } = fieldsOf(BARE);
    expect(fields.map(({ name }) => name)).toEqual([
      ...['title', 'unit', 'period', 'level', 'publisher', 'source-title', 'address', 'published'],
    ]);
    const required = fields.filter(({ otherwise }) => otherwise === null);
    expect(required.map(({ name }) => name)).toEqual(['unit', 'period', 'publisher']);
    expect(isComplete).toBe(false);
  });

  test('unit, period and sources, only the titles are asked, and have a default', () => {
    const { fields, isComplete } = fieldsOf(FULL);
    expect(fields.map(({ name, otherwise }) => [name, otherwise])).toEqual([
      ['title', 'My ranking'],
      ['level', 'Places'],
    ]);
    expect(isComplete).toBe(true);
  });

  test('no metric, it is asked, and is the title otherwise', () => {
    const table = 'City\t2023\t2024\nA\t5\t6\nB\t7\t8\n';
    expect(field(table, 'metric', { title: 'Cars' })).toMatchObject({ otherwise: 'Cars' });
  });
});

test('a reply completes what is required', () => {
  const replies = { unit: 'tonnes', period: 'Nov 2024', publisher: 'Office' };
  const { isComplete, options } = fieldsOf(BARE, replies);
  expect(isComplete).toBe(true);
  expect(options).toMatchObject({ period: '2024-11', unit: { power: 0, unit: 'tonnes' } });
});

test.each([
  ['period', 'last year', '2024'],
  ['published', '24 January 2025', '2025-01-24'],
  ['address', 'worldsteel.org', 'https://worldsteel.org/'],
  ['address', 'javascript:alert(1)', 'http://worldsteel.org/'],
] as const)('of %s the reply “%s” is wrong, and “%s” is right', (name, wrong, right) => {
  const replies = { unit: 'tonnes', period: '2024', publisher: 'Office' };
  expect(field(BARE, name, { ...replies, [name]: wrong })?.expected).not.toBeNull();
  expect(fieldsOf(BARE, { ...replies, [name]: wrong }).isComplete).toBe(false);
  expect(field(BARE, name, { ...replies, [name]: right })?.expected).toBeNull();
  expect(fieldsOf(BARE, { ...replies, [name]: ` ${right} ` }).isComplete).toBe(true);
});

test('blanks are no reply', () => {
  expect(fieldsOf(BARE, { unit: ' ', period: '2024', publisher: 'Office' }).isComplete).toBe(false);
});

test.each([
  [{ title: 'Crude steel, 2024' }, 'crude-steel-2024'],
  [{ title: 'Crude steel', id: 'Steel (world)' }, 'steel-world'],
  [{ title: '粗钢产量' }, 'my-ranking'],
  [{ title: '粗钢产量', id: 'crude-steel' }, 'crude-steel'],
  [{ title: 'latest' }, 'my-ranking'],
  [{}, 'my-ranking'],
])('the id of %j is %s', (replies, id) => {
  expect(fieldsOf(FULL, replies).id).toBe(id);
});
