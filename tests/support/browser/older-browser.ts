/**
 * Makes the browser of a test as poor as the oldest supported ones: before the first script of a page or of a worker it loses every
 * global, member and static method that any of them lacks, by browser-compat-data; and its style sheets lose the enhancements of CSS.
 */
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { browsersWithout, namesBelow, nodeAt } from '../compat/compat-data.ts';

/** Trusted types stay, because a browser without them doesn't enforce the host page's policy either. */
const isKept = (name: string): boolean => /^trusted/i.test(name);

/** The members that the oldest browsers lack: the interface, empty for a global, and the name, with `_static` as in the data. */
function missingMembers(): [string, string][] {
  const roots = [['api'], ['javascript', 'builtins'], ['javascript', 'builtins', 'Intl']];
  return roots.flatMap((root) =>
    namesBelow(nodeAt(root)).flatMap((type): [string, string][] => {
      if (isKept(type)) return [];
      const path = [...root, type];
      if (browsersWithout(path).length > 0) return [['', type]];
      return namesBelow(nodeAt(path))
        .filter((name) => browsersWithout([...path, name]).length > 0)
        .map((name) => [type === 'Window' ? '' : type, name]);
    }),
  );
}

/** Text of CSS with its enhancements made invalid, as an older browser reads it. */
const REPLACEMENTS: readonly (readonly [string, string])[] = [
  [String.raw`\bsubgrid\b`, 'unknown-value'],
  [String.raw`\/ ''`, '/ unknown-value'],
  [
    String.raw`\b(text-wrap|content-visibility|contain-intrinsic-block-size|field-sizing)\s*:`,
    'x-$1:',
  ],
  [String.raw`([;{\s])mask-image\s*:`, '$1x-mask-image:'],
  [String.raw`:has\(`, ':x-has('],
];

/** A style sheet as an older browser reads it. */
export const olderCss = (css: string): string =>
  REPLACEMENTS.reduce((text, [from, to]) => text.replace(new RegExp(from, 'g'), to), css);

const script = (): string => `{
  const remove = (owner, name) => { try { delete owner[name]; } catch {} };
  for (const [type, name] of ${JSON.stringify(missingMembers())}) {
    const owner = type === '' ? globalThis : globalThis[type] ?? Intl[type];
    if (!owner) continue;
    remove(owner, name.replace('_static', ''));
    if (owner.prototype) remove(owner.prototype, name);
  }
  if (globalThis.CSSStyleSheet) {
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = function (css) {
      return replaceSync.call(this, ${JSON.stringify(REPLACEMENTS)}.reduce((text, [from, to]) => text.replace(new RegExp(from, 'g'), to), css));
    };
  }
  const { NumberFormat } = Intl;
  Intl.NumberFormat = function (locales, { roundingMode, ...options } = {}) {
    return new NumberFormat(locales, options);
  };
}`;

/** Makes the pages of a tab, from the next on, those of an older browser. */
export async function becomeOlder(page: Page): Promise<void> {
  // A request that still waits for its answer must not fail when the tab closes.
  onTestFinished(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
  await page.addInitScript({ content: script() });
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: olderCss(await response.text()) });
  });
  // The imports of a module run in their order, before the module.
  await page.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `import '/older-browser.js';${await response.text()}` });
  });
  await page.route('**/older-browser.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script() }),
  );
}
