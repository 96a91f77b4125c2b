/** Sorts rows by id in code unit order, so that no result depends on a locale or on the order of a file. */
import type { Dataset, Rewrite } from './schema.ts';

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The id of a row of `rewrites.csv`: all its cells. */
export function rewriteId({ date, from, reason }: Rewrite): string {
  return `${date}/${from}/${reason}`;
}

/** Returns the dataset with its lists sorted by id; milestones and rewrites by date. */
export function sortDataset(dataset: Dataset): Dataset {
  return {
    ...dataset,
    entities: dataset.entities.toSorted(byId),
    sources: dataset.sources.toSorted(byId),
    observations: dataset.observations.toSorted(byId),
    claims: dataset.claims.toSorted(byId),
    completeness: dataset.completeness.toSorted(byId),
    milestones: dataset.milestones.toSorted((a, b) => byId({ id: a.date }, { id: b.date })),
    rewrites: dataset.rewrites.toSorted((a, b) => byId({ id: rewriteId(a) }, { id: rewriteId(b) })),
  };
}
