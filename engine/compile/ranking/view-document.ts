/**
 * View document of a ranking: everything the widget needs for its first view, and the other rankings to choose from.
 */

import type { Basis, Level, Metric } from '../../dataset/schema.ts';
import { parseCellId, type RankingKey } from '../../model/address.ts';
import type {
  RankingDocument,
  RankingEntry,
  RankingView,
  Texts,
  Titled,
  WhyStep,
} from '../../model/documents.ts';
import { isInForce } from '../../model/period.ts';
import { localizedText } from '../../model/text.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import type { Vintage } from '../vintages.ts';
import { countedSources } from './ranking-document.ts';

/** A ranking, and the dates between which it exists. */
export interface RankingDates {
  readonly key: RankingKey;
  readonly vintages: readonly Vintage<unknown>[];
}

/** The parts of a compiled dataset that a view shows. */
export interface ViewSource extends Pick<CompiledDataset, 'dataset' | 'asOf'> {
  readonly rankings: readonly RankingDates[];
}

/** Whether a ranking exists on a date: its last vintage up to that date has a document. */
function existsOn({ vintages }: RankingDates, date: string): boolean {
  return vintages.findLast((vintage) => vintage.asOf <= date)?.document != null;
}

type Row = { readonly id: string; readonly title: Texts };

function titled(rows: readonly Row[], ids: ReadonlySet<string>): Titled[] {
  return rows.filter((row) => ids.has(row.id)).map(({ id, title }) => ({ id, title }));
}

/** Bases that the document mentions besides its own: those of observations set aside, claims and last known figures. */
function mentionedBases({ entries, setAside, claims, unlisted }: RankingDocument): string[] {
  return [
    ...setAside.map((row) => row.observation.basis),
    ...claims.map((claim) => claim.basis),
    ...[...entries, ...unlisted].flatMap(({ last }) => last?.basis ?? []),
  ];
}

/** Bases to choose from, and those that the document only mentions (`other`). */
function basesOf(
  { dataset }: ViewSource,
  document: RankingDocument,
  existing: ReadonlySet<string>,
): RankingView['available']['bases'] {
  const named = new Set(mentionedBases(document));
  return dataset.bases
    .filter((row) => existing.has(row.id) || named.has(row.id))
    .map(({ id, title, mixed }) => ({
      id,
      title,
      ...(mixed ? { mixed: true as const } : {}),
      ...(existing.has(id) ? {} : { other: true as const }),
    }));
}

type KeysByMetric = ReadonlyMap<string, readonly RankingKey[]>;

/** Keys of the rankings that exist on a date by metric, by dataset and date: all views of that date share them. */
const existing = new WeakMap<ViewSource, Map<string, KeysByMetric>>();

function rankingsOn(compiled: ViewSource, date: string): KeysByMetric {
  const byDate = existing.get(compiled) ?? new Map<string, KeysByMetric>();
  existing.set(compiled, byDate);
  const known = byDate.get(date);
  if (known) return known;
  const keys = compiled.rankings.filter((ranking) => existsOn(ranking, date)).map(({ key }) => key);
  const byMetric = Map.groupBy(keys, ({ metric }) => metric);
  byDate.set(date, byMetric);
  return byMetric;
}

/** Rankings that exist on a date, relative to one ranking: each list varies one part of the key, or two. */
function availableOn(
  compiled: ViewSource,
  ranking: RankingDates,
  document: RankingDocument,
  date: string,
): RankingView['available'] {
  const { key, vintages } = ranking;
  const rankings = rankingsOn(compiled, date);
  const { metrics, levels, bases } = compiled.dataset;
  // Other rankings are chosen without a basis, which then is today's. On an earlier date only the one in force is sure to be the same.
  const isOffered = ({ period, level, basis }: RankingKey): boolean =>
    date === compiled.asOf ||
    (period === key.period && level === key.level) ||
    bases.find((one) => isInForce(one, period))?.id === basis;
  const offered = (rankings.get(key.metric) ?? []).filter(isOffered);
  const ofLevel = offered.filter((other) => other.level === key.level);
  const ofPeriod = offered.filter((other) => other.period === key.period);
  const ofPeriodAndLevel = ofPeriod.filter((other) => other.level === key.level);
  return {
    metrics: titled(metrics, new Set(rankings.keys())),
    periods: [...new Set(ofLevel.map((other) => other.period))].sort(),
    levels: titled(levels, new Set(ofPeriod.map((other) => other.level))),
    bases: basesOf(compiled, document, new Set(ofPeriodAndLevel.map((other) => other.basis))),
    vintages: vintages
      .filter((vintage) => vintage.asOf <= date && vintage.document)
      .map((vintage) => vintage.asOf),
  };
}

/**
 * What is counted and where: the metric's heading, and after it the words of the way of counting and the place of the level; in Chinese
 * the other way round.
 */
function headingOf(
  { title, heading = title }: Metric,
  { place }: Level,
  { headingWords }: Basis,
): Texts | null {
  if (!place && !headingWords) return heading === title ? null : heading;
  const parts = [heading, headingWords, place].filter((texts) => texts !== undefined);
  const languages = new Set(parts.flatMap((texts) => Object.keys(texts)));
  const inLanguage = (language: string): string => {
    const inOrder = parts.map((texts) => localizedText(texts, language));
    return language.startsWith('zh') ? inOrder.reverse().join('') : inOrder.join(' ');
  };
  const texts = [...languages].map((language) => [language, inLanguage(language)] as const);
  return { en: inLanguage('en'), ...Object.fromEntries(texts) };
}

function titleById(rows: readonly Row[], id: string): Texts {
  return rows.find((row) => row.id === id)?.title ?? { en: id };
}

/** What limits an entity that is known only in part, if it can't be as high as the first. */
function limitOf(
  { reported, bounds }: Pick<RankingEntry, 'reported' | 'bounds'>,
  why: readonly WhyStep[],
  { entries }: RankingDocument,
): Pick<RankingView['entries'][number], 'around' | 'equal'> {
  if (reported || (bounds.high ?? Infinity) >= (entries[0]?.bounds.low ?? 0)) return {};
  // The last step gives the high, first from that of the place around it, or of the one that is stated to be first.
  const { rule, from } = why.at(-1) ?? {};
  const [source] = from ?? [];
  if (source?.bound !== 'high') return {};
  const { entity } = parseCellId(source.cell);
  if (rule === 'claim') return { equal: entity };
  const isTotal = why.some(
    (step) => step.rule === 'reported' && step.cell === source.cell && step.bound === 'high',
  );
  return rule === 'inside' && isTotal ? { around: entity } : {};
}

/**
 * Builds the view of one vintage. The newest vintage offers everything that exists now; an older one offers what
 * existed on its own date, so that it never changes.
 */
export function viewDocument(
  compiled: ViewSource,
  ranking: RankingDates,
  document: RankingDocument,
): RankingView {
  const { dataset } = compiled;
  const isNewest = ranking.vintages.at(-1)?.asOf === document.asOf;
  const metric = dataset.metrics.find((row) => row.id === document.metric);
  const level = dataset.levels.find((row) => row.id === document.level);
  const basis = dataset.bases.find((row) => row.id === document.basis);
  const heading = metric && level && basis && headingOf(metric, level, basis);
  const counted = new Set(countedSources(document));
  return {
    ...document,
    // What limits an entry beside its name: there brotli takes 40 bytes less.
    entries: document.entries.map(({ observations, why, order, entity, ...entry }) => ({
      entity,
      ...limitOf(entry, why, document),
      ...entry,
    })),
    // Those of the cells on which derivations depend are shown in the rankings that they are about.
    conflicts: document.conflicts.filter(
      ({ metric: of, period }) => of === document.metric && period === document.period.id,
    ),
    sources: document.sources.map(({ id, publisher, name }) => ({
      id,
      publisher,
      ...(name && { name }),
      ...(counted.has(id) ? {} : { other: true as const }),
    })),
    titles: {
      dataset: dataset.title,
      metric: titleById(dataset.metrics, document.metric),
      ...(heading ? { heading } : {}),
      level: titleById(dataset.levels, document.level),
      basis: titleById(dataset.bases, document.basis),
      ...(metric?.unitName ? { unit: metric.unitName } : {}),
    },
    license: dataset.license,
    available: availableOn(compiled, ranking, document, isNewest ? compiled.asOf : document.asOf),
  };
}
