/** `data:new` itself, run as users do, writes the files that the page gives for the same table, answers and replies. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatFiles } from '../../engine/editing/scaffold/scaffold-dataset.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { DraftEvaluator } from '../support/import/draft-evaluator.ts';
import { draftOf, EVALUATION, gridOf } from '../support/import/drafts.ts';

const sandbox = new CommandSandbox();
afterAll(() => sandbox.remove());

const TABLE = 'City\tMade\tGrowth (%)\nOslo\t1.234\t3.1\nRome\tabout 2.345\t-2.0\nTotal\t3.579\t\n';
const REPLIES = {
  ...{ title: 'Output', unit: 'thousand tonnes', period: '2024', level: 'Cities' },
  ...{ publisher: 'Office', 'source-title': 'Yearbook' },
  ...{ address: 'https://example.org/', published: '2025-01-31' },
};

test('the command writes what the page gives', async () => {
  writeFileSync(join(sandbox.folder, 'table.tsv'), TABLE);
  const { title, unit, period, level, publisher, address, published } = REPLIES;
  const { code, errors } = await sandbox.run('data-new', [
    ...['output', '--from', 'table.tsv', '--data', 'mine', '--yes'],
    ...['--answer', 'number-format:Made=,', '--title', title, '--unit', unit, '--period', period],
    ...['--level', level, '--source-publisher', publisher, '--source-title', 'Yearbook'],
    ...['--source-url', address, '--source-published', published],
  ]);
  expect([code, errors]).toEqual([0, '']);
  const folder = join(sandbox.folder, 'mine', 'output');
  const written = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const today = /\d{4}-\d\d-\d\d(?=\n)/.exec(written.get('sources.csv') ?? '')?.[0] ?? '';
  const draft = draftOf(TABLE, { answers: { 'number-format:2': ',' }, replies: REPLIES });
  const result = new DraftEvaluator().evaluate(draft, gridOf(TABLE), { ...EVALUATION, today });
  const files = result.ranking && formatFiles(result.ranking.records);
  expect([...(files ?? [])].toSorted()).toEqual([...written].toSorted());
});
