/** What is built: small, without anything that a strict page forbids, and its files fit one another. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type BuiltFile, buildWidget } from '../../../widget/build/build-widget.ts';
import { WIDGET_MANIFEST_FILE, type WidgetManifest } from '../../../widget/build/sri-manifest.ts';
import { loadLanguage, TAGS } from '../../support/widget/languages.ts';

const OUT = mkdtempSync(join(tmpdir(), 'likewise-widget-'));
let built: readonly BuiltFile[] = [];

const bytesOf = (name: string): number => built.find((file) => file.name === name)?.brotli ?? NaN;
const read = (name: string): string => readFileSync(join(OUT, name), 'utf8');

/** A file that is loaded later; its name has the build in it. */
const later = (part: string): string =>
  built.find(({ name }) => new RegExp(`^widget-[0-9a-f]{8}-${part}\\.js$`).test(name))?.name ?? '';

/** Two minifiers take their time on a busy machine. */
const PATIENCE_MS = 120_000;

beforeAll(async () => {
  built = await buildWidget(OUT);
}, PATIENCE_MS);

afterAll(() => rmSync(OUT, { recursive: true }));

describe('the built widget', () => {
  test('is at most 14,000 bytes in brotli, all styles and English included', () => {
    expect(bytesOf('widget.js')).toBeLessThanOrEqual(14_000);
  });

  test('is at most 24,000 bytes with the lazy chunks, without languages', () => {
    const isLanguage = new RegExp(`^widget-[0-9a-f]{8}-(more-)?(${TAGS.join('|')})\\.js$`);
    const all = built.filter(({ name }) => /^widget[.-].*js$/.test(name) && !isLanguage.test(name));
    expect(all.map(({ name }) => name)).toEqual(['widget.js', later('more')]);
    expect(all.reduce((sum, { brotli }) => sum + brotli, 0)).toBeLessThanOrEqual(24_000);
  });

  test.each(TAGS.filter((tag) => tag !== 'en'))(
    'is at most 1,500 bytes of first words in %s',
    (tag) => {
      expect(bytesOf(later(tag))).toBeLessThanOrEqual(1500);
    },
  );

  test.each(TAGS)('is at most 1,500 bytes of words for what opens in %s', (tag) => {
    expect(bytesOf(later(`more-${tag}`))).toBeLessThanOrEqual(1500);
  });

  test('adds at most 300 bytes where it is joined with a ranking', () => {
    expect(bytesOf('_joined/widget.js') - bytesOf('widget.js')).toBeLessThanOrEqual(300);
  });

  test('joined with a ranking is a whole script that reads one free name', () => {
    expect(() => new Function(read('_joined/widget.js'))).not.toThrow();
    expect(read('_joined/widget.js')).toContain('likewiseJoined');
    expect(read('widget.js')).not.toContain('likewiseJoined');
  });

  test('is one classic script, and its later files are modules', () => {
    expect(() => new Function(read('widget.js'))).not.toThrow();
    expect(read(later('zh'))).toMatch(/export/);
    expect(read(later('more'))).toMatch(/export/);
  });

  test('keeps its source maps apart', () => {
    expect(readdirSync(OUT)).toContain('widget.js.map');
    expect(read('widget.js')).not.toContain('sourceMappingURL');
  });

  test('ships the licence of what it contains', () => {
    expect(read('widget.js.LEGAL.txt')).toContain('BSD-3-Clause');
  });

  test.each([
    ['more', 'createDetails'],
    ['more-en', 'detailsWords'],
    ['zh', 'initialWords'],
  ])('exports %s as %s', (part, name) => {
    expect(read(later(part))).toMatch(new RegExp(`export\\s*\\{[^}]*\\b${name}\\}`));
  });

  test.each(TAGS.filter((tag) => tag !== 'en'))(
    'includes the words of %s in its embed script',
    async (tag) => {
      const { words } = await loadLanguage(tag);
      expect(read(`_joined/widget-${tag}.js`)).toContain(words.detailsHead);
      expect(read('_joined/widget.js')).not.toContain(words.detailsHead);
    },
  );

  test('loads no second Lit with its later parts', () => {
    expect(read(later('more'))).not.toMatch(/import[\s"'{*]|createPolicy|ShadowRoot/);
  });

  test(
    'bears one name in all files, which is that of its content',
    async () => {
      const [, build = ''] = /^widget-([0-9a-f]{8})-more\.js$/.exec(later('more')) ?? [];
      expect(build).not.toBe('');
      expect(later('zh')).toBe(`widget-${build}-zh.js`);
      expect(read('widget.js')).toContain(build);
      expect(read('_joined/widget.js')).toContain(build);
      const again = await buildWidget(OUT);
      expect(again).toEqual(built);
    },
    PATIENCE_MS,
  );

  test('lies under the name of its build with the same bytes', () => {
    const pinned = readdirSync(OUT).filter((file) => /^widget-[0-9a-f]{8}\.js$/.test(file));
    expect(pinned).toHaveLength(1);
    expect(read(pinned[0] ?? '')).toBe(read('widget.js'));
  });

  test('tells how to pin it: each file of the build with its hash', () => {
    const { build, script, files }: WidgetManifest = JSON.parse(read(WIDGET_MANIFEST_FILE));
    const named = readdirSync(OUT).filter((file) => /^widget-[0-9a-f]{8}.*\.js$/.test(file));
    expect(files.map(({ name }) => name)).toEqual(named.sort());
    expect(script).toBe(`widget-${build}.js`);
    for (const { name, integrity, bytes } of files) {
      const body = readFileSync(join(OUT, name));
      expect(bytes).toBe(body.length);
      expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
    }
  });

  test('leaves no file without its name', () => {
    const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('@@'))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(read(file)).not.toContain('@@build@');
  });

  test(
    'is the same again',
    async () => {
      const first = read('widget.js');
      await buildWidget(OUT);
      expect(read('widget.js')).toBe(first);
    },
    PATIENCE_MS,
  );
});

describe('the sources', () => {
  const sources = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'widget', file), 'utf8'));

  test.each([
    ['inline styles', /\sstyle=|styleMap|\.style\b|cssText/],
    ['markup from strings', /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/],
    ['code from strings', /\beval\(|new Function/],
    ['cookies or storage', /document\.cookie|localStorage|sessionStorage|indexedDB/],
    ['rem', /\d\s*rem\b/],
  ])('use no %s', (_, forbidden) => {
    expect(sources.filter((source) => forbidden.test(source))).toEqual([]);
  });
});
