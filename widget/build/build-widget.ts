/**
 * Builds the widget as one classic script, evergreen and under the name of its build, and the files that it loads later as
 * modules. `node widget/build/build-widget.ts [OUT]`; OUT is `dist/assets` unless it is given.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { WIDGET_LANGUAGES } from '../../engine/model/languages.ts';
import { detailsWords } from '../text/locales/en/details.ts';
import { initialWords as words } from '../text/locales/en/initial.ts';
import { BROWSER_TARGETS, embedScriptPlugin, includeWords, slim } from './esbuild-plugins.ts';
import { lean } from './lean-lit.ts';
import { minifyScript } from './minify.ts';
import { writeWidgetManifest } from './sri-manifest.ts';

const WIDGET = join(import.meta.dirname, '..');
const LOCALES = join(WIDGET, 'text', 'locales');
/** The first words of English are in the widget itself. */
const LAZY_LANGUAGES = WIDGET_LANGUAGES.filter((tag) => tag !== 'en');

/** Plain names of languages and of readings that nothing else has, neither documents nor browsers. */
const OWN =
  'adoptStyles again allHeads arranged arrangement barView because between beyond boundsText changeSpeed changeText choose chosen dateText derivation DocumentController draw drawAgain drawn exports figureText followLink frames goesOn grounds hatching highlighted isPlaying isSeen isStill isWaiting lacking leadersUrl lent licence lists listText marked monthsText noticeView numbers numberText offers onward outcome player position possible printed publishersText qualified reading remark retry scaleOf scopeText sentence settled solid sortBy statuses strings throughout titleOf titleText today toggle toggleControls toggleTool trouble turnToToday undated unlinked unlistedText unsteady valueText words';

/** Names that can be nobody else's: those, and all of the language files that are two words. They are shortened in all files alike. */
export const SHORTENED: readonly string[] = [
  ...Object.keys({ ...words, ...detailsWords, ...detailsWords.timeline }).filter((name) =>
    /[A-Z]/.test(name),
  ),
  ...OWN.split(' '),
];

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: BROWSER_TARGETS,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'external',
  logLevel: 'warning',
  mangleProps: new RegExp(`^(${SHORTENED.join('|')})$`),
  // Without `strict`, which puts a directive between the guard of the script and what it guards.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
  plugins: [slim, lean],
};

type Shortening = NonNullable<BuildOptions['mangleCache']>;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly brotli: number;
}

/** What is loaded later, by its name: what opens on demand, and the languages, each in two files. */
export function lazyChunks(): Map<string, string> {
  return new Map([
    ['more', join(WIDGET, 'details', 'create-details.ts')],
    ...LAZY_LANGUAGES.map((tag) => [tag, join(LOCALES, tag, 'initial.ts')] as const),
    ...WIDGET_LANGUAGES.map((tag) => [`more-${tag}`, join(LOCALES, tag, 'details.ts')] as const),
  ]);
}

/** Stands for the build's name until it is known, and is as long, so that source maps stay true. */
const BUILD_PLACEHOLDER = '@@build@';

const BUILD = { LIKEWISE_BUILD: JSON.stringify(BUILD_PLACEHOLDER) };

/** The files of a build that readers load, with the name still to come. */
const chunkFile = (name: string): string => `widget-${BUILD_PLACEHOLDER}-${name}.js`;

/** Names the build after its content, so that a name never means other bytes; the files get it, and so does their content. */
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
  // With the files, what lies beside them.
  for (const file of (await readdir(out)).filter((each) => each.includes(BUILD_PLACEHOLDER)))
    await rename(join(out, file), join(out, file.replace(BUILD_PLACEHOLDER, name)));
  return name;
}

/** What every copy of a script runs: it only places elements. */
async function buildMountScript(entry: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    plugins,
    entryPoints: [join(WIDGET, entry)],
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
  /** The language whose first words are on board. */
  readonly language?: string;
  readonly sideFiles?: Pick<BuildOptions, 'sourcemap' | 'legalComments'>;
}

/** What the worker joins with a ranking, for the worker alone; in each language one that has its first words. */
const EMBED_SCRIPTS: readonly Script[] = WIDGET_LANGUAGES.map((language) => ({
  file: language === 'en' ? '_joined/widget.js' : `_joined/widget-${language}.js`,
  entry: 'mount/embed-script/mount.ts',
  plugins: [slim, lean, embedScriptPlugin, ...(language === 'en' ? [] : [includeWords(language)])],
  language,
  sideFiles: { sourcemap: false, legalComments: 'none' },
}));

const SCRIPTS: readonly Script[] = [
  { file: 'widget.js', entry: 'mount/mount.ts', plugins: [slim, lean] },
  ...EMBED_SCRIPTS,
];

/**
 * The widget as one classic script. What registers the element isn't even evaluated in a second copy, because Lit
 * makes a Trusted Types policy that a strict page allows once.
 */
async function buildScript(
  out: string,
  { file, entry, plugins, language, sideFiles }: Script,
  shortening: Shortening,
): Promise<Shortening> {
  const { mangleCache = shortening } = await build({
    ...common,
    ...sideFiles,
    plugins,
    entryPoints: [join(WIDGET, 'define.ts')],
    outfile: join(out, file),
    format: 'iife',
    mangleCache: shortening,
    define: { ...BUILD, LIKEWISE_GIVEN: JSON.stringify(language ?? '') },
    banner: {
      js: `${await buildMountScript(entry, plugins)}customElements.get("likewise-ranking")||`,
    },
  });
  await minifyScript(join(out, file), false, sideFiles?.sourcemap !== false);
  return mangleCache;
}

/** A file that is loaded later, as a module; its templates are rendered by the widget's own Lit. */
async function buildChunk(
  outfile: string,
  entry: string,
  shortening: Shortening,
): Promise<Shortening> {
  const { mangleCache = shortening } = await build({
    ...common,
    plugins: [slim],
    entryPoints: [entry],
    outfile,
    format: 'esm',
    mangleCache: shortening,
    alias: { 'lit/html.js': join(WIDGET, 'details', 'lit-html.ts') },
  });
  await minifyScript(outfile, true, true);
  return mangleCache;
}

/** Writes everything to `out` and tells what a browser will have to fetch. */
export async function buildWidget(out: string): Promise<BuiltFile[]> {
  await mkdir(out, { recursive: true });
  // A build that lies there already is another one's.
  for (const file of await readdir(out))
    if (file.startsWith('widget-')) await rm(join(out, file), { recursive: true });
  let shortening: Shortening = {};
  for (const script of SCRIPTS) shortening = await buildScript(out, script, shortening);
  const parts = lazyChunks();
  for (const [part, entry] of parts)
    shortening = await buildChunk(join(out, chunkFile(part)), entry, shortening);
  const scripts = [...SCRIPTS.map(({ file }) => file), ...[...parts.keys()].map(chunkFile)];
  const name = await hashBuild(out, scripts);
  await copyFile(join(out, 'widget.js'), join(out, `widget-${name}.js`));
  await writeWidgetManifest(out, name);
  return Promise.all(
    scripts.map((file) => measureFile(out, file.replace(BUILD_PLACEHOLDER, name))),
  );
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
