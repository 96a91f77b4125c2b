/**
 * A fictional dataset for the method page that uses each rule once. It is solved like a real one, so its examples
 * always agree with the rules.
 */
import { compile, type Dataset, type Observation } from '../../../engine/mod.ts';
import { parsePeriod } from '../../../engine/model/period.ts';
import { type ExampleSource, exampleSourceOf } from './example-source.ts';

const PUBLISHED = '2024-01-31';
const SOURCE = 'desk';

const COMMON = {
  basis: 'count',
  status: 'final',
  source: SOURCE,
  knownFrom: PUBLISHED,
  withdrawnOn: null,
  withdrawnReason: '',
  note: '',
} as const;

function periodOf(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`fictional period ${id}: expected whole months`);
  return period;
}

/** Parses `entity metric period value` to an observation with a precision. */
function figure(text: string, precision: number, more: Partial<Observation> = {}): Observation {
  const [entity = '', metric = '', period = '', value = ''] = text.split(' ');
  const row = { ...COMMON, ...more };
  return {
    ...row,
    id: [entity, metric, period, row.basis, row.source].join('/'),
    entity,
    metric,
    period: periodOf(period),
    value: Number(value),
    precision,
    qualifier: 'stated',
    yoy: more.yoy ?? null,
  };
}

const place = (id: string, en: string, zh: string, parent: string | null = null) => ({
  id,
  name: { en, zh },
  levels: [id === 'vale' ? 'valley' : 'town'],
  parent,
  code: '',
  wikidata: '',
});

const source = (id: string, en: string) => ({
  id,
  publisher: en,
  title: en,
  url: '',
  published: PUBLISHED,
  accessed: '',
  kind: 'press' as const,
});

/** Towns and their output of pots. */
export const FICTIONAL_DATASET: Dataset = {
  id: 'fictional',
  title: { en: 'Pots', zh: '陶罐' },
  description: { en: 'Fictional.', zh: '虚构。' },
  license: 'CC0-1.0',
  metrics: [
    {
      id: 'pots',
      unit: 'pots',
      unitName: { en: 'pots', zh: '个' },
      title: { en: 'Pots', zh: '陶罐' },
    },
    {
      id: 'red',
      unit: 'pots',
      unitName: { en: 'pots', zh: '个' },
      partOf: 'pots',
      title: { en: 'Red pots', zh: '红陶罐' },
    },
  ],
  levels: [
    { id: 'town', title: { en: 'Towns', zh: '镇' }, complete: true },
    { id: 'valley', title: { en: 'Valleys', zh: '山谷' }, complete: true },
  ],
  bases: [{ id: 'count', title: { en: 'Counted at the kiln', zh: '按窑统计' } }],
  defaults: { metric: 'pots', period: '2023', level: 'town' },
  entities: [
    place('alder', 'Alder', '桤木镇'),
    place('birch', 'Birch', '桦木镇'),
    place('cedar', 'Cedar', '雪松镇', 'vale'),
    place('dogwood', 'Dogwood', '茱萸镇', 'vale'),
    place('vale', 'The Vale', '山谷'),
  ],
  sources: [source(SOURCE, 'The Potters’ Desk'), source('leaflet', 'A leaflet')],
  observations: [
    figure('alder pots 2023 2788', 1, { yoy: { value: 9.7, decimals: 1 } }),
    figure('alder pots 2023 2780', 10, { source: 'leaflet' }),
    figure('birch red 2023-01--2023-11 1230', 10),
    figure('cedar pots 2023 1020', 10),
    figure('dogwood pots 2023-01--2023-04 340', 10),
    figure('vale pots 2023 2610', 10),
  ],
  claims: [
    {
      ...COMMON,
      id: `alder/pots/2023/count/town/1/${SOURCE}`,
      entity: 'alder',
      metric: 'pots',
      period: periodOf('2023'),
      level: 'town',
      rank: 1,
    },
  ],
  completeness: [],
  milestones: [],
  rewrites: [],
  story: [],
};

let cached: ExampleSource | null | undefined;

/** The fictional ranking as a source of examples, compiled on first use. */
export function fictionalExampleSource(): ExampleSource | null {
  if (cached !== undefined) return cached;
  const compiled = compile(FICTIONAL_DATASET);
  const { metric, period, level } = FICTIONAL_DATASET.defaults;
  const ranking = compiled.rankings.find(
    ({ key }) => key.metric === metric && key.period === period && key.level === level,
  );
  cached = ranking ? exampleSourceOf(compiled, ranking) : null;
  return cached;
}
