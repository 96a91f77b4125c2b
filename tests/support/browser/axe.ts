/**
 * Accessibility violations that axe finds in a page. Most of its rules only read the document, which is the same in every engine; so
 * outside the reference only those that depend on layout and colours are run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { isReference } from './engines/engine.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The only rule that depends on the colours of a theme. */
export const CONTRAST: RunOptions = { runOnly: ['color-contrast'] };

/** Rules that depend on what the engine makes of the style sheets. */
const RENDERED: RunOptions = {
  runOnly: [
    'color-contrast',
    'css-orientation-lock',
    'link-in-text-block',
    'scrollable-region-focusable',
  ],
};

/**
 * Runs axe on a page that has a background: axe takes a transparent page for white, even in a dark scheme, and doesn't report
 * text of nearly that colour.
 */
const RUN = `async (within, options) => {
  const root = document.documentElement;
  const isClear = (node) => getComputedStyle(node).backgroundColor === 'rgba(0, 0, 0, 0)';
  const style = root.getAttribute('style');
  if (isClear(root) && isClear(document.body)) root.style.backgroundColor = 'Canvas';
  const { violations } = await axe.run(within, options);
  if (style === null) root.removeAttribute('style');
  else root.style.cssText = style;
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}`;

/** Violated rules with the offending markup; `within` is a selector. The page's policy must allow injected scripts. */
export async function axeViolations(
  page: Page,
  within = 'html',
  options: RunOptions = {},
): Promise<readonly (readonly [rule: string, markup: readonly string[]])[]> {
  await page.evaluate(axe);
  const all: RunOptions = isReference ? {} : RENDERED;
  // Axe would describe each of the many nodes that pass.
  const chosen: RunOptions = { resultTypes: ['violations'], ...all, ...options };
  return page.evaluate(`(${RUN})(${JSON.stringify(within)}, ${JSON.stringify(chosen)})`);
}
