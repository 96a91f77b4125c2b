/**
 * Bundles and minifies the site's style sheets and scripts, and the shared heads of embed pages. The embed builder is a module,
 * which loads the words of its language as another.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { embedPageHead } from '../../site/pages/embed-page.ts';
import { BROWSER_TARGETS } from '../../widget/build/browser-targets.ts';
import { ROOT } from './paths.ts';

const SITE = join(ROOT, 'site', 'assets');
const SCRIPTS = ['changes.js', 'resize.js', 'share.js', 'verdict-embed.js'];
const SHEETS = [
  'site.css',
  'docs.css',
  'changes.css',
  'home.css',
  'method.css',
  'data-page.css',
  'builder.css',
  'check.css',
  'check-plain.css',
  'embed.css',
  'new-ranking.css',
  'preview.css',
];

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: BROWSER_TARGETS,
  charset: 'utf8',
  legalComments: 'none',
  // Loaded later, by URL.
  external: ['/builder.js', '/builder-words-*'],
  logLevel: 'warning',
};

/** Bundles a style sheet with its imports, or a script as an IIFE. */
async function bundleText(file: string): Promise<string> {
  const entryPoints = [join(SITE, file)];
  const { outputFiles } = await build({ ...common, entryPoints, format: 'iife', write: false });
  return (outputFiles?.[0]?.text ?? '').trim();
}

/** The shared head of embed pages in each stored language, by file name. */
export async function embedPageHeads(): Promise<ReadonlyMap<string, string>> {
  const [styles, script] = [await bundleText('embed.css'), await bundleText('embed.js')];
  return new Map(
    PAGE_LANGUAGES.map((language) => [
      `page-${language}.html`,
      embedPageHead(language, styles, script),
    ]),
  );
}

/** Bundles the page for making a ranking and its worker, with the parts that they load later. */
async function buildNewRanking(out: string): Promise<void> {
  const folder = join(ROOT, 'site', 'new-ranking');
  await build({
    ...common,
    entryPoints: {
      page: join(folder, 'client', 'new-ranking.ts'),
      worker: join(folder, 'worker', 'worker.ts'),
    },
    outdir: join(out, 'new-ranking'),
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    // Every supported browser has them; as strings, regular expressions would be compiled at each use.
    supported: { 'regexp-unicode-property-escapes': true },
  });
}

/** Bundles the page that checks a sentence. */
async function buildCheckPage(out: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { page: join(ROOT, 'site', 'check', 'client', 'check.ts') },
    outdir: join(out, 'check-page'),
    format: 'esm',
    // Every supported browser has them; as strings, regular expressions would be compiled at each use.
    supported: { 'regexp-unicode-property-escapes': true },
  });
}

/** Writes the site's files to `out`. */
export async function buildSite(out: string): Promise<void> {
  await mkdir(join(out, '_joined'), { recursive: true });
  for (const file of [...SCRIPTS, ...SHEETS])
    await writeFile(join(out, file), await bundleText(file));
  await copyFile(join(SITE, 'icon.svg'), join(out, 'icon.svg'));
  await buildNewRanking(out);
  await buildCheckPage(out);
  for (const [file, head] of await embedPageHeads())
    await writeFile(join(out, '_joined', file), head);
  await build({
    ...common,
    entryPoints: [join(ROOT, 'site', 'builder', 'client', 'builder.ts')],
    outfile: join(out, 'builder.js'),
    format: 'esm',
  });
  for (const language of PAGE_LANGUAGES)
    await build({
      ...common,
      entryPoints: [join(ROOT, 'site', 'words', language, 'client-words.ts')],
      outfile: join(out, `builder-words-${language}.js`),
      format: 'esm',
    });
}
