/** Context of an entity’s page. */

import type { CompiledDataset, Entity, Metric, SourceRow } from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/address.ts';
import type { RankingDocument, Texts } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { rankingPageUrl } from '../../../engine/model/urls.ts';
import type { NumberStyle } from '../../../widget/text/mod.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';
import { type EntityPosition, positionsByEntity } from './entity-positions.ts';

/** Data shared by the pages of all entities of a dataset. */
export interface EntityPagesData {
  readonly compiled: CompiledDataset;
  readonly positions: ReadonlyMap<string, readonly EntityPosition[]>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Scheme and host. */
  readonly origin: string;
}

/** Context of one page. */
export interface EntityContext extends EntityPagesData {
  readonly entity: Entity;
  /** Positions of this entity. */
  readonly entityPositions: readonly EntityPosition[];
  readonly site: SiteWords;
  readonly language: PageLanguage;
  text(texts: Texts | undefined): string;
}

/** Collects the shared data. */
export function entityPagesData(compiled: CompiledDataset, origin: string): EntityPagesData {
  const sources = new Map(compiled.dataset.sources.map((source) => [source.id, source]));
  return { compiled, positions: positionsByEntity(compiled), sources, origin };
}

/** The context of one entity's page in one language. */
export function entityContext(
  shared: EntityPagesData,
  entity: Entity,
  language: PageLanguage,
): EntityContext {
  const text = (texts: Texts | undefined): string => localizedText(texts, language);
  const entityPositions = shared.positions.get(entity.id) ?? [];
  return { ...shared, entity, entityPositions, site: siteWords(language), language, text };
}

/** Number format of a metric. */
export function numberStyle({ site, text }: EntityContext, metric: Metric): NumberStyle {
  const percent = metric.unit === 'percent';
  const unit = site.words.unitAfterNumber && !percent ? text(metric.unitName) : '';
  return { words: site.words, unit, percent };
}

/** The title of a metric, level or basis by its id. */
export function datasetTitle(
  { compiled: { dataset }, text }: EntityContext,
  kind: 'metrics' | 'levels' | 'bases',
  id: string,
): string {
  return text(dataset[kind].find((row) => row.id === id)?.title) || id;
}

/** The path of a ranking's page in the page's language. */
export function positionPath(
  { language }: EntityContext,
  { dataset, metric, period, level, basis }: RankingDocument,
): string {
  return localizedPath(language, rankingPageUrl(dataset, metric, period.id, { level, basis }));
}
