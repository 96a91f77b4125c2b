/** `npm run data:check -- --data DIR`: validates only; lists every error. */
import { fromCaller, readOptions } from './options.ts';
import { readData } from './read-data.ts';

const usage = 'npm run data:check -- [--data DIR]';
const { data } = readOptions({ data: { type: 'string', default: 'data' } }, usage);

for (const dataset of readData(fromCaller(data))) {
  const { id, entities, observations, claims, sources, milestones } = dataset;
  console.log(
    `${id}: ${observations.length} observations, ${claims.length} claims, ${sources.length} sources, ` +
      `${entities.length} entities, ${milestones.length} milestones; no errors`,
  );
}
