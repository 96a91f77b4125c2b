/**
 * Builds the widget: one classic script, under its evergreen and its hashed name, and lazy chunks as modules.
 * Usage: `node widget/build/build-widget.ts [OUT]`; OUT defaults to `dist/assets`.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { WIDGET_LANGUAGES } from '../../engine/model/languages.ts';
import { BROWSER_TARGETS } from './browser-targets.ts';
import { cssPlugin } from './css-plugin.ts';
import { embedScriptPlugin } from './embed-script-plugin.ts';
import { minifyScript } from './minify.ts';
import { writeWidgetManifest } from './sri-manifest.ts';

const WIDGET = join(import.meta.dirname, '..');
const LOCALES = join(WIDGET, 'text', 'locales');
/** The initial words of English are in the main script. */
const LAZY_LANGUAGES = WIDGET_LANGUAGES.filter((tag) => tag !== 'en');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: BROWSER_TARGETS,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'external',
  logLevel: 'warning',
  // Not `strict`: it would insert a directive between the guard and the guarded script.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
};

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly brotli: number;
}

/** Entry modules of the lazy chunks by name: the details, the verdict, and two files of words for each language. */
export function lazyChunks(): Map<string, string> {
  return new Map([
    ['more', join(WIDGET, 'details', 'mod.ts')],
    ['verdict', join(WIDGET, 'verdict', 'mod.ts')],
    ...LAZY_LANGUAGES.map((tag) => [tag, join(LOCALES, tag, 'initial.ts')] as const),
    ...WIDGET_LANGUAGES.map((tag) => [`more-${tag}`, join(LOCALES, tag, 'details.ts')] as const),
  ]);
}

/** Placeholder for the build's hash. It has the same length, so that source maps stay correct. */
const BUILD_PLACEHOLDER = '@@build@';

const BUILD = { LIKEWISE_BUILD: JSON.stringify(BUILD_PLACEHOLDER) };

/** File name of a lazy chunk, before the hash is known. */
const chunkFile = (name: string): string => `widget-${BUILD_PLACEHOLDER}-${name}.js`;

/** Hashes the files and puts the hash into their names and contents, so that a name never refers to other bytes. */
async function hashBuild(out: string, files: readonly string[]): Promise<string> {
  const texts = new Map<string, string>();
  const hash = createHash('sha256');
  for (const file of files) {
    const text = await readFile(join(out, file), 'utf8');
    texts.set(file, text);
    hash.update(text);
  }
  const name = hash.digest('hex').slice(0, BUILD_PLACEHOLDER.length);
  for (const [file, text] of texts)
    await writeFile(join(out, file), text.replaceAll(BUILD_PLACEHOLDER, name));
  // Source maps and licences are renamed too.
  for (const file of (await readdir(out)).filter((each) => each.includes(BUILD_PLACEHOLDER)))
    await rename(join(out, file), join(out, file.replace(BUILD_PLACEHOLDER, name)));
  return name;
}

/** The part that every copy of a script runs: it inserts elements, and contains no Lit. An expression, whose value is the `scriptUrl` that it exports. */
async function buildMountScript(entry: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    plugins,
    entryPoints: [join(WIDGET, entry)],
    format: 'esm',
    sourcemap: false,
    legalComments: 'none',
    write: false,
  });
  const [, code, name] =
    /^(.*)export\{([\w$]+) as scriptUrl\};\s*$/s.exec(outputFiles[0]?.text ?? '') ?? [];
  if (!name) throw new Error(`${entry}: expected scriptUrl as its only export`);
  return `(()=>{${code}return ${name}})()`;
}

interface Script {
  readonly file: string;
  /** The module that inserts its elements. */
  readonly mountEntry: string;
  readonly plugins: Plugin[];
  /** The language whose initial words the script includes. */
  readonly language: string;
  readonly sideFiles?: Pick<BuildOptions, 'sourcemap' | 'legalComments'>;
}

/** The scripts that the worker joins with a ranking, one for each language. They are never served alone. */
const EMBED_SCRIPTS: readonly Script[] = WIDGET_LANGUAGES.map((language) => ({
  file: language === 'en' ? '_joined/widget.js' : `_joined/widget-${language}.js`,
  mountEntry: 'mount/embed-script/mount.ts',
  plugins: [embedScriptPlugin],
  language,
  sideFiles: { sourcemap: false, legalComments: 'none' },
}));

const SCRIPTS: readonly Script[] = [
  { file: 'widget.js', mountEntry: 'mount/mount.ts', plugins: [], language: 'en' },
  ...EMBED_SCRIPTS,
];

/** The entry module of a script: registers the element, with the words of `language` at hand. */
function entryOf(language: string): NonNullable<BuildOptions['stdin']> {
  const words = [
    `import { provideChunk } from './element/lazy-chunk.ts';`,
    `import { initialWords } from './text/locales/${language}/initial.ts';`,
    `provideChunk('${language}', { initialWords });`,
  ];
  const contents = [...(language === 'en' ? [] : words), `import './define.ts';`].join('\n');
  return { contents, resolveDir: WIDGET, sourcefile: `widget-${language}.ts`, loader: 'ts' };
}

/**
 * Builds a classic script. The guard in front keeps a second copy from evaluating the rest, because Lit creates a
 * Trusted Types policy, whose name a strict page allows once.
 */
async function buildScript(out: string, script: Script): Promise<void> {
  const { file, mountEntry, plugins, language, sideFiles } = script;
  await build({
    ...common,
    ...sideFiles,
    plugins: [...plugins, cssPlugin],
    stdin: entryOf(language),
    outfile: join(out, file),
    format: 'iife',
    define: BUILD,
    banner: {
      js: `(()=>{const likewiseScriptUrl=${await buildMountScript(mountEntry, plugins)};customElements.get("likewise-ranking")||`,
    },
    footer: { js: '})();' },
  });
  await minifyScript(join(out, file), false, sideFiles?.sourcemap !== false);
}

/** Builds a lazy chunk, a module. The Lit of the main script renders its templates. */
async function buildChunk(outfile: string, entry: string): Promise<void> {
  await build({
    ...common,
    plugins: [cssPlugin],
    entryPoints: [entry],
    outfile,
    format: 'esm',
    alias: { 'lit/html.js': join(WIDGET, 'details', 'lit-html.ts') },
  });
  await minifyScript(outfile, true, true);
}

/** Builds every file into `out`. Returns those that a browser may fetch, with their sizes. */
export async function buildWidget(out: string): Promise<BuiltFile[]> {
  await mkdir(out, { recursive: true });
  // Files of an earlier build.
  for (const file of await readdir(out))
    if (file.startsWith('widget-')) await rm(join(out, file), { recursive: true });
  const chunks = lazyChunks();
  await Promise.all([
    ...SCRIPTS.map((script) => buildScript(out, script)),
    ...[...chunks].map(([name, entry]) => buildChunk(join(out, chunkFile(name)), entry)),
  ]);
  const files = [...SCRIPTS.map(({ file }) => file), ...[...chunks.keys()].map(chunkFile)];
  const hash = await hashBuild(out, files);
  await copyFile(join(out, 'widget.js'), join(out, `widget-${hash}.js`));
  await writeWidgetManifest(out, hash);
  return Promise.all(files.map((file) => measureFile(out, file.replace(BUILD_PLACEHOLDER, hash))));
}

async function measureFile(out: string, name: string): Promise<BuiltFile> {
  const body = await readFile(join(out, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { name, bytes: body.length, brotli: brotliCompressSync(body, { params }).length };
}

if (import.meta.main) {
  const out = process.argv[2] ?? join(WIDGET, '..', 'dist', 'assets');
  const lines = (await buildWidget(out)).map(
    ({ name, bytes, brotli }) => `${name}: ${bytes} bytes, ${brotli} in brotli 11\n`,
  );
  process.stdout.write(lines.join(''));
}
