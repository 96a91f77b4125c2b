/** Words of oEmbed titles by language. A page language without words here uses the English ones. */
import type { PeriodRef } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { englishMonth } from '../../../engine/model/text.ts';

export interface OembedWords {
  /** A period in short words. */
  readonly period: (period: PeriodRef) => string;
  /** The title of a metric with a period in words. */
  readonly metricIn: (metric: string, period: string) => string;
}

const yearOf = (month: string): string => month.slice(0, 4);
const shortMonth = (month: string): string => englishMonth(month).slice(0, 3);

/** "2025", "Nov 2025", "Jan–Nov 2025", "Nov 2024–Feb 2025". */
const en: OembedWords = {
  period: ({ id, from, to }) => {
    if (isFullYearId(id)) return id;
    const last = `${shortMonth(to)} ${yearOf(to)}`;
    if (from === to) return last;
    return `${shortMonth(from)}${yearOf(from) === yearOf(to) ? '' : ` ${yearOf(from)}`}–${last}`;
  },
  metricIn: (metric, period) => `${metric}, ${period}`,
};

const chineseMonth = (month: string): string => `${Number(month.slice(5))}月`;

/** "2025年", "2025年11月", "2025年1月至11月", "2024年11月至2025年2月". */
const zh: OembedWords = {
  period: ({ id, from, to }) => {
    if (isFullYearId(id)) return `${id}年`;
    const first = `${yearOf(from)}年${chineseMonth(from)}`;
    if (from === to) return first;
    return `${first}至${yearOf(from) === yearOf(to) ? '' : `${yearOf(to)}年`}${chineseMonth(to)}`;
  },
  metricIn: (metric, period) => `${period}${metric}`,
};

const WORDS: Readonly<Partial<Record<PageLanguage, OembedWords>>> = { en, zh };

export function oembedWords(language: PageLanguage): OembedWords {
  return WORDS[language] ?? en;
}
