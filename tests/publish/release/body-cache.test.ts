/** The cache of encoded bodies: a build with it has the same bytes as one without, whatever changed since, and renders only that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledDataset, compile } from '../../../engine/compile/compile.ts';
import type { Claim, Dataset, Observation } from '../../../engine/dataset/schema.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { BodyCache } from '../../../publish/release/body-cache.ts';
import { decodeText } from '../../../publish/release/encode-pack.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import { siteRenderers } from '../../../scripts/lib/build-release.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

const ORIGIN = 'https://likewise.test';
const isDeep = process.env.LIKEWISE_DEEP === '1';

/** What the next build would read. */
function reopened(cache: BodyCache): BodyCache {
  return BodyCache.decode(Buffer.concat(cache.encode()));
}

/** A build of a dataset for an origin. */
interface State {
  readonly rows: readonly Observation[];
  readonly claims: readonly Claim[];
  readonly title: string;
  readonly publisher: string;
  /** Decimals of counted metrics; null: those of the figures. */
  readonly decimals: number | null;
  readonly origin: string;
}

function datasetOf({ rows, claims, title, publisher, decimals }: State): Dataset {
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

function releaseOf(state: State, cache: BodyCache): Release {
  const compiled = [compile(datasetOf(state))];
  return makeRelease(
    compiled,
    siteRenderers(compiled, state.origin, () => new Map()),
    cache,
  );
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

const change: fc.Arbitrary<Change> = fc.oneof(
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

const START: State = {
  rows: ['a', 'b', 'c'].map((place, at) => figure(`${place} total 2023 ${100 + at}`)),
  claims: [],
  title: 'Cars',
  publisher: 'Bureau',
  decimals: null,
  origin: ORIGIN,
};

/** The compiled datasets, with a list that gets what is serialized of their rankings: `2023@2024-01-01`. */
function observeSerializing(compiled: CompiledDataset): {
  compiled: CompiledDataset;
  serialized: string[];
} {
  const serialized: string[] = [];
  const observe = (name: string, document: RankingDocument): RankingDocument => {
    const observed = {
      ...document,
      toJSON(this: object) {
        // Views are made from the fields of documents, this function among them.
        if (this === observed) serialized.push(name);
        return document;
      },
    };
    return observed;
  };
  const rankings = compiled.rankings.map((ranking) => ({
    ...ranking,
    vintages: ranking.vintages.map(({ asOf, document }) => ({
      asOf,
      document:
        document && observe(`${ranking.key.metric}/${ranking.key.period}@${asOf}`, document),
    })),
  }));
  return { compiled: { ...compiled, rankings }, serialized };
}

describe('a build with the cache of the build before', () => {
  test('has the same bytes as one without, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const first = BodyCache.empty();
        releaseOf(START, first);
        let cache = first;
        let state = START;
        for (const apply of changes) {
          state = apply(state);
          cache = reopened(cache);
          const warm = releaseOf(state, cache);
          const cold = releaseOf(state, BodyCache.empty());
          expect(warm.id).toBe(cold.id);
          expect([...warm.values.keys()]).toEqual([...cold.values.keys()]);
        }
      }),
      { numRuns: isDeep ? 1000 : 30 },
    );
  });

  test('renders only the vintages that are new', () => {
    const first = BodyCache.empty();
    releaseOf(START, first);
    const rendered: string[] = [];
    const compiled = [
      compile(
        datasetOf({
          ...START,
          rows: [...START.rows, figure('a total 2020 50', { knownFrom: '2024-03-01' })],
        }),
      ),
    ];
    const renderers = siteRenderers(compiled, ORIGIN, () => new Map());
    const forms: typeof renderers.forms = (view) => {
      rendered.push(`${view.period.id}@${view.asOf}`);
      return renderers.forms(view);
    };
    makeRelease(compiled, { ...renderers, forms }, reopened(first));
    // The view of 2023 lists the new year, which its other forms don't show.
    expect(new Set(rendered)).toEqual(new Set(['2020@2024-03-01']));
  });

  test('serializes no earlier vintage, superseded or newest, unless what was known then was altered', () => {
    const added = figure('d total 2023 400', { knownFrom: '2024-03-01' });
    const state = { ...START, rows: [...START.rows, added] };
    const first = BodyCache.empty();
    makeRelease([compile(datasetOf(state))], undefined, first);
    const serializedOf = (changed: State) => {
      const { compiled, serialized } = observeSerializing(compile(datasetOf(changed)));
      makeRelease([compiled], undefined, reopened(first));
      return serialized;
    };
    const later = figure('a total 2024 50', { knownFrom: '2024-03-02', source: 'other' });
    const serialized = serializedOf({ ...state, rows: [...state.rows, later] });
    expect(new Set(serialized)).toEqual(
      new Set(['growth/2024@2024-03-02', 'total/2024@2024-03-02']),
    );
    const rows = state.rows.map((old) => ({ ...old, note: 'Read twice.' }));
    expect(serializedOf({ ...state, rows })).toEqual(
      expect.arrayContaining(['total/2023@2024-01-01', 'total/2023@2024-03-01']),
    );
  });

  test('has nothing to save if nothing has changed', () => {
    const first = BodyCache.empty();
    releaseOf(START, first);
    expect(first.isChanged).toBe(true);
    const second = reopened(first);
    releaseOf(START, second);
    expect(second.isChanged).toBe(false);
  });

  test('forgets what this build doesn’t use', () => {
    const cache = BodyCache.empty();
    cache.text('old '.repeat(100));
    const next = reopened(cache);
    next.text('new '.repeat(100));
    expect(next.isChanged).toBe(true);
    expect(Buffer.concat(next.encode()).toString('latin1')).not.toContain(
      Buffer.from(cache.text('old '.repeat(100)).bytes).toString('latin1'),
    );
  });
});

describe('the file', () => {
  const cache = BodyCache.empty();
  cache.item(['inputs'], () => new Map([['en.svg', 'text '.repeat(50)]]));
  const file = Buffer.concat(cache.encode());
  const isMade = (bytes: Uint8Array) => {
    let made = false;
    const bodies = BodyCache.decode(bytes).item(['inputs'], () => {
      made = true;
      return new Map([['en.svg', 'text '.repeat(50)]]);
    });
    const [body] = bodies.values();
    expect(body && decodeText(body)).toBe('text '.repeat(50));
    return made;
  };

  test('returns what was put into it', () => {
    expect(isMade(file)).toBe(false);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['truncated', file.subarray(0, -1)],
    ['too short for its hash', file.subarray(0, 20)],
    ['changed in one bit', file.map((byte, at) => (at === file.length - 3 ? byte ^ 1 : byte))],
    ['foreign', Buffer.from('something else'.repeat(100))],
  ])('is ignored if it is %s', (_, bytes) => {
    expect(isMade(bytes)).toBe(true);
  });
});
