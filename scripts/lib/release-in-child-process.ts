/**
 * Builds a release in a process of its own: compiling and rendering need some 400 MB of memory, which end with it. The values come
 * back as files, because messages would be copies in both processes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredRelease } from '../../publish/release/release.ts';
import { runProcess } from './run-process.ts';

/** The release to build, of the datasets in the folder `data`. */
export interface ReleaseJob {
  readonly data: string;
  readonly origin: string;
  /** With its pictures, or without them for the local server in a folder, which gets their sources and draws them on demand. */
  readonly target: { readonly isPreview: boolean } | { readonly server: string };
}

/** The file that lists the values; each is in a file named by its position. */
const INDEX = 'release.json';

interface ReleaseIndex {
  readonly id: string;
  readonly keys: readonly string[];
}

/** Writes a release into a folder. */
export function writeRelease({ id, values }: StoredRelease, folder: string): void {
  const index: ReleaseIndex = { id, keys: [...values.keys()] };
  for (const [position, bytes] of [...values.values()].entries())
    writeFileSync(join(folder, String(position)), bytes);
  writeFileSync(join(folder, INDEX), JSON.stringify(index));
}

function readRelease(folder: string): StoredRelease {
  // Only the process that ran here has written it.
  const { id, keys } = JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as ReleaseIndex;
  const files = keys.map((key, position) => [key, join(folder, String(position))] as const);
  return { id, values: new Map(files.map(([key, file]) => [key, readFileSync(file)])) };
}

/** Builds a release. If that fails, it has printed why, and this process exits with its code. */
export async function releaseInChildProcess(job: ReleaseJob): Promise<StoredRelease> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-release-'));
  const remove = () => rmSync(folder, { recursive: true });
  process.once('exit', remove);
  // A larger young generation, which the thread that deflates has too, takes 80 MB more and saves no time that can be measured.
  const flags = ['--max-semi-space-size=8'];
  await runProcess('build-release-process', [JSON.stringify(job), folder], flags);
  const release = readRelease(folder);
  process.removeListener('exit', remove);
  remove();
  return release;
}
