/** The built widget: within its size budgets, compatible with a strict content security policy, and consistent. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import {
  buildWidget,
  WIDGET_MANIFEST_FILE,
  type WidgetManifest,
} from '../../../widget/build/build-widget.ts';
import { loadLanguage, TAGS } from '../../support/widget/languages.ts';

const OUT = mkdtempSync(join(tmpdir(), 'likewise-widget-'));
let built: readonly string[] = [];

const bytesOf = (name: string): number =>
  brotliCompressSync(readFileSync(join(OUT, name)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
const read = (name: string): string => readFileSync(join(OUT, name), 'utf8');

/** The file name of a lazy chunk, which contains the hash of the build. */
const chunk = (part: string): string =>
  built.find((name) => new RegExp(`^widget-[0-9a-f]{8}-${part}\\.js$`).test(name)) ?? '';

/** Minifying twice is slow on a busy machine. */
const TIMEOUT_MS = 120_000;

beforeAll(async () => {
  built = await buildWidget(OUT);
}, TIMEOUT_MS);

afterAll(() => rmSync(OUT, { recursive: true }));

describe('the built widget', () => {
  test('is at most 14,500 bytes in brotli, all styles and English included', () => {
    expect(bytesOf('widget.js')).toBeLessThanOrEqual(14_500);
  });

  test('is at most 24,500 bytes with the lazy chunks of a ranking, without languages', () => {
    const isLanguage = new RegExp(`^widget-[0-9a-f]{8}-(more-)?(${TAGS.join('|')})\\.js$`);
    const isVerdict = (name: string) => name === chunk('verdict');
    const all = built.filter(
      (name) => /^widget[.-].*js$/.test(name) && !isLanguage.test(name) && !isVerdict(name),
    );
    expect(all).toEqual(['widget.js', chunk('more')]);
    expect(all.reduce((sum, name) => sum + bytesOf(name), 0)).toBeLessThanOrEqual(24_500);
  });

  test('has at most 2,500 bytes for the view of a verdict, in all languages', () => {
    expect(bytesOf(chunk('verdict'))).toBeLessThanOrEqual(2500);
  });

  test.each(TAGS.filter((tag) => tag !== 'en'))(
    'has at most 1,500 bytes of initial words in %s',
    (tag) => {
      expect(bytesOf(chunk(tag))).toBeLessThanOrEqual(1500);
    },
  );

  test.each(TAGS)('has at most 1,500 bytes of details words in %s', (tag) => {
    expect(bytesOf(chunk(`more-${tag}`))).toBeLessThanOrEqual(1500);
  });

  test('is at most 300 bytes larger as an embed script', () => {
    expect(bytesOf('_joined/widget.js') - bytesOf('widget.js')).toBeLessThanOrEqual(300);
  });

  test('as an embed script is valid JavaScript and reads the ranking’s constant', () => {
    expect(() => new Function(read('_joined/widget.js'))).not.toThrow();
    expect(read('_joined/widget.js')).toContain('likewiseJoined');
    expect(read('widget.js')).not.toContain('likewiseJoined');
  });

  test('is a classic script, and its lazy chunks are modules', () => {
    expect(() => new Function(read('widget.js'))).not.toThrow();
    expect(read(chunk('zh'))).toMatch(/export/);
    expect(read(chunk('more'))).toMatch(/export/);
  });

  test('has separate source maps', () => {
    expect(readdirSync(OUT)).toContain('widget.js.map');
    expect(read('widget.js')).not.toContain('sourceMappingURL');
  });

  test('includes the licences of its dependencies', () => {
    expect(read('widget.js.LEGAL.txt')).toContain('BSD-3-Clause');
  });

  test.each([
    ['more', 'createDetails'],
    ['more-en', 'detailsWords'],
    ['zh', 'initialWords'],
  ])('exports %s as %s', (part, name) => {
    expect(read(chunk(part))).toMatch(new RegExp(`export\\s*\\{[^}]*\\b${name}\\}`));
  });

  test.each(TAGS.filter((tag) => tag !== 'en'))(
    'includes the words of %s in its embed script',
    async (tag) => {
      const { words } = await loadLanguage(tag);
      expect(read(`_joined/widget-${tag}.js`)).toContain(words.detailsHead);
      expect(read('_joined/widget.js')).not.toContain(words.detailsHead);
    },
  );

  test('has no second copy of Lit in its lazy chunks', () => {
    expect(read(chunk('more'))).not.toMatch(/import[\s"'{*]|createPolicy|ShadowRoot/);
  });

  test(
    'has the hash of its content in all files',
    async () => {
      const [, build = ''] = /^widget-([0-9a-f]{8})-more\.js$/.exec(chunk('more')) ?? [];
      expect(build).not.toBe('');
      expect(chunk('zh')).toBe(`widget-${build}-zh.js`);
      expect(read('widget.js')).toContain(build);
      expect(read('_joined/widget.js')).toContain(build);
      const again = await buildWidget(OUT);
      expect(again).toEqual(built);
    },
    TIMEOUT_MS,
  );

  test('has an identical copy under the name of its build', () => {
    const pinned = readdirSync(OUT).filter((file) => /^widget-[0-9a-f]{8}\.js$/.test(file));
    expect(pinned).toHaveLength(1);
    expect(read(pinned[0] ?? '')).toBe(read('widget.js'));
  });

  test('has a manifest with the hash of each file', () => {
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

  test('leaves no placeholder in names and contents', () => {
    const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('@@'))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(read(file)).not.toContain('@@build@');
  });

  test(
    'is reproducible',
    async () => {
      const first = read('widget.js');
      await buildWidget(OUT);
      expect(read('widget.js')).toBe(first);
    },
    TIMEOUT_MS,
  );
});

describe('the sources', () => {
  const sources = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
    // It passes on markup of Lit's.
    .filter((file) => file.endsWith('.ts') && !file.endsWith('html-templates.ts'))
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
