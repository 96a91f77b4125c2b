/**
 * The page for making a ranking gives what `data:new` gives, for every table of tests/fixtures/tables: what is read, asked and refused,
 * and the bytes of the dataset's files. The page's own worker runs in the browser, the command's functions on Node.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importPlan } from '../../../engine/editing/import/import-plan.ts';
import type { PageRead, TakeAway } from '../../../site/new-ranking/messages.ts';
import { describeReading } from '../../../site/new-ranking/worker/describe-reading.ts';
import { sampleOf } from '../../support/browser/engines/engine.ts';
import { BASE } from '../../support/browser/host-page.ts';
import { visit } from '../../support/browser/tab.ts';
import {
  commandResult,
  draftOf,
  type TableResult,
  TODAY,
} from '../../support/import/command-results.ts';
import { type ExampleTable, exampleTables } from '../../support/import/table-expectations.ts';

const SCRIPT = readFileSync(
  join(import.meta.dirname, '../../support/browser/engine-worker.js'),
  'utf8',
);
/** Tables that cross the border between Node and the browser at once. */
const BATCH = 60;

/** Node's decoder of Big5 lacks Hong Kong's supplement, so the command refuses what browsers can read. */
const READ_BY_BROWSERS: ReadonlySet<string> = new Set(['encodings/hongkong-big5']);

/** Engines differ in regular expressions, decoders and formats of numbers, which every fourth table shows too. */
const TABLES = sampleOf(exampleTables());

type Shown = PageRead & { readonly files: TakeAway['files'] | null };

function* batchesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** What the page's worker makes of tables. */
async function rankTables(page: Page, tables: readonly ExampleTable[]): Promise<readonly Shown[]> {
  const input = tables.map((table) => ({
    base64: Buffer.from(table.bytes).toString('base64'),
    draft: draftOf(table),
  }));
  const settings = { today: TODAY, language: 'en' };
  return JSON.parse(
    await page.evaluate(`rankTables(${JSON.stringify(input)}, ${JSON.stringify(settings)})`),
  );
}

function pageResult({ refusal, reading, fields, files }: Shown): TableResult {
  const read = reading === 'same' ? null : reading;
  return {
    refusal: refusal && `${refusal.message} ${refusal.hint}`,
    problems: (read?.problems ?? []).map(({ line, expected }) => `${line}: ${expected}`),
    questions: (read?.questions ?? []).map(({ text }) => text),
    fields: fields.map(({ name }) => name),
    files,
  };
}

/** Whether the page shows of a table what the command makes of it. */
function isSame(table: ExampleTable, shown: Shown): boolean {
  const { reading, scaffold, ...result } = commandResult(table);
  const [page, command] = [pageResult(shown), result].map((one) => JSON.stringify(one));
  if (page !== command) return false;
  if (result.files === null || !reading || !scaffold) return true;
  const plan = importPlan(reading, scaffold, []);
  const described = describeReading(reading, plan, [], (text) => text, 'en');
  return JSON.stringify(shown.reading) === JSON.stringify(described);
}

test('the page reads each table as the command does, and gives the same files', async () => {
  const { page, complaints } = await visit();
  await page.goto(`${BASE}/new`);
  await page.evaluate(SCRIPT);
  const different: string[] = [];
  let withFiles = 0;
  for (const tables of batchesOf(TABLES)) {
    const shown = await rankTables(page, tables);
    for (const [index, table] of tables.entries()) {
      const one = shown[index];
      if (!one || !isSame(table, one)) different.push(table.id);
      if (one?.files) withFiles += 1;
    }
  }
  expect(different).toEqual(TABLES.map(({ id }) => id).filter((id) => READ_BY_BROWSERS.has(id)));
  expect(withFiles).toBeGreaterThan(TABLES.length * 0.8);
  expect(complaints).toEqual([]);
});
