/**
 * A wrangler without network that replies as a test specified. `FAKE_WRANGLER` is its folder: `replies.json` there contains
 * `[pattern, code, output, errors, once]`; the first that matches the arguments is used, and one with `once` is then removed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.FAKE_WRANGLER ?? '', 'replies.json');
const command = process.argv.slice(2).join(' ');
const replies = JSON.parse(readFileSync(file, 'utf8'));
const reply = replies.find(([pattern]) => new RegExp(pattern).test(command));
const missing = ['', 1, '', `fake wrangler: no reply to ${command}`];
const [, code, output, errors, once] = reply ?? missing;
if (once) writeFileSync(file, JSON.stringify(replies.filter((one) => one !== reply)));
process.stdout.write(output ?? '');
process.stderr.write(errors ?? '');
process.exitCode = code;
