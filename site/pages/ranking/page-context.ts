/** Context of a ranking’s page: the newest vintage of one ranking in one language. */
import {
  type CompiledDataset,
  type CompiledRanking,
  datasetDocument,
  viewDocument,
} from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/address.ts';
import type {
  DatasetDocument,
  RankingDocument,
  RankingView,
  Source,
} from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { type RankingQuery, rankingPageUrl } from '../../../engine/model/urls.ts';
import { type LocalizedRanking, localizeRanking } from '../../../widget/text/mod.ts';
import { findLeaders } from '../../headline.ts';
import { type LimitedPlace, limitedPlaces } from '../../lead-needs.ts';
import { type Comeback, comebackIn } from '../../possible-leaders.ts';
import { isShareable } from '../../select-rankings.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';

/** Data from which the pages of all rankings of a dataset are made. */
export interface RankingPagesData {
  readonly compiled: CompiledDataset;
  readonly dataset: DatasetDocument;
  /** Scheme and host. */
  readonly origin: string;
}

/** A part of a ranking's key. */
export type RankingPart = 'metric' | 'period' | 'level' | 'basis';

const PARTS: readonly RankingPart[] = ['metric', 'period', 'level', 'basis'];

/**
 * All that the page of one ranking is made from, beside its document. A page is rendered anew only if this changes, so it has only
 * what a page shows.
 */
export interface RankingPageInputs {
  readonly origin: string;
  readonly dataset: Pick<
    DatasetDocument,
    'id' | 'title' | 'license' | 'metrics' | 'levels' | 'bases'
  >;
  readonly view: RankingView;
  /** For each part, its values in the rankings that differ from this one in that part only. */
  readonly related: Readonly<Record<RankingPart, readonly string[]>>;
  readonly hasSharePictures: boolean;
  /** Whether the leader of the year is first again; null otherwise. */
  readonly comeback: Comeback | null;
  /** See `limitedPlaces`. */
  readonly limited: readonly LimitedPlace[];
  /** Whether an entity belongs to a level. */
  readonly isIn: (entity: string, level: string) => boolean;
  /** The sources that state that an entity is first of another level. */
  readonly statingFirst: (entity: string, level: string) => readonly string[];
}

/** Context of one page. */
export interface RankingContext extends RankingPageInputs {
  readonly document: RankingDocument;
  readonly sources: NumberedSources;
  readonly localized: LocalizedRanking;
  readonly site: SiteWords;
  readonly language: PageLanguage;
}

/** Collects the shared data. */
export function rankingPagesData(compiled: CompiledDataset, origin: string): RankingPagesData {
  return { compiled, dataset: datasetDocument(compiled), origin };
}

/** The values of a part in the rankings that differ in that part only. */
function valuesElsewhere(
  { rankings }: DatasetDocument,
  { key }: CompiledRanking,
  part: RankingPart,
): string[] {
  return rankings
    .filter((row) => PARTS.every((name) => (name === part) !== (row[name] === key[name])))
    .map((row) => row[part]);
}

/** What the page of a ranking is made from. `document` is its newest one. */
export function rankingPageInputs(
  shared: RankingPagesData,
  ranking: CompiledRanking,
  document: RankingDocument,
): RankingPageInputs {
  const { compiled, dataset, origin } = shared;
  const { id, title, license, metrics, levels, bases } = dataset;
  const view = viewDocument(compiled, ranking, document);
  const related = (part: RankingPart) => valuesElsewhere(dataset, ranking, part);
  return {
    origin,
    dataset: { id, title, license, metrics, levels, bases },
    view,
    related: {
      metric: related('metric'),
      period: related('period'),
      level: related('level'),
      basis: related('basis'),
    },
    hasSharePictures: isShareable(document),
    comeback: comebackIn(findLeaders(compiled, view), view),
    limited: limitedPlaces(compiled, view),
    isIn: (id, level) =>
      compiled.dataset.entities.some((one) => one.id === id && one.levels.includes(level)),
    statingFirst: (entity, level) => {
      const { metric, period, basis } = ranking.key;
      const other = compiled.rankings.find(
        ({ key }) =>
          key.metric === metric &&
          key.period === period &&
          key.basis === basis &&
          key.level === level,
      );
      const claims = other?.vintages.at(-1)?.document?.claims ?? [];
      return claims
        .filter((one) => one.status === 'used' && one.rank === 1 && one.entity === entity)
        .map(({ source }) => source);
    },
  };
}

/** The context of a ranking's page in a language. */
export function rankingContext(
  inputs: RankingPageInputs,
  document: RankingDocument,
  language: PageLanguage,
): RankingContext {
  const site = siteWords(language);
  const localized = localizeRanking(inputs.view, site.words, language);
  const sources = numberedSources(document, inputs.view);
  return { ...inputs, document, sources, localized, site, language };
}

/** The fields in which another ranking differs from the page's. */
export interface RankingPageOverrides {
  readonly metric?: string;
  readonly period?: string;
  readonly level?: string;
  readonly basis?: string;
  /** Date of the vintage. */
  readonly asOf?: string;
}

/** The path of a ranking’s page in the default language, with some fields of the current page replaced. */
export function englishPath(
  { view }: Pick<RankingContext, 'view'>,
  other: RankingPageOverrides = {},
): string {
  const { metric = view.metric, period = view.period.id } = other;
  const query: RankingQuery = {
    level: other.level ?? view.level,
    basis: other.basis ?? view.basis,
    asOf: other.asOf,
  };
  return rankingPageUrl(view.dataset, metric, period, query);
}

/** The same path in the page's language. */
export function pagePath(
  context: Pick<RankingContext, 'view' | 'language'>,
  other: RankingPageOverrides = {},
): string {
  return localizedPath(context.language, englishPath(context, other));
}

export interface NumberedSources {
  /** Of the figures, growth rates and statements of rank that the entries rest on. */
  readonly ranked: readonly Source[];
  /** Of figures that aren't compared, and of earlier years. */
  readonly others: readonly Source[];
  /** The number of a source in the list, from 1; 0 if it isn't listed. */
  numberOf(id: string): number;
  /** The day on which something of a source was first known (`YYYY-MM-DD`); undefined if the document has nothing of it. */
  knownFrom(id: string): string | undefined;
}

/** Sorts the sources of a ranking, each part in the document's order. */
export function numberedSources(document: RankingDocument, view: RankingView): NumberedSources {
  const { entries, claims, setAside, sources } = document;
  const isOther = new Map(view.sources.map(({ id, other }) => [id, other ?? false]));
  const known = new Map<string, string>();
  for (const { source, knownFrom } of [
    ...entries.flatMap(({ observations }) => observations),
    ...setAside.map(({ observation }) => observation),
    ...claims,
  ])
    if (knownFrom < (known.get(source) ?? '9999')) known.set(source, knownFrom);
  const ranked = sources.filter(({ id }) => !isOther.get(id));
  const others = sources.filter(({ id }) => isOther.get(id));
  const order = [...ranked, ...others].map(({ id }) => id);
  return {
    ranked,
    others,
    numberOf: (id) => order.indexOf(id) + 1,
    knownFrom: (id) => known.get(id),
  };
}
