/**
 * Sources of the pictures that a local server draws on demand: one file for each release, in the server's folder. A publish
 * writes it, and a running server reads it when a picture of that release is first requested.
 */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** SVGs by the address of their PNG. */
export type PictureSources = ReadonlyMap<string, string>;

/** The number of releases whose sources are kept, the newest first. */
const KEPT_RELEASES = 10;

const sourceLine = z.tuple([z.string(), z.string()]);

/** The text of a file of sources: a line of JSON for each picture, so that one is found without reading all into memory. */
export function formatPictureSources(sources: PictureSources): string {
  return [...sources].map((source) => JSON.stringify(source)).join('\n');
}

/** Parses the text of a file of sources. Throws if it isn't one. */
export function parsePictureSources(text: string): PictureSources {
  const lines = text === '' ? [] : text.split('\n');
  return new Map(lines.map((line) => sourceLine.parse(JSON.parse(line))));
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

/** Whether a server's folder has the sources of a release. */
export function hasPictureSources(server: string, release: string): boolean {
  return existsSync(fileOf(server, release));
}

/** The text of a release's sources as a stream; null if there are none. */
export function streamPictureSources(server: string, release: string): Readable | null {
  const file = fileOf(server, release);
  return existsSync(file) ? createReadStream(file) : null;
}

/** The SVG of a picture of a release; null if there is none. */
export async function findPictureSource(
  server: string,
  release: string,
  name: string,
): Promise<string | null> {
  const sources = streamPictureSources(server, release);
  if (!sources) return null;
  const start = `[${JSON.stringify(name)},`;
  for await (const line of createInterface({ input: sources })) {
    if (line.startsWith(start)) return sourceLine.parse(JSON.parse(line))[1];
  }
  return null;
}
