/** A dataset as schema.org/Dataset, which search engines read: what is in it, for which years, and where to get it. */

import type { Metric } from '../dataset/schema.ts';
import { isKnown } from '../evidence/used.ts';
import { tableAddress } from '../model/document-address.ts';
import { licenseUrl } from '../model/license.ts';
import { monthsOf } from '../model/period.ts';
import type { CompiledDataset } from './compile.ts';
import type { DataTable } from './tables/data-table.ts';
import { datasetTables } from './tables/dataset-tables.ts';

/** What holds for any dataset here; a description alone may be too short for a search engine, which asks for 50 characters. */
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

/** A schema.org Dataset as JSON-LD; every address is absolute. */
export interface DatasetJsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Dataset';
  readonly '@id': string;
  readonly name: string;
  /** The title in other languages. */
  readonly alternateName: readonly string[];
  readonly description: string;
  readonly url: string;
  readonly identifier: string;
  /** An address, or the licence's name where it has none. */
  readonly license: string;
  readonly inLanguage: readonly string[];
  /** Of all known figures: `2005/2025` where whole years begin and end it, else by month. */
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

/** A table in its two forms. */
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

/** The JSON-LD of a dataset. `origin` is where it is published (`https://example.org`). */
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
    license: licenseUrl(license) ?? license,
    inLanguage: titles.map(([language]) => language),
    ...(coverage ? { temporalCoverage: coverage } : {}),
    variableMeasured: dataset.metrics.map(variable),
    distribution: datasetTables(compiled).flatMap((table) => downloads(id, table, origin)),
    isAccessibleForFree: true,
    version: asOf,
  };
}
