/** Process for `runProcess`: reports that it is done, and ends with the code in its first argument once the file in its second exists. */
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { reportDone } from '../../../scripts/lib/run-process.ts';

const [, , code = '0', file = ''] = process.argv;
reportDone();
while (!existsSync(file)) await setTimeout(20);
process.exit(Number(code));
