/**
 * Sources of the pictures that a local server draws on demand: one file for each release, in the server's folder. A publish
 * writes it, and a running server reads it when a picture of that release is first requested.
 */
import {
  createReadStream,
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
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** SVGs by the address of their PNG. */
export type PictureSources = ReadonlyMap<string, string>;

/** The number of releases whose sources are kept, the newest first. */
const KEPT_RELEASES = 10;

const sourcesFile = z.array(z.tuple([z.string(), z.string()]));

/** The text of a file of sources. */
export function formatPictureSources(sources: PictureSources): string {
  return JSON.stringify([...sources]);
}

/** Parses the text of a file of sources. Throws if it isn't one. */
export function parsePictureSources(text: string): PictureSources {
  return new Map(sourcesFile.parse(JSON.parse(text)));
}

function picturesFolder(server: string): string {
  return join(server, 'pictures');
}

function fileOf(server: string, release: string): string {
  return join(picturesFolder(server), `${release}.json`);
}

/** Writes the sources of a release into a server's folder, and deletes those of old releases. */
export function savePictureSources(server: string, release: string, sources: PictureSources): void {
  const folder = picturesFolder(server);
  mkdirSync(folder, { recursive: true });
  // Renamed, because a running server may read the file at any time.
  const file = fileOf(server, release);
  const temporary = `${file}.part`;
  writeFileSync(temporary, formatPictureSources(sources));
  renameSync(temporary, file);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files
    .map((file) => ({ file, modified: statSync(file).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
  for (const { file: old } of newestFirst.slice(KEPT_RELEASES)) rmSync(old);
}

/** The sources of a release in a server's folder; null if there are none. */
export function readPictureSources(server: string, release: string): PictureSources | null {
  const file = fileOf(server, release);
  return existsSync(file) ? parsePictureSources(readFileSync(file, 'utf8')) : null;
}

/** The text of a release's sources as a stream; null if there are none. */
export function streamPictureSources(server: string, release: string): Readable | null {
  const file = fileOf(server, release);
  return existsSync(file) ? createReadStream(file) : null;
}
