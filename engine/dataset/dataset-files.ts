/** The authored files of a dataset, and the decoding of their text. */
import type { DataError } from './data-error.ts';
import { encodingFix } from './repair/file-fixes.ts';

/** What has the name of a file and isn't one; it isn't read. */
export interface NotAFile {
  readonly instead: 'a folder' | 'a symbolic link' | 'neither a file nor a folder';
}

/** Contents by file name (`dataset.json`, `entities.csv`, …), as text or as bytes in UTF-8. */
export type DatasetFiles = ReadonlyMap<string, string | Uint8Array | NotAFile>;

/** A file's text; null, with an error added, if it can't be read. `dataset` is the dataset's id, which errors print. */
export function readText(
  files: DatasetFiles,
  dataset: string,
  file: string,
  errors: DataError[],
): string | null {
  const content = files.get(file);
  if (typeof content === 'string') return content;
  const error = { file: `${dataset}/${file}`, row: null, column: '', value: '' };
  if (content === undefined) errors.push({ ...error, expected: 'the file, but it is missing' });
  else if ('instead' in content) {
    errors.push({ ...error, expected: `a file, but it is ${content.instead}` });
  } else {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure;
      const expected = 'text in UTF-8, but some bytes are not';
      errors.push({ ...error, expected, ...encodingFix(content) });
    }
  }
  return null;
}
