/** Vintages don't depend on anything that became known, or was withdrawn, later. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, rankingsAsOf } from '../../../engine/compile/compile.ts';
import { stateDigests } from '../../../engine/compile/state-digests.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { datasetOn } from '../../support/data/dataset-on.ts';
import { propertyOptions, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

const DATES = ['2026-01-10', '2026-02-09', '2026-02-10', '2026-03-15', '2026-04-10', '2027-01-01'];

const serialize = (dataset: Dataset, date?: string): string[] =>
  rankingsAsOf(dataset, date).map((ranking) => JSON.stringify(ranking));

function forEachDate(check: (dataset: Dataset, date: string) => void): void {
  fc.assert(
    fc.property(worldsWithFalsehoods, fc.constantFrom(...DATES), ({ dataset }, date) =>
      check(dataset, date),
    ),
    propertyOptions(),
  );
}

describe('a vintage', () => {
  it('is the same, byte for byte, whether or not the files have later rows', () => {
    forEachDate((dataset, date) => {
      expect(serialize(dataset, date)).toEqual(serialize(datasetOn(dataset, date), date));
    });
  });

  it('of a comparison or of leaders is the same, too, and all earlier vintages are', () => {
    forEachDate((dataset, date) => {
      const documents = ({ rankings, leaders }: ReturnType<typeof compile>) =>
        JSON.stringify([rankings, leaders]);
      expect(documents(compile(dataset, date))).toBe(
        documents(compile(datasetOn(dataset, date), date)),
      );
    });
  });

  it('has a digest that does not depend on later rows', () => {
    forEachDate((dataset, date) => {
      const early = [...stateDigests(datasetOn(dataset, date))];
      expect(early).toEqual([...stateDigests(dataset)].filter(([day]) => day <= date));
    });
  });

  it('names no observation and no claim that was not known yet', () => {
    forEachDate((dataset, date) => {
      const text = serialize(dataset, date).join('\n');
      const later = [...dataset.observations, ...dataset.claims].filter(
        (row) => row.knownFrom > date,
      );
      expect(later.filter((row) => text.includes(`"${row.id}"`))).toEqual([]);
    });
  });

  it('uses no observation that was withdrawn by then', () => {
    forEachDate((dataset, date) => {
      const gone = new Set(
        dataset.observations.filter((o) => o.withdrawnOn && o.withdrawnOn <= date).map((o) => o.id),
      );
      const used = rankingsAsOf(dataset, date).flatMap(({ entries }) =>
        entries.flatMap(({ reported, why }) => [
          ...(reported ? [reported.observation] : []),
          ...why.flatMap((step) => step.observations),
        ]),
      );
      expect(used.filter((id) => gone.has(id))).toEqual([]);
    });
  });

  it('is dated no later than the requested date, on a day on which something changed', () => {
    forEachDate((dataset, date) => {
      const changes = new Set(
        [...dataset.observations, ...dataset.claims, ...dataset.completeness].flatMap((row) =>
          row.withdrawnOn === null ? [row.knownFrom] : [row.knownFrom, row.withdrawnOn],
        ),
      );
      const wrong = rankingsAsOf(dataset, date).filter(
        ({ asOf }) => asOf > date || !changes.has(asOf),
      );
      expect(wrong.map(({ id, asOf }) => `${id} ${asOf}`)).toEqual([]);
    });
  });

  it('without a date is that of the latest date in the data', () => {
    forEachDate((dataset) => {
      expect(serialize(dataset)).toEqual(serialize(dataset, '2100-01-01'));
    });
  });
});
