/** The tool `find`: words to ids. */
import type { DatasetDocument, EntitiesTable } from '../../../engine/model/documents.ts';
import type { DatasetIndex } from '../../../engine/model/manifest.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { findMentioned } from '../../../engine/verdict/find-member.ts';
import { readDocument, type ToolArguments, type ToolRelease } from './tool-release.ts';

/** A dataset with the full years of its rankings, and the entities that a query mentions. */
async function searchDataset(
  release: ToolRelease,
  [id, { rankings }]: [string, DatasetIndex],
  query: string,
) {
  const dataset = await readDocument<DatasetDocument>(release, `datasets/${id}`);
  const { entities } = await readDocument<EntitiesTable>(release, `datasets/${id}/entities`);
  const periods = new Set(Object.values(rankings).flatMap(Object.keys).filter(isFullYearId));
  return {
    ...dataset,
    periods: [...periods].sort(),
    entities: findMentioned(entities, query),
  };
}

/** The datasets with entities that the query mentions; all datasets if it mentions none. */
export async function find(
  release: ToolRelease,
  { query = '' }: ToolArguments,
): Promise<{ readonly datasets: readonly object[] }> {
  const known = Object.entries(release.loaded.manifest.datasets);
  const datasets = await Promise.all(known.map((one) => searchDataset(release, one, query)));
  const found = datasets.filter(({ entities }) => entities.length > 0);
  return { datasets: found.length > 0 ? found : datasets };
}
