/**
 * Compiles datasets for a release. Each compilation is kept in a file, from which the next one goes on: publishing a figure compiles
 * the dates since it became known.
 */
import { deserialize, serialize } from 'node:v8';
import {
  type CompiledDataset,
  compile,
  type Dataset,
  earlierCompilation,
  type StoredCompilation,
  stateDigests,
  storeCompilation,
} from '../../engine/mod.ts';
import { cacheFile } from './cache-file.ts';
import { COMPILATION_CACHE } from './paths.ts';

/** Compiled datasets. */
export interface Compilation {
  readonly compiled: readonly CompiledDataset[];
  /** Keeps them for the next compilation. Called while nobody waits for the process, or it waits itself. */
  readonly save: () => Promise<void>;
}

/** What is kept of datasets, by id. */
type KeptDatasets = ReadonlyMap<string, StoredCompilation>;

/** Whether something else is known than before. */
function isNew({ dataset }: CompiledDataset, kept: KeptDatasets): boolean {
  const digests = [...stateDigests(dataset)];
  const before = [...(kept.get(dataset.id)?.digests ?? [])];
  return digests.length !== before.length || digests.at(-1)?.[1] !== before.at(-1)?.[1];
}

/** Compiles datasets, from where the last compilation of datasets with these ids ended. */
export function compileDatasets(datasets: readonly Dataset[]): Compilation {
  const file = cacheFile(
    COMPILATION_CACHE,
    datasets.map(({ id }) => id),
  );
  const content = file.read();
  // Of this version of the code and of Node, so its form is known.
  const kept: KeptDatasets = content ? deserialize(content) : new Map();
  const compiled = datasets.map((dataset) => {
    const stored = kept.get(dataset.id);
    return compile(dataset, undefined, stored && earlierCompilation(dataset, stored));
  });
  return {
    compiled,
    async save() {
      if (!compiled.some((one) => isNew(one, kept))) return;
      const next = compiled.map((one) => [one.dataset.id, storeCompilation(one)] as const);
      await file.replace([serialize(new Map(next))]);
    },
  };
}
