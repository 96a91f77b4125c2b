/** The authored files of a dataset, and the decoding of their text. */
import type { DataError } from './data-error.ts';
import { encodingFix } from './repair/file-fixes.ts';

/**
 * Contents by file name (`dataset.json`, `entities.csv`, …), as text or as bytes in UTF-8; null if the name is that of a
 * folder.
 */
export type DatasetFiles = ReadonlyMap<string, string | Uint8Array | null>;

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
  else if (content === null) errors.push({ ...error, expected: 'a file, but it is a folder' });
  else {
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
