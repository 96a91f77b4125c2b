/** Writes a subset of the real dataset to a folder: the same entities, few figures and their sources. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatRecords } from '../../../engine/mod.ts';
import { CHINA } from './real-data.ts';

/** A row by its columns. */
export type Row = Readonly<Record<string, string>>;

/** Writes it into `parent`, with the rows of figures and claims to keep. Returns its folder. */
export function writeRealSubset(
  parent: string,
  isKept: (row: Row) => boolean,
  defaults: Readonly<Record<'metric' | 'period' | 'level', string>>,
): string {
  const folder = join(parent, 'china-vehicle-output');
  mkdirSync(folder, { recursive: true });
  const dataset = JSON.parse(readFileSync(join(CHINA, 'dataset.json'), 'utf8'));
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify({ ...dataset, defaults }));
  cpSync(join(CHINA, 'entities.csv'), join(folder, 'entities.csv'));
  const cut = (file: string, keep: (row: Row) => boolean): Row[] => {
    const path = join(CHINA, file);
    const rows: Row[] = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
    const columns = Object.keys(rows[0] ?? {});
    const kept = rows.filter(keep);
    const records = kept.map((row) => columns.map((column) => row[column] ?? ''));
    writeFileSync(join(folder, file), formatRecords([columns, ...records]));
    return kept;
  };
  const kept = [...cut('observations.csv', isKept), ...cut('claims.csv', isKept)];
  const sources = new Set(kept.map(({ source }) => source));
  cut('sources.csv', ({ id }) => sources.has(id));
  return folder;
}
