/**
 * Documents that describe datasets: `/v1`, `/v1/datasets` and one for each dataset; the lists of rankings; and the
 * metadata of a dataset as schema.org/Dataset, for search engines.
 */

import type { Metric } from '../dataset/schema.ts';
import { isKnown } from '../evidence/cell-evidence.ts';
import { rankingAddress, tableAddress } from '../model/address.ts';
import type {
  DatasetDocument,
  DatasetRankingsDocument,
  DatasetsDocument,
  IndexDocument,
  LeadersListing,
  RankingListing,
  RankingsDocument,
  Texts,
} from '../model/documents.ts';
import { jsonBody } from '../model/json.ts';
import { monthsOf } from '../model/period.ts';
import { licenseUrl } from '../model/text.ts';
import { changesUrl, leadersUrl, rankingUrl } from '../model/urls.ts';
import type { CompiledDataset } from './compiled-dataset.ts';
import type { DataTable } from './tables/data-table.ts';
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

/** URL of the list of a dataset's rankings. */
export function datasetRankingsUrl(dataset: string): string {
  return `/v1/rankings/${dataset}`;
}

type Row = { readonly id: string; readonly title: Texts };

function titles(rows: readonly Row[]): Record<string, Texts> {
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}

/** Builds `/v1/rankings/{dataset}`: every ranking that exists now, in the order of addresses. */
export function datasetRankingsDocument(compiled: CompiledDataset): DatasetRankingsDocument {
  const { dataset, rankings } = compiled;
  const { id, title, metrics, levels, bases } = dataset;
  return {
    dataset: id,
    title,
    titles: { metrics: titles(metrics), levels: titles(levels), bases: titles(bases) },
    rankings: rankings.flatMap(({ key: { metric, period, level, basis }, vintages }) => {
      const document = vintages.at(-1)?.document;
      if (!document) return [];
      const { asOf, coverage } = document;
      const link = rankingUrl(id, metric, period, { level, basis });
      return [{ metric, period, level, basis, asOf, coverage, link }];
    }),
    links: { self: datasetRankingsUrl(id), dataset: `/v1/datasets/${id}` },
  };
}

/** Builds `/v1/rankings`: the datasets with the number of their rankings, and the ranking to begin with. */
export function rankingsDocument(compiled: readonly CompiledDataset[]): RankingsDocument {
  const datasets = compiled.map(({ dataset: { id, title, defaults }, rankings }) => {
    const { metric, period, level } = defaults;
    return {
      dataset: id,
      title,
      rankings: rankings.filter(({ vintages }) => vintages.at(-1)?.document).length,
      link: datasetRankingsUrl(id),
      default: rankingUrl(id, metric, period, { level }),
    };
  });
  return { datasets, links: { self: '/v1/rankings' } };
}

/** Sentence appended to every description, because search engines require at least 50 characters. */
const DESCRIPTION_SUFFIX = 'Every figure with its source, period, way of counting and precision.';

interface PropertyValue {
  readonly '@type': 'PropertyValue';
  readonly propertyID: string;
  readonly name: string;
  readonly description?: string;
  readonly unitText: string;
}

interface DataDownload {
  readonly '@type': 'DataDownload';
  readonly name: string;
  readonly description: string;
  readonly contentUrl: string;
  readonly encodingFormat: string;
}

/** schema.org Dataset as JSON-LD; every URL is absolute. */
export interface DatasetJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Dataset';
  readonly '@id': string;
  readonly name: string;
  /** Titles in languages other than English. */
  readonly alternateName: readonly string[];
  readonly description: string;
  readonly url: string;
  readonly identifier: string;
  /** URL of the license, or its name if it has no URL; absent if none was chosen. */
  readonly license?: string;
  readonly inLanguage: readonly string[];
  /** Time range of all known figures: `2005/2025` for whole years, otherwise with months. */
  readonly temporalCoverage?: string;
  readonly variableMeasured: readonly PropertyValue[];
  readonly distribution: readonly DataDownload[];
  readonly isAccessibleForFree: true;
  readonly version: string;
}

function variable({ id, title, description, unit, unitName }: Metric): PropertyValue {
  return {
    '@type': 'PropertyValue',
    propertyID: id,
    name: title.en,
    ...(description ? { description: description.en } : {}),
    unitText: unitName?.en ?? unit,
  };
}

function coverageOf({ dataset, asOf }: CompiledDataset): string | null {
  const known = dataset.observations.filter((row) => isKnown(row, asOf));
  const periods = known.map((row) => monthsOf(row.period.id));
  const from = periods.map((period) => period.from).sort()[0];
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  const wholeYears = from.endsWith('-01') && to.endsWith('-12');
  return wholeYears ? `${from.slice(0, 4)}/${to.slice(0, 4)}` : `${from}/${to}`;
}

/** CSV and JSON downloads of a table. */
function downloads(id: string, table: DataTable, origin: string): DataDownload[] {
  const download = (ending: '.csv' | '.json', encodingFormat: string): DataDownload => ({
    '@type': 'DataDownload',
    name: `${table.title} (${ending.slice(1).toUpperCase()})`,
    description: table.description,
    contentUrl: new URL(tableAddress(id, table.name, ending), origin).href,
    encodingFormat,
  });
  return [download('.csv', 'text/csv'), download('.json', 'application/json')];
}

/** Builds the JSON-LD of a dataset. `origin` is the origin of the published URLs (`https://example.org`). */
export function datasetJsonLd(compiled: CompiledDataset, origin: string): DatasetJsonLd {
  const { dataset, asOf } = compiled;
  const { id, title, description, license } = dataset;
  const address = new URL(`/v1/datasets/${id}`, origin).href;
  const titles = Object.entries(title);
  const coverage = coverageOf(compiled);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    name: title.en,
    alternateName: titles.filter(([language]) => language !== 'en').map(([, text]) => text),
    description: `${description.en} ${DESCRIPTION_SUFFIX}`,
    url: `${origin}/datasets/${dataset.id}`,
    identifier: address,
    ...(license && { license: licenseUrl(license) ?? license }),
    inLanguage: titles.map(([language]) => language),
    ...(coverage ? { temporalCoverage: coverage } : {}),
    variableMeasured: dataset.metrics.map(variable),
    distribution: datasetTables(compiled).flatMap((table) => downloads(id, table, origin)),
    isAccessibleForFree: true,
    version: asOf,
  };
}

// Documents of compiled datasets as files, for `data:compile` and for pages that compile.

/**
 * Bytes by path (`v1/index.json`, `v1/rankings/…`): the index, the datasets and the newest document of each ranking.
 */
export function documentFiles(compiled: readonly CompiledDataset[]): Map<string, Uint8Array> {
  const documents: [address: string, document: unknown][] = [
    ['v1/index', indexDocument(compiled)],
    ['v1/datasets', datasetsDocument(compiled)],
  ];
  for (const dataset of compiled) {
    documents.push([`v1/datasets/${dataset.dataset.id}`, datasetDocument(dataset)]);
    for (const { key, vintages } of dataset.rankings) {
      const document = vintages.at(-1)?.document;
      if (document) documents.push([rankingAddress(key), document]);
    }
  }
  return new Map(documents.map(([address, document]) => [`${address}.json`, jsonBody(document)]));
}
