/** The datasets in `data/`, loaded and compiled once for all tests that use them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import type {
  LeadersDocument,
  RankingDocument,
  RankingEntry,
} from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';

export const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
export const CHINA = join(DATA, 'china-vehicle-output');

export const WORLD_CITIES = join(DATA, 'world-cities');

const compiled = new Map<string, CompiledDataset>();

/** A compiled dataset. Throws with every error if it has any. */
function compileOnce(folder: string): CompiledDataset {
  const known = compiled.get(folder);
  if (known) return known;
  const { dataset, errors } = loadDataset(folder);
  if (!dataset) throw new Error(errors.map(formatDataError).join('\n'));
  const made = compile(dataset);
  compiled.set(folder, made);
  return made;
}

/** The dataset of the front page, which most tests use. */
export const china = (): CompiledDataset => compileOnce(CHINA);

/** The other dataset: of another subject, with a change of the way of counting that went back in time. */
export const worldCities = (): CompiledDataset => compileOnce(WORLD_CITIES);

/** The newest document of a ranking, or of the vintage known on a date. */
export function ranking(
  metric: string,
  period: string,
  level: string,
  basis: string,
  asOf = '9999-12-31',
): RankingDocument {
  const found = china().rankings.find(
    ({ key }) =>
      key.metric === metric && key.period === period && key.level === level && key.basis === basis,
  );
  const document = found?.vintages.findLast((vintage) => vintage.asOf <= asOf)?.document;
  if (!document) throw new Error(`no ranking ${metric} ${period} ${level} ${basis} as of ${asOf}`);
  return document;
}

/** The entry of an entity. */
export function entry(document: RankingDocument, entity: string): RankingEntry {
  const found = document.entries.find((row) => row.entity.id === entity);
  if (!found) throw new Error(`${entity} isn't listed in ${document.id}`);
  return found;
}

/** The newest leaders of a metric, on a basis; null: on each year's own. */
export function leaders(metric: string, level: string, basis: string | null): LeadersDocument {
  const found = china().leaders.find(
    ({ key }) => key.metric === metric && key.level === level && key.basis === basis,
  );
  const document = found?.vintages.at(-1)?.document;
  if (!document) throw new Error(`no leaders ${metric} ${level} ${basis}`);
  return document;
}

/** The newest comparison document of a ranking's members. */
export function comparisonBounds(
  metric: string,
  period: string,
  level: string,
  basis: string,
): ComparisonDocument {
  const found = china().rankings.find(
    ({ key }) =>
      key.metric === metric && key.period === period && key.level === level && key.basis === basis,
  );
  const document = found?.comparisons.at(-1)?.document;
  if (!document) throw new Error(`no ground ${metric} ${period} ${level} ${basis}`);
  return document;
}

/** A member of a comparison document. */
export function member(document: ComparisonDocument, entity: string): ComparisonMember {
  const found = document.members.find((row) => row.id === entity);
  if (!found) throw new Error(`${entity} isn't of the level of ${document.id}`);
  return found;
}
