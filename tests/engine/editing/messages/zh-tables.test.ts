/** The Chinese catalog translates every message about the tables of tests/fixtures/tables, before and after the answers. */
import { describe, expect, test } from 'vitest';
import { translateMessage } from '../../../../engine/editing/messages/translate.ts';
import { zhMessages } from '../../../../engine/editing/messages/zh.ts';
import { editorMessages, isChineseMessage } from '../../../support/import/editor-messages.ts';
import {
  answersOf,
  type ExampleTable,
  exampleTables,
} from '../../../support/import/table-expectations.ts';

/** Ids that the dataset of every table has. */
const OWN_IDS = ['ranking', 'places', 'metric'];

/** Messages about a table that aren't translated, or not wholly. */
function englishMessages({ id, bytes, expected }: ExampleTable): string[] {
  const answers = expected.asks.length > 0 ? [{}, answersOf(expected)] : [{}];
  const { messages, cells } = editorMessages(bytes, answers);
  const quoted = [new TextDecoder().decode(bytes), ...cells, ...OWN_IDS].join(' ');
  return messages.flatMap((message) => {
    const translation = translateMessage(message, zhMessages);
    return isChineseMessage(translation, quoted) ? [] : [`${id}: ${message} | ${translation}`];
  });
}

describe.each([...Map.groupBy(exampleTables(), ({ folder }) => folder)])(
  '%s',
  (_, tables: readonly ExampleTable[]) => {
    test('has no message in English', () => {
      expect(tables.flatMap(englishMessages)).toEqual([]);
    });
  },
);
