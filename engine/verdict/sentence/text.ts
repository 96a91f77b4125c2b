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
