/** The cache of encoded bodies: a build with it has the same bytes as one without, whatever changed since, and renders only that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { BodyCache } from '../../../publish/release/body-cache.ts';
import { decodeText } from '../../../publish/release/pack.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import { siteRenderers } from '../../../scripts/lib/build-release.ts';
import {
  change,
  datasetOf,
  ORIGIN,
  START,
  type State,
} from '../../support/data/dataset-changes.ts';
import { figure } from '../../support/data/handmade.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';

/** What the next build would read. */
function reopened(cache: BodyCache): BodyCache {
  return BodyCache.decode(Buffer.concat(cache.encode()));
}

function releaseOf(state: State, cache: BodyCache): Release {
  const compiled = [compile(datasetOf(state))];
  return makeRelease(
    compiled,
    siteRenderers(compiled, state.origin, () => new Map()),
    cache,
  );
}

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
    const old = cache.text('old '.repeat(100));
    const next = reopened(cache);
    next.text('new '.repeat(100));
    expect(next.isChanged).toBe(true);
    expect(() => reopened(cache).bodies(new Map([['old', old]]))).toThrow(old);
    const [body] = cache.bodies(new Map([['old', old]])).values();
    expect(Buffer.concat(next.encode()).includes(Buffer.from(body?.bytes ?? [0]))).toBe(false);
  });
});

describe('a text', () => {
  const text = 'text '.repeat(50);
  const decoded = (cache: BodyCache, etags: ReadonlyMap<string, string>) =>
    [...cache.bodies(etags).values()].map(decodeText);

  test('is deflated, unless that makes it larger', () => {
    const cache = BodyCache.empty();
    const etags = cache.texts(
      new Map([
        ['en.svg', text],
        ['zh.svg', 'short'],
      ]),
    );
    expect(decoded(cache, etags)).toEqual([text, 'short']);
    const sizes = [...cache.bodies(etags).values()].map(({ size }) => size);
    expect(sizes).toEqual([text.length, null]);
  });

  test('of an item is known to the next build', () => {
    const cache = BodyCache.empty();
    cache.item(['inputs'], () => new Map([['en.svg', text]]));
    const next = reopened(cache);
    const etags = next.item(['inputs'], () => {
      throw new Error('made again');
    });
    expect(decoded(next, etags)).toEqual([text]);
  });

  test('leaves the caller’s bytes as they were', () => {
    const cache = BodyCache.empty();
    const bytes = Buffer.from(text);
    const etag = cache.text(bytes);
    expect(bytes.toString()).toBe(text);
    expect(decoded(cache, new Map([['x', etag]]))).toEqual([text]);
  });
});
