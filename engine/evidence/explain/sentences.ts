/**
 * Sentences of derivation steps in English and Chinese: the bound and the reason for it. Receives the facts of a step
 * as words, so this module holds only grammar.
 */

import type { WordingLanguage } from '../../model/languages.ts';

/** Published figure in words. */
export interface FigureWords {
  readonly publisher: string;
  /** The number with its unit; of a range, in words. */
  readonly value: string;
  /** How exactly it was stated; empty for a range, whose value says so, and for an estimate in full. */
  readonly precision: string;
  /** Whether it is its publisher’s estimate. */
  readonly isModelled: boolean;
  /** Growth in percent as published: up or down by so much. */
  readonly growth: string;
  readonly period: string;
}

/** Bound that a step depends on: the name of its cell, and its value, or null if nothing bounds it. */
export interface BoundWords {
  readonly name: string;
  readonly value: string | null;
  readonly side: 'low' | 'high';
}

/** Facts of one step, in words of one language. */
export interface StepWords {
  /** Subject of the bound: entity, metric, period. */
  readonly subject: string;
  readonly value: string;
  readonly side: 'low' | 'high';
  readonly figures: readonly FigureWords[];
  readonly from: readonly BoundWords[];
  readonly publisher: string;
  readonly holder: string;
  readonly isHolder: boolean;
  readonly list: (items: readonly string[]) => string;
}

interface Sentences {
  readonly limit: (step: StepWords) => string;
  readonly reported: (step: StepWords) => string;
  readonly sum: (step: StepWords) => string;
  readonly rest: (step: StepWords) => string;
  readonly part: (step: StepWords) => string;
  readonly inside: (step: StepWords) => string;
  readonly growth: (step: StepWords) => string;
  readonly rate: (step: StepWords) => string;
  readonly ratio: (step: StepWords) => string;
  readonly claim: (step: StepWords) => string;
}

/** First bound that a step depends on, and the others. */
function splitFrom({ from }: StepWords): { first: BoundWords; others: readonly BoundWords[] } {
  const [first = { name: '', value: '', side: 'low' }, ...others] = from;
  return { first, others };
}

const limitWordEn = (side: 'low' | 'high') => (side === 'low' ? 'at least' : 'at most');
const boundClauseEn = ({ name, value, side }: BoundWords) =>
  value === null
    ? `${name} has no known upper limit`
    : `${name} came to ${limitWordEn(side)} ${value}`;
/** The single period that a sum rests on: one inside that reaches the low, or one around that keeps to the high. */
const onlyPeriodEn = ({ name, side }: BoundWords) =>
  side === 'low' ? `${name} alone` : `all of ${name}`;
const relativeClauseEn = ({ name, value, side }: BoundWords) =>
  `${name}, which came to ${limitWordEn(side)} ${value}`;

const en: Sentences = {
  limit: ({ subject, value, side }) => `${subject}: ${limitWordEn(side)} ${value}`,
  reported: ({ figures, list }) =>
    figures.length > 1
      ? `as the published figures contradict one another: ${list(figures.map((f) => `${f.value} (${f.publisher})`))}`
      : list(
          figures.map(
            (f) =>
              `as ${f.publisher} ${f.isModelled ? 'estimates' : 'states'} ${f.value}${f.precision && ` (${f.precision})`}`,
          ),
        ),
  sum: ({ from, list }) =>
    `since ${list(from.map((bound) => boundClauseEn(from.length > 1 ? bound : { ...bound, name: onlyPeriodEn(bound) })))}`,
  rest: (step) => {
    const { first, others } = splitFrom(step);
    return `since ${boundClauseEn(first)}; of the rest, ${step.list(others.map(boundClauseEn))}`;
  },
  part: (step) => {
    const { first } = splitFrom(step);
    return step.side === 'low'
      ? `since ${boundClauseEn({ ...first, name: `${first.name} alone` })}`
      : `since it is part of ${relativeClauseEn(first)}`;
  },
  inside: (step) => {
    if (step.side === 'low') return `since inside it ${step.list(step.from.map(boundClauseEn))}`;
    const { first, others } = splitFrom(step);
    const rest = others.length > 0 ? `, and there ${step.list(others.map(boundClauseEn))}` : '';
    return `since it lies inside ${relativeClauseEn(first)}${rest}`;
  },
  growth: ({ figures, list }) =>
    `worked back from a year later: ${list(figures.map((f) => `${f.publisher} states ${f.value} for ${f.period}, ${f.growth}`))}`,
  rate: ({ figures, list }) =>
    `as stated: ${list(figures.map((f) => `${f.growth} (${f.publisher})`))}`,
  ratio: ({ from, list }) => `since ${list(from.map(boundClauseEn))}`,
  claim: (step) => {
    const { first } = splitFrom(step);
    const who = step.isHolder ? 'it' : step.holder;
    return `since ${step.publisher} states that ${who} was the highest of all, and ${boundClauseEn(first)}`;
  },
};

const limitWordZh = (side: 'low' | 'high') => (side === 'low' ? '至少' : '至多');
const boundClauseZh = ({ name, value, side }: BoundWords) =>
  value === null ? `${name}没有已知上限` : `${name}${limitWordZh(side)}为${value}`;
const onlyPeriodZh = ({ name, side }: BoundWords) =>
  side === 'low' ? `仅${name}就` : `整个${name}`;

const zh: Sentences = {
  limit: ({ subject, value, side }) => `${subject}：${limitWordZh(side)}${value}`,
  reported: ({ figures, list }) =>
    figures.length > 1
      ? `因已公布的数字互相矛盾：${list(figures.map((f) => `${f.value}（${f.publisher}）`))}`
      : list(
          figures.map(
            (f) =>
              `据${f.publisher}${f.isModelled ? '估计' : '公布'}的${f.value}${f.precision && `（${f.precision}）`}`,
          ),
        ),
  sum: ({ from, list }) =>
    `因${list(from.map((bound) => boundClauseZh(from.length > 1 ? bound : { ...bound, name: onlyPeriodZh(bound) })))}`,
  rest: (step) => {
    const { first, others } = splitFrom(step);
    return `因${boundClauseZh(first)}，而其余部分中${step.list(others.map(boundClauseZh))}`;
  },
  part: (step) => {
    const { first } = splitFrom(step);
    return step.side === 'low'
      ? `因${boundClauseZh({ ...first, name: `仅${first.name}就` })}`
      : `因它是${first.name}的一部分，后者至多为${first.value}`;
  },
  inside: (step) => {
    if (step.side === 'low') return `因其境内${step.list(step.from.map(boundClauseZh))}`;
    const { first, others } = splitFrom(step);
    const rest = others.length > 0 ? `，而其中${step.list(others.map(boundClauseZh))}` : '';
    return `因它位于${first.name}境内，${boundClauseZh(first)}${rest}`;
  },
  growth: ({ figures, list }) =>
    `由次年同期的数字倒推：${list(figures.map((f) => `${f.publisher}称${f.period}为${f.value}，${f.growth}`))}`,
  rate: ({ figures, list }) =>
    `据公布：${list(figures.map((f) => `${f.growth}（${f.publisher}）`))}`,
  ratio: ({ from, list }) => `由此算出：${list(from.map(boundClauseZh))}`,
  claim: (step) => {
    const { first } = splitFrom(step);
    return `因${step.publisher}称${step.isHolder ? '其' : step.holder}居首，而${boundClauseZh(first)}`;
  },
};

/** Short sentence for the second bound from a figure that the previous sentence cites. */
function repeatSentence({ value, side }: StepWords, language: WordingLanguage): string {
  return language === 'zh'
    ? `同一数字也表明${limitWordZh(side)}为${value}。`
    : `The same figure implies ${limitWordEn(side)} ${value}.`;
}

/** Kinds of steps with their own sentence. */
export type SentenceKind = Exclude<keyof Sentences, 'limit'>;

/** Formats the sentence of a step. `same`: the second bound of the figure that the previous sentence cites. */
export function stepSentence(
  kind: SentenceKind | 'same',
  step: StepWords,
  language: WordingLanguage,
): string {
  if (kind === 'same') return repeatSentence(step, language);
  const words = language === 'zh' ? zh : en;
  const [comma, stop] = language === 'zh' ? ['，', '。'] : [', ', '.'];
  return `${words.limit(step)}${comma}${words[kind](step)}${stop}`;
}

/** Words for the exactness of a stated figure; empty for a range. `unit` is its precision with the unit. */
export function precisionWords(qualifier: string, unit: string, language: WordingLanguage): string {
  const phrases: Record<string, readonly [en: string, zh: string]> = {
    exact: ['in full', '完整数字'],
    stated: [
      `precise to ${unit}, either rounded or cut off`,
      `精确到${unit}，四舍五入还是舍去尾数不明`,
    ],
    rounded: [`rounded to ${unit}`, `四舍五入到${unit}`],
    truncated: [`cut off below ${unit}`, `舍去${unit}以下的尾数`],
    about: [`“about”, give or take ${unit}`, `“约”，误差不超过${unit}`],
    over: [`“over”, by at most ${unit}`, `“超过”，至多超出${unit}`],
    under: [`“under”, by at most ${unit}`, `“不足”，至多少${unit}`],
  };
  const [english, chinese] = phrases[qualifier] ?? ['', ''];
  return language === 'zh' ? chinese : english;
}

/** Words for a published growth in percent, with the decimals that were printed: `up 9.7% on the year before`. */
export function growthWords(
  { value, decimals }: { readonly value: number; readonly decimals: number },
  language: WordingLanguage,
): string {
  const size = `${Math.abs(value).toFixed(decimals)}%`;
  if (language === 'zh') return `同比${value < 0 ? '下降' : '增长'}${size}`;
  return `${value < 0 ? 'down' : 'up'} ${size} on the year before`;
}
