/** A compilation that goes on from a stored one has the same result, whatever has changed since. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../../engine/compile/compiled-dataset.ts';
import {
  earlierCompilation,
  type StoredCompilation,
  storeCompilation,
} from '../../../../engine/compile/incremental/stored-compilation.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import { change, datasetOf, START } from '../../../support/data/dataset-changes.ts';
import { datasetOn } from '../../../support/data/dataset-on.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';
import { propertyOptions, worldsWithFalsehoods } from '../../../support/worlds/worlds.ts';

/** What another process would read. */
function stored(compiled: CompiledDataset): StoredCompilation {
  return structuredClone(storeCompilation(compiled));
}

function continued(dataset: Dataset, from: StoredCompilation): CompiledDataset {
  return compile(dataset, undefined, earlierCompilation(dataset, from));
}

/** The documents and judgements, as text. */
function textOf({ rankings, leaders, judgements }: CompiledDataset): string {
  const judged = [...judgements].map(([basis, vintages]) => [
    basis,
    vintages.map(({ asOf, document }) => [
      asOf,
      document && [...document.claims],
      document?.conflicts,
    ]),
  ]);
  return JSON.stringify([rankings, leaders, judged]);
}

/** The bounds of all cells of each basis. */
function boundsOf({ solutions }: CompiledDataset) {
  return new Map([...solutions].map(([basis, { bounds }]) => [basis, bounds]));
}

describe('a compilation that goes on from a stored one', () => {
  test('equals one from the beginning, with new rows', () => {
    const dates = ['2026-01-10', '2026-02-09', '2026-02-10', '2026-03-15', '2026-04-10'];
    fc.assert(
      fc.property(worldsWithFalsehoods, fc.constantFrom(...dates), ({ dataset }, date) => {
        const result = continued(dataset, stored(compile(datasetOn(dataset, date))));
        const whole = compile(dataset);
        expect(textOf(result)).toBe(textOf(whole));
        expect(boundsOf(result)).toEqual(boundsOf(whole));
      }),
      propertyOptions(),
    );
  });

  test('equals one from the beginning, whatever was changed, time after time', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let state = START;
        let compiled = compile(datasetOf(state));
        for (const apply of changes) {
          state = apply(state);
          const dataset = datasetOf(state);
          compiled = continued(dataset, stored(compiled));
          expect(textOf(compiled)).toBe(textOf(compile(dataset)));
        }
      }),
      propertyOptions(60, 2000),
    );
  });

  test('equals one from the beginning, for a figure added to the real data', () => {
    const { dataset } = china();
    const added = figure('ningbo total 2025 850000', {
      ...{ basis: 'local', source: 'nbs-national-database', knownFrom: '2026-12-01' },
      ...{ qualifier: 'stated', precision: 1000 },
    });
    const next = { ...dataset, observations: [...dataset.observations, added] };
    expect(textOf(continued(next, stored(china())))).toBe(textOf(compile(next)));
  });

  test('takes over a ranking that has ended', () => {
    const withdrawn = { withdrawnOn: '2024-02-01', withdrawnReason: 'misprint' };
    const rows = [figure('a total 2024 300', withdrawn), figure('b total 2023 200')];
    const later = figure('b total 2022 100', { knownFrom: '2024-03-01' });
    const dataset = handmade('a b', [...rows, later]);
    const result = continued(dataset, stored(compile(handmade('a b', rows))));
    const ended = result.rankings.find(
      ({ key }) => key.metric === 'total' && key.period === '2024',
    );
    expect(ended?.vintages.map(({ asOf, document }) => [asOf, document === null])).toEqual([
      ['2024-01-01', false],
      ['2024-02-01', true],
    ]);
  });
});

describe('what is stored', () => {
  const before = stored(compile(handmade('a b', [figure('a total 2024 300')])));

  test('is of use up to the last date that is the same', () => {
    const rows = [
      figure('a total 2024 300'),
      figure('b total 2024 200', { knownFrom: '2024-02-01' }),
    ];
    const after = stored(compile(handmade('a b', rows)));
    const corrected = rows.map((row) => (row.entity === 'b' ? { ...row, value: 250 } : row));
    expect(earlierCompilation(handmade('a b', corrected), after)?.until).toBe('2024-01-01');
    expect(earlierCompilation(handmade('a b', rows), after)?.until).toBe('2024-02-01');
  });

  test('is of no use for a dataset whose first rows or settings differ', () => {
    expect(earlierCompilation(handmade('a b', [figure('a total 2024 301')]), before)).toBeNull();
    const dataset = handmade('a b', [figure('a total 2024 300')]);
    expect(earlierCompilation({ ...dataset, title: { en: 'Other' } }, before)).toBeNull();
  });
});
