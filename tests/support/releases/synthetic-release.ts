/**
 * Datasets defined by their vintages alone, and releases with everything a dataset has: rankings in all formats, pictures,
 * leaders, comparisons. Superseded vintages, the newest, its views, leaders and pictures are in separate packs. Bodies are
 * short texts that name themselves, so that a test sees which one was served.
 */

import {
  leadersAddress,
  type RankingKey,
  rankingAddress,
  vintageAddress,
} from '../../../engine/model/address.ts';
import type {
  DatasetIndex,
  Manifest,
  RankingIndex,
  VintageEntry,
} from '../../../engine/model/manifest.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import { releaseOfBodies, type SyntheticRelease, type TextBodies } from './packed-release.ts';

/** Dates, and the number of rows; null: withdrawn on that date. */
type Dates = readonly (readonly [asOf: string, listed: number | null])[];

/** metric -> period -> level -> basis -> vintages. */
export type Vintages = Record<string, Record<string, Record<string, Record<string, Dates>>>>;

/** A dataset by its rankings; other properties have defaults. */
export interface SyntheticDataset extends Partial<Omit<DatasetIndex, 'rankings' | 'leaders'>> {
  readonly vintages: Vintages;
  /** metric -> level -> basis (empty: none specified) -> vintages. */
  readonly leaders?: Record<string, Record<string, Record<string, Dates>>>;
  /** The vintages of comparisons, where they differ from the ranking's, by `{metric}/{period}/{level}/{basis}`. */
  readonly comparisons?: Readonly<Record<string, Dates>>;
  /** The rankings that have pictures, in the same notation. */
  readonly pictured?: readonly string[];
}

const LEVELS = ['city', 'province'];
const BASES: DatasetIndex['bases'] = [
  { id: 'headquarters', to: '2024-12' },
  { id: 'plant', from: '2025-01' },
  { id: 'unspecified', mixed: true },
];
const FORMS = ['json', 'md', 'en.csv', 'zh.csv', 'en.svg', 'zh.svg', 'en.html', 'zh.html'];
/** Of the newest vintage only. */
const PAGES = ['en.page.html', 'zh.page.html'];
const PICTURES = ['en.card.png', 'zh.card.png', 'en.tall.png', 'zh.tall.png'];

/** The packs of a dataset, in order. */
const PACKS = ['newest', 'archive', 'views', 'leaders', 'pictures'] as const;
type PackName = (typeof PACKS)[number];

/** The vintages, each with the index of its pack; the newest one may be in another. */
function stored(dates: Dates, older: number, newest = older): VintageEntry[] {
  return dates.map(([asOf, listed], at) =>
    listed === null ? [asOf, null] : [asOf, listed, at === dates.length - 1 ? newest : older],
  );
}

function isListed(dates: Dates): boolean {
  return typeof dates.at(-1)?.[1] === 'number';
}

/** A ranking of fewer than three entities has no page. */
function hasPage(dates: Dates): boolean {
  return (dates.at(-1)?.[1] ?? 0) >= 3;
}

/** The index of a dataset whose first pack is at this position. */
export function syntheticIndex(dataset: SyntheticDataset, first = 0): DatasetIndex {
  const { vintages, leaders = {}, comparisons = {}, pictured = [], ...rest } = dataset;
  const metrics = Object.keys(vintages);
  const at = (name: PackName) => first + PACKS.indexOf(name);
  const index = (place: string, dates: Dates): RankingIndex => ({
    vintages: stored(dates, at('archive'), at('newest')),
    ...(isListed(dates) && { view: at('views') }),
    ...(hasPage(dates) && { page: at('newest') }),
    ...(comparisons[place] && {
      comparisons: stored(comparisons[place], at('archive'), at('newest')),
    }),
    ...(pictured.includes(place) && { pictures: at('pictures') }),
  });
  return {
    license: 'CC-BY-4.0',
    defaults: { metric: metrics[0] ?? '', period: '2025', level: 'city' },
    metrics,
    levels: LEVELS,
    bases: BASES,
    ...rest,
    leaders: mapValues(leaders, (levels) =>
      mapValues(levels, (bases) =>
        mapValues(bases, (dates) => ({ vintages: stored(dates, at('leaders')) })),
      ),
    ),
    rankings: mapValues(vintages, (periods, metric) =>
      mapValues(periods, (levels, period) =>
        mapValues(levels, (bases, level) =>
          mapValues(bases, (dates, basis) => index(`${metric}/${period}/${level}/${basis}`, dates)),
        ),
      ),
    ),
  };
}

/** A manifest without packs, which suffices for resolving addresses. */
export function manifestOf(datasets: Record<string, SyntheticDataset>): Manifest {
  return {
    packs: [],
    documents: {},
    datasets: mapValues(datasets, (dataset) => syntheticIndex(dataset)),
  };
}

/** A release with a pack of single documents (the first) and the packs of each dataset; `own` replaces default bodies. */
export function syntheticRelease(
  datasets: Record<string, SyntheticDataset>,
  documents: TextBodies,
  own: TextBodies = {},
): SyntheticRelease {
  const named = Object.entries(datasets);
  const packs = named.flatMap(([name, dataset]) => [
    ...rankingBodies(name, dataset),
    leadersBodies(name, dataset),
    pictureBodies(name, dataset),
  ]);
  const bodiesOf = (pack: TextBodies) => mapValues(pack, (body, address) => own[address] ?? body);
  return releaseOfBodies([documents, ...packs.map(bodiesOf)], {
    documents: mapValues(documents, () => 0),
    datasets: Object.fromEntries(
      named.map(([name, dataset], at) => [name, syntheticIndex(dataset, 1 + at * PACKS.length)]),
    ),
  });
}

/** The body at an address: JSON that names it, in two languages, so that it has non-ASCII bytes. */
export function bodyOf(address: string): string {
  return JSON.stringify({ address, name: { en: 'Chongqing', zh: '重庆' } });
}

/** A comparison document in which Chongqing is above Shenzhen by figures, and Xi’an first of the level by a claim. */
export function comparisonBoundsOf(
  { dataset, metric, period, level, basis }: RankingKey,
  asOf: string,
) {
  const member = (id: string, low: number, high: number, first: readonly string[] = []) => ({
    id,
    name: { en: id },
    listed: true,
    bounds: { low, high },
    figures: { low, high },
    first,
    sources: [],
  });
  const claim = `xian/${metric}/${period}/${basis}/${level}/1/bulletin`;
  return {
    id: `${dataset}/${metric}/${period}`,
    asOf,
    dataset,
    metric,
    unit: 'vehicles',
    level,
    basis,
    period: { id: period, from: '2025-01', to: '2025-12' },
    subject: {
      titles: {
        dataset: { en: 'Vehicles' },
        metric: { en: 'Vehicles built', zh: '汽车产量' },
        level: { en: 'Cities', zh: '城市' },
        unit: { en: 'vehicles', zh: '辆' },
      },
      kind: 'count',
      cells: [[metric, period]],
      growth: null,
      sources: [
        {
          ...{ id: 'bulletin', publisher: 'Bulletin', title: 'The first', url: '' },
          ...{ published: '2026-01-05', accessed: '', kind: 'press' },
        },
      ],
    },
    members: [
      member('chongqing', 300, 310),
      member('shenzhen', 200, 210),
      member('xian', 0, 400, [claim]),
    ],
    claims: [{ id: claim, entity: 'xian', source: 'bulletin', text: { en: 'The first.' } }],
  } satisfies ComparisonDocument;
}

/** The newest vintages, the superseded ones, and the newest views. */
function rankingBodies(
  dataset: string,
  { vintages, comparisons = {} }: SyntheticDataset,
): readonly [newest: TextBodies, archive: TextBodies, views: TextBodies] {
  const rankings = rankingsOf(dataset, vintages).map(({ key, place, dates }) => {
    const stem = rankingAddress(key);
    const grounds = (dates: readonly string[]) =>
      dates.map((asOf): [string, string] => [
        vintageAddress(stem, asOf, 'compare.json'),
        JSON.stringify(comparisonBoundsOf(key, asOf)),
      ]);
    return { stem, dates, groundDates: comparisons[place] ?? dates, grounds };
  });
  const archive = rankings.flatMap(({ stem, dates, groundDates, grounds }) => [
    ...bodiesAt(stem, superseded(dates), [...FORMS, 'view.json']),
    ...grounds(superseded(groundDates)),
  ]);
  const newest = rankings.flatMap(({ stem, dates, groundDates, grounds }) => [
    ...bodiesAt(stem, latest(dates), [...FORMS, ...PAGES]),
    ...grounds(latest(groundDates)),
  ]);
  const views = rankings.flatMap(({ stem, dates }) => bodiesAt(stem, latest(dates), ['view.json']));
  return [bodies(newest), bodies(archive), bodies(views)];
}

function pictureBodies(dataset: string, { vintages, pictured = [] }: SyntheticDataset) {
  const rankings = rankingsOf(dataset, vintages).filter(({ place }) => pictured.includes(place));
  return bodies(
    rankings.flatMap(({ key, dates }) => bodiesAt(rankingAddress(key), latest(dates), PICTURES)),
  );
}

function leadersBodies(dataset: string, { leaders = {} }: SyntheticDataset) {
  return bodies(
    Object.entries(leaders).flatMap(([metric, levels]) =>
      Object.entries(levels).flatMap(([level, bases]) =>
        Object.entries(bases).flatMap(([basis, dates]) =>
          bodiesAt(
            leadersAddress({ dataset, metric, level, basis: basis || null }),
            existing(dates),
            ['json'],
          ),
        ),
      ),
    ),
  );
}

interface PlacedRanking {
  readonly key: RankingKey;
  readonly place: string;
  readonly dates: Dates;
}

function rankingsOf(dataset: string, vintages: Vintages): PlacedRanking[] {
  return Object.entries(vintages).flatMap(([metric, periods]) =>
    Object.entries(periods).flatMap(([period, levels]) =>
      Object.entries(levels).flatMap(([level, bases]) =>
        Object.entries(bases).map(([basis, dates]) => ({
          key: { dataset, metric, period, level, basis },
          place: `${metric}/${period}/${level}/${basis}`,
          dates,
        })),
      ),
    ),
  );
}

function bodiesAt(stem: string, dates: readonly string[], forms: readonly string[]) {
  return dates.flatMap((asOf) =>
    forms.map((form): [string, string] => {
      const address = vintageAddress(stem, asOf, form);
      return [address, bodyOf(address)];
    }),
  );
}

function superseded(dates: Dates): string[] {
  return existing(dates.slice(0, -1));
}

function latest(dates: Dates): string[] {
  return existing(dates.slice(-1));
}

function existing(dates: Dates): string[] {
  return dates.filter(([, listed]) => listed !== null).map(([asOf]) => asOf);
}

function bodies(entries: readonly (readonly [string, string])[]): TextBodies {
  return Object.fromEntries(entries);
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
