/** Reading of tables as people have them: no figure is silently wrong, none is missing without a word. */
import { describe, expect, test } from 'vitest';
import {
  compareExample,
  type ExampleTable,
  exampleTables,
} from '../../../support/import/table-expectations.ts';

const TABLES = exampleTables();

test('there are at least 150 tables', () => {
  expect(TABLES.length).toBeGreaterThanOrEqual(150);
});

describe.each([...Map.groupBy(TABLES, ({ folder }) => folder)])(
  '%s',
  (_, tables: readonly ExampleTable[]) => {
    test.each(tables.map((table) => [table.id, table] as const))(
      '%s has no figure that is wrong or missing without a word',
      (_id, table) => {
        const { wrong, unasked } = compareExample(table);
        expect({ wrong, unasked }).toEqual({ wrong: [], unasked: [] });
      },
    );
  },
);
