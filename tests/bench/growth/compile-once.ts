/**
 * Loads and compiles a folder in a process of its own, and prints the cost as JSON. With `release`, also builds the release and
 * writes its values and pointer into that folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from '../../../engine/compile/compile.ts';
import { makeRelease, snapshotValues } from '../../../publish/release/release.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';

/** The size of the result, and the cost. */
export interface Compiled {
  readonly observations: number;
  readonly rankings: number;
  readonly vintages: number;
  readonly entries: number;
  /** Wall-clock seconds to read and validate the files, and to compile them. */
  readonly load: number;
  readonly compile: number;
  /** CPU seconds of both, in all threads. */
  readonly cpu: number;
  /** The peak memory of the process, in bytes. */
  readonly memory: number;
}

const [folder = '', out] = process.argv.slice(2);
const begun = performance.now();
const before = process.cpuUsage();
const { dataset } = loadDataset(folder);
if (!dataset) throw new Error(`${folder} can't be loaded`);
const loaded = performance.now();
const compiled = compile(dataset);
const ended = performance.now();
const { user, system } = process.cpuUsage(before);
const vintages = compiled.rankings.flatMap((ranking) => ranking.vintages);
const result: Compiled = {
  observations: dataset.observations.length,
  rankings: compiled.rankings.length,
  vintages: vintages.length,
  entries: vintages.reduce((sum, { document }) => sum + (document?.entries.length ?? 0), 0),
  load: (loaded - begun) / 1000,
  compile: (ended - loaded) / 1000,
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS * 1024,
};
if (out !== undefined) {
  for (const [key, body] of snapshotValues(makeRelease([compiled]))) {
    const path = join(out, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  }
}
console.log(JSON.stringify(result));
