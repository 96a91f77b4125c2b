/**
 * The site's own files, without what only their writers need: sheets and scripts, how its pages for iframes begin, and the embed
 * builder as one module, bundled from `site/builder/client/`, which `site.js` loads when it is near.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { BODY_LANGUAGES } from '../../publish/release/renderers.ts';
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
  external: ['/builder.js'],
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
    BODY_LANGUAGES.map((language) => [
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
}
