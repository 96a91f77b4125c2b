/** What every part of an entity's page is told with. */

import type { CompiledDataset } from '../../../engine/compile/compile.ts';
import type { Entity, Metric, SourceRow } from '../../../engine/dataset/schema.ts';
import type { RankingDocument, Texts } from '../../../engine/model/documents/mod.ts';
import { fallbacks } from '../../../engine/model/languages.ts';
import { monthsOf, rankingPageUrl } from '../../../engine/model/urls.ts';
import type { NumberStyle } from '../../../widget/text/format.ts';
import { pathIn } from '../../layout/layout.ts';
import { type SiteLanguage, type SiteWords, siteWords } from '../../words/mod.ts';
import { type Place, placesByEntity } from './entity-positions.ts';

/** What all pages of a dataset's entities share. */
export interface Shared {
  readonly compiled: CompiledDataset;
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Scheme and host. */
  readonly origin: string;
}

/** One page in the making. */
export interface Telling extends Shared {
  readonly entity: Entity;
  /** Its own places. */
  readonly own: readonly Place[];
  readonly site: SiteWords;
  readonly language: SiteLanguage;
  text(texts: Texts | undefined): string;
}

/** Gathers what the pages share. */
export function sharedOf(compiled: CompiledDataset, origin: string): Shared {
  const sources = new Map(compiled.dataset.sources.map((source) => [source.id, source]));
  return { compiled, places: placesByEntity(compiled), sources, origin };
}

/** The page of one entity in one language. */
export function tellingOf(shared: Shared, entity: Entity, language: SiteLanguage): Telling {
  const tags = fallbacks(language);
  const text = (texts: Texts | undefined): string =>
    tags.map((tag) => texts?.[tag]).find(Boolean) ?? '';
  const own = shared.places.get(entity.id) ?? [];
  return { ...shared, entity, own, site: siteWords(language), language, text };
}

/** How figures of a metric are written. */
export function styleOf({ site, text }: Telling, metric: Metric): NumberStyle {
  const percent = metric.unit === 'percent';
  const unit = site.words.unitAfterNumber && !percent ? text(metric.unitName) : '';
  return { words: site.words, unit, percent };
}

/** A period in words. */
export function periodText({ site }: Telling, period: string): string {
  return site.words.months({ id: period, ...monthsOf(period) });
}

/** The title of what is listed in the dataset by its id. */
export function titleOf(
  { compiled: { dataset }, text }: Telling,
  kind: 'metrics' | 'levels' | 'bases',
  id: string,
): string {
  return text(dataset[kind].find((row) => row.id === id)?.title) || id;
}

/** The page of a ranking in the language that is read. */
export function rankingPath(
  { language }: Telling,
  { dataset, metric, period, level, basis }: RankingDocument,
): string {
  return pathIn(language, rankingPageUrl(dataset, metric, period.id, { level, basis }));
}
