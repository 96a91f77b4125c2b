/**
 * Bundles and minifies the site's sheets and scripts, and the heads of its pages for iframes. The embed builder is one module
 * from `site/builder/client/`, which `site.js` loads when it is near; it loads the words of its language as another.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { embedPageHead } from '../../site/pages/embed-page.ts';
import { BROWSER_TARGETS } from '../../widget/build/browser-targets.ts';
import { ROOT } from './paths.ts';

const SITE = join(ROOT, 'site', 'assets');
const SCRIPTS = ['site.js', 'changes.js', 'resize.js'];
const SHEETS = [
  'site.css',
  'docs.css',
  'changes.css',
  'method.css',
  'data-page.css',
  'builder.css',
  'preview.css',
];

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: BROWSER_TARGETS,
  charset: 'utf8',
  legalComments: 'none',
  // What is loaded later, by its address.
  external: ['/builder.js', '/builder-words-*'],
  logLevel: 'warning',
};

/** A sheet with those that it names, or a script that runs by itself, as text. */
async function bundleText(file: string): Promise<string> {
  const entryPoints = [join(SITE, file)];
  const { outputFiles } = await build({ ...common, entryPoints, format: 'iife', write: false });
  return (outputFiles?.[0]?.text ?? '').trim();
}

/** How pages for iframes begin, by the name of the file: one for each language in which pages are stored. */
export async function embedPageHeads(): Promise<ReadonlyMap<string, string>> {
  const [styles, script] = [await bundleText('embed.css'), await bundleText('embed.js')];
  return new Map(
    PAGE_LANGUAGES.map((language) => [
      `page-${language}.html`,
      embedPageHead(language, styles, script),
    ]),
  );
}

/** Writes all of it to `out`. */
export async function buildSite(out: string): Promise<void> {
  await mkdir(join(out, '_joined'), { recursive: true });
  for (const file of [...SCRIPTS, ...SHEETS])
    await writeFile(join(out, file), await bundleText(file));
  await copyFile(join(SITE, 'icon.svg'), join(out, 'icon.svg'));
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
