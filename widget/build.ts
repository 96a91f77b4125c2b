/**
 * Builds what is served beside the documents: the widget as one classic script, each further language as a
 * module that is loaded when it is used, and the site's own files. `node widget/build.ts [OUT]`.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const site = join(here, '..', 'site');
const locales = join(here, 'locales');
/** Parts of the locales' folder that aren't a language. */
const NOT_LANGUAGES = new Set(['en', 'words']);
const SITE_FILES = ['site.css', 'site.js'];
const TARGET = ['chrome123', 'firefox121', 'safari17.5'];

const HEADERS = `/*
  X-Content-Type-Options: nosniff
/widget*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cache-Control: public, max-age=3600, stale-while-revalidate=86400
`;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly brotli: number;
}

async function languages(): Promise<string[]> {
  const files = await readdir(locales);
  return files
    .map((file) => basename(file, '.ts'))
    .filter((name) => !NOT_LANGUAGES.has(name))
    .sort();
}

/** Lit without the styles that a strict page forbids. */
const adopted: Plugin = {
  name: 'adopted-sheets',
  setup({ onResolve }) {
    onResolve({ filter: /\/css-tag\.js$/ }, () => ({ path: join(here, 'adopted-sheet.ts') }));
  },
};

/** Templates are strings to a bundler: takes the indentation out of markup, and minifies the sheet. */
const slim: Plugin = {
  name: 'slim-templates',
  setup({ onLoad }) {
    onLoad({ filter: /widget\/(views\/.*|likewise-ranking|styles)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: await slimmed(source) };
    });
  },
};

async function slimmed(source: string): Promise<string> {
  const sheet = /css`([^`]*)`/.exec(source);
  if (!sheet)
    return source.replace(/\n\s*/g, '\n').replace(/(?<=>)\n|\n(?=<)|(?<=})\n(?=\$\{)/g, '');
  const { code } = await transform(sheet[1] ?? '', {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: TARGET,
  });
  return source.replace(sheet[0], () => `css\`${code.trim().replaceAll(', ', ',')}\``);
}

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: TARGET,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'external',
  logLevel: 'warning',
  plugins: [adopted, slim],
};

/** What every copy of the script runs: it only places elements. */
async function placing(): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(here, 'place.ts')],
    format: 'iife',
    sourcemap: false,
    legalComments: 'none',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * The widget as one classic script. What registers the element isn't even evaluated in a second copy, because Lit
 * makes a Trusted Types policy that a strict page allows once.
 */
async function buildScript(out: string, tags: readonly string[]): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(here, 'define.ts')],
    outfile: join(out, 'widget.js'),
    format: 'iife',
    define: { LIKEWISE_LANGUAGES: JSON.stringify(tags) },
    banner: { js: `${await placing()}customElements.get("likewise-ranking")||` },
  });
}

/** A file that is loaded later, as a module; its templates are rendered by the widget's own Lit. */
async function buildLater(out: string, name: string, entry: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [entry],
    outfile: join(out, `widget-${name}.js`),
    format: 'esm',
    alias: { lit: join(here, 'more', 'lit.ts') },
  });
}

/** Writes everything to `out` and tells what a browser will have to fetch. */
export async function buildWidget(out: string): Promise<BuiltFile[]> {
  const tags = await languages();
  const later = [...tags.map((tag) => `widget-${tag}.js`), 'widget-more.js'];
  await mkdir(out, { recursive: true });
  await buildScript(out, tags);
  await buildLater(out, 'more', join(here, 'more', 'more.ts'));
  for (const tag of tags) await buildLater(out, tag, join(locales, `${tag}.ts`));
  for (const file of SITE_FILES) await copyFile(join(site, file), join(out, file));
  await writeFile(join(out, '_headers'), HEADERS);
  return Promise.all(['widget.js', ...later, ...SITE_FILES].map((name) => weigh(out, name)));
}

async function weigh(out: string, name: string): Promise<BuiltFile> {
  const body = await readFile(join(out, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { name, bytes: body.length, brotli: brotliCompressSync(body, { params }).length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const out = process.argv[2] ?? join(here, '..', 'dist', 'assets');
  for (const { name, bytes, brotli } of await buildWidget(out))
    process.stdout.write(`${name}: ${bytes} bytes, ${brotli} in brotli 11\n`);
}
