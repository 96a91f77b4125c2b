/** Finds the level that a sentence names, by the words of its title and, in Chinese, of kinds of places and organisations. */

import { stem } from './stem.ts';
import { foldText, type SentenceText, type Span, type Understood, wordsOf } from './text.ts';
import type { DatasetVocabulary, NamedLevel } from './vocabulary.ts';

/** Chinese and further English words by the stem of an English title. */
const KINDS: Readonly<Record<string, RegExp>> = {
  city: /城市|各城|(?<=第一|头号)城|(?<=哪[个個些])[城市]|municipality|municipal|各市/gu,
  provin:
    /省级地区|省級地區|省份|省区市|省区|各省|(?<=第一|哪[个個些])省|省级|大省|强省|regions?(?![a-z])/gu,
  countr: /国家|國家|各国|各國|nations?(?![a-z])/gu,
  compan: /公司|企业|企業/gu,
};

/** A level in a sentence. */
export interface LevelMention extends Span {
  readonly level: string;
}

function placesOf({ title }: NamedLevel, sentence: SentenceText): Span[] {
  const stems = (foldText(title.en).match(/[a-z]+/g) ?? []).map(stem);
  const words = wordsOf(sentence).filter(
    ({ word }) => /^[a-z]/.test(word) && stems.includes(stem(word)),
  );
  const kinds = stems.flatMap((one) => {
    const pattern = Object.hasOwn(KINDS, one) ? KINDS[one] : undefined;
    return pattern ? [...sentence.folded.matchAll(pattern)] : [];
  });
  return [
    ...words,
    ...kinds.map(({ 0: text, index }) => ({ start: index, end: index + text.length })),
  ];
}

/** The levels that a sentence names. Marks nothing. */
export function findLevels(
  { levels }: DatasetVocabulary,
  sentence: SentenceText,
  understood: Understood,
): LevelMention[] {
  return levels.flatMap((level) =>
    placesOf(level, sentence)
      .filter((place) => understood.isFree(place))
      .map(({ start, end }) => ({ start, end, level: level.id })),
  );
}
