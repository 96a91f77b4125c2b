/** Sentences as text that can be searched: one spelling of case, width and accents, with the positions of words. */

/** Part of a sentence: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence in its own spelling and, at the same positions, in the one that is searched. */
export interface SentenceText {
  readonly text: string;
  readonly folded: string;
}

/** A character without accents, in lower case; itself if that isn't one character. */
function foldedCharacter(character: string): string {
  if (/[\u2018\u2019\u02bc`]/.test(character)) return "'";
  if (/[\u2010-\u2015\u2212\uff5e~]/.test(character)) return '-';
  const [base = character] = character.normalize('NFD').toLowerCase();
  return base.length === character.length ? base : character;
}

/** The text without accents and capitals; every character stays where it is. */
export function foldText(text: string): string {
  return Array.from(text, foldedCharacter).join('');
}

/** A sentence as it is searched: full-width forms are narrow, and spaces single. */
export function sentenceText(written: string): SentenceText {
  const text = written
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return { text, folded: foldText(text) };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The parts of a sentence that were understood, and those that nothing else may match although they weren't. */
export class Understood {
  #spans: readonly Span[] = [];
  #blocked: readonly Span[] = [];

  /** Whether no part of the span has been understood. */
  isUnread(span: Span): boolean {
    return !this.#spans.some((one) => overlap(one, span));
  }

  /** Whether something may match the span. */
  isFree(span: Span): boolean {
    return this.isUnread(span) && !this.#blocked.some((one) => overlap(one, span));
  }

  add(...spans: readonly Span[]): void {
    this.#spans = [...this.#spans, ...spans];
  }

  /** Keeps a span from being matched. It isn't understood, even if it seemed to be. */
  block(span: Span): void {
    this.#spans = this.#spans.filter((one) => !overlap(one, span));
    this.#blocked = [...this.#blocked, span];
  }

  /** What was understood, from left to right. */
  get spans(): readonly Span[] {
    return [...this.#spans].sort((a, b) => a.start - b.start);
  }
}

/** A match with its place. */
export interface Found extends Span {
  readonly match: RegExpExecArray;
}

/** All matches of a pattern in parts that aren't understood yet. */
export function findFree(
  { folded }: SentenceText,
  pattern: RegExp,
  understood: Understood,
): Found[] {
  return [...folded.matchAll(pattern)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter((found) => found.start < found.end && understood.isFree(found));
}

/** A letter or digit of a script that writes words. */
const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])`;
const WORD = new RegExp(String.raw`\p{Script=Han}|${LETTER}+(?:['-]${LETTER}+)*`, 'gu');

/** The words of alphabets and the single Chinese characters of a text, with their places. */
export function wordsOf({ folded }: SentenceText): (Span & { readonly word: string })[] {
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

// Compares English words without their endings, and Chinese text by pairs of characters.

/** Forms that no ending explains. The words of making things mean the same in a ranking of what was made. */
const IRREGULAR: Readonly<Record<string, string>> = {
  built: 'build',
  made: 'build',
  make: 'build',
  makes: 'build',
  maker: 'build',
  makers: 'build',
  making: 'build',
  produce: 'build',
  produced: 'build',
  produces: 'build',
  producing: 'build',
  producer: 'build',
  producers: 'build',
  production: 'build',
  output: 'build',
  manufacture: 'build',
  manufactured: 'build',
  manufacturing: 'build',
  manufacturer: 'build',
  people: 'person',
  populous: 'popula',
};

const STEM_LENGTH = 6;

/** The stem of an English word: without its ending, at most six letters. */
export function stem(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined && Object.hasOwn(IRREGULAR, word)) return known;
  const plain = word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])(?:s|ing|ed)$/, '');
  return plain.slice(0, STEM_LENGTH);
}

/** Words that say nothing about what is counted. */
const STOP_WORDS = new Set(
  (
    'a all among an and any are as at be been being between but by can could did do does each every for from had has have how ' +
    'i if in into is it its many may might more most much no nor not of off on one only or other our out over own per run so such ' +
    'some than that the their them then there these they this those through to too under until up use used was we were what ' +
    'whatever when where which while who whose will with within without would you your compared change same counted way year ' +
    'years month months previous lives live everybody estimates counts day middle census country city province'
  ).split(' '),
);

/** Words of two Chinese characters that say nothing about what is counted. */
const STOP_PAIRS =
  /^(?:的|了|和|与|及|在|为|是|其|各|不|有|由|按|同|上|年|月|所|以|包|全|部|地|区)|[的了和与及在为是其各不有由按同上年月所以包全部地区]$/;

/** The stems of a text's English words, and the pairs of its Chinese characters. */
export function contentStems(folded: string): Set<string> {
  const words = folded.match(/[a-z][a-z']*/g) ?? [];
  const runs = folded.match(/\p{Script=Han}+/gu) ?? [];
  return new Set([
    ...words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(stem),
    ...runs.flatMap(characterPairs).filter((pair) => !STOP_PAIRS.test(pair)),
  ]);
}

/** The pairs of neighbouring characters: `新能源` is `新能` and `能源`. */
export function characterPairs(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
}
