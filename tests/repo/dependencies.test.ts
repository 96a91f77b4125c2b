/**
 * Dependencies: exact versions, each with its reason in the decision on tools, and no unknown install scripts. A project that installs Likewise as a package gets no
 * dev dependencies.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../scripts/lib/paths.ts';

const { dependencies, devDependencies, files, allowScripts } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };

/** The packages in the first column of the table, which may name several in one row. */
function explained(): string[] {
  const text = readFileSync(join(ROOT, 'docs/decisions/0001-tools.md'), 'utf8');
  const cells = [...text.matchAll(/^\| ([^|]+)\|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => cell.match(/@?[\w.-]+(?:\/[\w.-]+)?/g) ?? []);
}

test('every version is exact', () => {
  expect(Object.values(versions).filter((version) => !/^\d[\w.-]*$/.test(version))).toEqual([]);
});

test('every package has its reason, and every reason its package', () => {
  const names = explained();
  expect(Object.keys(versions).filter((name) => !names.includes(name))).toEqual([]);
  const words = new Set(['package', 'with', '-'.repeat(3)]);
  const rest = names.filter((name) => !(name in versions) && !words.has(name));
  expect(rest.filter((name) => !/^-+$/.test(name))).toEqual([]);
});

/** Packages in the lock file, by their places. */
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ integrity: z.string().optional(), hasInstallScript: z.literal(true).optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

test('every package is locked by its hash', () => {
  const places = Object.keys(packages).filter((place) => place !== '');
  expect(places.filter((place) => !packages[place]?.integrity?.startsWith('sha512-'))).toEqual([]);
});

test('no package has an install script but those decided on, of which one may run', () => {
  const places = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
  const names = places.map((place) => place.replace(/^.*node_modules\//, ''));
  expect(new Set(names)).toEqual(new Set(Object.keys(allowScripts)));
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  for (const folder of ['', 'scripts/template'])
    expect(readFileSync(join(ROOT, folder, '.npmrc'), 'utf8')).toContain(
      'strict-allow-scripts=true\n',
    );
});

/** Records the names of the imported packages. Type imports don't reach it. */
function recordPackages(names: Set<string>): Plugin {
  return {
    name: 'record-packages',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) => {
        if (kind === 'entry-point') return undefined;
        const [name] = /^(@[^/]+\/)?[^./][^/]*/.exec(path) ?? [];
        if (name !== undefined && !/^(node|cloudflare):/.test(name)) names.add(name);
        return { path, external: true };
      });
    },
  };
}

test('every package that the packed code imports at run time is a dependency', async () => {
  const names = new Set<string>();
  const patterns: readonly string[] = files;
  const folders = patterns.filter((pattern) => /^[a-z]+$/.test(pattern));
  const exclude = patterns.flatMap((pattern) =>
    pattern.startsWith('!') ? [pattern.slice(1)] : [],
  );
  await build({
    absWorkingDir: ROOT,
    entryPoints: globSync(`{${folders.join()}}/**/*.{ts,js,jsx}`, { cwd: ROOT, exclude }),
    bundle: true,
    format: 'esm',
    outdir: 'dist',
    write: false,
    plugins: [recordPackages(names)],
  });
  expect([...names]).toEqual(expect.arrayContaining(['esbuild', 'hono', 'lit', 'zod']));
  expect([...names].filter((name) => !(name in dependencies))).toEqual([]);
});
