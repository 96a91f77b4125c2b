/** The documents about datasets: `/v1`, `/v1/datasets` and each dataset's own. */
import { rankingUrl } from './address.ts';
import type { CompiledDataset } from './compile.ts';
import type {
  DatasetDocument,
  DatasetsDocument,
  IndexDocument,
  RankingListing,
} from './documents.ts';

/** Every ranking that exists as of the compiled date. */
function listings({ rankings }: CompiledDataset): RankingListing[] {
  return rankings.flatMap(({ key, vintages }) => {
    const document = vintages.at(-1)?.document;
    if (!document) return [];
    const { dataset, metric, period, level, basis } = key;
    return [
      {
        metric,
        period,
        level,
        basis,
        coverage: document.coverage,
        vintages: vintages.filter((vintage) => vintage.document).map((vintage) => vintage.asOf),
        link: rankingUrl(dataset, metric, period, { level, basis }),
      },
    ];
  });
}

/** `/v1/datasets/{dataset}`. */
export function datasetDocument(compiled: CompiledDataset): DatasetDocument {
  const { dataset } = compiled;
  const { id, title, description, license, metrics, levels, bases, defaults } = dataset;
  const members = (level: string) =>
    dataset.entities.filter((entity) => entity.levels.includes(level)).length;
  return {
    id,
    title,
    description,
    license,
    metrics: metrics as DatasetDocument['metrics'],
    levels: levels.map((level) => ({
      ...level,
      members: members(level.id),
    })) as DatasetDocument['levels'],
    bases: bases as DatasetDocument['bases'],
    defaults,
    counts: {
      entities: dataset.entities.length,
      observations: dataset.observations.length,
      claims: dataset.claims.length,
      sources: dataset.sources.length,
    },
    rankings: listings(compiled),
    links: {
      self: `/v1/datasets/${id}`,
      ranking: rankingUrl(id, defaults.metric, defaults.period, { level: defaults.level }),
    },
  };
}

/** `/v1/datasets`. */
export function datasetsDocument(compiled: readonly CompiledDataset[]): DatasetsDocument {
  return {
    datasets: compiled.map(({ dataset: { id, title } }) => ({
      id,
      title,
      link: `/v1/datasets/${id}`,
    })),
    links: { self: '/v1/datasets' },
  };
}

/** `/v1`. */
export function indexDocument(compiled: readonly CompiledDataset[]): IndexDocument {
  const [first] = compiled;
  const defaults = first?.dataset.defaults;
  return {
    name: 'Likewise',
    description: 'Rankings that compare like with like: each rank is what the evidence proves.',
    links: {
      self: '/v1',
      datasets: '/v1/datasets',
      health: '/healthz',
      ...(first && defaults
        ? {
            ranking: rankingUrl(first.dataset.id, defaults.metric, defaults.period, {
              level: defaults.level,
            }),
          }
        : {}),
    },
  };
}
