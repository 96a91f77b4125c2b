/**
 * `npm run data:compile -- --out DIR [--data DIR] [--as-of DATE]`: writes the documents as files, with the same bytes as the API's
 * responses. Replaces `OUT/v1`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, documentFiles } from '../engine/mod.ts';
import { isCalendarDate } from '../engine/model/period.ts';
import { DATA_OPTION, fail, readOptions, resolveFromCaller } from './lib/command-line.ts';
import { dataFolder, readData } from './lib/load-data.ts';

const usage = 'npm run data:compile -- --out DIR [--data DIR] [--as-of DATE]';
const options = readOptions({
  usage,
  about: 'Compiles the data to documents, as files with the same bytes as the API’s answers.',
  options: {
    ...DATA_OPTION,
    out: {
      type: 'string',
      value: 'DIR',
      about: 'the folder for the documents; DIR/v1 is replaced',
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      about: 'compiles what was known on that date, YYYY-MM-DD',
    },
  },
});
const asOf = options['as-of'];
if (options.out === undefined)
  fail(`--out is missing, expected the folder for the documents\nusage: ${usage}`);
if (asOf !== undefined && !isCalendarDate(asOf)) {
  fail(`--as-of: found ${JSON.stringify(asOf)}, expected a date, YYYY-MM-DD`);
}

const out = resolveFromCaller(options.out);
const compiled = readData(dataFolder(options.data)).map((dataset) => compile(dataset, asOf));
rmSync(join(out, 'v1'), { recursive: true, force: true });

const files = documentFiles(compiled);
for (const [file, bytes] of files) {
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
console.log(`${files.size} documents in ${options.out}`);
