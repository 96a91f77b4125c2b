/**
 * The oldest browsers in which everything works, from `browserslist` in `package.json`. The builds lower syntax to them, and a test
 * checks the built files against them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PACKAGE = join(import.meta.dirname, '../../package.json');

/** The oldest version of each browser, by Browserslist's names. */
export const SUPPORTED_BROWSERS: ReadonlyMap<string, string> = new Map(
  z
    .object({ browserslist: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(PACKAGE, 'utf8')))
    .browserslist.map((line) => {
      const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
      if (!version) throw new Error(`browserslist: found "${line}", expected "name >= version"`);
      return [name, version];
    }),
);

/** The same browsers as targets of esbuild. */
export const BROWSER_TARGETS: string[] = [...SUPPORTED_BROWSERS].map(
  ([name, version]) => `${name === 'ios_saf' ? 'ios' : name}${version}`,
);
