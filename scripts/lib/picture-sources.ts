/**
 * Sources of the pictures that the local server draws on demand: one file for each release, beside the local store. A publish
 * writes it, and a running server reads it when a picture of that release is first requested.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { localState } from './paths.ts';

/** SVGs by the address of their PNG. */
export type PictureSources = ReadonlyMap<string, string>;

/** The number of releases whose sources are kept, the newest first. */
const KEPT_RELEASES = 10;

const sourcesFile = z.array(z.tuple([z.string(), z.string()]));

function folder(): string {
  return join(localState(), 'pictures');
}

function fileOf(release: string): string {
  return join(folder(), `${release}.json`);
}

/** Writes the sources of a release, and deletes those of old releases. */
export function savePictureSources(release: string, sources: PictureSources): void {
  mkdirSync(folder(), { recursive: true });
  // Renamed, because a running server may read the file at any time.
  const temporary = `${fileOf(release)}.part`;
  writeFileSync(temporary, JSON.stringify([...sources]));
  renameSync(temporary, fileOf(release));
  const files = readdirSync(folder()).map((name) => join(folder(), name));
  const newestFirst = files
    .map((file) => ({ file, modified: statSync(file).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
  for (const { file } of newestFirst.slice(KEPT_RELEASES)) rmSync(file);
}

/** The sources of a release; null if there are none. */
export function readPictureSources(release: string): PictureSources | null {
  const file = fileOf(release);
  return existsSync(file)
    ? new Map(sourcesFile.parse(JSON.parse(readFileSync(file, 'utf8'))))
    : null;
}
