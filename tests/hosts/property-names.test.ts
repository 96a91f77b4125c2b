/** Pages whose libraries have put properties of the same names as the element's on every element, as MooTools does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { elementTag, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { expectUndisturbed, rowsIn } from '../support/browser/unusual-page.ts';

interface ClassManifest {
  readonly members?: readonly { readonly name: string }[];
}

interface ElementManifest {
  readonly modules: readonly { readonly declarations?: readonly ClassManifest[] }[];
}

const MANIFEST: ElementManifest = JSON.parse(
  readFileSync(join(ROOT, 'widget/custom-elements.json'), 'utf8'),
);
/** Undocumented ones. */
const INTERNAL = ['render', 'requestUpdate', 'updateComplete'];
/** The names of all properties and methods of the element. */
const NAMES: readonly string[] = MANIFEST.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ members = [] }) => members.map(({ name }) => name))
  .concat(INTERNAL);

const ATTRIBUTES = 'limit="3" highlight="hefei" heading="Mine" sort="-rank" theme="dark" lang="en"';

test('the names are those of the element', () => {
  expect(NAMES).toEqual(expect.arrayContaining(['highlight', 'lang', 'limit', 'ranking']));
});

test.each(['Element', 'HTMLElement'])('on %s.prototype they change nothing', async (owner) => {
  const code = NAMES.map(
    (name) => `Object.defineProperty(${owner}.prototype, '${name}', {
      value: function () {}, writable: true, configurable: true, enumerable: true,
    });`,
  ).join('');
  const { page } = await expectUndisturbed({
    head: `<script>${code}</script>`,
    widget: `${elementTag(ATTRIBUTES)}${scriptTag()}`,
  });
  expect(await page.locator('likewise-ranking .title').textContent()).toBe('Mine');
  expect(await page.locator('likewise-ranking .marked button').textContent()).toBe('Hefei');
  // Three, and the highlighted one beyond them.
  await expect.poll(() => rowsIn(page).filter({ visible: true }).count()).toBe(4);
  const values: unknown = await page
    .locator('likewise-ranking')
    .evaluate((node) =>
      ['ranking', 'limit', 'theme', 'basis'].map((name) => Reflect.get(node, name)),
    );
  expect(values).toEqual([RANKING, 3, 'dark', null]);
});
