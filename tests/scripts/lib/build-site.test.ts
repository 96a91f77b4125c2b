/** The site's own files as served: small, complete, and each embed page begins with what it needs first. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { buildSite } from '../../../scripts/lib/build-site.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { siteWords } from '../../../site/words/mod.ts';

const OUT = mkdtempSync(join(tmpdir(), 'likewise-site-'));

const read = (name: string): string => readFileSync(join(OUT, name), 'utf8');
const source = (name: string): string => readFileSync(join(ROOT, 'site', 'assets', name), 'utf8');
const brotli = (name: string): number => brotliCompressSync(read(name)).length;

beforeAll(() => buildSite(OUT));

afterAll(() => rmSync(OUT, { recursive: true }));

test.each(['site.css', 'home.css', 'docs.css', 'resize.js'])(
  '%s is minified, and requests no other file',
  (name) => {
    expect(read(name)).not.toMatch(/\/\*\*|^\s*\/\/|@import|^import /m);
    expect(read(name)).not.toBe('');
  },
);

test('the stylesheet of all pages is at most 3,000 bytes in brotli, and keeps the colours of both themes', () => {
  expect(brotli('site.css')).toBeLessThanOrEqual(3000);
  expect(read('site.css')).toMatch(/@media screen and \(prefers-color-scheme: ?dark\)/);
});

test.each(PAGE_LANGUAGES)('the builder loads its messages in %s from another file', (language) => {
  const { builder, detailsWords } = siteWords(language);
  expect(read(`builder-words-${language}.js`)).toContain(builder.lead);
  for (const text of [builder.lead, builder.loadFailed, detailsWords.timelineView])
    expect(read('builder.js')).not.toContain(text);
});

test('the icon is unchanged', () => {
  expect(read('icon.svg')).toBe(source('icon.svg'));
});

describe.each([
  ['en', 'en-GB'],
  ['zh', 'zh-Hans-CN'],
])('the start of an embed page in %s', (language, tag) => {
  const name = `_joined/page-${language}.html`;

  test('declares its language, and contains the styles of its table and its script', () => {
    const html = read(name);
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${tag}" dir="ltr">\n<head>\n`));
    expect(html).toMatch(/<style>[^<]*likewise-ranking[^<]*<\/style>/);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toMatch(/<script>[\s\S]*likewise-height[\s\S]*<\/script>\n$/);
    expect(html).not.toContain('@import');
  });

  test('is small: it is part of every page', () => {
    expect(brotli(name)).toBeLessThanOrEqual(3000);
  });
});
