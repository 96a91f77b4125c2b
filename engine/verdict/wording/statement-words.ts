/** Statements and answers in words, by language. Readers see no word of the engine: figures, statements of rank, sources. */

import type { WordingLanguage } from '../../model/languages.ts';
import type { Verdict } from '../../model/vocabulary.ts';

/** Parts of a statement, in words of one language. */
export interface StatementParts {
  readonly entity: string;
  readonly other: string;
  readonly metric: string;
  /** The level, or those of it that have figures. */
  readonly among: string;
  readonly period: string;
  readonly rank: number;
  readonly value: string;
  readonly precision: string;
  readonly year: string;
}

/** The words of one language. */
export interface StatementWords {
  /** A level in words; `isListed`: only those of it that have figures. */
  readonly among: (level: string, isListed: boolean) => string;
  readonly rank: (parts: StatementParts) => string;
  readonly above: (parts: StatementParts) => string;
  readonly least: (parts: StatementParts) => string;
  readonly most: (parts: StatementParts) => string;
  readonly value: (parts: StatementParts) => string;
  readonly growthLeast: (parts: StatementParts) => string;
  readonly growthMost: (parts: StatementParts) => string;
  readonly firstSince: (parts: StatementParts) => string;
  /** The verdict as a word. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** One sentence; `by` names the publishers of the statements of rank that it rests on. */
  readonly answer: (verdict: Verdict, by: string, isListed: boolean) => string;
  /** The answer where nothing is compared, and where there is no growth. */
  readonly mixed: string;
  readonly noGrowth: string;
  /** Possible ranks: `first`, `second to fourth of 19`. */
  readonly ranks: (best: number, worst: number, of: number) => string;
  readonly byFigures: string;
  readonly withClaims: string;
  readonly known: (entity: string, known: string) => string;
  readonly notListed: (entity: string) => string;
  readonly holds: string;
  readonly fails: string;
  /** The same where it rests on statements of rank. */
  readonly holdsAsStated: string;
  readonly failsAsStated: string;
  readonly mayHold: string;
  /** What was found of "it is first" in a year. */
  readonly firstIn: (entity: string, year: string, verdict: Verdict) => string;
  /** What would settle a statement: figures of places. */
  readonly settledBy: (names: string) => string;
  readonly others: (count: number) => string;
  readonly space: string;
}

const ORDINALS = ['first', 'second', 'third'];

/** `first`, `second`, `third`, `4th`, `21st`, `112th`. */
function ordinal(rank: number): string {
  const word = ORDINALS[rank - 1];
  if (word !== undefined) return word;
  const isTeen = Math.floor(rank / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}

const en: StatementWords = {
  among: (level, isListed) => (isListed ? `those of “${level}” with figures` : `“${level}”`),
  rank: ({ entity, rank, among, metric, period }) =>
    `${entity} is ${ordinal(rank)} among ${among} by “${metric}” in ${period}.`,
  above: ({ entity, other, metric, period }) =>
    `${entity} is above ${other} by “${metric}” in ${period}.`,
  least: ({ entity, metric, period, value }) =>
    `“${metric}” of ${entity} in ${period}: at least ${value}.`,
  most: ({ entity, metric, period, value }) =>
    `“${metric}” of ${entity} in ${period}: at most ${value}.`,
  value: ({ entity, metric, period, value, precision }) =>
    `“${metric}” of ${entity} in ${period}: ${value}, give or take ${precision}.`,
  growthLeast: ({ entity, metric, period, value }) =>
    `Growth of “${metric}” of ${entity} in ${period} on the year before: at least ${value}.`,
  growthMost: ({ entity, metric, period, value }) =>
    `Growth of “${metric}” of ${entity} in ${period} on the year before: at most ${value}.`,
  firstSince: ({ entity, among, metric, period, year }) =>
    `${entity} is first among ${among} by “${metric}” in ${period}, for the first time since ${year}.`,
  verdict: {
    proven: 'proven',
    stated: 'stated',
    open: 'open',
    denied: 'denied',
    refuted: 'refuted',
  },
  answer: (verdict, by, isListed) => {
    const among = isListed ? ' among those with figures' : '';
    return {
      proven: `Proven${among}: the published figures leave no other possibility.`,
      stated: `As stated by ${by}${among}; not settled by the figures.`,
      open: `Open${among}: the published figures allow it and don’t settle it.`,
      denied: `Not so, as stated by ${by}${among}; not settled by the figures.`,
      refuted: `Refuted${among}: the published figures rule it out.`,
    }[verdict];
  },
  mixed: 'Open: this way of counting has no common rule, so nothing is compared by it.',
  noGrowth: 'Open: no growth is known by this way of counting.',
  ranks: (best, worst, of) =>
    best === worst
      ? `It is ${ordinal(best)} of ${of}.`
      : `It can be ${ordinal(best)} to ${ordinal(worst)} of ${of}.`,
  byFigures: 'By published figures alone.',
  withClaims: 'With published statements of rank.',
  known: (entity, known) => `${entity}: ${known}.`,
  notListed: (entity) => `${entity} isn’t among those with figures.`,
  holds: 'So the statement is true.',
  fails: 'So the statement isn’t true.',
  holdsAsStated: 'If so, the statement is true.',
  failsAsStated: 'If so, the statement isn’t true.',
  mayHold: 'So the statement may be true, or not.',
  firstIn: (entity, year, verdict) =>
    `That ${entity} is first in ${year} is ${en.verdict[verdict]}.`,
  settledBy: (names) => `Complete or more exact figures for ${names}.`,
  others: (count) => `${count} others`,
  space: ' ',
};

const zh: StatementWords = {
  among: (level, isListed) => (isListed ? `“${level}”中有数字者` : `“${level}”`),
  rank: ({ entity, rank, among, metric, period }) =>
    `${period}，${entity}的“${metric}”在${among}中排第${rank}名。`,
  above: ({ entity, other, metric, period }) => `${period}，${entity}的“${metric}”高于${other}。`,
  least: ({ entity, metric, period, value }) => `${period}，${entity}的“${metric}”至少为${value}。`,
  most: ({ entity, metric, period, value }) => `${period}，${entity}的“${metric}”至多为${value}。`,
  value: ({ entity, metric, period, value, precision }) =>
    `${period}，${entity}的“${metric}”为${value}，误差不超过${precision}。`,
  growthLeast: ({ entity, metric, period, value }) =>
    `${period}，${entity}的“${metric}”同比增长至少${value}。`,
  growthMost: ({ entity, metric, period, value }) =>
    `${period}，${entity}的“${metric}”同比增长至多${value}。`,
  firstSince: ({ entity, among, metric, period, year }) =>
    `${period}，${entity}的“${metric}”在${among}中居首，为${year}年以来首次。`,
  verdict: {
    proven: '已证实',
    stated: '据称',
    open: '未定',
    denied: '据称不实',
    refuted: '已证伪',
  },
  answer: (verdict, by, isListed) => {
    const among = isListed ? '（在有数字者中）' : '';
    return {
      proven: `已证实${among}：已公布的数字排除了其他可能。`,
      stated: `据称${among}：${by}这样说；单凭数字尚不能确定。`,
      open: `未定${among}：已公布的数字容许这一说法，但尚不能确定。`,
      denied: `据称不实${among}：据${by}的说法并非如此；单凭数字尚不能确定。`,
      refuted: `已证伪${among}：已公布的数字排除了这一说法。`,
    }[verdict];
  },
  mixed: '未定：这种口径没有统一规则，因此不作比较。',
  noGrowth: '未定：按这种口径，增速不明。',
  ranks: (best, worst, of) =>
    best === worst ? `在${of}个中排第${best}名。` : `在${of}个中可能排第${best}至${worst}名。`,
  byFigures: '只看已公布的数字。',
  withClaims: '加上公开的名次说法。',
  known: (entity, known) => `${entity}：${known}。`,
  notListed: (entity) => `${entity}不在有数字者之中。`,
  holds: '因此这一说法成立。',
  fails: '因此这一说法不成立。',
  holdsAsStated: '若如此，则这一说法成立。',
  failsAsStated: '若如此，则这一说法不成立。',
  mayHold: '因此这一说法可能成立，也可能不成立。',
  firstIn: (entity, year, verdict) => `${entity}在${year}年居首：${zh.verdict[verdict]}。`,
  settledBy: (names) => `${names}的完整或更精确的数字。`,
  others: (count) => `另外${count}个`,
  space: '',
};

export const STATEMENT_WORDS: Readonly<Record<WordingLanguage, StatementWords>> = { en, zh };
