/** The order of rows: by id, by code unit, so that nothing depends on a language or on how a file was sorted. */
import type { Dataset } from './schema.ts';

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The same dataset with its lists in the order of ids; milestones by date. */
export function inOrder(dataset: Dataset): Dataset {
  return {
    ...dataset,
    entities: dataset.entities.toSorted(byId),
    sources: dataset.sources.toSorted(byId),
    observations: dataset.observations.toSorted(byId),
    claims: dataset.claims.toSorted(byId),
    milestones: dataset.milestones.toSorted((a, b) => byId({ id: a.date }, { id: b.date })),
  };
}
