/**
 * The words of verdicts: sentences as templates (text.ts), by language. The build writes them as a file among the assets for
 * the worker, whose script has none.
 */

import type { WordingLanguage } from './languages.ts';
import type { Verdict } from './vocabulary.ts';

/** The words' file among the assets for the worker. */
export const VERDICT_WORDS_FILE = 'verdict-words.json';

/** Statements as clauses without a full stop, each with the parts of a statement in braces. */
export interface StatementTemplates {
  readonly rank: string;
  readonly above: string;
  readonly least: string;
  readonly most: string;
  readonly value: string;
  readonly 'growth-least': string;
  readonly 'growth-most': string;
  readonly 'first-since': string;
}

/** Sentences of the steps that explain a verdict on an order. */
export interface OrderTemplates {
  readonly above: string;
  readonly notAbove: string;
  readonly open: string;
  readonly facts: string;
  /** What a table prints of both. */
  readonly sameSource: string;
  readonly mixed: string;
  readonly same: string;
}

/** The words of one language. Readers see no word of the engine: figures, statements of rank, sources. */
export interface LanguageWords {
  readonly statement: StatementTemplates;
  /** A statement as a sentence of its own. */
  readonly sentence: string;
  /** The way of counting, in data that has several. */
  readonly basis: string;
  readonly order: OrderTemplates;
  /** A level in words; one that isn’t complete, with the number of its members in the data; those of it that have figures. */
  readonly level: string;
  readonly levelInData: string;
  readonly listed: string;
  /** The first ranks in words. */
  readonly ranks: readonly string[];
  /** Any other rank, by its plural category (CLDR). */
  readonly ordinal: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  /** The verdict as a word. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** One sentence that can be quoted by itself; `clause` is the statement, `by` are the publishers of the statements of rank that it rests on. */
  readonly answer: Readonly<Record<Verdict, string>>;
  /** Why nothing is compared. */
  readonly noRule: string;
  /** The answer where nothing is compared, and where there is no growth. */
  readonly mixed: string;
  readonly noGrowth: string;
  /** The possible ranks of a member: one, or several. */
  readonly hasRank: string;
  readonly hasRanks: string;
  /** Follows where entities that aren’t in the data could come before. */
  readonly outsiders: string;
  readonly byFigures: string;
  readonly withClaims: string;
  readonly known: string;
  readonly notListed: string;
  /** What follows from a step for the statement. */
  readonly conclusion: Readonly<Record<Verdict, string>>;
  /** What was found of "it is first" in a year. */
  readonly firstIn: string;
  /** What would settle a statement: figures of members. */
  readonly settledBy: string;
  readonly others: string;
  /** Between sentences. */
  readonly space: string;
}

/** The file: the words of each language. */
export type VerdictWords = Readonly<Record<WordingLanguage, LanguageWords>>;
