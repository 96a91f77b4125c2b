/** The questions about a draft's dataset: which are asked, what is required, what is wrong. */
import { describe, expect, test } from 'vitest';
import { draftFields } from '../../../../engine/editing/draft/draft-fields.ts';
import type { DatasetReplies } from '../../../../engine/editing/scaffold/dataset-questions.ts';
import { type DraftReplies, newDraft } from '../../../../engine/model/draft.ts';
import {
  draftOf,
  EVALUATION,
  evaluate,
  rankingOf,
  ranksOf,
} from '../../../support/import/drafts.ts';

const BARE = 'City\tMade\nA\t5\nB\t7\n';
const FULL = 'City\tMade, 2024 (tonnes)\tSource\nA\t5\tOffice\nB\t7\tOffice\n';

function fieldsOf(table: string, replies: DraftReplies = {}, usual: DatasetReplies = {}) {
  const { reading } = evaluate(newDraft(table));
  if (!reading) throw new Error('the table is refused');
  return draftFields({ ...newDraft(table), replies }, reading, EVALUATION.today, usual);
}

const field = (table: string, name: string, replies: DraftReplies = {}) =>
  fieldsOf(table, replies).fields.find((one) => one.name === name);

describe('of a table that says', () => {
  test('nothing but numbers, everything is asked', () => {
    const { fields, isComplete } = fieldsOf(BARE);
    expect(fields.map(({ name }) => name)).toEqual([
      ...['title', 'unit', 'period', 'level', 'among', 'publisher', 'source-title', 'address'],
      ...['published', 'license'],
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
      ['among', ''],
      ['license', ''],
    ]);
    expect(isComplete).toBe(true);
  });

  test('no metric, it is asked, and is the title otherwise', () => {
    const table = 'City\t2023\t2024\nA\t5\t6\nB\t7\t8\n';
    expect(field(table, 'metric', { title: 'Cars' })).toMatchObject({ otherwise: 'Cars' });
  });
});

describe('of a table with lines around it', () => {
  const TITLED = `Harbours by cargo[1]\n\n${BARE}\nSource: Port Office, Yearbook 2024.\n`;

  test('title and publisher are proposed', () => {
    expect(field(TITLED, 'title')?.otherwise).toBe('Harbours by cargo');
    expect(field(TITLED, 'publisher')?.otherwise).toBe('Port Office');
    const { id, isComplete, options } = fieldsOf(TITLED, { unit: 'tonnes', period: '2024' });
    expect([id, options.title, options.source.publisher]).toEqual([
      ...['harbours-by-cargo', 'Harbours by cargo', 'Port Office'],
    ]);
    expect(isComplete).toBe(true);
  });

  test('what is counted is the title without its period, unless another title is replied', () => {
    const table = 'Cars made in 2024\n\nCity\t2023\t2024\nA\t5\t6\nB\t7\t8\n';
    expect(field(table, 'metric')?.otherwise).toBe('Cars made');
    expect(field(table, 'metric', { title: 'Cars' })?.otherwise).toBe('Cars');
  });

  test('a reply counts before what they say, and they before what is usual', () => {
    const usual = { title: '我的排名', level: '地区' };
    expect(fieldsOf(TITLED, { title: 'Ports' }, usual).options.title).toBe('Ports');
    expect(fieldsOf(TITLED, {}, usual).options.title).toBe('Harbours by cargo');
    expect(fieldsOf(BARE, {}, usual).options).toMatchObject(usual);
  });
});

describe('exact counts', () => {
  const REST = { period: '2024', publisher: 'Office' };
  const MEDALS = 'Country\tMedals (medals)\nA\t65\nB\t64\n';

  test('are a choice where all figures are whole, with all digits', () => {
    expect(fieldsOf(MEDALS, REST).isExact).toBe(false);
    expect(fieldsOf(MEDALS, REST).options.qualifier).toBe('stated');
    const exact = fieldsOf(MEDALS, { ...REST, exact: 'yes' });
    expect([exact.isExact, exact.options.qualifier]).toEqual([true, 'exact']);
  });

  test.each([
    ['fractions', 'City\tMade (tonnes)\nA\t5.5\nB\t7\n', {}],
    ['multiples', 'City\tMade (thousand tonnes)\nA\t5\nB\t7\n', {}],
    ['multiples that a reply names', BARE, { unit: 'million tonnes' }],
    ['round numbers', 'City\tMade (tonnes)\nA\t5000\nB\t7000\nC\t9000\n', {}],
  ])('%s are none, whatever is replied', (_, table, more) => {
    const { isExact, options } = fieldsOf(table, { ...REST, exact: 'yes', ...more });
    expect([isExact, options.qualifier]).toEqual([null, 'stated']);
  });

  test('prove the order of neighbours that could be rounded', () => {
    const ranks = (replies: DraftReplies) =>
      ranksOf(rankingOf(draftOf(MEDALS, { replies: { ...REST, ...replies } })));
    expect(ranks({})).toEqual(['A 1-2', 'B 1-2']);
    expect(ranks({ exact: 'yes' })).toEqual(['A 1-1', 'B 2-2']);
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
