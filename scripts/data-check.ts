/**
 * `npm run data:check -- --data DIR`: validates only; lists every error. What can be read but is likely a slip is listed apart,
 * and is no error.
 */
import { folderOf } from '../engine/dataset/parse-dataset.ts';
import type { Dataset } from '../engine/dataset/schema.ts';
import { slipsOf } from '../engine/editing/lint/lint.ts';
import { rowNumbers } from '../engine/editing/lint/row-numbers.ts';
import { describeSlip } from '../engine/editing/lint/warning.ts';
import { fromCaller, readOptions } from './lib/command-line.ts';
import { countText } from './lib/output-format.ts';
import { readData } from './lib/read-data.ts';

const usage = 'npm run data:check -- [--data DIR]';
const { data } = readOptions({ data: { type: 'string', default: 'data' } }, usage);
const today = new Date().toISOString().slice(0, 10);

function sizeOf({ id, entities, observations, claims, sources, milestones }: Dataset): string {
  return (
    `${id}: ${observations.length} observations, ${claims.length} claims, ${sources.length} sources, ` +
    `${entities.length} entities, ${milestones.length} milestones; no errors`
  );
}

const datasets = readData(fromCaller(data));
for (const dataset of datasets) console.log(sizeOf(dataset));
const slips = datasets.flatMap((dataset) =>
  slipsOf(dataset, today, rowNumbers(folderOf(fromCaller(data), dataset.id))),
);
if (slips.length > 0) {
  console.log(
    `\n${countText(slips.length, 'likely slip')}, no error (where it is right all the same, say so in its note: “Checked: …”):`,
  );
  for (const slip of slips) console.log(`  ${describeSlip(slip)}`);
}
