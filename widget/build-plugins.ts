/** What the bundler has to be told: that templates are markup, and which styles of Lit a strict page forbids. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transform } from 'esbuild';

/** The oldest browsers that have all that the styles use. */
export const TARGET = ['chrome123', 'firefox121', 'safari17.5'];

const TEMPLATES = /widget[\\/](views[\\/].*|more[\\/].*|likewise-ranking|styles)\.ts$/;
/** Line breaks of markup that mean nothing: beside a tag, or between two values. */
const MEANINGLESS = /(?<=>)\n|\n(?=<)|(?<=})\n(?=\$\{)/g;

/** Lit without the styles that a strict page forbids. */
export const adopted: Plugin = {
  name: 'adopted-sheet',
  setup({ onResolve }) {
    const path = join(import.meta.dirname, 'adopted-sheet.ts');
    onResolve({ filter: /\/css-tag\.js$/ }, () => ({ path }));
  },
};

/** The script that is joined with a ranking: it finds its tags in another way. */
export const joined: Plugin = {
  name: 'joined',
  setup({ onResolve }) {
    const path = join(import.meta.dirname, 'joined', 'own-scripts.ts');
    onResolve({ filter: /^\.\/own-scripts\.ts$/ }, () => ({ path }));
  },
};

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
    target: TARGET,
  });
  return source.replace(sheet[0], () => `css\`${code.trim().replaceAll(', ', ',')}\``);
}
