/** Builds the widget: one classic script, under its evergreen and its hashed name, and lazy chunks as modules. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { WIDGET_LANGUAGES } from '../../engine/model/languages.ts';
import { BROWSER_TARGETS } from './browser-targets.ts';
import { embedScriptPlugin } from './embed-script-plugin.ts';
import { cssPlugin, minifyScript } from './minify.ts';

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

/** A module as an expression, whose value is its only export. */
function moduleExpression(code: string, exported: string): string {
  const [, body, name, found] = /^(.*)export\s*\{([\w$]+) as ([\w$]+)\};\s*$/s.exec(code) ?? [];
  if (found !== exported)
    throw new Error(`expected a module that exports only ${exported}: …${code.slice(-60)}`);
  return `(()=>{${body}return ${name}})()`;
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
  return moduleExpression(outputFiles[0]?.text ?? '', 'scriptUrl');
}

interface Script {
  readonly file: string;
  /** The module of the element. */
  readonly entry: string;
  /** The module that inserts elements. */
  readonly mountEntry: string;
  readonly plugins: Plugin[];
  readonly sideFiles?: Pick<BuildOptions, 'sourcemap' | 'legalComments'>;
}

/** The script of pages. */
const PAGE_SCRIPT: Script = {
  file: 'widget.js',
  entry: 'define.ts',
  mountEntry: 'mount/mount.ts',
  plugins: [],
};

/** The script that the worker joins with a ranking. It is never served alone. */
const EMBED_SCRIPT: Script = {
  file: '_joined/widget.js',
  entry: 'define-with-words.ts',
  mountEntry: 'mount/embed-script/mount.ts',
  plugins: [embedScriptPlugin],
  sideFiles: { sourcemap: false, legalComments: 'none' },
};

/** The embed script that includes the initial words of a language. */
const embedScriptFile = (language: string): string => `_joined/widget-${language}.js`;

/** Placeholder for the words that an embed script includes. */
const WORDS_PLACEHOLDER = '"@@words@"';

/**
 * Builds a classic script. The guard in front keeps a second copy from evaluating the rest, because Lit creates a
 * Trusted Types policy, whose name a strict page allows once.
 */
async function buildScript(out: string, script: Script): Promise<void> {
  const { file, entry, mountEntry, plugins, sideFiles } = script;
  await build({
    ...common,
    ...sideFiles,
    plugins: [...plugins, cssPlugin],
    entryPoints: [join(WIDGET, entry)],
    outfile: join(out, file),
    format: 'iife',
    define: { ...BUILD, LIKEWISE_WORDS: WORDS_PLACEHOLDER },
    banner: {
      js: `(()=>{const likewiseScriptUrl=${await buildMountScript(mountEntry, plugins)};customElements.get("likewise-ranking")||`,
    },
    footer: { js: '})();' },
  });
  await minifyScript(join(out, file), false, sideFiles?.sourcemap !== false);
}

/** Writes the embed script of each language: the built one with the words of the language's chunk. */
async function writeEmbedScripts(out: string): Promise<void> {
  const script = await readFile(join(out, EMBED_SCRIPT.file), 'utf8');
  const [before, after, ...others] = script.split(WORDS_PLACEHOLDER);
  if (after === undefined || others.length > 0)
    throw new Error(`${EMBED_SCRIPT.file}: expected ${WORDS_PLACEHOLDER} once`);
  await writeFile(join(out, EMBED_SCRIPT.file), `${before}{}${after}`);
  for (const language of LAZY_LANGUAGES) {
    const chunk = await readFile(join(out, chunkFile(language)), 'utf8');
    const words = `{"${language}":${moduleExpression(chunk, 'initialWords')}}`;
    await writeFile(join(out, embedScriptFile(language)), `${before}${words}${after}`);
  }
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

/** Builds every file into `out`. Returns the names of the scripts and chunks. */
export async function buildWidget(out: string): Promise<string[]> {
  await mkdir(out, { recursive: true });
  // Files of an earlier build.
  for (const file of await readdir(out))
    if (file.startsWith('widget-')) await rm(join(out, file), { recursive: true });
  const chunks = lazyChunks();
  await Promise.all([
    ...[PAGE_SCRIPT, EMBED_SCRIPT].map((script) => buildScript(out, script)),
    ...[...chunks].map(([name, entry]) => buildChunk(join(out, chunkFile(name)), entry)),
  ]);
  await writeEmbedScripts(out);
  const scripts = [PAGE_SCRIPT.file, EMBED_SCRIPT.file, ...LAZY_LANGUAGES.map(embedScriptFile)];
  const files = [...scripts, ...[...chunks.keys()].map(chunkFile)];
  const hash = await hashBuild(out, files);
  await copyFile(join(out, 'widget.js'), join(out, `widget-${hash}.js`));
  await writeWidgetManifest(out, hash);
  return files.map((file) => file.replace(BUILD_PLACEHOLDER, hash));
}

/** The manifest's file name, beside the files of the build. */
export const WIDGET_MANIFEST_FILE = 'widget-manifest.json';

export interface PinnedFile {
  readonly name: string;
  /** Value for an `integrity` attribute. */
  readonly integrity: string;
  readonly bytes: number;
}

/** The content of `widget-manifest.json`: the newest build. */
export interface WidgetManifest {
  readonly build: string;
  /** The name of the main script, one of `files`. */
  readonly script: string;
  readonly files: readonly PinnedFile[];
}

async function pinnedFile(out: string, name: string): Promise<PinnedFile> {
  const body = await readFile(join(out, name));
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { name, integrity, bytes: body.length };
}

/** Writes the manifest of `build`, whose files are in `out`. */
export async function writeWidgetManifest(out: string, build: string): Promise<void> {
  const names = (await readdir(out)).filter(
    (name) => name.startsWith(`widget-${build}`) && name.endsWith('.js'),
  );
  const files = await Promise.all(names.sort().map((name) => pinnedFile(out, name)));
  const manifest: WidgetManifest = { build, script: `widget-${build}.js`, files };
  await writeFile(join(out, WIDGET_MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}
