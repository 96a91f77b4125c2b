/** Documents that describe datasets: `/v1`, `/v1/datasets` and one for each dataset. */

import { tableAddress } from '../model/document-address.ts';
import type {
  DatasetDocument,
  DatasetsDocument,
  IndexDocument,
  LeadersListing,
  RankingListing,
} from '../model/documents.ts';
import { changesUrl, leadersUrl, rankingUrl } from '../model/urls.ts';
import type { CompiledDataset } from './compiled-dataset.ts';
import { datasetRankingsUrl } from './ranking/rankings-documents.ts';
import { datasetTables } from './tables/dataset-tables.ts';

/** Listings of all rankings that exist on the compiled date. */
function rankingListings({ rankings }: CompiledDataset): RankingListing[] {
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

/** Listings of the lists of leaders that exist on the compiled date. */
function leadersListings({ leaders }: CompiledDataset): LeadersListing[] {
  return leaders
    .filter(({ key, vintages }) => key.basis === null && vintages.at(-1)?.document)
    .map(({ key: { dataset, metric, level } }) => ({
      metric,
      level,
      link: leadersUrl(dataset, metric, { level }),
    }));
}

/** Builds `/v1/datasets/{dataset}`. */
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
    leaders: leadersListings(compiled),
    rankings: rankingListings(compiled),
    links: {
      self: `/v1/datasets/${id}`,
      ranking: rankingUrl(id, defaults.metric, defaults.period, { level: defaults.level }),
      page: `/datasets/${id}`,
      ...Object.fromEntries(
        datasetTables(compiled).map(({ name }) => [name, `/${tableAddress(id, name)}`]),
      ),
      datapackage: `/${tableAddress(id, 'datapackage', '.json')}`,
      rankings: datasetRankingsUrl(id),
      changes: changesUrl(id),
      feed: `${changesUrl(id)}.atom`,
    },
  };
}

/** Builds `/v1/datasets`. */
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

/** URI templates (RFC 6570). Most have other endings as well: `.csv`, `.md`, `.svg` and more. */
const TEMPLATES = {
  rankings: '/v1/rankings/{dataset}',
  ranking: '/v1/rankings/{dataset}/{metric}/{period}{?level,basis,as_of,lang}',
  entity: '/v1/entities/{dataset}/{entity}',
  dataset: '/v1/datasets/{dataset}',
  table: '/v1/datasets/{dataset}/{table}{?as_of}',
  datapackage: '/v1/datasets/{dataset}/datapackage.json{?as_of}',
  compare: '/v1/compare/{dataset}/{metric}/{period}{?a,b,level,basis,as_of}',
  verdict:
    '/v1/verdict/{dataset}/{metric}/{period}{?entity,rank,above,least,most,value,precision,among,level,basis,as_of}',
  leaders: '/v1/leaders/{dataset}/{metric}{?level,basis,as_of}',
  changes: '/v1/changes/{dataset}{?from,to}',
  release: '/v1/releases/{release}{/address*}',
  embed: '/embed/{dataset}/{metric}/{period}{?level,basis,as_of,lang,theme,limit,view,highlight}',
  oembed: '/oembed{?url,format,maxwidth,maxheight}',
};

/** Builds `/v1`. */
export function indexDocument(compiled: readonly CompiledDataset[]): IndexDocument {
  const [first] = compiled;
  const defaults = first?.dataset.defaults;
  return {
    name: 'Likewise',
    description: 'Rankings that compare like with like: each rank is what the evidence proves.',
    links: {
      self: '/v1',
      openapi: '/v1/openapi.json',
      documentation: '/docs',
      rankings: '/v1/rankings',
      datasets: '/v1/datasets',
      releases: '/v1/releases',
      health: '/healthz',
      ...(first && defaults
        ? {
            ranking: rankingUrl(first.dataset.id, defaults.metric, defaults.period, {
              level: defaults.level,
            }),
          }
        : {}),
    },
    templates: TEMPLATES,
  };
}
