/** Compiler: vintages, byte stability, and the content of documents. */
import { describe, expect, test } from 'vitest';
import { compile, rankingsAsOf } from '../../../engine/compile/compile.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { rankingAddress } from '../../../engine/model/address.ts';
import { parsePeriod } from '../../../engine/model/period.ts';
import { makeRelease } from '../../../publish/release/release.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { china, ranking } from '../../support/data/real-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

function small(): Dataset {
  const { dataset } = loadDataset(SMALL);
  if (!dataset) throw new Error('the small dataset has errors');
  return dataset;
}

function withObservations(
  change: (rows: readonly Observation[]) => readonly Observation[],
): Dataset {
  const dataset = small();
  return { ...dataset, observations: change(dataset.observations) };
}

/** asOf and listed entities of each vintage of the small ranking. */
function vintages(dataset: Dataset): [string, string[] | null][] {
  const compiled = compile(dataset).rankings.find(({ key }) =>
    rankingAddress(key).endsWith('total/2023/city/count'),
  );
  return (compiled?.vintages ?? []).map(({ asOf, document }) => [
    asOf,
    document?.entries.map((entry) => entry.entity.id) ?? null,
  ]);
}

describe('vintages', () => {
  test('begin on the dates on which something in the ranking changed, and only then', () => {
    expect(vintages(small())).toEqual([
      ['2024-02-29', ['a']],
      ['2024-03-01', ['a']],
      ['2024-03-05', ['a', 'b']],
    ]);
  });

  test('end when the last used figure is withdrawn, and begin again with a new one', () => {
    const [first] = small().observations;
    if (!first) throw new Error('no observation');
    const rows = [
      { ...first, withdrawnOn: '2024-06-30' },
      { ...first, id: `${first.id}-again`, source: 'paper', knownFrom: '2024-07-15' },
    ];
    const dataset = { ...withObservations(() => rows), claims: [] };
    expect(vintages(dataset)).toEqual([
      ['2024-02-29', ['a']],
      ['2024-06-30', null],
      ['2024-07-15', ['a']],
    ]);
  });

  test("a later withdrawal doesn't show in an earlier vintage", () => {
    const dataset = withObservations((rows) =>
      rows.map((row) => ({ ...row, withdrawnOn: '2025-01-31', withdrawnReason: 'a slip' })),
    );
    expect(rankingsAsOf(dataset, '2025-01-30')).toEqual(rankingsAsOf(small(), '2025-01-30'));
    expect(rankingsAsOf(dataset, '2025-01-31')).toEqual([]);
  });

  test('as known on a date equal those compiled from the data up to that date', () => {
    const { dataset } = china();
    const date = '2026-01-18';
    const early = rankingsAsOf(dataset, date);
    const later = rankingsAsOf({
      ...dataset,
      observations: dataset.observations.filter((row) => row.knownFrom <= date),
      claims: dataset.claims.filter((row) => row.knownFrom <= date),
      completeness: dataset.completeness.filter((row) => row.knownFrom <= date),
    });
    expect(JSON.stringify(early)).toBe(JSON.stringify(later));
  });
});

describe('a release', () => {
  test('is the same to the last byte whatever the order of rows', async () => {
    const reversed = (dataset: Dataset): Dataset => ({
      ...dataset,
      entities: dataset.entities.toReversed(),
      observations: dataset.observations.toReversed(),
      claims: dataset.claims.toReversed(),
      completeness: dataset.completeness.toReversed(),
    });
    const one = makeRelease([compile(small())]);
    expect(makeRelease([compile(reversed(small()))]).id).toBe(one.id);
    expect(makeRelease([compile(small())]).id).toBe(one.id);
    expect(JSON.stringify(rankingsAsOf(reversed(small())))).toBe(
      JSON.stringify(rankingsAsOf(small())),
    );
  });

  test('names every ranking in its manifest, in a pack that it holds', async () => {
    const compiled = china();
    const { manifest, values } = makeRelease([compiled]);
    const index = manifest.datasets['china-vehicle-output']?.rankings;
    for (const { key, vintages: own } of compiled.rankings) {
      const found = index?.[key.metric]?.[key.period]?.[key.level]?.[key.basis];
      expect(found?.vintages.map(([asOf]) => asOf)).toEqual(own.map(({ asOf }) => asOf));
      for (const [, , pack] of found?.vintages.filter(([, listed]) => listed !== null) ?? [])
        expect(values.has(`pack/${manifest.packs[pack ?? -1]}`)).toBe(true);
    }
  });
});

describe('a document', () => {
  test('offers no period whose figures were all withdrawn', () => {
    const [first] = small().observations;
    const period = parsePeriod('2024');
    if (!first || !period) throw new Error('no observation');
    const later = { ...first, id: `${first.id}-later`, period, yoy: null, knownFrom: '2024-06-01' };
    const periodsOffered = (withdrawnOn: string | null) => {
      const compiled = compile(withObservations((rows) => [...rows, { ...later, withdrawnOn }]));
      const found = compiled.rankings.find(({ key }) =>
        rankingAddress(key).endsWith('total/2023/city/count'),
      );
      const newest = found?.vintages.at(-1)?.document;
      if (!found || !newest) throw new Error('no ranking');
      return viewDocument(compiled, found, newest).available.periods;
    };
    expect(periodsOffered(null)).toEqual(['2023', '2024']);
    expect(periodsOffered('2024-07-31')).toEqual(['2023']);
  });

  test('shows a growth rate, but none if several exclude one another', () => {
    const growthOf = (dataset: Dataset) =>
      rankingsAsOf(dataset)
        .find(({ id }) => id === 'small/total/2023')
        ?.entries.find(({ entity }) => entity.id === 'a')?.growth;
    expect(growthOf(small())).toMatchObject({ value: 2.5 });
    const contradicted = withObservations(([first, ...rest]) =>
      first
        ? [first, ...rest, { ...first, id: `${first.id}-2`, yoy: { value: 9, decimals: 0 } }]
        : [],
    );
    expect(growthOf(contradicted)).toBeNull();
  });

  test('has nothing that changes without its content, and a full permalink', () => {
    const document = ranking('total', '2025', 'city', 'plant');
    const own = 'china-vehicle-output/total/2025';
    const query = `level=city&basis=plant&as_of=${document.asOf}`;
    expect(document.links).toEqual({
      self: `/v1/rankings/${own}?${query}`,
      latest: `/v1/rankings/${own}?level=city&basis=plant`,
      csv: `/v1/rankings/${own}.csv?${query}`,
      svg: `/v1/rankings/${own}.svg?${query}`,
      embed: `/embed/${own}?${query}`,
    });
  });

  test('names every source that it uses, and no other', () => {
    const document = ranking('total', '2025', 'city', 'plant');
    const sourceIds = new Set(document.sources.map((source) => source.id));
    const text = JSON.stringify({ ...document, sources: [] });
    for (const id of sourceIds) expect(text).toContain(`"${id}"`);
    for (const entry of document.entries)
      for (const step of entry.why) for (const id of step.sources) expect(sourceIds).toContain(id);
  });

  test('of a view has titles, the licence and the other rankings, and no derivations', () => {
    const compiled = china();
    const found = compiled.rankings.find(({ key }) =>
      rankingAddress(key).endsWith('total/2025/city/plant'),
    );
    const document = found?.vintages.at(-1)?.document;
    if (!found || !document) throw new Error('no ranking of 2025');
    const view = viewDocument(compiled, found, document);
    expect(view.titles.metric.en).toBe('Vehicles built');
    expect(view.license).toBe('CC-BY-4.0');
    expect(view.available.periods).toContain('2024');
    expect(view.available.levels.map((level) => level.id)).toEqual(['city', 'province', 'country']);
    expect(view.available.vintages.at(-1)).toBe(document.asOf);
    expect(JSON.stringify(view)).not.toContain('"why"');
  });

  test('of a view has the conflicts of its own cells, and none of those on which derivations depend', () => {
    const conflictsIn = (period: string) => {
      const compiled = china();
      const found = compiled.rankings.find(({ key }) =>
        rankingAddress(key).endsWith(`nev/${period}/city/plant`),
      );
      const document = found?.vintages.at(-1)?.document;
      if (!found || !document) throw new Error(`no ranking of ${period}`);
      const view = viewDocument(compiled, found, document);
      return [document, view].map(({ conflicts }) => conflicts.map((one) => one.period));
    };
    const months = '2025-01--2025-11';
    expect(conflictsIn('2025')).toEqual([[months], []]);
    expect(conflictsIn(months)).toEqual([[months], [months]]);
  });
});

describe('derived metrics', () => {
  test('a share lies between what its part and its whole leave possible', () => {
    const chongqing = ranking('nev-share', '2025', 'city', 'plant').entries.find(
      (row) => row.entity.id === 'chongqing',
    );
    expect(chongqing?.bounds.low).toBe(Math.floor((1_295_500 / 2_787_800) * 1e6) / 1e4);
    expect(chongqing?.bounds.high).toBe(Math.ceil((1_297_000 / 2_787_650) * 1e6) / 1e4);
    expect(chongqing?.why.at(-1)).toMatchObject({
      rule: 'share',
      cell: 'chongqing/nev-share/2025/plant',
    });
  });

  test('a growth is the stated rate, or what both years leave possible if none is stated', () => {
    const growth = ranking('total-growth', '2010', 'province', 'headquarters');
    for (const entry of growth.entries) {
      expect(entry.reported).toBeNull();
      expect(entry.bounds.high).not.toBeNull();
    }
    expect(growth.unit).toBe('percent');
  });
});
