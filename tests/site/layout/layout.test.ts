/** The layout that all pages share. */

import { describe, expect, test } from 'vitest';
import { localizedPath } from '../../../engine/model/address.ts';
import { html } from '../../../site/layout/html.ts';
import { type LayoutProps, layout } from '../../../site/layout/layout.ts';

const page: LayoutProps = {
  language: 'en',
  path: '/things',
  isTranslated: true,
  title: 'Things & more',
  description: 'All <things>',
  origin: 'https://likewise.example',
  dataset: { id: 'things', license: 'CC-BY-4.0' },
  main: html`<h1>Things</h1>`,
};

const chinese: LayoutProps = { ...page, language: 'zh', title: '东西' };

describe('the path of a page', () => {
  test.each([
    ['en', '/', '/'],
    ['zh', '/', '/zh'],
    ['en', '/datasets/d', '/datasets/d'],
    ['zh', '/datasets/d', '/zh/datasets/d'],
  ] as const)('in %s of %s is %s', (language, path, expected) => {
    expect(localizedPath(language, path)).toBe(expected);
  });
});

describe('the head', () => {
  test('has title and description, escaped', () => {
    const html = layout(page);
    expect(html).toContain('<title>Things &amp; more · Likewise</title>');
    expect(html).toContain('<meta name="description" content="All &lt;things&gt;">');
    expect(html).toContain('<meta property="og:title" content="Things &amp; more">');
  });

  test.each([
    ['en', page, '/things'],
    ['zh', chinese, '/zh/things'],
  ])('has the page’s own address and both languages in %s', (_, of, own) => {
    const html = layout(of);
    expect(html).toContain(`<link rel="canonical" href="https://likewise.example${own}">`);
    expect(html).toContain(`<meta property="og:url" content="https://likewise.example${own}">`);
    const alternates = [...html.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
    expect(alternates.map(([, tag, href]) => [tag, href])).toEqual([
      ['en', 'https://likewise.example/things'],
      ['zh-Hans', 'https://likewise.example/zh/things'],
      ['x-default', 'https://likewise.example/things'],
    ]);
  });

  test('of a page in one language offers no other', () => {
    const html = layout({ ...page, isTranslated: false });
    expect(html).not.toContain('hreflang');
    expect(html).not.toContain('class="language"');
  });

  test('has a large picture if there is one', () => {
    expect(layout(page)).toContain('<meta name="twitter:card" content="summary">');
    const html = layout({ ...page, card: { path: '/v1/x.card.png?a=1&b=2', alt: 'A "picture"' } });
    expect(html).toContain(
      '<meta property="og:image" content="https://likewise.example/v1/x.card.png?a=1&amp;b=2">',
    );
    expect(html).toContain('<meta property="og:image:alt" content="A &quot;picture&quot;">');
    expect(html).toContain('content="summary_large_image"');
  });

  test('has the stylesheet of its kind after the site’s own', () => {
    const html = layout({ ...page, kind: 'docs' });
    expect(html.match(/href="\/[a-z]+\.css"/g)).toEqual(['href="/site.css"', 'href="/docs.css"']);
    expect(html).toContain('<body class="docs">');
    expect(layout(page)).toContain('<body>');
  });
});

describe('the body', () => {
  test('marks the current page, once in each navigation', () => {
    const html = layout({ ...page, path: '/datasets/things' });
    expect(html.match(/<a href="\/datasets\/things" aria-current="page">/g)).toHaveLength(2);
    expect(html.match(/aria-current/g)).toHaveLength(2);
  });

  test('links a Chinese reader to Chinese pages, and marks pages in English', () => {
    const html = layout(chinese);
    expect(html).toContain('<html lang="zh-Hans-CN" dir="ltr">');
    expect(html).toContain('<a href="/zh/datasets/things">');
    expect(html).toContain('<a href="/docs" hreflang="en">');
    expect(html).toContain(
      '<a class="language" href="/things" hreflang="en" lang="en">English</a>',
    );
  });

  test('names the licence, with its address if it has one', () => {
    expect(layout(page)).toContain(
      '<a href="https://spdx.org/licenses/CC-BY-4.0.html" rel="license">CC-BY-4.0</a>',
    );
    const own = layout({ ...page, dataset: { id: 'things', license: 'ask us' } });
    expect(own).toContain('Licence ask us');
    expect(layout({ ...page, dataset: { id: 'things', license: null } })).not.toContain('Licence');
  });

  test('links to no data if none is known', () => {
    expect(layout({ ...page, dataset: null })).not.toContain('/datasets/');
  });

  test('has one main part, the target of the first link', () => {
    const html = layout(page);
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header>'));
    expect(html.match(/<main id="main">/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('contains nothing that a strict policy forbids', () => {
    for (const html of [layout(page), layout(chinese)]) {
      expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|href="data:/);
      expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
    }
  });
});
