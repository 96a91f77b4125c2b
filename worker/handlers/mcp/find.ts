/** The tool `find`: words to ids. */
import type { DatasetDocument, EntitiesTable } from '../../../engine/model/documents.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { findMentioned } from '../../../engine/verdict/find-member.ts';
import { readDocument, type ToolArguments, type ToolRelease } from './tool-release.ts';

/** A dataset with the entities that a query mentions, and the full years of its rankings. */
async function searchDataset(release: ToolRelease, id: string, query: string) {
  const dataset = await readDocument<DatasetDocument>(release, `datasets/${id}`);
  const { entities } = await readDocument<EntitiesTable>(release, `datasets/${id}/entities`);
  const periods = new Set(dataset.rankings.map(({ period }) => period));
  return {
    ...dataset,
    periods: [...periods].filter(isFullYearId).sort(),
    entities: findMentioned(entities, query),
  };
}

/** The datasets with entities that the query mentions; all datasets if it mentions none. */
export async function find(
  release: ToolRelease,
  { query = '' }: ToolArguments,
): Promise<{ readonly datasets: readonly object[] }> {
  const ids = Object.keys(release.loaded.manifest.datasets);
  const datasets = await Promise.all(ids.map((id) => searchDataset(release, id, query)));
  const found = datasets.filter(({ entities }) => entities.length > 0);
  return { datasets: found.length > 0 ? found : datasets };
}
