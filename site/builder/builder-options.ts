/**
 * Options of the embed builder, from the documents of the API. Rankings with enough entries are offered; others can be
 * reached by address and are then added to the options.
 */

import type { DatasetDocument, RankingListing, Texts } from '../../engine/model/documents.ts';
import { localizedText } from '../../engine/model/localized-text.ts';
import { isFullYearId, isInForce, latestPeriodFirst } from '../../engine/model/period.ts';
import { MIN_LISTED } from '../../engine/model/vocabulary.ts';
import { monthsText, type WidgetWords } from '../../widget/text/mod.ts';
import type { Choice } from './choice.ts';

/** Periods that change over time. */
const MOVING_PERIODS = ['latest-year', 'latest'] as const;

/** The fields that identify a ranking. */
export type RankingChoice = Pick<Choice, 'metric' | 'period' | 'level' | 'basis'>;

export interface SelectOption {
  readonly value: string;
  readonly title: string;
}

/** Options by the name of their control. */
export interface BuilderOptions {
  readonly metric: readonly SelectOption[];
  readonly level: readonly SelectOption[];
  readonly period: readonly SelectOption[];
  readonly basis: readonly SelectOption[];
}

/** Words for the options. */
export interface OptionWords extends WidgetWords {
  readonly builder: {
    /** Label of a moving period with the period that it currently refers to. */
    moving(period: 'latest' | 'latest-year', now: string): string;
    /** Label of the default way of counting. */
    inForce(title: string): string;
  };
}

/** Whether a ranking has enough entries to be offered. */
export function isOffered({ bases }: DatasetDocument, row: RankingListing): boolean {
  const isMixed = bases.some(({ id, mixed }) => id === row.basis && mixed);
  return !isMixed && row.coverage.listed >= MIN_LISTED;
}

/** The period that a moving one currently refers to; null if there is none. */
function currentPeriod(
  dataset: DatasetDocument,
  { metric, level, period }: RankingChoice,
): string | null {
  const all = dataset.rankings.filter((row) => row.metric === metric && row.level === level);
  const fit = all.filter((row) => isOffered(dataset, row));
  const periods = (fit.length > 0 ? fit : all).map((row) => row.period);
  const wanted = period === 'latest' ? periods : periods.filter(isFullYearId);
  return wanted.sort(latestPeriodFirst)[0] ?? null;
}

/** Finds the ranking of a choice by the rules of the API; null if there is none. */
export function findListing(
  dataset: DatasetDocument,
  choice: RankingChoice,
): RankingListing | null {
  const { metric, level, basis } = choice;
  const isMoving = MOVING_PERIODS.some((id) => id === choice.period);
  const period = isMoving ? currentPeriod(dataset, choice) : choice.period;
  const rows = dataset.rankings.filter(
    (row) => row.metric === metric && row.level === level && row.period === period,
  );
  if (basis) return rows.find((row) => row.basis === basis) ?? null;
  const ways = dataset.bases.map((way) => ({ way, row: rows.find((row) => row.basis === way.id) }));
  const inForce = ways.find(({ way }) => period !== null && isInForce(way, period));
  return inForce?.row ?? ways.find(({ row }) => row)?.row ?? null;
}

/** The nearest choice that has a ranking: tries other ways of counting first, then other periods, then other levels. */
export function nearestChoice(dataset: DatasetDocument, choice: Choice): Choice {
  if (findListing(dataset, choice)) return choice;
  const offered = dataset.rankings.filter((row) => isOffered(dataset, row));
  const metrics = new Set([choice.metric, ...offered.map((row) => row.metric)]);
  const levels = new Set([
    choice.level,
    dataset.defaults.level,
    ...offered.map((row) => row.level),
  ]);
  const candidates: readonly RankingChoice[] = [
    { ...choice, basis: '' },
    ...[...metrics].flatMap((metric) =>
      [...levels].flatMap((level) =>
        MOVING_PERIODS.map((period) => ({ metric, level, period, basis: '' })),
      ),
    ),
  ];
  const found = candidates.find((candidate) => findListing(dataset, candidate));
  if (!found) return choice;
  const { metric, period, level, basis } = found;
  return { ...choice, metric, period, level, basis };
}

/** Options for each control given the current choice, with titles in the reader's language. */
export function builderOptions(
  dataset: DatasetDocument,
  choice: RankingChoice,
  words: OptionWords,
): BuilderOptions {
  const { metric, level, period, basis } = choice;
  const offered = dataset.rankings.filter((row) => isOffered(dataset, row));
  const chosen = findListing(dataset, choice);
  const listed = chosen ? [...offered, chosen] : offered;
  const text = (texts: Texts): string => localizedText(texts, words.words.tag);
  const has = (fits: (row: RankingListing) => boolean): boolean => listed.some(fits);
  const titled = (list: readonly { readonly id: string; readonly title: Texts }[]) =>
    list.map(({ id, title }) => ({ value: id, title: text(title) }));
  const inLevel = listed.filter((row) => row.metric === metric && row.level === level);
  const inPeriod = inLevel.filter((row) => row.period === (chosen?.period ?? period));
  return {
    metric: titled(dataset.metrics.filter(({ id }) => has((row) => row.metric === id))),
    level: titled(
      dataset.levels.filter(({ id }) => has((row) => row.metric === metric && row.level === id)),
    ),
    period: [
      ...MOVING_PERIODS.flatMap((id) =>
        movingPeriodOption(dataset, { metric, level, period: id, basis }, words),
      ),
      ...[...new Set(inLevel.map((row) => row.period))]
        .sort(latestPeriodFirst)
        .map((id) => ({ value: id, title: monthsText(words.words, id) })),
    ],
    basis: [
      { value: '', title: words.builder.inForce(basisInForce(dataset, choice, text)) },
      ...titled(dataset.bases.filter(({ id }) => inPeriod.some((row) => row.basis === id))),
    ],
  };
}

function movingPeriodOption(
  dataset: DatasetDocument,
  choice: RankingChoice,
  words: OptionWords,
): SelectOption[] {
  const { period } = choice;
  const now = currentPeriod(dataset, choice);
  if (now === null || (period !== 'latest' && period !== 'latest-year')) return [];
  return [{ value: period, title: words.builder.moving(period, monthsText(words.words, now)) }];
}

function basisInForce(
  dataset: DatasetDocument,
  choice: RankingChoice,
  text: (texts: Texts) => string,
): string {
  const found = findListing(dataset, { ...choice, basis: '' });
  const way = dataset.bases.find(({ id }) => id === found?.basis);
  return way ? text(way.title) : '';
}
