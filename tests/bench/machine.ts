/** Describes the machine and the versions of measured packages. */
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.ts';

/** The folder in which the references are installed. */
export const BENCH_FOLDER = join(ROOT, 'tests', 'bench');

/** The installed version of a package. Throws if it isn't installed. */
export function versionOf(name: string, folder = ROOT): string {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return version;
}

/** The machine in a sentence. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}
