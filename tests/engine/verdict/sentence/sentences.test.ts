/**
 * The list of sentences in both languages, each with what it may be answered: the verdict on a statement, the ranking, the unknown
 * name, or a question. A question is never wrong; a verdict on anything else than what the sentence says is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readSentence,
  type SentenceReading,
  type StatementQuery,
} from '../../../../engine/verdict/sentence/read-sentence.ts';
import { csvRows } from '../../../support/data/csv-rows.ts';
import { realVocabularies } from '../../../support/verdict/real-vocabulary.ts';

const SENTENCES = csvRows(
  readFileSync(join(import.meta.dirname, '../../../fixtures/sentences.csv'), 'utf8'),
) as Record<'language' | 'sentence' | 'answer' | 'statement', string>[];
const vocabularies = realVocabularies();

function statementOf({ metric, period, level, pairs, asOf }: StatementQuery): string {
  const [entity, said] = pairs;
  const parts = [entity?.[1], said?.join('='), asOf && `as_of=${asOf}`].filter(Boolean);
  return [`${metric}/${period}/${level}`, ...parts].join(' ');
}

/** What the page does with a sentence: `verdict` and `ranking` at once, `ask` before any verdict. */
function answerTo({ readings, isWhole, unknown }: SentenceReading): readonly [string, string] {
  const [only, ...others] = readings;
  if (only && others.length === 0 && isWhole)
    return [only.pairs.length > 0 ? 'verdict' : 'ranking', statementOf(only)];
  return unknown.length > 0 ? ['unknown', unknown.join(', ')] : ['ask', ''];
}

test('the list has sixty sentences of each language', () => {
  expect(
    ['en', 'zh'].map((one) => SENTENCES.filter(({ language }) => language === one).length),
  ).toEqual([60, 60]);
});

describe.each(SENTENCES)('“$sentence”', ({ sentence, answer, statement }) => {
  const reading = readSentence(sentence, vocabularies);

  test(`is answered with: ${answer}`, () => {
    const expected = answer === 'ask' ? ['ask', ''] : [answer, statement];
    expect(answerTo(reading)).toEqual(expected);
  });

  test.runIf(answer === 'ask' && statement)('offers what it can mean', () => {
    expect(reading.readings.map(statementOf)).toContain(statement);
  });
});
