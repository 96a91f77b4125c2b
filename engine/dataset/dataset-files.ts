/** The authored files of one dataset as a map, and the decoding of one of them. */
import type { DataError } from './data-error.ts';
import { encodingFix } from './repair/file-fixes.ts';

/**
 * Contents by file name (`dataset.json`, `entities.csv`, …), as text or as bytes in UTF-8. A name whose entry in the file
 * system can't hold a text, such as a folder, has null.
 */
export type DatasetFiles = ReadonlyMap<string, string | Uint8Array | null>;

/** A file's text, or null and an error. `dataset` is the id of the dataset, by which errors name the file. */
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
