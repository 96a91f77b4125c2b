/** Accessibility violations that axe finds in a page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The only rule that depends on the colours of a theme. */
export const CONTRAST: RunOptions = { runOnly: ['color-contrast'] };

/** Violated rules with the offending markup; `within` is a selector. The page's policy must allow injected scripts. */
export async function axeViolations(
  page: Page,
  within = 'html',
  options: RunOptions = {},
): Promise<readonly (readonly [rule: string, markup: readonly string[]])[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}
