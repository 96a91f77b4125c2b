/** Readings of a sentence in words. */
import { expect, test } from 'vitest';
import type { DatasetVocabulary } from '../../../engine/verdict/sentence/vocabulary.ts';
import { StatementWords } from '../../../site/check/client/statement-form.ts';
import { checkWords } from '../../../site/words/en/check-words.ts';

const title = { en: 'Output' };
const named = (id: string, en: string) => ({ id, name: { en }, levels: ['place'], parent: null });
const VOCABULARY: DatasetVocabulary = {
  ...{ id: 'output', title, levels: [{ id: 'place', title: { en: 'Places' } }] },
  entities: [named('jilin', 'Jilin'), named('jilin-city', 'Jilin'), named('hebei', 'Hebei')],
  metrics: [{ id: 'output', title, unit: 't' }],
  ...{ defaults: { metric: 'output', period: '2025', level: 'place' }, periods: new Map() },
};
const words = new StatementWords([VOCABULARY], checkWords.client, 'en');

test('a name that several entities have is followed by the id', () => {
  const answersOf = (entity: string, above: string) => {
    const reading = {
      ...{ dataset: 'output', metric: 'output', period: '2025', level: 'place' },
      pairs: [
        ['entity', entity],
        ['above', above],
      ] as const,
    };
    return [words.answer('entity', reading), words.answer('relation', reading)];
  };
  expect(answersOf('jilin', 'hebei')).toEqual(['Jilin (jilin)', 'Output: above Hebei']);
  expect(answersOf('hebei', 'jilin-city')).toEqual(['Hebei', 'Output: above Jilin (jilin-city)']);
});
