/**
 * Frictionless Data Package v2 of a dataset (https://datapackage.org/standard/data-package/): path, size, hash and
 * schema of each table. Uses the same column definitions as the tables themselves.
 */
import type { ColumnType } from '../../formats/csv.ts';
import { tableAddress } from '../../model/address.ts';
import type {
  DataPackage,
  FieldDescriptor,
  ForeignKey,
  ResourceDescriptor,
  Source,
  TableSchema,
} from '../../model/documents.ts';
import { sha256 } from '../../model/sha256.ts';
import { DATE_OF_REQUEST, type TableFrame } from '../../model/table-history.ts';
import { isSpdxId, licenseUrl } from '../../model/text.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import type { DataTable, Field } from './data-table.ts';
import { datasetTables } from './dataset-tables.ts';

/** URL of the JSON schema that a data package conforms to. */
export const DATA_PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

const FIELD_TYPES: Readonly<Record<ColumnType, Pick<FieldDescriptor, 'type' | 'format'>>> = {
  text: { type: 'string' },
  token: { type: 'string' },
  list: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  date: { type: 'date' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
};

/** Formats `known_from` as "Known from". */
function fieldTitle(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldDescriptor({ name, type, description, constraints }: Field): FieldDescriptor {
  const isEmpty = Object.keys(constraints).length === 0;
  return {
    name,
    ...FIELD_TYPES[type],
    title: fieldTitle(name),
    description,
    ...(isEmpty ? {} : { constraints }),
  };
}

function foreignKeysOf(table: DataTable): ForeignKey[] {
  return table.fields.flatMap(({ name, references }) => {
    if (references === undefined) return [];
    const isSelfReference = references === table.name;
    return [
      {
        fields: [name],
        reference: { ...(isSelfReference ? {} : { resource: references }), fields: ['id'] },
      },
    ];
  });
}

function tableSchema(table: DataTable): TableSchema {
  const foreignKeys = foreignKeysOf(table);
  return {
    fields: table.fields.map(fieldDescriptor),
    ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}

/** `bytes` and `hash` only where the body is known: tables of earlier dates are selected when they are requested. */
function resourceDescriptor(table: DataTable, body: Uint8Array | null): ResourceDescriptor {
  return {
    name: table.name,
    type: 'table',
    title: table.title,
    description: table.description,
    path: `${table.name}.csv${body ? '' : `?as_of=${DATE_OF_REQUEST}`}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(body && { bytes: body.length, hash: `sha256:${sha256(body)}` }),
    schema: tableSchema(table),
  };
}

function sourceDescriptor({ publisher, title, url }: Pick<Source, 'publisher' | 'title' | 'url'>) {
  return { title: `${publisher}: ${title}`, ...(url ? { path: url } : {}) };
}

/** The parts of a data package that are the same on all dates. */
function packageFields({ dataset }: CompiledDataset, origin: string, version: string) {
  // A package names licences by identifiers alone.
  const license = isSpdxId(dataset.license) ? licenseUrl(dataset.license) : null;
  return {
    $schema: DATA_PACKAGE_PROFILE,
    name: dataset.id,
    id: new URL(`/v1/datasets/${dataset.id}`, origin).href,
    title: dataset.title.en,
    description: dataset.description.en,
    homepage: `${origin}/datasets/${dataset.id}`,
    version,
    ...(license ? { licenses: [{ name: dataset.license, path: license }] } : {}),
    sources: dataset.sources.map(sourceDescriptor),
  };
}

/** Builds the data package of the tables as known on a date that a request names, as the frame of a history without blocks. */
export function datedDataPackage(compiled: CompiledDataset, origin: string): TableFrame {
  const document: DataPackage = {
    ...packageFields(compiled, origin, DATE_OF_REQUEST),
    resources: datasetTables(compiled).map((table) => resourceDescriptor(table, null)),
  };
  return { head: `${JSON.stringify(document)}\n`, separator: '', tail: '' };
}

/**
 * Builds the data package of a dataset. `tables` holds the published bodies of its tables by address; `origin` is the
 * origin of the published URLs (`https://example.org`). Throws if the body of a table is missing.
 */
export function dataPackage(
  compiled: CompiledDataset,
  tables: ReadonlyMap<string, Uint8Array>,
  origin: string,
): DataPackage {
  const { dataset, asOf } = compiled;
  const bodyOf = (table: DataTable): Uint8Array => {
    const address = tableAddress(dataset.id, table.name, '.csv');
    const body = tables.get(address);
    if (!body) throw new Error(`missing table: ${address}, expected among the bodies to describe`);
    return body;
  };
  return {
    ...packageFields(compiled, origin, asOf),
    resources: datasetTables(compiled).map((table) => resourceDescriptor(table, bodyOf(table))),
  };
}
