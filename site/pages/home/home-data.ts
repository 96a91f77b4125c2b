/** Data of the front page, gathered from one compiled dataset. */
import {
  type CompiledDataset,
  type CompiledRanking,
  datasetDocument,
  findCell,
  type Milestone,
  possibleFirsts,
  type SourceRow,
  type StoryRow,
  viewDocument,
} from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/address.ts';
import type {
  DatasetDocument,
  EntityRef,
  LeadersDocument,
  LeadersOnBasis,
  RankingDocument,
  RankingView,
} from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { parsePeriod, yearBefore } from '../../../engine/model/period.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import { rankingPageUrl } from '../../../engine/model/urls.ts';
import type { LocalizedRanking } from '../../../widget/text/mod.ts';
import { type LevelMembers, membersOf } from '../../day-text.ts';
import { findLeaders } from '../../headline.ts';
import { html, type Markup } from '../../layout/html.ts';
import {
  type LimitedPlace,
  limitedPlaces,
  type PlaceAround,
  placesAround,
} from '../../lead-needs.ts';
import { shareableRankings } from '../../select-rankings.ts';
import type { SiteWords } from '../../words/mod.ts';
import { type ExampleSource, exampleSourceOf } from '../method/example-source.ts';
import type { LinkedDataset } from '../value-parts.ts';

/** What is known of the first place in a year on one way of counting. */
export interface FirstPlace {
  /** All of the level. */
  readonly members: readonly ComparisonMember[];
  /** Those of them that could be first by the figures alone. */
  readonly possible: readonly EntityRef[];
  /** See `placesAround`. */
  readonly placeAround: (entity: string) => PlaceAround | null;
}

/** That of a row of the leaders document; null where nothing is compared. */
type FindFirstPlace = (year: string, row: LeadersOnBasis) => FirstPlace | null;

export interface HomeData {
  /** The entries of the ranking with their derivations, and the sources. */
  readonly document: Pick<RankingDocument, 'dataset' | 'entries' | 'sources'>;
  readonly view: RankingView;
  readonly dataset: DatasetDocument;
  readonly members: readonly LevelMembers[];
  /** Null if nothing is known about any full year. */
  readonly leaders: LeadersDocument | null;
  readonly findFirstPlace: FindFirstPlace;
  /** All members of the level, listed or not. */
  readonly comparison: ComparisonDocument | null;
  readonly growth: PartOfGrowth | null;
  /** See `limitedPlaces`. */
  readonly limited: readonly LimitedPlace[];
  /** The ranking's evidence; null if it compares nothing. */
  readonly exampleSource: ExampleSource | null;
  readonly story: readonly StoryRow[];
  /** Milestones of all entities, ascending by date. */
  readonly milestones: readonly Milestone[];
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Whether the ranking has share pictures. */
  readonly hasSharePicture: boolean;
  /** Other datasets of the site. */
  readonly otherDatasets: readonly LinkedDataset[];
}

/** The first places in the years of a ranking's metric and level. */
function firstPlaces(
  compiled: CompiledDataset,
  { key: { metric, level } }: CompiledRanking,
): FindFirstPlace {
  return (year, { basis, mixed }) => {
    const found = compiled.rankings.find(
      ({ key }) =>
        key.metric === metric && key.level === level && key.period === year && key.basis === basis,
    );
    const comparison = found?.comparisons.at(-1)?.document;
    if (!comparison || mixed) return null;
    return {
      members: comparison.members,
      possible: possibleFirsts(comparison),
      placeAround: placesAround(compiled, { metric, period: year, basis }),
    };
  };
}

/** Collects the data; null if the ranking no longer exists. */
export function homeDataOf(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  otherDatasets: HomeData['otherDatasets'] = [],
): HomeData | null {
  const document = ranking.vintages.at(-1)?.document;
  if (!document) return null;
  const view = viewDocument(compiled, ranking, document);
  const { story, milestones, sources } = compiled.dataset;
  return {
    document,
    view,
    dataset: datasetDocument(compiled),
    members: membersOf(compiled.dataset),
    leaders: findLeaders(compiled, view),
    findFirstPlace: firstPlaces(compiled, ranking),
    comparison: ranking.comparisons.at(-1)?.document ?? null,
    growth: partOfGrowth(compiled, document),
    limited: limitedPlaces(compiled, view),
    exampleSource: exampleSourceOf(compiled, ranking),
    story,
    milestones,
    sources: new Map(sources.map((source) => [source.id, source])),
    hasSharePicture: shareableRankings(compiled).includes(ranking),
    otherDatasets,
  };
}

// Rankings of the same months with another metric or level, or what the only one is based on.

/**
 * Links to the rankings that differ from the front page's in the level or the counted metric only. If there are none, a link to
 * the evidence of this one.
 */
export function relatedRankings(context: HomeContext): Markup {
  const { data, localized, site } = context;
  const { view, dataset } = data;
  const exists = (metric: string, level: string): boolean =>
    dataset.rankings.some(
      (row) =>
        row.metric === metric &&
        row.level === level &&
        row.period === view.period.id &&
        row.basis === view.basis &&
        row.coverage.listed > 1,
    );
  const link = (other: RankingOverrides, title: string): Markup =>
    html`<li><a href="${rankingPath(context, other)}">${title}</a></li>`;
  const levels = dataset.levels.filter(({ id }) => id !== view.level && exists(view.metric, id));
  const isCounted = ({ share, growth }: DatasetDocument['metrics'][number]) => !share && !growth;
  const metrics = dataset.metrics.filter(
    (metric) => isCounted(metric) && metric.id !== view.metric && exists(metric.id, view.level),
  );
  const links = [
    ...levels.map(({ id, title }) => link({ level: id }, localized.text(title))),
    ...metrics.map(({ id, title }) => link({ metric: id }, localized.text(title))),
  ];
  if (links.length === 0) {
    const evidence = `${rankingPath(context, {})}#evidence`;
    return html`<p class="links"><a href="${evidence}">${site.ranking.evidenceHead}</a></p>
`;
  }
  return html`<nav class="related-links labelled-links" aria-label="${site.home.relatedRankings}"><ul class="links">${links}</ul></nav>
`;
}

// A growth, that of a part of the total, and that of the rest, as intervals from the bounds of four cells (whole and part,
// now and a year before). The intervals are sound: no world that agrees with the evidence lies outside.

/** A closed interval with finite ends. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The growth of a ranking's first entry on the same months a year before, in the metric's unit. */
export interface PartOfGrowth {
  readonly entity: string;
  /** The id of the metric that is part of the ranking's. */
  readonly part: string;
  readonly wholeGrowth: Range;
  readonly partGrowth: Range;
  /** Growth of the rest, without the part. */
  readonly restGrowth: Range;
}

const difference = (now: Range, before: Range): Range => ({
  low: now.low - before.high,
  high: now.high - before.low,
});

/** The growth of a ranking's first entry; null if the growth of its parts isn't bounded or not certainly positive. */
export function partOfGrowth(
  { dataset, solutions }: CompiledDataset,
  { metric, basis, period, entries, mixed }: RankingDocument,
): PartOfGrowth | null {
  const months = parsePeriod(period.id);
  const solution = solutions.get(basis);
  const entity = entries[0]?.entity.id;
  if (!months || !solution || entity === undefined || mixed) return null;
  const grown = (id: string): Range | null => {
    const [now, before] = [months, yearBefore(months)].map((of) => {
      const cell = findCell(solution.grid, entity, id, of.id);
      return cell === undefined ? undefined : solution.boundsOf(cell);
    });
    return now && before && Number.isFinite(now.high) && Number.isFinite(before.high)
      ? difference(now, before)
      : null;
  };
  const wholeGrowth = grown(metric);
  if (!wholeGrowth || wholeGrowth.low <= 0) return null;
  for (const { id } of dataset.metrics.filter(({ partOf }) => partOf === metric)) {
    const partGrowth = grown(id);
    if (partGrowth && partGrowth.low > 0)
      return {
        entity,
        part: id,
        wholeGrowth,
        partGrowth,
        restGrowth: difference(wholeGrowth, partGrowth),
      };
  }
  return null;
}

/** Context of one front page. */
export interface HomeContext {
  readonly data: HomeData;
  readonly localized: LocalizedRanking;
  readonly site: SiteWords;
  readonly language: PageLanguage;
  /** Scheme and host. */
  readonly origin: string;
}

/** The fields in which another ranking of the dataset differs from the front page's. */
export interface RankingOverrides {
  readonly metric?: string;
  readonly period?: string;
  readonly level?: string;
  readonly basis?: string;
  /** Date of the vintage. */
  readonly asOf?: string;
}

/** The path of a ranking’s page, with some fields of the front page's ranking replaced. */
export function rankingPath(
  { data: { view }, language }: Pick<HomeContext, 'data' | 'language'>,
  other: RankingOverrides,
): string {
  const { metric = view.metric, period = view.period.id } = other;
  const { level = view.level, basis = view.basis, asOf } = other;
  return localizedPath(
    language,
    rankingPageUrl(view.dataset, metric, period, { level, basis, asOf }),
  );
}
