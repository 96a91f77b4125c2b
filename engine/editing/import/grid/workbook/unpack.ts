/** Unpacks the files of a ZIP archive, and stops where they are larger than those of any table: few bytes can unpack to millions. */
import { Inflate, Unzip, type UnzipDecoder, unzipSync } from 'fflate';
import { CommandError } from '../../../../model/command-error.ts';
import { concatBytes } from '../../../../model/json.ts';

/** The most bytes, unpacked. */
export const MOST_BYTES = 50_000_000;
/** How many packed bytes are unpacked at once; each can become a thousand. */
const STEP = 4_096;

/** Inflates a file in steps, so that it can be stopped. */
class SteppedInflate implements UnzipDecoder {
  static readonly compression = 8;
  ondata: UnzipDecoder['ondata'] = () => {};
  readonly #inflate = new Inflate((chunk, isLast) => this.ondata(null, chunk, isLast));

  push(data: Uint8Array, isLast: boolean): void {
    for (let at = 0; at < data.length; at += STEP) {
      this.#inflate.push(data.subarray(at, at + STEP));
    }
    if (isLast) this.#inflate.push(new Uint8Array(), true);
  }
}

/** The names in the archive's directory, which is at its end: an archive that was cut off has none. */
function listFiles(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  const archive = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MOST_BYTES) {
        throw new CommandError(
          `the workbook has more than ${MOST_BYTES / 1e6} MB when it is unpacked, expected a table`,
          'copy the cells of the table in the spreadsheet program and paste them, or save its sheet as “CSV UTF-8”',
        );
      }
      chunks.push(chunk);
      if (isLast) files.set(file.name, concatBytes(chunks));
    };
    file.start();
  });
  archive.register(SteppedInflate);
  archive.push(bytes, true);
  const missing = listFiles(bytes).find((name) => isWanted(name) && !files.has(name));
  if (missing !== undefined) throw new Error(`${missing} isn’t complete`);
  return files;
}

/** The wanted files of an archive, by name. Throws a `CommandError` if it is damaged or too large. */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  try {
    return unzip(bytes, isWanted);
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error;
    throw new CommandError(
      `the workbook can’t be unpacked: ${error.message}`,
      'open it in the spreadsheet program and save it again',
    );
  }
}
