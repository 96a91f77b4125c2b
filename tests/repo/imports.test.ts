/** Import rules: which folder may import which, each rule with a name. No cycles, and a pure engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

/** One import: paths from the root of the repository; `to` may also be a package or a module of Node. */
interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether it is loaded only when a function runs: `import(…)`. */
  readonly isLate?: boolean;
}

interface Rule {
  readonly name: string;
  readonly isBroken: (row: Import) => boolean;
  /** An import that breaks the rule. */
  readonly example: Import;
}

const FOLDERS = ['engine', 'publish', 'worker', 'widget', 'site', 'scripts'];
/** The engine's folders; each may import those before it. */
const LAYERS = [
  'model',
  'dataset',
  'wording',
  'drawing',
  'formats',
  'evidence',
  'verdict',
  'compile',
  'diff',
  'editing',
];
/** The widget's messages in each language, which scripts of the site load one at a time. */
const LOCALES = 'widget/text/locales';
const DOOR = 'engine/mod.ts';
/** Loads the engine in parts. A bundler can't split what comes through a door. */
const PAGE_WORKER = 'site/new-ranking/worker';
/** Reads sentences in the reader's browser. */
const CHECK_CLIENT = 'site/check/client';
/** Tables of the worker that the API's documentation repeats: routes, cache lifetimes, types of problems. */
const WORKER_TABLES = [
  'worker/routes.ts',
  'worker/problem.ts',
  'worker/http/cache-policy.ts',
  'worker/http/problem-response.ts',
];

function isIn(path: string, ...folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function isOwnFile(path: string): boolean {
  return isIn(path, ...FOLDERS);
}

/** The position of a path's folder among the engine's layers; above all of them for the door, -1 outside the engine. */
function layerOf(path: string): number {
  if (path === DOOR) return LAYERS.length;
  return LAYERS.findIndex((layer) => isIn(path, `engine/${layer}`));
}

/** A rule that a folder imports nothing of the repository but itself and some others. */
function importsOnly(folder: string, allowed: readonly string[], example: string): Rule {
  return {
    name: `${folder} imports only ${allowed.join(', ') || 'itself'}`,
    isBroken: ({ from, to }) =>
      isIn(from, folder) && isOwnFile(to) && !isIn(to, folder, ...allowed),
    example: { from: `${folder}/a.ts`, to: example },
  };
}

const RULES: readonly Rule[] = [
  {
    name: `engine: ${LAYERS.join(' <- ')}`,
    isBroken: ({ from, to }) => isIn(from, 'engine') && layerOf(to) > layerOf(from),
    example: { from: 'engine/wording/a.ts', to: 'engine/evidence/b.ts' },
  },
  {
    name: 'engine imports no module of Node',
    isBroken: ({ from, to }) => isIn(from, 'engine') && to.startsWith('node:'),
    example: { from: 'engine/model/a.ts', to: 'node:crypto' },
  },
  importsOnly('engine', [], 'publish/b.ts'),
  importsOnly('publish', ['engine'], 'site/b.ts'),
  importsOnly(
    'worker',
    ['engine/model', 'engine/verdict', 'engine/wording', 'engine/formats'],
    'engine/mod.ts',
  ),
  {
    name: 'worker: releases <- http <- handlers',
    isBroken: ({ from, to }) =>
      (isIn(from, 'worker/releases') && isIn(to, 'worker/http', 'worker/handlers')) ||
      (isIn(from, 'worker/http') && isIn(to, 'worker/handlers')),
    example: { from: 'worker/releases/a.ts', to: 'worker/http/b.ts' },
  },
  importsOnly('widget', ['engine/model', 'engine/wording'], 'engine/mod.ts'),
  importsOnly(
    'site',
    ['engine', 'widget/text/mod.ts', 'widget/text/group-by.ts', LOCALES, ...WORKER_TABLES],
    'worker/http/b.ts',
  ),
  {
    name: 'nothing imports scripts',
    isBroken: ({ from, to }) => !isIn(from, 'scripts') && isIn(to, 'scripts'),
    example: { from: 'publish/a.ts', to: 'scripts/lib/b.ts' },
  },
  {
    name: `outside engine, it is imported through ${DOOR} and engine/model (widget and worker: also engine/wording; worker: also engine/formats; worker and ${CHECK_CLIENT}: also engine/verdict; ${PAGE_WORKER}: any file)`,
    isBroken: ({ from, to }) =>
      isIn(to, 'engine') &&
      !isIn(from, 'engine', PAGE_WORKER) &&
      !isIn(
        to,
        DOOR,
        'engine/model',
        ...(isIn(from, 'widget', 'worker') ? ['engine/wording'] : []),
        ...(isIn(from, 'worker') ? ['engine/formats'] : []),
        ...(isIn(from, 'worker', CHECK_CLIENT) ? ['engine/verdict'] : []),
      ),
    example: { from: 'site/a.ts', to: 'engine/wording/b.ts' },
  },
];

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file.split(sep).join('/'))),
  );
}

/** The specifier after `from`, after a bare `import`, and in `import(…)`, of values and of types. */
const SPECIFIER = /(?:^(?:import|export|\})[^'";]*?\bfrom|^import|\bimport\()\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(SPECIFIER)].map(
    ([text, specifier = '']) => ({
      from: file,
      to: specifier.startsWith('.') ? join(dirname(file), specifier) : specifier,
      isLate: /\bimport\([^()]*$/.test(text),
    }),
  );
}

const imports = sourceFiles().flatMap(importsOf);

describe('imports', () => {
  test.each(RULES)('$name', ({ name, isBroken }) => {
    const broken = imports.filter(isBroken).map(({ from, to }) => `${name}: ${from} imports ${to}`);
    expect(broken).toEqual([]);
  });

  test.each(RULES)('breaking it is detected: $name', ({ isBroken, example }) => {
    expect(isBroken(example)).toBe(true);
  });

  test('have no cycle', () => {
    const graph = Map.groupBy(imports, (row) => row.from);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

/** Everything that is loaded with a file. */
function loadedWith(file: string): Set<string> {
  const loaded = new Set([file]);
  for (const from of loaded) {
    for (const row of imports) if (row.from === from && !row.isLate) loaded.add(row.to);
  }
  return loaded;
}

test.each([
  ['scripts/data-publish.ts', '@resvg/resvg-js'],
  ['scripts/data-publish.ts', 'sharp'],
  ['scripts/lib/builder.ts', '@resvg/resvg-js'],
  ['scripts/lib/builder.ts', 'sharp'],
])('%s loads %s only to use it', (command, library) => {
  expect(imports.map(({ to }) => to)).toContain(library);
  expect(loadedWith(command)).not.toContain(library);
});

test('the engine reads no clock and no random numbers', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\b(getRandomValues|randomUUID)\b/;
  const files = sourceFiles().filter((file) => isIn(file, 'engine'));
  expect(files.filter((file) => impure.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
