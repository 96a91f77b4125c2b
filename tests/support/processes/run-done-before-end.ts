/** Runs `done-before-end.ts` with its arguments, prints a line when that is done, and then lets it end. */
import { writeFileSync } from 'node:fs';
import { runProcess } from '../../../scripts/lib/run-process.ts';

const [, , code = '0', file = ''] = process.argv;
await runProcess('../../tests/support/processes/done-before-end', [code, file]);
console.log('done');
writeFileSync(file, '');
