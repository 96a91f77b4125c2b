/** The page for iframes, as stored. */
import { describe, expect, test } from 'vitest';
import { embedPage, embedPageHead } from '../../../site/pages/embed-page.ts';
import { emptyView, mixedView, rankingView } from '../../fixtures/widget/ranking.ts';
import { ORIGIN } from '../../support/site/example-home.ts';

const html = embedPage(rankingView, 'en', ORIGIN);

describe('the page for iframes', () => {
  test('contains the element with the whole table, selected by level and basis', () => {
    expect(html).toContain(
      '<likewise-ranking ranking="china-vehicle-output/total/2025" level="city" basis="plant" lang="en">\n<table>',
    );
    for (const { entity } of rankingView.entries) {
      expect(html).toContain(`<tr data-id="${entity.id}"`);
      expect(html).toContain(`<th scope="row">${entity.name.en}</th>`);
    }
    expect(html).toContain('Beijing and Hefei could be above it, as could 2 of the 4 not ranked');
    expect(html).toContain('Sources: Bureau of Statistics');
  });

  test('names no date, so it is the same for frozen embeds', () => {
    expect(html).not.toContain('as-of');
  });

  test('is in Chinese too', () => {
    const chinese = embedPage(rankingView, 'zh', ORIGIN);
    expect(embedPageHead('zh', '', '')).toContain('<html lang="zh-Hans-CN" dir="ltr">');
    expect(chinese).toContain('<title>2025年汽车产量 · Likewise</title>');
    expect(chinese).toContain('lang="zh">');
    expect(chinese).toContain('278.77万辆');
  });

  test('names the ranking’s own page as its original, and has a description', () => {
    expect(html).toContain(
      `<link rel="canonical" href="${ORIGIN}/rankings/china-vehicle-output/total/2025?level=city&amp;basis=plant">`,
    );
    expect(html).toContain('<meta name="description" content="Vehicles built, 2025. Cities: 7');
    expect(html).not.toContain('noindex');
  });

  test('isn’t indexed if it compares too little', () => {
    const few = { ...rankingView, entries: rankingView.entries.slice(0, 2) };
    expect(embedPage(few, 'en', ORIGIN)).toContain('<meta name="robots" content="noindex">');
  });

  test('contains nothing that a strict policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });

  test('opens links outside the iframe', () => {
    expect(html).toContain('<base target="_blank">');
  });

  test('is a whole page after its prefix, which has everything needed before the table is painted', () => {
    const page = embedPageHead('en', 'p {}', 'let a;') + html;
    expect(page.match(/<(script|link rel="stylesheet")[^>]*>/g)).toEqual([
      '<script>',
      '<script defer src="/widget.js">',
    ]);
    expect(page).toContain('<style>p {}</style>\n<script>let a;</script>\n<title>');
    for (const tag of ['<!doctype html>', '<html ', '<head>', '</head>', '<body>', '</body>'])
      expect(page.split(tag), tag).toHaveLength(2);
  });

  test.each([
    ['empty', emptyView],
    ['on a mixed basis', mixedView],
  ])('exists for a ranking that is %s', (_, view) => {
    expect(embedPage(view, 'en', ORIGIN)).toContain(
      `level="city" basis="${view.basis}" lang="en">`,
    );
  });

  test('is small: thousands are stored in two languages', () => {
    const rows = rankingView.entries.length;
    expect(html.length).toBeLessThan(3500 + rows * 700);
  });

  test('is reproducible, byte for byte', () => {
    expect(embedPage(rankingView, 'en', ORIGIN)).toBe(html);
  });
});
