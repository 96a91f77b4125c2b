/** An esbuild plugin that minifies the styles, which esbuild itself leaves as they are because they are template strings. */
import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** A style sheet in a module. None contains an expression, a backtick or an escape. */
const STYLES = /(?<== css`)[^`\\$]+(?=`;)/g;

/** Minifies every `css` template of the modules whose names end in `styles.ts`. */
export const cssPlugin: Plugin = {
  name: 'css',
  setup({ onLoad, initialOptions: { target } }) {
    onLoad({ filter: /[\\/](\w+-)?styles\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [css] of contents.matchAll(STYLES)) {
        const { code } = await transform(css, {
          loader: 'css',
          minify: true,
          charset: 'utf8',
          ...(target && { target }),
        });
        contents = contents.replace(css, () => code.trim());
      }
      return { contents, loader: 'ts' };
    });
  },
};
