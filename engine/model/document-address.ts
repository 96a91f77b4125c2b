/**
 * Addresses of documents: the stem under which the manifest, the packs and the output files name a document.
 * `urls.ts` builds the URLs, which follow the same spelling.
 */

import { HISTORY } from './table-history.ts';

/** Identifies a ranking. Every part is an id as in the data files; `period` is one such as `2025-01--2025-11`. */
export interface RankingKey {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
}

/** The stem of a ranking, `v1/rankings/{dataset}/{metric}/{period}/{level}/{basis}`. */
export function rankingAddress(key: RankingKey): string {
  return `v1/rankings/${key.dataset}/${key.metric}/${key.period}/${key.level}/${key.basis}`;
}

/** Identifies a list of leaders. `basis` is null if each year has the basis in force over it. */
export interface LeadersKey {
  readonly dataset: string;
  readonly metric: string;
  readonly level: string;
  readonly basis: string | null;
}

/** The stem of a list of leaders, `v1/leaders/{dataset}/{metric}/{level}`, followed by `/{basis}` if it is fixed. */
export function leadersAddress(key: LeadersKey): string {
  const stem = `v1/leaders/${key.dataset}/${key.metric}/${key.level}`;
  return key.basis === null ? stem : `${stem}/${key.basis}`;
}

/**
 * The address of one vintage inside its pack, `{stem}@{asOf}.{format}`. Formats are `json`, `view.json` and `compare.json`;
 * those that differ by language begin with its tag: `en.csv`, `zh.svg`.
 */
export function vintageAddress(stem: string, asOf: string, format: string): string {
  return `${stem}@${asOf}.${format}`;
}

/** The address of a dataset's table, `v1/datasets/{dataset}/{table}`. `datapackage.json` describes all tables. */
export function tableAddress(
  dataset: string,
  table: string,
  ending: '' | '.json' | '.csv' = '',
): string {
  return `v1/datasets/${dataset}/${table}${ending}`;
}

/** The address of a table's history, from which the worker reads the table of a date. It is never served as it is. */
export function historyAddress(dataset: string, table: string, ending: '.json' | '.csv'): string {
  return `${tableAddress(dataset, table, ending)}${HISTORY}`;
}

/** The address of a dataset's summary, from which a publish computes what changes for readers. It is never served. */
export function summaryAddress(dataset: string): string {
  return `publisher/summary/${dataset}`;
}
