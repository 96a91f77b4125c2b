/**
 * Resolves a selector to one vintage of one ranking, from the manifest alone: default level and basis, latest period, and
 * the vintage known on a date. A date never changes the level or the basis of an address: where none is given, both are those
 * that the address has today. `latest` and `latest-year` are of the date, with their way of counting.
 */
import { type RankingKey, rankingAddress, vintageAddress } from '../../engine/model/address.ts';
import type {
  DatasetIndex,
  Manifest,
  RankingIndex,
  StoredVintage,
  VintageEntry,
} from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { isFullYearId, isInForce, latestPeriodFirst } from '../../engine/model/period.ts';
import { MIN_LISTED } from '../../engine/model/vocabulary.ts';
import { type BodyLocation, derivedBody } from './release-store.ts';
import {
  noBasis,
  noLevel,
  noPeriod,
  noVintage,
  unknownDataset,
  unknownMetric,
  unknownValue,
} from './resolve-errors.ts';
import type { MetricSelector, RankingSelector } from './selectors.ts';

/** One vintage of one ranking; `index` is the manifest's entry of the ranking. */
export interface ResolvedRanking {
  readonly key: RankingKey;
  readonly vintage: StoredVintage;
  readonly index: RankingIndex;
}

/** A ranking that exists in some vintage; `vintage` is the requested one, null if there was none yet. */
interface Candidate {
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly mixed: boolean;
  readonly index: RankingIndex;
  readonly vintages: readonly VintageEntry[];
  readonly vintage: VintageEntry | null;
}

/** A candidate that existed on the requested date: already published and not withdrawn. */
interface Existing extends Candidate {
  readonly vintage: StoredVintage;
}

/** Finds the requested ranking. Throws a 404 if it does not exist, a 400 for an unknown value of a parameter. */
export function resolveRanking(manifest: Manifest, selector: RankingSelector): ResolvedRanking {
  const dataset = resolveDataset(manifest, selector);
  const candidates = filterByPeriod(dataset, selector);
  const atLevel = filterByLevel(dataset, candidates, selector);
  const onBasis = filterByBasis(atLevel, selector);
  const addresses = isLatest(selector.period) ? latest(onBasis) : onBasis;
  const address = onDefaultBasis(dataset, addresses);
  const chosen = address && isExisting(address) ? address : null;
  if (!chosen) {
    const { level = '' } = onBasis[0] ?? {};
    const others = candidates.filter((other) => isExisting(other) && other.level !== level);
    const levels = new Set(others.map((other) => other.level));
    throw noVintage(selector, level, address ? [address] : onBasis, [...levels]);
  }
  const { period, level, basis, index, vintage } = chosen;
  const key = { dataset: selector.dataset, metric: selector.metric, period, level, basis };
  return { key, vintage, index };
}

/** The requested dataset, which has the metric. Throws a 404 for an unknown name, a 400 for an unknown level or basis. */
export function resolveDataset(
  { datasets }: Manifest,
  { dataset: id, metric, level, basis }: MetricSelector,
): DatasetIndex {
  const dataset = getOwn(datasets, id);
  if (!dataset) throw unknownDataset(id, Object.keys(datasets));
  if (!dataset.metrics.includes(metric)) throw unknownMetric(metric, dataset.metrics);
  const bases = dataset.bases.map(({ id }) => id);
  if (level !== undefined && !dataset.levels.includes(level)) {
    throw unknownValue('level', level, dataset.levels);
  }
  if (basis !== undefined && !bases.includes(basis)) throw unknownValue('basis', basis, bases);
  return dataset;
}

/** Rankings of the metric in the requested period, or in all that can be the latest. Throws a 404 if there are none. */
function filterByPeriod(dataset: DatasetIndex, selector: RankingSelector): readonly Candidate[] {
  const { metric, period, asOf } = selector;
  const byPeriod = getOwn(dataset.rankings, metric) ?? {};
  const known = Object.keys(byPeriod);
  const periods = isLatest(period) ? known.filter((id) => canBeLatest(id, period)) : [period];
  const found = periods.flatMap((id) => rankingsOf(dataset, metric, id, asOf));
  if (found.length === 0) throw noPeriod(selector, known);
  return found;
}

function isLatest(period: string): boolean {
  return period === 'latest' || period === 'latest-year';
}

function canBeLatest(period: string, keyword: string): boolean {
  return keyword === 'latest' || isFullYearId(period);
}

/** All rankings of a metric and period, in the order in which the dataset lists levels and bases. */
function rankingsOf(
  dataset: DatasetIndex,
  metric: string,
  period: string,
  asOf: string | undefined,
): readonly Candidate[] {
  const byLevel = getOwn(getOwn(dataset.rankings, metric) ?? {}, period) ?? {};
  return dataset.levels.flatMap((level) =>
    dataset.bases.flatMap(({ id: basis, mixed = false }) => {
      const index = getOwn(getOwn(byLevel, level) ?? {}, basis);
      if (!index) return [];
      const { vintages } = index;
      return [{ period, level, basis, mixed, index, vintages, vintage: vintageOn(vintages, asOf) }];
    }),
  );
}

/** The last vintage on or before a date; the newest without a date. */
export function vintageOn(
  vintages: readonly VintageEntry[],
  date: string | undefined,
): VintageEntry | null {
  return vintages.findLast(([asOf]) => date === undefined || asOf <= date) ?? null;
}

function isExisting(candidate: Candidate): candidate is Existing {
  return candidate.vintage !== null && isStored(candidate.vintage);
}

/** Whether a vintage has a document. */
export function isStored(vintage: VintageEntry): vintage is StoredVintage {
  return vintage[1] !== null;
}

/** Those that exist today, or all if none does. */
function preferToday(candidates: readonly Candidate[]): readonly Candidate[] {
  const today = candidates.filter(({ vintages }) => {
    const newest = vintages.at(-1);
    return newest !== undefined && isStored(newest);
  });
  return today.length > 0 ? today : candidates;
}

/** Candidates at the requested level; else at the dataset's default level, or at the first level that has any today. */
function filterByLevel(
  dataset: DatasetIndex,
  candidates: readonly Candidate[],
  selector: RankingSelector,
): readonly Candidate[] {
  const pool = preferToday(candidates);
  const preferred = dataset.defaults.level;
  const level =
    selector.level ?? (pool.find((candidate) => candidate.level === preferred) ?? pool[0])?.level;
  const found = candidates.filter((candidate) => candidate.level === level);
  if (found.length === 0) throw noLevel(selector, candidates);
  return found;
}

/** Candidates on the requested basis; all if none was requested. */
function filterByBasis(
  candidates: readonly Candidate[],
  selector: RankingSelector,
): readonly Candidate[] {
  if (selector.basis === undefined) return candidates;
  const found = candidates.filter(({ basis }) => basis === selector.basis);
  if (found.length === 0) throw noBasis(selector, candidates);
  return found;
}

/**
 * Of the candidates of one period and level, the one on the first basis in force over the period that has a ranking today, else on the
 * first that has.
 */
function onDefaultBasis(
  dataset: DatasetIndex,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const pool = preferToday(candidates);
  const inForce = dataset.bases.find((basis) => pool[0] && isInForce(basis, pool[0].period));
  return pool.find(({ basis }) => basis === inForce?.id) ?? pool[0];
}

/** Candidates of the latest period on the date that has a ranking of comparable entries; if there is none, of the latest period. */
function latest(candidates: readonly Candidate[]): readonly Candidate[] {
  const existing = candidates.filter(isExisting);
  const comparable = existing.filter(
    ({ mixed, vintage: [, listed] }) => !mixed && listed >= MIN_LISTED,
  );
  const pool = comparable.length > 0 ? comparable : existing;
  const [last] = pool.map(({ period }) => period).sort(latestPeriodFirst);
  return pool.filter(({ period }) => period === last);
}

/** The location of a form (`json`, `view.json`, `en.csv`, …). For pictures and comparisons the pack is another. */
export function rankingLocation(resolved: ResolvedRanking, form: string): BodyLocation {
  const { key, vintage, index } = resolved;
  const [asOf, , pack] = vintage;
  const isView = form === 'view.json' && vintage === index.vintages.at(-1);
  return {
    pack: (isView ? index.view : undefined) ?? pack,
    address: vintageAddress(rankingAddress(key), asOf, form),
    derive: (manifest, read) =>
      derivedBody(form, manifest, key.dataset, (stored) => read(rankingLocation(resolved, stored))),
  };
}
