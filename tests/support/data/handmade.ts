/** Datasets written by hand in a few lines, for tests of a single rule. */

import type { Claim, Dataset, Entity, Observation } from '../../../engine/dataset/schema.ts';
import { parsePeriod } from '../../../engine/model/period.ts';

const START = '2024-01-01';

/** `place metric period low..high`, or with one number; then any further properties. */
export function figure(words: string, more: Partial<Observation> = {}): Observation {
  const [entity = '', metric = '', periodId = '', value = ''] = words.split(' ');
  const [low, high = low] = value.split('..').map(Number);
  const period = parsePeriod(periodId);
  if (!period || low === undefined || high === undefined) throw new Error(`not a figure: ${words}`);
  const source = more.source ?? 'source';
  const basis = more.basis ?? 'count';
  return {
    id: [entity, metric, periodId, basis, source].join('/'),
    entity,
    metric,
    period,
    basis,
    value: low,
    qualifier: low === high ? 'exact' : 'truncated',
    precision: low === high ? null : high - low,
    status: 'final',
    yoy: null,
    knownFrom: START,
    withdrawnOn: null,
    withdrawnReason: '',
    note: '',
    ...more,
    source,
  };
}

/** `place metric period level rank`. */
export function claim(words: string, more: Partial<Claim> = {}): Claim {
  const [entity = '', metric = '', periodId = '', level = '', rank = ''] = words.split(' ');
  const period = parsePeriod(periodId);
  if (!period) throw new Error(`not a claim: ${words}`);
  const source = more.source ?? 'source';
  return {
    id: [entity, metric, periodId, 'count', level, rank, source].join('/'),
    entity,
    metric,
    period,
    basis: 'count',
    level,
    rank: Number(rank),
    knownFrom: START,
    withdrawnOn: null,
    withdrawnReason: '',
    note: '',
    ...more,
    source,
  };
}

/** `name` or `name<parent`; all have level `city`, those without a `<` also `land` if they have children. */
function entities(words: string): Entity[] {
  const rows = words.split(' ').map((word) => word.split('<'));
  return rows.map(([id = '', parent]) => ({
    id,
    name: { en: id.toUpperCase() },
    levels: rows.some(([, of]) => of === id) ? ['land'] : ['city'],
    parent: parent ?? null,
    code: '',
    wikidata: '',
  }));
}

const title = (en: string) => ({ en, zh: en });

/** A dataset of these entities, figures and claims. */
export function handmade(
  places: string,
  observations: readonly Observation[],
  claims: readonly Claim[] = [],
): Dataset {
  const sources = [...new Set([...observations, ...claims].map((row) => row.source))];
  return {
    id: 'handmade',
    title: title('Handmade'),
    description: title('By hand'),
    license: 'CC0-1.0',
    metrics: [
      { id: 'total', unit: 'things', title: title('Things') },
      { id: 'part', unit: 'things', partOf: 'total', title: title('Some things') },
      { id: 'share', unit: 'percent', share: ['part', 'total'], title: title('Share') },
      { id: 'growth', unit: 'percent', growth: 'total', title: title('Growth') },
    ],
    levels: [
      { id: 'city', title: title('City'), complete: true },
      { id: 'land', title: title('Land'), complete: true },
    ],
    bases: [
      { id: 'count', title: title('Counted') },
      { id: 'mixed', mixed: true, title: title('Guessed') },
    ],
    defaults: { metric: 'total', period: '2024', level: 'city' },
    entities: entities(places),
    sources: sources.map((id) => ({
      id,
      publisher: id,
      title: id,
      url: '',
      published: START,
      accessed: '',
      kind: 'press' as const,
    })),
    observations,
    claims,
    completeness: [],
    milestones: [],
    rewrites: [],
    story: [],
  };
}

/** The same with levels that leave others out, who have less of `total` in 2024 than `beyond`, if it is given. */
export function incomplete(dataset: Dataset, beyond?: number): Dataset {
  const period = parsePeriod('2024');
  if (!period) throw new Error('no period');
  return {
    ...dataset,
    levels: dataset.levels.map((level) => ({ ...level, complete: false })),
    completeness:
      beyond === undefined
        ? []
        : [
            {
              id: 'city/total/2024/count/source',
              ...{ level: 'city', metric: 'total', period, basis: 'count', beyond },
              ...{ source: 'source', knownFrom: START, withdrawnOn: null, withdrawnReason: '' },
            },
          ],
  };
}

/** The same with sources that are tables. */
export function withTables(dataset: Dataset, ...ids: readonly string[]): Dataset {
  const sources = dataset.sources.map((row) =>
    ids.includes(row.id) ? { ...row, table: true as const } : row,
  );
  return { ...dataset, sources };
}
