/** The words that sentences about published datasets are matched to: names, titles, levels and periods, from their documents. */

import type { DatasetDocument, Texts } from '../../model/documents.ts';
import { latestPeriodFirst } from '../../model/period.ts';

/** An entity that a sentence can name. */
export interface NamedEntity {
  readonly id: string;
  readonly name: Texts;
  readonly aliases?: readonly string[];
  readonly levels: readonly string[];
  readonly parent: string | null;
}

/** A metric that a sentence can be about. */
export interface NamedMetric {
  readonly id: string;
  readonly title: Texts;
  readonly unit: string;
  readonly unitName?: Texts;
  readonly description?: Texts;
  /** Further words for it, in any language. */
  readonly aliases?: readonly string[];
  readonly partOf?: string;
  readonly share?: readonly [part: string, whole: string];
  readonly growth?: string;
}

/** A level of a dataset. */
export interface NamedLevel {
  readonly id: string;
  readonly title: Texts;
}

/** What sentences about one dataset are made of. */
export interface DatasetVocabulary {
  readonly id: string;
  readonly title: Texts;
  readonly entities: readonly NamedEntity[];
  readonly metrics: readonly NamedMetric[];
  readonly levels: readonly NamedLevel[];
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  /** The periods that have a ranking, latest first, by metric and level: `total/city`. */
  readonly periods: ReadonlyMap<string, readonly string[]>;
}

/** The vocabulary of a dataset, from its document and its table of entities. */
export function datasetVocabulary(
  { id, title, metrics, levels, defaults, rankings }: DatasetDocument,
  entities: readonly NamedEntity[],
): DatasetVocabulary {
  const periods = new Map<string, string[]>();
  for (const { metric, level, period } of rankings) {
    const key = `${metric}/${level}`;
    const known = periods.get(key) ?? [];
    if (!known.includes(period)) periods.set(key, [...known, period]);
  }
  for (const known of periods.values()) known.sort(latestPeriodFirst);
  return { id, title, metrics, levels, defaults, entities, periods };
}

/** The periods of a metric's rankings at a level, latest first. */
export function periodsOf(
  { periods }: DatasetVocabulary,
  metric: string,
  level: string,
): readonly string[] {
  return periods.get(`${metric}/${level}`) ?? [];
}
