/** A zip archive of a dataset's folder, to unpack into the `data/` of a repository. */
import { strToU8, zipSync } from 'fflate';

/** The archive: files in UTF-8 in one folder. The same files give the same bytes. */
export function zipFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
  // The first time that an archive can have. It has no time zone, so this is a local one.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
