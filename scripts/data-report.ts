/** `npm run data:report -- [--data DIR] [--out FILE]`: prints, or writes to a file, the Markdown report on each dataset's coverage and gaps. */
import { writeFileSync } from 'node:fs';
import { coverageReport } from '../engine/mod.ts';
import { DATA_OPTION, readOptions, resolveFromCaller } from './lib/command-line.ts';
import { dataFolder, readData } from './lib/load-data.ts';

const { data, out } = readOptions({
  usage: 'npm run data:report -- [--data DIR] [--out FILE]',
  about: 'Reports what the data covers and what is missing, as Markdown.',
  options: {
    ...DATA_OPTION,
    out: { type: 'string', value: 'FILE', about: 'writes the report to this file' },
  },
});
const text = readData(dataFolder(data)).map(coverageReport).join('\n');
if (out === undefined) {
  process.stdout.write(text);
} else {
  writeFileSync(resolveFromCaller(out), text);
  console.log(`Wrote ${out}`);
}
