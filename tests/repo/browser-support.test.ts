/** The supported browsers are stated once, and the built files need nothing that the oldest of them lacks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyBrowserCode } from '../../scripts/lib/build-assets.ts';
import { demoFiles } from '../../scripts/lib/demo-pages.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { SUPPORTED_BROWSERS } from '../../widget/build/browser-targets.ts';
import { countRules } from '../support/compat/css-features.ts';
import { ENHANCEMENTS, enhancementOf, isAcceptedIn } from '../support/compat/enhancements.ts';
import { parseScript, styleSheetsIn } from '../support/compat/js-features.ts';
import { missingFeatures } from '../support/compat/missing-features.ts';

const OUT = mkdtempSync(join(tmpdir(), 'likewise-built-'));
const built = new Map<string, string>();

beforeAll(async () => {
  await copyBrowserCode(OUT);
  for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' }))
    if (/\.(css|html|js)$/.test(name)) built.set(name, readFileSync(join(OUT, name), 'utf8'));
  // The demo of React contains React, whose support is its own.
  for (const [name, text] of await demoFiles('https://likewise.test'))
    if (/\.(css|js)$/.test(name) && name !== 'demo/react.js') built.set(name, text);
});

afterAll(() => rmSync(OUT, { recursive: true }));

/** The features of one file that some browsers lack and nothing accepts. */
const unacceptedIn = (files: ReadonlyMap<string, string>): string[] => [
  ...new Set(
    missingFeatures(files)
      .filter(({ feature }) => enhancementOf(feature) === undefined)
      .filter(({ feature, place }) => !isAcceptedIn(feature, place))
      .map(
        ({ feature, place, browsers }) => `${place}: ${feature} isn’t in ${browsers.join(', ')}`,
      ),
  ),
];

describe('the built files', () => {
  test('use nothing that the oldest supported browsers lack, but for enhancements', () => {
    expect([...built.keys()]).toEqual(
      expect.arrayContaining(['widget.js', 'site.css', 'builder.js', '_joined/page-en.html']),
    );
    expect([...built.keys()]).toEqual(
      expect.arrayContaining(['new-ranking/page.js', 'new-ranking/worker.js']),
    );
    expect(unacceptedIn(built)).toEqual([]);
  });

  test('use every enhancement that is listed', () => {
    const used = new Set(missingFeatures(built).map(({ feature }) => enhancementOf(feature)));
    expect(Object.keys(ENHANCEMENTS).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    [/^widget\.js$/, 50],
    [/-more\.js$/, 40],
  ])('include the style sheets of %s, which are strings', (name, rules) => {
    const [, code = ''] = [...built].find(([file]) => name.test(file)) ?? [];
    const sheets = styleSheetsIn(parseScript(code));
    expect(sheets.reduce((sum, css) => sum + countRules(css), 0)).toBeGreaterThan(rules);
  });
});

describe('the check reports', () => {
  test.each([
    ['a.css', ':dir(rtl) { scale: -1 1 }', 'css.selectors.dir', 'chrome 111'],
    ['a.css', 'a { color: light-dark(#000, #fff) }', 'light-dark', 'safari 16.4'],
    ['a.css', 'a { --own: light-dark(#000, #fff) }', 'light-dark', 'firefox 115'],
    ['a.css', 'a { text-decoration: underline red }', 'includes_color-and-style', 'safari 16.4'],
    ['a.css', 'a { mask-image: none }', 'css.properties.mask-image', 'chrome 111'],
    ['a.css', 'a { & b { color: red } }', 'css.selectors.nesting', 'chrome 111'],
    ['a.css', '@starting-style { a { opacity: 0 } }', 'starting-style', 'firefox 115'],
    ['a.css', 'a { content: "▾" / "" }', 'css.properties.content.alt_text', 'firefox 115'],
    ['a.html', '<style>a { rotate: calc-size(auto, size) }</style>', 'calc-size', 'chrome 111'],
    ['a.js', 'Object.groupBy(a, b)', 'Object.groupBy', 'chrome 111'],
    ['a.js', 'Map.groupBy(a, b)', 'Map.groupBy', 'safari 16.4'],
    ['a.js', 'const { promise } = Promise.withResolvers()', 'withResolvers', 'firefox 115'],
    [
      'a.js',
      'f(new Intl.NumberFormat("en", { roundingMode: "floor" }))',
      'roundingMode',
      'firefox 115',
    ],
    ['a.js', 'tab.ariaSelected = "true"', 'ariaSelected', 'firefox 115'],
    ['a.js', 'const { ariaSelected } = tab', 'ariaSelected', 'firefox 115'],
    ['a.js', 'requestIdleCallback(f)', 'requestIdleCallback', 'safari 16.4'],
    ['a.js', 'if (URL.canParse(a)) f()', 'URL.canParse', 'safari 16.4'],
    ['a.js', 'f("a{color:red}b{color:red}c:dir(rtl){color:red}")', 'css.selectors.dir', 'edge 111'],
  ])('of %s with %s the feature %s, missing in %s', (file, text, feature, browser) => {
    const found = unacceptedIn(new Map([[file, text]]));
    expect(found.filter((line) => line.includes(feature) && line.includes(browser))).not.toEqual(
      [],
    );
    for (const line of found) expect(line).toMatch(new RegExp(`^${file}: `));
  });

  test.each([
    ['a.js', 'f(/[a--b]/v)'],
    ['a.css', 'a { color }'],
  ])('in %s syntax that it can’t parse, such as %s', (file, text) => {
    expect(() => missingFeatures(new Map([[file, text]]))).toThrow(SyntaxError);
  });
});

test.each([
  ['a.css', 'a { color: red; text-decoration: underline }'],
  ['a.css', 'a { content: "▾"; content: "▾" / "" }'],
  ['a.css', 'a { -webkit-mask-image: none; mask-image: none }'],
  ['a.js', 'const own = { ariaSelected: 1 }; f(own.ariaSelected)'],
  ['a.js', 'f(/(?<=·) /, [1].toReversed(), {})'],
  ['a.js', 'const { day } = /(?<day>.)/.exec(a).groups'],
])('the check accepts in %s what all of them have: %s', (file, text) => {
  expect(unacceptedIn(new Map([[file, text]]))).toEqual([]);
});

describe('the supported browsers', () => {
  const version = (name: string): string => SUPPORTED_BROWSERS.get(name) ?? '';
  const sentence = () =>
    `Chrome and Edge ${version('chrome')}, Firefox ${version('firefox')} and Safari ${version('safari')}`;

  test('have one version on desktops and phones', () => {
    expect(version('edge')).toBe(version('chrome'));
    expect(version('ios_saf')).toBe(version('safari'));
  });

  test.each(['README.md', 'docs/embedding.md', 'widget/README.md'])('are stated in %s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain(sentence());
    const others = text.match(/(?:Chrome|Chrome and Edge|Firefox|Safari) \d+(?:\.\d+)?/g) ?? [];
    for (const each of others) expect(sentence()).toContain(each);
  });
});
