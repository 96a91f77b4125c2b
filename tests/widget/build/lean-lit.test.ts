/** Lit without what isn't used: each edit finds its place, another Lit is an error instead of half a Lit, and no template needs what is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { leanLit, litSource } from '../../../widget/build/lean-lit.ts';

const source = readFileSync(litSource(), 'utf8');

describe('the lean Lit', () => {
  const lean = leanLit(source);

  test('is Lit’s own source, edited in few places', () => {
    const lines = new Set(source.split('\n'));
    const added = lean.split('\n').filter((line) => !lines.has(line));
    expect(added.length).toBeLessThan(80);
    expect(lean).toContain('BSD-3-Clause');
  });

  test('gives values as they are, without directives', () => {
    expect(source).toContain('value = resolveDirective(this, value, directiveParent);');
    expect(lean).not.toMatch(/resolveDirective\(this/);
  });

  test('writes nothing on the page', () => {
    expect(source).toContain('global.litHtmlVersions ??=');
    expect(lean).not.toContain('global.litHtmlVersions ??=');
  });

  test('keeps what templates use', () => {
    for (const name of ['PropertyPart', 'AttributePart', 'EventPart', 'createPolicy'])
      expect(lean).toContain(name);
  });

  test('still takes nothing for a template that isn’t one of the code', () => {
    expect(lean).toContain("!tsa.hasOwnProperty('raw')");
  });
});

test.each([
  ['directives', 'resolveDirective(this', 'solveDirective(this'],
  ['values in comments', 'node.data.indexOf', 'node.data.lastIndexOf'],
  ['help for developers', 'const DEV_MODE = true', 'const DEV_MODE = false'],
  ['nodes as values', 'value.nodeType !== undefined', 'isNode(value)'],
  ['pieces of attributes', 'const statics = ', 'const pieces = '],
  [
    'listeners other than one function for good',
    'class EventPart extends AttributePart',
    'class ListenerPart extends AttributePart',
  ],
])('a Lit without the place of “%s” can’t be built', (what, place, other) => {
  expect(() => leanLit(source.replaceAll(place, other))).toThrow(`lit-html: found no ${what}`);
});

describe('the templates', () => {
  const templates = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(views|details|timeline)[\\/].*\.ts$|^likewise-ranking\.ts$/.test(file))
    // What an editor copies is text.
    .filter((file) => basename(file) !== 'snippet.ts')
    .map((file) => readFileSync(join(ROOT, 'widget', file), 'utf8'))
    .join('\n');

  test.each([
    ['comments', /<!--/],
    ['values in single quotation marks', /=\s*'\$\{/],
    ['values in text areas, scripts or styles', /<(textarea|script|style|title)\b[^>]*>[^<]*\$\{/],
    ['values right before the end of a tag', /=\$\{[^}]*\}\/>/],
    ['directives', /from 'lit\/(?!html\.js)/],
    ['templates of SVG or MathML', /\b(svg|mathml)`/],
    ['attributes that are there or not', /\s\?[\w-]+=\$\{/],
    ['attributes in several pieces', /\s[\w-]+=(?:"[^"`]*|[\w-]+)\$\{/],
    ['listeners that may be none', /@\w+=\$\{(?!\(|[\w.]+\})/],
    ['listeners with options', /handleEvent|once:|passive:|capture:/],
    ['spaces around equals signs', /<[a-z][^<>]*\s[\w.@-]+(?: = ?| ?= )["$][^<>]*>/],
    ['capitals in names of attributes that take values', /\s[.@]?[\w-]*[A-Z][\w-]*=\$\{/],
    ['equals signs in text before a value', />[^<>`${}]*=\$\{/],
    ['properties that may be nothing', /\s\.\w+=\$\{[^}]*nothing/],
  ])('have no %s', (_, pattern) => {
    expect(templates).not.toMatch(pattern);
  });

  test('are found, with all that a template can have', () => {
    for (const part of [/html`/, /@click=/, /\.value=/, /class=\$\{/])
      expect(templates).toMatch(part);
  });
});
