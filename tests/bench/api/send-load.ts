/**
 * Process that generates a load with autocannon: each request is the next of a list, which begins again at its end. Reads the options
 * as JSON from standard input, and writes autocannon's report to standard output.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BENCH_FOLDER } from '../machine.ts';
import type { Question } from './load.ts';

type Autocannon = (options: object) => Promise<object>;

/** It is installed with the other references, and has no types. */
const autocannon: Autocannon = createRequire(join(BENCH_FOLDER, 'package.json'))('autocannon');

const { questions, ...options } = JSON.parse(await text(process.stdin)) as {
  readonly questions: readonly Question[];
};
let sent = 0;
const setupRequest = (request: object) => {
  const question = questions[sent % questions.length];
  sent += 1;
  return { ...request, ...question };
};
const report = await autocannon({ ...options, requests: [{ setupRequest }] });
process.stdout.write(JSON.stringify(report));
