/** The sitemap, and the pages that robots may crawl. */

import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { MIN_LISTED } from '../../../engine/model/vocabulary.ts';
import { robotsTxt, sitemap, sitemapEntries } from '../../../site/pages/sitemap.ts';
import { china } from '../../support/data/real-data.ts';
import { ORIGIN } from '../../support/site/example-home.ts';

interface Url {
  readonly loc: string;
  readonly lastmod?: string;
  readonly 'xhtml:link': readonly { readonly '@_hreflang': string; readonly '@_href': string }[];
}

const text = sitemap([china()], ORIGIN);
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
const urls = (parser.parse(text) as { urlset: { url: Url[] } }).urlset.url;

describe('the sitemap', () => {
  test('has each page once in each language, and each names both', () => {
    const places = urls.map(({ loc }) => loc);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toHaveLength(2 * sitemapEntries([china()]).length);
    for (const { loc, 'xhtml:link': links } of urls) {
      expect(links.map((link) => link['@_hreflang'])).toEqual(['en', 'zh-Hans']);
      expect(links.map((link) => link['@_href'])).toContain(loc);
    }
  });

  test('has the rankings that compare enough, each with the date of its last change, and no other', () => {
    const documents = china().rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
    const found = documents.filter(({ entries }) => entries.length >= MIN_LISTED);
    const listed = urls.filter(({ loc }) => loc.startsWith(`${ORIGIN}/rankings/`));
    expect(listed).toHaveLength(found.length);
    expect(found.length).toBeLessThan(documents.length);
    const first = listed.find(({ loc }) => loc.includes('/total/2025?level=city&basis=plant'));
    const document = found.find(({ links }) =>
      links.latest.includes('/total/2025?level=city&basis=plant'),
    );
    expect(first?.lastmod).toBe(document?.asOf);
  });

  test('has every entity, the data, the front page and the method', () => {
    for (const path of [
      '/',
      '/method',
      '/about',
      '/datasets/china-vehicle-output',
      '/zh/entities/china-vehicle-output/chongqing',
    ])
      expect(urls.map(({ loc }) => loc)).toContain(ORIGIN + path);
  });

  test('is within the limits of search engines', () => {
    expect(urls.length).toBeLessThan(50_000);
    expect(text.length).toBeLessThan(50_000_000);
  });
});

test('robots.txt links to the sitemap', () => {
  expect(robotsTxt(ORIGIN)).toMatch(/^User-agent: \*\n/);
  expect(robotsTxt(ORIGIN)).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  // The widget fetches documents, and search engines run it.
  expect(robotsTxt(ORIGIN)).not.toMatch(/Disallow: \/(v1\/rankings|v1\/)?$/m);
});
