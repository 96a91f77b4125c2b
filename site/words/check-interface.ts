/** Words of the page that checks a sentence. The page contains those of the script as JSON, so they are texts with `{fields}`. */

import type { Verdict } from '../../engine/model/vocabulary.ts';

/** What can be said of an entity, by the parameter of `/v1/verdict`. */
export type SaidWords = Readonly<
  Record<
    'rank' | 'above' | 'least' | 'most' | 'value' | 'growth-least' | 'growth-most' | 'first-since',
    { readonly option: string; readonly label: string; readonly text: string }
  >
>;

/** Words of the script. */
export interface CheckClientWords {
  readonly said: SaidWords;
  readonly questions: Readonly<
    Record<'entity' | 'metric' | 'period' | 'level' | 'relation', string>
  >;
  /** What is said of a metric. */
  readonly about: string;
  readonly unread: string;
  /** Before a statement that may not be all that a sentence says. */
  readonly isIt: Readonly<Record<'question' | 'yes' | 'no', string>>;
  /** Where a sentence names a group of ranks. */
  readonly oneRank: string;
  readonly problems: Readonly<
    Record<'empty' | 'tooLong' | 'noName' | 'noRelation' | 'noFigures' | 'failed', string>
  >;
  readonly nearest: string;
  readonly unknownName: string;
  readonly badNumber: string;
  readonly outOfRange: string;
  readonly noStatement: string;
  readonly checking: string;
  readonly copied: string;
  readonly selected: string;
  readonly shared: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly asOf: string;
  readonly citation: string;
}

/** All words of the page. */
export interface CheckWords {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly sentence: string;
  readonly placeholder: string;
  readonly check: string;
  readonly tryOne: string;
  /** Sentences about the default ranking, with `{name}`, `{metric}`, `{period}` and `{level}`. */
  readonly examples: readonly string[];
  readonly correct: string;
  readonly dataset: string;
  readonly entity: string;
  readonly relation: string;
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  /** Above the fields, of which a reader without scripts fills in one. */
  readonly fillOne: string;
  readonly withoutScripts: string;
  readonly asText: string;
  readonly take: string;
  readonly share: string;
  readonly permalink: string;
  readonly cite: string;
  readonly embed: string;
  readonly picture: string;
  readonly copy: string;
  readonly meanings: string;
  readonly meaning: Readonly<Record<Verdict, string>>;
  readonly client: CheckClientWords;
}
