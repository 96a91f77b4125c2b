/** Finds the names of entities in a sentence, in any of their languages. */

import { foldText, type SentenceText, type Span, type Understood } from './text.ts';
import type { DatasetVocabulary, NamedEntity } from './vocabulary.ts';

/** A name in a sentence, with the id that it means. */
export interface NameMention extends Span {
  readonly id: string;
}

/** Whether two names are the same part of a sentence. */
export function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What may follow a Chinese name as part of it: the kind of place. */
const CHINESE_KIND =
  /^(?:壮族自治区|壯族自治區|回族自治区|回族自治區|维吾尔自治区|維吾爾自治區|自治区|自治區|特别行政区|市(?!场|場|值|民)|省)/;

/** The spellings of an entity's names. */
function spellings({ id, name, aliases = [] }: NamedEntity): string[] {
  const names = [...Object.values(name), ...aliases, id, id.replaceAll('-', ' ')].map(foldText);
  return [...new Set(names)].filter((one) => one !== '');
}

const isLatin = (name: string): boolean => /[a-z]/.test(name);
const isWordCharacter = (character: string): boolean => /[a-z0-9]/.test(character);

/** Whether a name at a place is a word of its own, which scripts without spaces don't show. */
function isWhole(folded: string, { start, end }: Span, name: string): boolean {
  if (!isLatin(name)) return true;
  return !isWordCharacter(folded.charAt(start - 1)) && !isWordCharacter(folded.charAt(end));
}

function placesOf(folded: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const place = { start: at, end: at + name.length };
    if (isWhole(folded, place, name)) places.push(place);
  }
  return places;
}

/** The names in a sentence from left to right; of names that overlap, the longest. A name of several entities is one of each. */
export function findNames(
  { folded }: SentenceText,
  { entities }: DatasetVocabulary,
  understood: Understood,
): NameMention[] {
  const found = entities.flatMap((entity) =>
    spellings(entity).flatMap((name) =>
      placesOf(folded, name).map((place) => ({ id: entity.id, ...place })),
    ),
  );
  const kept: NameMention[] = [];
  for (const mention of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const [kind = ''] = CHINESE_KIND.exec(folded.slice(mention.end)) ?? [];
    const whole = { ...mention, end: mention.end + kind.length };
    const overlaps = kept.some(
      (one) => whole.start < one.end && whole.end > one.start && !isSamePlace(one, whole),
    );
    if (!overlaps && understood.isFree(mention)) kept.push(whole);
  }
  return kept.sort((a, b) => a.start - b.start);
}
