/** Data of the front page, gathered from one compiled dataset. */

import {
  type CompiledDataset,
  type CompiledRanking,
  datasetDocument,
  type Milestone,
  possibleFirsts,
  type SourceRow,
  type StoryRow,
  viewDocument,
} from '../../../engine/mod.ts';
import type {
  DatasetDocument,
  EntityRef,
  LeadersDocument,
  LeadersOnBasis,
  RankingDocument,
  RankingView,
} from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import { findLeaders } from '../../find-leaders.ts';
import {
  type LimitedPlace,
  limitedPlaces,
  type PlaceAround,
  placesAround,
} from '../../limited-inside.ts';
import { type LevelMembers, membersOf } from '../../members-text.ts';
import { shareableRankings } from '../../shareable-rankings.ts';
import type { LinkedDataset } from '../dataset-links.ts';
import { type ExampleSource, exampleSourceOf } from '../method/example-source.ts';
import { type PartOfGrowth, partOfGrowth } from './part-of-growth.ts';

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
