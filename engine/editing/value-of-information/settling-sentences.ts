/**
 * Sentences on what the publication of a figure in full would settle, in English and Chinese. “Would decide” is said only of what
 * every possible value settles, “could decide” of the rest.
 */

import type { Metric } from '../../dataset/schema.ts';
import { parseCellId } from '../../model/address.ts';
import type { EntityRef, RankRange } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { isFullYear, type Period } from '../../model/period.ts';
import { localizedText } from '../../model/text.ts';
import { formatList, formatPeriod } from '../../wording/formatters.ts';
import type { NeededFigures, SettledPairs } from './needed-figures.ts';

/** Longest list of rivals that is written out. */
const MAX_NAMES = 5;

/** Member of a ranking, the figures that it needs, and what they settle. */
export interface SettlingFacts extends NeededFigures {
  readonly entity: EntityRef;
  readonly isListed: boolean;
  readonly pairs: SettledPairs;
  /** Listed entries whose order with the entity is open, in the order of the ranking. */
  readonly rivals: readonly EntityRef[];
}

/** Ranking in which the figure counts. */
export interface SettlingSubject {
  readonly metric: Metric;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly period: Period;
  /** Whether used claims narrow its ranks, which are then not those of the figures alone. */
  readonly isRankStated: boolean;
}

/** Facts of a sentence, in words of one language. */
interface Words extends Pick<SettlingFacts, 'kind' | 'isListed' | 'pairs'> {
  readonly name: string;
  readonly period: string;
  readonly isFullYear: boolean;
  readonly isGrowth: boolean;
  /** Titles of the metrics whose figures make up a share; empty for other metrics. */
  readonly parts: readonly string[];
  /** Missing part of the period; empty unless it is known which one is. */
  readonly missing: string;
  readonly rivals: readonly string[];
  readonly isRankStated: boolean;
}

type Sentence = (words: Words) => string;

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

function rangeEn({ best, worst }: RankRange): string {
  if (best === worst) return `${best}`;
  return worst - best === 1 ? `${best} or ${worst}` : `${best} to ${worst}`;
}

function rivalsEn(rivals: readonly string[]): string {
  const rest = rivals.length - MAX_NAMES;
  const names = rest > 1 ? rivals.slice(0, MAX_NAMES) : rivals;
  return formatList([...names, ...(rest > 1 ? [`${rest} others`] : [])], 'en');
}

function figureEn(words: Words): string {
  const { name, kind, period, parts, missing } = words;
  const whole = kind === 'unpublished' && words.isFullYear && !words.isGrowth;
  const when = whole ? `the whole of ${period}` : period;
  const noun = words.isGrowth ? 'growth rate' : parts.length > 1 ? 'figures' : 'figure';
  const of = parts.length > 0 ? ` (${formatList(parts, 'en')})` : '';
  const gap = missing && ` (missing: ${missing})`;
  if (kind === 'conflict')
    return `The right one of ${possessive(name)} contradictory ${words.isGrowth ? 'growth rates' : 'figures'} for ${when}${of}`;
  const digits =
    kind === 'precision' ? (words.isGrowth ? ', with more digits,' : ', in full,') : '';
  return `${possessive(name)} ${noun} for ${when}${of}${gap}${digits}`;
}

const en: Sentence = (words) => {
  const { pairs, rivals, isListed } = words;
  const subject = isListed
    ? figureEn(words)
    : `${words.name} has no comparable ${words.isGrowth ? 'growth rate' : 'figure'} for ${words.period}. One`;
  const [first = ''] = rivals;
  const isSingle = rivals.length === 1;
  const order = isSingle ? `whether it is above ${first}` : `its order with ${rivalsEn(rivals)}`;
  const ranks = `${rangeEn(pairs.ranks)}${words.isRankStated ? ' by the figures alone' : ''}`;
  if (pairs.least === pairs.open)
    return `${subject} would decide ${order}, and its rank: ${isListed ? 'now ' : ''}${ranks}.`;
  const [verb, count] =
    pairs.least > 0 ? ['would', `at least ${pairs.least}`] : ['could', `up to ${pairs.most}`];
  const partial =
    pairs.least === 0 && pairs.most === pairs.open
      ? order
      : `its order with ${count} of ${pairs.open} (${rivalsEn(rivals)})`;
  return `${subject} ${verb} decide ${partial}; its rank ${isListed ? 'is now' : 'could be'} ${ranks}.`;
};

function rangeZh({ best, worst }: RankRange): string {
  if (best === worst) return `第${best}位`;
  return worst - best === 1 ? `第${best}或第${worst}位` : `第${best}至第${worst}位`;
}

function rivalsZh(rivals: readonly string[]): string {
  return rivals.length > MAX_NAMES + 1
    ? `${rivals.slice(0, MAX_NAMES).join('、')}等${rivals.length}个`
    : formatList(rivals, 'zh');
}

function figureZh(words: Words): string {
  const { name, kind, period, parts, missing } = words;
  const whole = kind === 'unpublished' && words.isFullYear && !words.isGrowth ? '全年' : '';
  const noun = words.isGrowth ? '增长率' : '数字';
  const of = parts.length > 0 ? `（${formatList(parts, 'zh')}）` : '';
  const gap = missing && `（尚缺${missing}）`;
  if (kind === 'conflict') return `${name}${period}互相矛盾的${noun}${of}中正确的那个`;
  const link = kind !== 'precision' ? '的' : words.isGrowth ? '更精确的' : '的完整';
  return `${name}${period}${whole}${link}${noun}${of}${gap}`;
}

const zh: Sentence = (words) => {
  const { pairs, rivals, isListed } = words;
  const subject = isListed
    ? figureZh(words)
    : `${words.name}没有${words.period}的可比${words.isGrowth ? '增长率' : '数字'}，若有，`;
  const now = isListed ? '目前' : '';
  const ranks = `${words.isRankStated ? '仅凭数字' : ''}${now}可能为${rangeZh(pairs.ranks)}`;
  const order = `其与${rivalsZh(rivals)}的先后`;
  if (pairs.least === pairs.open) return `${subject}将确定${order}，以及其名次：${ranks}。`;
  const [verb, count] =
    pairs.least > 0 ? ['将', `至少${pairs.least}个`] : ['可能', `最多${pairs.most}个`];
  const partial =
    pairs.least === 0 && pairs.most === pairs.open
      ? order
      : `其与${pairs.open}个中${count}的先后（${rivalsZh(rivals)}）`;
  return `${subject}${verb}确定${partial}；其名次${ranks}。`;
};

/** Formats the sentence on one figure. */
export function settlingSentence(
  facts: SettlingFacts,
  { metric, metrics, period, isRankStated }: SettlingSubject,
  language: WordingLanguage,
): string {
  const parts = metric.share
    ? facts.cells.map((id) => {
        const part = parseCellId(id).metric;
        return localizedText(metrics.get(part)?.title, language) || part;
      })
    : [];
  const words: Words = {
    kind: facts.kind,
    isListed: facts.isListed,
    pairs: facts.pairs,
    name: localizedText(facts.entity.name, language),
    period: formatPeriod(period, language),
    isFullYear: isFullYear(period),
    isGrowth: metric.growth !== undefined,
    parts,
    missing: facts.missing ? formatPeriod(facts.missing, language) : '',
    rivals: facts.rivals.map(({ name }) => localizedText(name, language)),
    isRankStated,
  };
  return language === 'zh' ? zh(words) : en(words);
}
