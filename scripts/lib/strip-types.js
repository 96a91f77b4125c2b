/**
 * Loader hook that strips the types of this package's modules, in this process and in those that it starts with `process.execArgv`.
 * Node does so itself, except in `node_modules`.
 */
import { readFileSync } from 'node:fs';
import module from 'node:module';

const PACKAGE = new URL('../..', import.meta.url).href;

if (module.registerHooks === undefined) {
  console.error(
    `found Node ${process.version}, expected 24. Run the command through npm, which finds the Node among the dependencies: npx likewise …`,
  );
  process.exit(1);
}

// Node warns at the first call that the function is experimental.
const { emitWarning } = process;
process.emitWarning = () => {};
module.stripTypeScriptTypes('');
process.emitWarning = emitWarning;

module.registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(PACKAGE) || !url.endsWith('.ts')) return nextLoad(url, context);
    const source = module.stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});

if (!process.execArgv.includes(import.meta.url)) process.execArgv.push('--import', import.meta.url);
