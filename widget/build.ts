/**
 * Builds what is served beside the documents: the widget as one classic script, the files that it loads later as
 * modules, and the site's own files. `node widget/build.ts [OUT]`; OUT is `dist/assets` unless it is given.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { adopted, joined, slim, TARGET } from './build-plugins.ts';
import { moreWords, words } from './locales/en.ts';

const here = import.meta.dirname;
const site = join(here, '..', 'site');
const SITE_FILES = ['site.css', 'docs.css', 'site.js', 'embed.css', 'embed.js'];
/** What the worker joins with a ranking, for the worker alone. */
const JOINED = '_joined/widget.js';
/** What isn't a file of its own in the folder of languages: English is in the widget. */
const NOT_LANGUAGES = new Set(['en', 'words']);

const HEADERS = `/*
  X-Content-Type-Options: nosniff
/widget*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cache-Control: public, max-age=3600, stale-while-revalidate=86400
`;

/** Plain names of languages and of readings that nothing else has, neither documents nor browsers. */
const OWN =
  'because between beyond highlighted licence marked numbers possible qualified retry sentence settled solid titleOf today';

/** Names that can be nobody else's: those, and all of the language files that are two words. They are shortened in all files alike. */
export const SHORTENED: readonly string[] = [
  ...Object.keys({ ...words, ...moreWords }).filter((name) => /[A-Z]/.test(name)),
  ...OWN.split(' '),
];

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: TARGET,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'external',
  logLevel: 'warning',
  mangleProps: new RegExp(`^(${SHORTENED.join('|')})$`),
  // Without `strict`, which puts a directive between the guard of the script and what it guards.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
  plugins: [adopted, slim],
};

type Shortening = NonNullable<BuildOptions['mangleCache']>;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly brotli: number;
}

async function languages(): Promise<string[]> {
  const names = (await readdir(join(here, 'locales'))).map((file) => basename(file, '.ts'));
  return names.filter((name) => !NOT_LANGUAGES.has(name)).sort();
}

/** Names the build after all that it is made of, so that files of two builds are never mixed. */
async function buildName(): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(here, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts')).sort())
    hash.update(await readFile(join(here, file)));
  return hash.digest('hex').slice(0, 8);
}

/** What every copy of a script runs: it only places elements. */
async function placing(entry: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    plugins,
    entryPoints: [join(here, entry)],
    format: 'iife',
    sourcemap: false,
    legalComments: 'none',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

interface Script {
  readonly file: string;
  /** What places its elements. */
  readonly entry: string;
  readonly plugins: Plugin[];
  readonly beside?: Pick<BuildOptions, 'sourcemap' | 'legalComments'>;
}

const SCRIPTS: readonly Script[] = [
  { file: 'widget.js', entry: 'place.ts', plugins: [adopted, slim] },
  {
    file: JOINED,
    entry: 'joined/place.ts',
    plugins: [adopted, slim, joined],
    beside: { sourcemap: false, legalComments: 'none' },
  },
];

/**
 * The widget as one classic script. What registers the element isn't even evaluated in a second copy, because Lit
 * makes a Trusted Types policy that a strict page allows once.
 */
async function buildScript(
  out: string,
  { file, entry, plugins, beside }: Script,
  constants: Record<string, string>,
  shortening: Shortening,
): Promise<Shortening> {
  const { mangleCache = shortening } = await build({
    ...common,
    ...beside,
    plugins,
    entryPoints: [join(here, 'define.ts')],
    outfile: join(out, file),
    format: 'iife',
    mangleCache: shortening,
    define: constants,
    banner: { js: `${await placing(entry, plugins)}customElements.get("likewise-ranking")||` },
  });
  return mangleCache;
}

/** A file that is loaded later, as a module; its templates are rendered by the widget's own Lit. */
async function buildLater(
  outfile: string,
  entry: string,
  name: string,
  mangleCache: Shortening,
): Promise<void> {
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'esm',
    mangleCache,
    alias: { lit: join(here, 'more', 'lit.ts') },
    footer: { js: `export const build="${name}";` },
  });
}

/** Writes everything to `out` and tells what a browser will have to fetch. */
export async function buildWidget(out: string): Promise<BuiltFile[]> {
  const tags = await languages();
  const name = await buildName();
  await mkdir(out, { recursive: true });
  const constants = {
    LIKEWISE_LANGUAGES: JSON.stringify(tags),
    LIKEWISE_BUILD: JSON.stringify(name),
  };
  let shortening: Shortening = {};
  for (const script of SCRIPTS) shortening = await buildScript(out, script, constants, shortening);
  const entries = new Map([
    ...tags.map((tag) => [`widget-${tag}.js`, join(here, 'locales', `${tag}.ts`)] as const),
    ['widget-more.js', join(here, 'more', 'more.ts')],
  ]);
  for (const [file, entry] of entries) await buildLater(join(out, file), entry, name, shortening);
  for (const file of SITE_FILES) await copyFile(join(site, file), join(out, file));
  await writeFile(join(out, '_headers'), HEADERS);
  const files = [...SCRIPTS.map(({ file }) => file), ...entries.keys(), ...SITE_FILES];
  return Promise.all(files.map((file) => weigh(out, file)));
}

async function weigh(out: string, name: string): Promise<BuiltFile> {
  const body = await readFile(join(out, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { name, bytes: body.length, brotli: brotliCompressSync(body, { params }).length };
}

if (import.meta.main) {
  const out = process.argv[2] ?? join(here, '..', 'dist', 'assets');
  const lines = (await buildWidget(out)).map(
    ({ name, bytes, brotli }) => `${name}: ${bytes} bytes, ${brotli} in brotli 11\n`,
  );
  process.stdout.write(lines.join(''));
}
