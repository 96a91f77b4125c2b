#!/usr/bin/env node
/**
 * `npx likewise COMMAND`: runs a command of the installed package for the project in the current folder. `data:check` is
 * `data-check.ts` in this folder.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './lib/strip-types.js';

const commands = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', '').replace('-', ':'));

const [node, , command, ...args] = process.argv;
const usage = `usage: npx likewise COMMAND\ncommands: ${commands.join(', ')}`;
if (command === '--help' || command === '-h') {
  console.log(`${usage}\n\nnpx likewise COMMAND --help explains a command.`);
  process.exit(0);
}
if (command === undefined || !commands.includes(command)) {
  console.error(usage);
  process.exit(1);
}
const script = join(import.meta.dirname, `${command.replace(':', '-')}.ts`);
process.env.LIKEWISE_PROJECT ??= process.cwd();
process.argv = [node, script, ...args];
await import(pathToFileURL(script).href);
