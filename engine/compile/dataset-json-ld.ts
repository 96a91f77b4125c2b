/** Dataset metadata as schema.org/Dataset, for search engines: variables, years covered, and downloads. */

import type { Metric } from '../dataset/schema.ts';
import { isKnown } from '../evidence/cell-evidence.ts';
import { tableAddress } from '../model/document-address.ts';
import { licenseUrl } from '../model/license.ts';
import { monthsOf } from '../model/period.ts';
import type { CompiledDataset } from './compiled-dataset.ts';
import type { DataTable } from './tables/data-table.ts';
import { datasetTables } from './tables/dataset-tables.ts';

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
