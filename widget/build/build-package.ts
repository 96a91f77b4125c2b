/**
 * Builds the npm package: the element as modules for bundlers, with types. `lit` stays a dependency.
 * Usage: `node widget/build/build-package.ts [OUT]`; OUT defaults to `dist/package`.
 */
import '../../engine/model/schemas/ranking-schema.ts';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { jsonSchemas } from '../../engine/model/schemas/primitives.ts';
import { BROWSER_TARGETS } from './browser-targets.ts';
import { lazyChunks } from './build-widget.ts';

const WIDGET = join(import.meta.dirname, '..');
const ROOT = join(WIDGET, '..');

/** Entry modules by the names of the package's files. */
const ENTRIES = {
  'likewise-ranking': join(WIDGET, 'likewise-ranking.ts'),
  define: join(WIDGET, 'package', 'define.ts'),
  react: join(WIDGET, 'package', 'react.ts'),
  vue: join(WIDGET, 'package', 'vue.ts'),
  svelte: join(WIDGET, 'package', 'svelte.ts'),
};

/** Files copied unchanged. */
const COPIED = [
  join(WIDGET, 'package.json'),
  join(WIDGET, 'custom-elements.json'),
  join(WIDGET, 'README.md'),
  join(ROOT, 'LICENSE'),
];

/** Replaces the modules that depend on the script's URL by those in `widget/package`. */
function packageModules(parts: ReadonlyMap<string, string>): Plugin {
  const files = [...parts].map(
    ([name, path]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(path)})`,
  );
  return {
    name: 'packaged',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*(script-location|load-chunk)\.ts$/ }, ({ path }) => ({
        path: join(WIDGET, 'package', basename(path)),
      }));
      onLoad({ filter: /package[\\/]load-chunk\.ts$/ }, async ({ path }) => ({
        loader: 'ts',
        contents: `${await readFile(path, 'utf8')}\nconst LIKEWISE_FILES = { ${files.join(', ')} };`,
      }));
    },
  };
}

async function writeModules(out: string): Promise<void> {
  await build({
    bundle: true,
    splitting: true,
    format: 'esm',
    target: BROWSER_TARGETS,
    charset: 'utf8',
    logLevel: 'warning',
    external: ['lit', 'lit/*'],
    entryPoints: ENTRIES,
    outdir: out,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
    plugins: [packageModules(lazyChunks())],
  });
}

/** Declarations inferred by zod. The package contains printed ones instead. */
const DOCUMENTS = 'engine/model/documents.d.ts';

/** Imports each of `names` from the file that the index module exports it from; paths are relative to the importing file. */
function directImports(names: string, index: string, indexText: string): string {
  const exported = [...indexText.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([^']+)'/g)];
  return names
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter(Boolean)
    .map((name) => {
      const [, , file] =
        exported.find(([, list = '']) => list.split(/[\s,]+/).includes(name)) ?? [];
      if (!file) throw new Error(`${index} exports no ${name}`);
      return `import type { ${name} } from '${dirname(index)}/${file}';`;
    })
    .join('\n');
}

/** A declaration file with its imports of `mod.ts` replaced by direct ones, since a `mod.ts` imports its whole folder. */
async function readDeclarations(folder: string, path: string): Promise<string> {
  const text = await readFile(join(folder, path), 'utf8');
  const imports = text.matchAll(/import (?:type )?\{([^}]*)\} from '(\.[^']+\/mod)\.ts';/g);
  let direct = text;
  for (const [line, names = '', index = ''] of imports) {
    const indexText = await readFile(join(folder, dirname(path), `${index}.d.ts`), 'utf8');
    direct = direct.replace(line, directImports(names, index, indexText));
  }
  return direct;
}

/** The declaration files that `entries` import, directly or not, by path relative to `folder`. */
async function reachable(folder: string, entries: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text =
      path === DOCUMENTS ? documentTypes('RankingView') : await readDeclarations(folder, path);
    found.set(path, text.replace(/(from |import )'(\.[^']+)\.ts'/g, "$1'$2.js'"));
    for (const [, to = ''] of text.matchAll(/(?:from |import )'(\.[^']+)\.ts'/g))
      waiting.push(`${join(dirname(path), to)}.d.ts`);
  }
  return found;
}

/** Writes the declarations that the entries import. The compiler can only emit those of the whole folder. */
async function writeTypes(out: string): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'likewise-types-'));
  try {
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin/tsc',
    );
    const options = ['--declaration', '--emitDeclarationOnly', '--outDir', all, '--rootDir', ROOT];
    execFileSync(
      process.execPath,
      [compiler, '-p', WIDGET, '--noEmit', 'false', '--noCheck', ...options],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const entries = Object.values(ENTRIES).map((path) =>
      relative(ROOT, path).replace(/\.ts$/, '.d.ts'),
    );
    for (const [path, text] of await reachable(all, entries)) {
      await mkdir(join(out, dirname(path)), { recursive: true });
      await writeFile(join(out, path), text);
    }
  } finally {
    await rm(all, { recursive: true });
  }
}

/** Writes the package to `out`, which it empties first. Returns its files. */
export async function buildPackage(out: string): Promise<string[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeModules(join(out, 'js'));
  await writeTypes(join(out, 'types'));
  for (const path of COPIED) await cp(path, join(out, relative(dirname(path), path)));
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => relative(out, join(file.parentPath, file.name)))
    .sort();
}

if (import.meta.main) {
  const files = await buildPackage(process.argv[2] ?? join(ROOT, 'dist', 'package'));
  process.stdout.write(`${files.join('\n')}\n`);
}

// Prints the declarations of published documents for the package from their JSON Schemas. Our own types are inferred by zod,
// which users of the package would have to install.

// Registers the schemas of rankings.

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
}

const REFERENCE = '#/components/schemas/';
const SCALARS: Readonly<Record<string, string>> = { integer: 'number' };

/** The type of a schema. Adds the names of referenced schemas to `names`. Throws if the schema has no type. */
function typeText(schema: Schema, names: Set<string>): string {
  const text = (inner: Schema) => typeText(inner, names);
  if (schema.$ref) {
    const name = schema.$ref.slice(REFERENCE.length);
    names.add(name);
    return name;
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(text).join(' | ');
  if (schema.prefixItems) return `readonly [${schema.prefixItems.map(text).join(', ')}]`;
  if (schema.items) return `ReadonlyArray<${text(schema.items)}>`;
  if (schema.type === 'object') return objectText(schema, text);
  if (schema.type === undefined)
    throw new Error(`schema without a type: ${JSON.stringify(schema)}; expected one of documents`);
  return [schema.type]
    .flat()
    .map((name) => SCALARS[name] ?? name)
    .join(' | ');
}

function objectText(
  { properties = {}, required = [], additionalProperties }: Schema,
  text: (schema: Schema) => string,
): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const comment = schema.description ? `/** ${schema.description} */\n  ` : '';
    return `${comment}readonly ${name}${required.includes(name) ? '' : '?'}: ${text(schema)};`;
  });
  if (additionalProperties) members.push(`readonly [name: string]: ${text(additionalProperties)};`);
  return `{\n  ${members.join('\n  ')}\n}`;
}

/** The declarations of a document and of all schemas that it references. Throws if a schema is unknown. */
export function documentTypes(document: string): string {
  const schemas: Readonly<Record<string, Schema>> = jsonSchemas();
  const names = new Set([document]);
  const declarations: string[] = [];
  // A set's iterator also visits names added during the loop.
  for (const name of names) {
    const schema = schemas[name];
    if (!schema) throw new Error(`unknown schema: ${name}; expected one defined by defineSchema()`);
    const type = typeText(schema, names);
    declarations.push(`/** ${schema.description} */\nexport type ${name} = ${type};\n`);
  }
  return declarations.join('\n');
}
