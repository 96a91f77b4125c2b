/**
 * A wrangler that reaches nothing and answers as a test wrote down. `FAKE_WRANGLER` names its folder: `answers.json` holds
 * `[pattern, code, output, errors, once]`, of which the first that fits the arguments is given; one that is for once is gone then.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.FAKE_WRANGLER ?? '', 'answers.json');
const called = process.argv.slice(2).join(' ');
const answers = JSON.parse(readFileSync(file, 'utf8'));
const given = answers.find(([pattern]) => new RegExp(pattern).test(called));
const unknown = ['', 1, '', `fake wrangler: nothing is written down for ${called}`];
const [, code, output, errors, once] = given ?? unknown;
if (once) writeFileSync(file, JSON.stringify(answers.filter((one) => one !== given)));
process.stdout.write(output ?? '');
process.stderr.write(errors ?? '');
process.exitCode = code;
