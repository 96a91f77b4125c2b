/** Context of an entity’s page. */
import {
  type CompiledDataset,
  type CompiledRanking,
  type Entity,
  isCounted,
  isInformative,
  type Metric,
  type SourceRow,
} from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/address.ts';
import type {
  Bounds,
  RankingDocument,
  RankingEntry,
  Texts,
} from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { rankingPageUrl } from '../../../engine/model/urls.ts';
import type { NumberStyle } from '../../../widget/text/mod.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';

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

/** An entity in a ranking; `entry` is null if it isn't listed and only its bounds are known. */
export interface EntityPosition {
  readonly metric: Metric;
  readonly document: RankingDocument;
  readonly entry: RankingEntry | null;
  readonly bounds: Bounds;
}

type IdWithPosition = readonly [entity: string, EntityPosition];

function positionsIn({ vintages, comparisons }: CompiledRanking, metric: Metric): IdWithPosition[] {
  const document = vintages.at(-1)?.document;
  const members = comparisons.at(-1)?.document?.members;
  if (!document || !members) return [];
  const entries = new Map(document.entries.map((entry) => [entry.entity.id, entry]));
  return members.flatMap(({ id, bounds }): IdWithPosition[] => {
    const entry = entries.get(id) ?? null;
    // A derived metric has nothing to add for an entity that isn't listed.
    const isKnown = entry !== null || (isCounted(metric) && isInformative(bounds, metric));
    return isKnown ? [[id, { metric, document, entry, bounds }]] : [];
  });
}

/** Positions by entity, in the order of the dataset's metrics, latest period first. */
export function positionsByEntity({
  dataset,
  rankings,
}: CompiledDataset): Map<string, EntityPosition[]> {
  const placed = dataset.metrics.flatMap((metric) =>
    rankings
      .filter(({ key }) => key.metric === metric.id)
      .flatMap((ranking) => positionsIn(ranking, metric))
      .sort(([, a], [, b]) => compareLatestFirst(a.document, b.document)),
  );
  const groups = Map.groupBy(placed, ([id]) => id);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(([, place]) => place)]));
}

/** Sorts by end of the period, latest first, then by length, longest first. */
function compareLatestFirst(
  { period: a }: RankingDocument,
  { period: b }: RankingDocument,
): number {
  if (a.to !== b.to) return a.to < b.to ? 1 : -1;
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
