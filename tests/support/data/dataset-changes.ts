/** Random changes of a small dataset, from build to build. */
import fc from 'fast-check';
import type { Claim, Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { claim, figure, handmade } from './handmade.ts';

export const ORIGIN = 'https://likewise.test';

/** A build of a dataset for an origin. */
export interface State {
  readonly rows: readonly Observation[];
  readonly claims: readonly Claim[];
  readonly title: string;
  readonly publisher: string;
  /** Decimals of counted metrics; null: those of the figures. */
  readonly decimals: number | null;
  readonly origin: string;
}

/** The dataset of a build. */
export function datasetOf({ rows, claims, title, publisher, decimals }: State): Dataset {
  const dataset = handmade('a b c d', rows, claims);
  return {
    ...dataset,
    sources: dataset.sources.map((source) => ({ ...source, publisher })),
    metrics: dataset.metrics.map((metric) => ({
      ...metric,
      title: { en: title, zh: title },
      ...(decimals === null ? {} : { decimals }),
    })),
  };
}

const row = fc
  .record({
    place: fc.constantFrom('a', 'b', 'c', 'd'),
    period: fc.constantFrom('2022', '2023', '2024', '2024-01--2024-06'),
    value: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constantFrom(1.5, 20.25, 3.125)),
    day: fc.integer({ min: 1, max: 28 }),
    isEstimate: fc.boolean(),
  })
  .map(({ place, period, value, day, isEstimate }) =>
    figure(`${place} total ${period} ${value}`, {
      knownFrom: `2024-02-${String(day).padStart(2, '0')}`,
      source: `source-${day % 3}`,
      status: isEstimate ? 'estimate' : 'final',
    }),
  );

type Change = (state: State) => State;

/** Whether no two rows are the same figure of the same source, which the parser refuses. */
function hasUniqueIds(rows: readonly Observation[]): boolean {
  return new Set(rows.map(({ id }) => id)).size === rows.length;
}

/** One change: rows are added, corrected, withdrawn or removed, or something else of the dataset changes. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  row.map((added) => (state: State) => {
    const rows = [...state.rows, added];
    return hasUniqueIds(rows) ? { ...state, rows } : state;
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 900 })).map(([at, value]) => (state: State) => ({
    ...state,
    rows: state.rows.map((old, index) =>
      index === at % state.rows.length ? { ...old, value } : old,
    ),
  })),
  fc.nat().map((at) => (state: State) => ({
    ...state,
    rows: state.rows.map((old, index) =>
      index === at % state.rows.length
        ? { ...old, withdrawnOn: '2024-03-01', withdrawnReason: 'misprint' }
        : old,
    ),
  })),
  fc.tuple(fc.nat(), fc.constantFrom('Read twice.', '')).map(([at, note]) => (state: State) => ({
    ...state,
    rows: state.rows.map((old, index) =>
      index === at % state.rows.length ? { ...old, note } : old,
    ),
  })),
  fc
    .record({
      place: fc.constantFrom('a', 'b', 'c', 'd'),
      rank: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ place, rank, day }) => (state: State) => ({
      ...state,
      claims: [
        claim(`${place} total 2023 city ${rank}`, {
          knownFrom: `2024-02-${String(day).padStart(2, '0')}`,
        }),
      ],
    })),
  fc.constantFrom('Bureau', 'Paper').map((publisher) => (state: State) => ({
    ...state,
    publisher,
  })),
  fc.constantFrom(null, 0, 2).map((decimals) => (state: State) => ({ ...state, decimals })),
  fc.nat().map((at) => (state: State) => ({
    ...state,
    rows: state.rows.length > 1 ? state.rows.toSpliced(at % state.rows.length, 1) : state.rows,
  })),
  fc.constantFrom('Cars', 'Vehicles').map((title) => (state: State) => ({ ...state, title })),
  fc
    .constantFrom(ORIGIN, 'http://localhost:8787')
    .map((origin) => (state: State) => ({ ...state, origin })),
);

/** The first build. */
export const START: State = {
  rows: ['a', 'b', 'c'].map((place, at) => figure(`${place} total 2023 ${100 + at}`)),
  claims: [],
  title: 'Cars',
  publisher: 'Bureau',
  decimals: null,
  origin: ORIGIN,
};
