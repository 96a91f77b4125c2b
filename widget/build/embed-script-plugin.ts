/** An esbuild plugin for the script that the worker joins with a ranking. */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const OWN_SCRIPTS = join(import.meta.dirname, '..', 'mount', 'embed-script', 'own-scripts.ts');

/** Replaces `mount/own-scripts.ts`: an embed script finds its tags by another address. */
export const embedScriptPlugin: Plugin = {
  name: 'embed-script',
  setup({ onResolve }) {
    onResolve({ filter: /\/own-scripts\.ts$/ }, () => ({ path: OWN_SCRIPTS }));
  },
};
