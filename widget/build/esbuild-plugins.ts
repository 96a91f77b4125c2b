/** What the bundler has to be told: that templates are markup, and how the joined script finds its tags. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transform } from 'esbuild';

const WIDGET = join(import.meta.dirname, '..');

/** The oldest browsers that have all that the styles use. */
export const BROWSER_TARGETS = ['chrome123', 'firefox121', 'safari17.5'];

const TEMPLATES =
  /widget[\\/](views[\\/].*|details[\\/].*|timeline[\\/].*|likewise-ranking|element[\\/]styles)\.ts$/;
/** Line breaks of markup that mean nothing: beside a tag, or between two values. */
const MEANINGLESS = /(?<=>)\n|\n(?=<)|(?<=})\n(?=\$\{)/g;

/** The script that is joined with a ranking: it finds its tags in another way. */
export const embedScriptPlugin: Plugin = {
  name: 'joined',
  setup({ onResolve }) {
    const path = join(WIDGET, 'mount', 'embed-script', 'own-scripts.ts');
    onResolve({ filter: /^\.\/own-scripts\.ts$/ }, () => ({ path }));
  },
};

/** Has the first words of a language on board, which else are a file of their own. */
export const includeWords = (tag: string): Plugin => ({
  name: `speaking-${tag}`,
  setup({ onResolve }) {
    const inside = (...path: string[]) => ({ path: join(WIDGET, ...path) });
    onResolve({ filter: /^\.\/load-chunk\.ts$/ }, ({ importer }) =>
      importer.includes('embed-script') ? null : inside('mount', 'embed-script', 'load-chunk.ts'),
    );
    onResolve({ filter: /locales\/zh\/initial\.ts$/ }, () =>
      inside('text', 'locales', tag, 'initial.ts'),
    );
  },
});

/** Templates are strings to a bundler: takes the indentation out of markup, and minifies the sheet. */
export const slim: Plugin = {
  name: 'slim-templates',
  setup({ onLoad }) {
    onLoad({ filter: TEMPLATES }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: await slimmed(source) };
    });
  },
};

async function slimmed(source: string): Promise<string> {
  const sheet = /css`([^`]*)`/.exec(source);
  if (!sheet) return source.replace(/\n\s*/g, '\n').replace(MEANINGLESS, '');
  const { code } = await transform(sheet[1] ?? '', {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: BROWSER_TARGETS,
  });
  return source.replace(sheet[0], () => `css\`${code.trim().replaceAll(', ', ',')}\``);
}
