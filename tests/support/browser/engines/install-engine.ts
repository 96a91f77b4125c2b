/** Installs engines for the tests: Playwright's build from the internet, else Debian's packages. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Engine, InstalledEngine } from './engine-contract.ts';

const PLAYWRIGHT = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
);

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

const isRoot = process.getuid?.() === 0;

/** The download comes first: without the internet it fails at once, and the packages would take minutes for nothing. */
const installPlaywrights = ({ playwrightName }: Engine): boolean =>
  playwrightName !== null &&
  run(process.execPath, [PLAYWRIGHT, 'install', playwrightName]) &&
  (!isRoot || run(process.execPath, [PLAYWRIGHT, 'install-deps', playwrightName]));

const installPackages = ({ packages }: Engine): boolean =>
  isRoot &&
  run('apt-get', ['update']) &&
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);

/** Finds an engine, and installs it if there is none; throws an error with the remedy if that fails. */
export function obtainEngine(engine: Engine): InstalledEngine {
  const found = engine.find();
  if (found) return found;
  console.log(`No ${engine.title} found; installing it for the tests.`);
  const installed = (installPlaywrights(engine) || installPackages(engine)) && engine.find();
  if (installed) return installed;
  throw new Error(`no ${engine.title} for the tests: ${engine.remedy}`);
}
