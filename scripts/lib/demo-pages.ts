/**
 * Demo pages of the widget, static assets under `/demo/`. Each runs and shows the same source. They depend on the code, not on the
 * data, so they aren't part of a release.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { html, type Markup, none, raw } from '../../site/layout/html.ts';
import { layout } from '../../site/layout/layout.ts';
import { DEMOS, type Demo } from '../../widget/demo/demos.ts';
import { ROOT } from './paths.ts';

/** The folder of the demos' sources. */
const SOURCES = join(ROOT, 'widget', 'demo');
/** Placeholder in the sources for the widget's origin. */
const HOST_PLACEHOLDER = /https:\/\/HOST/g;
/** Kinds of files a demo can have beside its page, with their display names. */
const ASSET_LANGUAGES = { css: 'CSS', js: 'JavaScript', jsx: 'JSX' } as const;

type AssetKind = keyof typeof ASSET_LANGUAGES;

/** A demo with its sources. */
export interface DemoSource extends Demo {
  readonly html: string;
  readonly assets: Readonly<Partial<Record<AssetKind, string>>>;
}

function readOptional(file: string): string | null {
  try {
    return readFileSync(join(SOURCES, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the sources of all demos. Throws if one has no page. */
export function readDemos(): DemoSource[] {
  return DEMOS.map((demo) => {
    const html = readOptional(`${demo.name}.html`);
    if (html === null)
      throw new Error(`demo ${demo.name}: found no ${demo.name}.html in widget/demo, expected one`);
    const kinds = (Object.keys(ASSET_LANGUAGES) as AssetKind[]).flatMap((kind) => {
      const text = readOptional(`${demo.name}.${kind}`);
      return text === null ? [] : [[kind, text] as const];
    });
    return { ...demo, html, assets: Object.fromEntries(kinds) };
  });
}

/** Text with `code` between backticks. */
function inlineCode(text: string): Markup {
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  return html`${parts}`;
}

function sourceView(head: string, text: string): Markup {
  return html`<h3>${head}</h3>
<pre tabindex="0" role="region" aria-label="${head}"><code>${text.trimEnd()}</code></pre>
`;
}

function neighbourView(demo: Demo | undefined, head: string): Markup {
  return demo ? html`<li>${head}: <a href="/demo/${demo.name}">${demo.title}</a></li>\n` : none;
}

function page(path: string, origin: string, title: string, description: string, parts: Markup) {
  return layout({
    language: 'en',
    path,
    isTranslated: false,
    title,
    description,
    origin,
    dataset: null,
    kind: 'demo',
    head: html`<meta name="robots" content="noindex">`,
    main: parts,
  });
}

/** A demo's page. The code that runs uses the page's own origin; the code that is shown uses `origin`. */
function demoPage(demo: DemoSource, origin: string): string {
  const at = DEMOS.findIndex(({ name }) => name === demo.name);
  const { lang, dir, assets } = demo;
  const shown = (text: string): string => text.replaceAll(HOST_PLACEHOLDER, origin);
  const running = raw(demo.html.replaceAll(HOST_PLACEHOLDER, ''));
  const language = lang ? html` lang="${lang}"` : none;
  const direction = dir ? html` dir="${dir}"` : none;
  const sheet =
    assets.css === undefined ? none : html`<link rel="stylesheet" href="/demo/${demo.name}.css">\n`;
  const sources = (Object.keys(ASSET_LANGUAGES) as AssetKind[]).map((kind) =>
    assets[kind] === undefined ? none : sourceView(ASSET_LANGUAGES[kind], shown(assets[kind])),
  );
  const content = html`<h1>${demo.title}</h1>
<p class="lead">${inlineCode(demo.about)}</p>
${sheet}<div class="demo"${language}${direction}>
${running}</div>
<section class="source">
<h2>What runs here</h2>
${sourceView('HTML', shown(demo.html))}${sources}</section>
<nav aria-label="Demos"><ul>
${neighbourView(DEMOS[at - 1], 'Before')}${neighbourView(DEMOS[at + 1], 'Next')}<li><a href="/demo/">All demos</a></li>
</ul></nav>`;
  const description = demo.about.replaceAll('`', '');
  return page(`/demo/${demo.name}`, origin, demo.title, description, content);
}

function indexPage(origin: string): string {
  const items = DEMOS.map(
    ({ name, title, about }) =>
      html`<div><dt><a href="/demo/${name}">${title}</a></dt><dd>${inlineCode(about)}</dd></div>
`,
  );
  const about = 'Each feature of the widget on a page of its own, with the text that runs there.';
  const content = html`<h1>Demos</h1>
<p class="lead">${about}</p>
<dl>
${items}</dl>`;
  return page('/demo/', origin, 'Demos', about, content);
}

/** Bundles a demo's JSX. */
async function bundleJsx(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, `${name}.jsx`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'inline',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** The files of all demos, by path under the assets. `origin` is the scheme and host of the deployment. */
export async function demoFiles(origin: string): Promise<Map<string, string>> {
  const files = new Map([
    ['demo.css', readFileSync(join(SOURCES, 'demo-page.css'), 'utf8')],
    ['demo/index.html', indexPage(origin)],
  ]);
  for (const demo of readDemos()) {
    const { name, assets } = demo;
    files.set(`demo/${name}.html`, demoPage(demo, origin));
    if (assets.css !== undefined) files.set(`demo/${name}.css`, assets.css);
    if (assets.js !== undefined)
      files.set(`demo/${name}.js`, assets.js.replaceAll(`'https://HOST'`, 'location.origin'));
    if (assets.jsx !== undefined) files.set(`demo/${name}.js`, await bundleJsx(name));
  }
  return files;
}

/** Writes the demos to the assets folder. */
export async function writeDemos(out: string, origin: string): Promise<void> {
  mkdirSync(join(out, 'demo'), { recursive: true });
  for (const [path, text] of await demoFiles(origin)) writeFileSync(join(out, path), text);
}
