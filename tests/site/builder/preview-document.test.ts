/** The preview page of a snippet, and the policy that a strict page needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { hostTheme, luminance, previewDocument } from '../../../site/builder/preview-document.ts';
import { requiredCsp } from '../../../site/builder/snippets.ts';

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['#000000', 0],
  ['#ffffff', 1],
  ['#ff0000', 0.2126],
  ['#777777', 0.1845],
])('%s has the luminance %d', (colour, expected) => {
  expect(luminance(colour)).toBeCloseTo(expected, 4);
});

describe('a background', () => {
  test.each(['light', 'dark', '#f4ead7', '#003366', '#ffff00', '#0000ff', '#808080'])(
    '%s gets readable text',
    (ground) => {
      const { paper, ink } = hostTheme(ground);
      expect(contrast(paper, ink)).toBeGreaterThan(4);
    },
  );

  test.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['#f4ead7', 'light'],
    ['#003366', 'dark'],
  ])('%s has the %s scheme', (ground, scheme) => {
    expect(hostTheme(ground).scheme).toBe(scheme);
  });
});

test('the page contains the snippet verbatim, and nothing that a strict policy forbids', () => {
  const snippet = '<script async src="https://a.example/x.js"></script>';
  const html = previewDocument(snippet, {
    language: 'zh',
    theme: hostTheme('#f4ead7'),
    styleSheet: 'https://a.example/preview.css',
  });
  expect(html).toContain(`<body bgcolor="#f4ead7" text="#16191c">\n${snippet}\n</body>`);
  expect(html).toContain('<meta name="color-scheme" content="light">');
  expect(html).not.toMatch(/\sstyle=|<style/);
});

describe('the policy', () => {
  const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');

  test('for code in the page is the one that the widget is tested under', () => {
    const [stated = ''] = /default-src 'none';[\s\S]*?'allow-duplicates'/.exec(readme) ?? [];
    const expected = stated.replace(/\s+/g, ' ');
    for (const to of ['script', 'element', 'react'] as const)
      expect(requiredCsp(to, 'HOST', true)).toBe(expected);
  });

  test.each([
    ['iframe', true, 'frame-src HOST; script-src HOST'],
    ['iframe', false, 'frame-src HOST'],
    ['oembed', true, 'frame-src HOST'],
    ['markdown', true, 'img-src HOST'],
    ['picture', true, ''],
  ] as const)('of %s (followed: %s) is %j', (to, resized, policy) => {
    expect(requiredCsp(to, 'HOST', resized)).toBe(policy);
  });
});
