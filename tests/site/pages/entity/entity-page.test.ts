/** The pages of entities: their ranks, years, milestones, and excluded figures. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/mod.ts';
import { sourceUrl } from '../../../../site/layout/links.ts';
import { renderEntityPages } from '../../../../site/pages/entity/entity-page.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china, worldCities } from '../../../support/data/real-data.ts';
import { ORIGIN, visibleText } from '../../../support/site/example-home.ts';

const pages = new Map(renderEntityPages(china(), ORIGIN));

function pageOf(id: string, folder = ''): string {
  const html = pages.get(`${folder}entities/china-vehicle-output/${id}.html`);
  if (!html) throw new Error(`no page of ${id}`);
  return html;
}

const html = pageOf('chongqing');
const chinese = pageOf('chongqing', 'zh/');

describe('the page of an entity', () => {
  test('exists for each, in both languages', () => {
    expect(pages.size).toBe(2 * china().dataset.entities.length);
  });

  test('has its name, its parent, and its last year with its ranks', () => {
    expect(html).toContain('<h1>Chongqing <small lang="zh-Hans">重庆</small></h1>');
    expect(chinese).toContain('<h1>重庆 <small lang="en">Chongqing</small></h1>');
    expect(html).toMatch(
      /<div class="latest"><p><b><a href="[^"]+">2\.78\d* million<\/a><\/b> Vehicles built, 2025<\/p>/,
    );
    expect(html).toContain(
      'href="/rankings/china-vehicle-output/total/2025?level=city&amp;basis=plant">1st of 8 with figures (cities), as stated: Digital Phablet (news site) and iChongqing (news site) call it 1st of all 20</a>',
    );
    expect(pageOf('shenzhen')).toContain(
      'Part of <a href="/entities/china-vehicle-output/guangdong">Guangdong</a>',
    );
    expect(pageOf('guangdong')).toMatch(
      /Includes .*href="\/entities\/china-vehicle-output\/shenzhen"/,
    );
  });

  test('says why a rank is a range, if one is', () => {
    const why = 'A rank is a range where figures of others are incomplete';
    expect(pageOf('shanghai')).toContain(why);
    expect(pageOf('anhui')).not.toContain(why);
    expect(pageOf('hefei')).not.toContain(why);
  });

  test('says among whom it is ranked, and what each way of counting is, if there are several', () => {
    const [, ways = ''] = /id="definitions">(.*?)<\/section>/s.exec(html) ?? [];
    expect(ways).toContain('Counted where the maker is registered: A vehicle counts in the place');
    expect(ways).toContain('<p>Cities: All cities with a figure in this data,');
    expect(ways.match(/<p>/g)).toHaveLength(6);
    expect(chinese).toContain('<p>各地自定口径：');
    const oneWay = compile(handmade('a b', [figure('a total 2024 90'), figure('b total 2024 80')]));
    for (const [, page] of renderEntityPages(oneWay, ORIGIN))
      expect(page).not.toContain('id="definitions"');
  });

  test('says what rates of growth compare', () => {
    const lead = 'Each is against the year before, counted in the same way,';
    const [, growth = ''] = /id="total-growth">(.*?)<\/section>/s.exec(html) ?? [];
    expect(growth).toContain(lead);
    expect(html.split(lead)).toHaveLength(3);
  });

  test('says who published its last figure and who states its rank', () => {
    const boxOf = (page: string): string => /<div class="latest">.*?<\/div>/s.exec(page)?.[0] ?? '';
    expect(visibleText(boxOf(html))).toContain('Figure: 21st Century Business Herald (reprint)');
    expect(boxOf(html)).toContain(
      '3rd of 17 with figures (provinces), as stated: iChongqing (news site) calls it 3rd of all 31</a>',
    );
    expect(boxOf(chinese)).toContain(
      '在有数字的8个中排第1名（城市），据称：Digital Phablet（新闻网）和iChongqing（新闻网）称其在全部20个中居第1名</a>',
    );
    // Other members' stated ranks narrow its own.
    expect(boxOf(pageOf('hefei'))).toContain(
      'of 8 with figures (cities), as Chongqing is stated to be 1st</a>',
    );
    const worldPages = new Map(renderEntityPages(worldCities(), ORIGIN));
    const jakarta = boxOf(worldPages.get('entities/world-cities/jakarta.html') ?? '');
    expect(jakarta).toMatch(/Figure: <a href="https:[^"]+">UN Population Division[^<]*<\/a>\.</);
  });

  test('names its Wikidata item, to readers and to search engines', () => {
    expect(html).toContain('<a href="https://www.wikidata.org/entity/Q11725">Wikidata</a>');
    const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(chinese)?.[1];
    const { subjectOf, ...thing } = JSON.parse(script ?? '');
    expect(thing).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Thing',
      '@id': `${ORIGIN}/v1/entities/china-vehicle-output/chongqing`,
      name: '重庆',
      alternateName: ['Chongqing', '重慶'],
      url: `${ORIGIN}/zh/entities/china-vehicle-output/chongqing`,
      identifier: '500000',
      sameAs: 'https://www.wikidata.org/entity/Q11725',
    });
    expect(subjectOf['@id']).toBe(`${ORIGIN}/v1/datasets/china-vehicle-output`);
    const names = subjectOf.variableMeasured.map(({ name }: { readonly name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { value } of subjectOf.variableMeasured) {
      expect(value).toMatchObject({ '@type': 'QuantitativeValue', minValue: expect.any(Number) });
      expect(value.maxValue ?? value.minValue).toBeGreaterThanOrEqual(value.minValue);
    }
  });

  test('links to every ranking of a whole year that lists it', () => {
    const documents = china().rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
    const listed = documents.filter(
      ({ entries, period }) =>
        /^\d{4}$/.test(period.id) && entries.some(({ entity }) => entity.id === 'chongqing'),
    );
    expect(listed.length).toBeGreaterThan(20);
    for (const { metric, period, level, basis } of listed) {
      const query = `level=${level}&amp;basis=${basis}`;
      expect(html).toContain(`/rankings/china-vehicle-output/${metric}/${period.id}?${query}`);
    }
  });

  test('separates bases, in the table and in the picture', () => {
    const [, total = ''] = /id="total">(.*?)<\/section>/s.exec(html) ?? [];
    expect(total.match(/<tr class="basis">/g)?.length).toBeGreaterThan(1);
    expect(total).toMatch(/<path class="break" d="M[\d.]+ \d+V\d+"\/>/);
    expect(new Set(total.match(/class="bar [a-d]"/g)).size).toBeGreaterThan(1);
    expect(total).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('says what the lower end of a count leaves out', () => {
    expect(html).toMatch(
      />at least 1\.734 million<\/a> <small>October to December 2024 not found</,
    );
    expect(pageOf('hefei')).toContain(
      '>at least 1.225 million</a> <small>New energy vehicles only, December 2025 not found<',
    );
    expect(chinese).toContain('<small>未找到2024年10月至12月数字<');
  });

  test('says what a figure is taken for whose words leave it open, if that is a range to be seen', () => {
    expect(html).toContain('>over 500,000, taken as 500,000–600,000</a>');
    expect(html).toContain('>about 1.58 million</a>');
    expect(chinese).toContain('>超过50万辆（按50–60万辆计）</a>');
  });

  test('says where a rank rests on a published statement rather than on figures', () => {
    expect(chinese).toContain(
      '>在有数字的8个中排第1名（城市），据称：Digital Phablet（新闻网）和iChongqing（新闻网）称其在全部20个中居第1名</a>',
    );
    expect(pageOf('hefei')).toContain(
      '>Between 2nd and 6th of 8 with figures (cities), as Chongqing is stated to be 1st</a>',
    );
    expect(html).toContain(
      '>1st of 26 with figures (provinces); 1st of all 31, as stated: Xinhua, Chongqing calls it 1st of all 31</a>',
    );
    expect(html).toContain('>2nd of 4 with figures (cities)</a>');
  });

  test('leads from every value to its source', () => {
    const anchors = new Set(
      china().dataset.sources.map((source) => sourceUrl('china-vehicle-output', source, 'en')),
    );
    const cells = [...html.matchAll(/<\/th><td>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
    expect(cells.length).toBeGreaterThan(40);
    for (const cell of cells) {
      const href = /^<a href="([^"]+)">[^<]+<\/a>( <small>[^<]+<\/small>)?$/.exec(cell)?.[1] ?? '';
      expect(anchors).toContain(href.replaceAll('&amp;', '&'));
    }
    expect(pageOf('hefei')).toMatch(
      /<td><a href="\/rankings\/[^"]+">at most [^<]+<\/a><\/td><td><a [^>]*>no comparable figure/,
    );
  });

  test('folds the years of which little is known, and shortens what is known in part', () => {
    const [, total = ''] = /id="total">(.*?)<\/section>/s.exec(html) ?? [];
    const [known = '', little = ''] = total.split('<summary>3 years of which little is known');
    expect(known).toContain('>at least 1.843 million</a>');
    expect(known).not.toContain('>at least 36,');
    expect(little).toContain('>at least 36,530</a>');
    expect(chinese).toContain('<summary>有3年在某种口径下数据很少</summary>');
    const [, growth = ''] = /id="total-growth">(.*?)<\/section>/s.exec(html) ?? [];
    expect(growth.indexOf('−66.6 to 59.3%')).toBeGreaterThan(growth.indexOf('<details>'));
    expect(growth.indexOf('−31.39 to −31.37%')).toBeLessThan(growth.indexOf('<details>'));
  });

  test('of a share that could be all, says the lower end alone, and of a count, which part gives it', () => {
    const shanghai = pageOf('shanghai');
    expect(shanghai).toContain('>at least 58.7%</a>');
    expect(shanghai).not.toContain('–100%');
    expect(pageOf('shenzhen')).not.toContain('at least 99.9%');
    expect(pageOf('shenzhen')).not.toContain('at least 100%');
    expect(shanghai).toMatch(
      />2021<\/th><td><a [^>]+>at least 631,500<\/a> <small>New energy vehicles only<\/small>/,
    );
  });

  test('lists an event that two sources tell once, with both', () => {
    const row = /<time datetime="2026-01-13">[^\n]*?One-millionth AITO[^\n]*/.exec(html)?.[0] ?? '';
    expect(visibleText(row)).toMatch(/ Gasgoo ?, Digital Phablet \(news site\)$/);
    expect(html).not.toContain('AITO’s one-millionth');
  });

  test('lists its milestones with their sources', () => {
    expect(visibleText(html)).toContain('Changan');
    expect(html).toMatch(
      /<time datetime="2025-12[^"]*">[^<]*<\/time> <span>An Avatr 12 is Changan’s 30-millionth/,
    );
  });

  test('doesn’t list a number as unused that is used from another source', () => {
    const unused = /id="unused">(.*?)<\/section>/s.exec(html)?.[1] ?? '';
    expect(unused).not.toBe('');
    expect(html).toContain('>953,200</a>');
    expect(unused).not.toContain('953,200');
  });

  test('lists excluded figures, with reason, source, and where to report an error', () => {
    const unused = /id="unused">(.*?)<\/section>/s.exec(pageOf('shanghai'))?.[1] ?? '';
    expect(visibleText(unused)).toMatch(/over 1\.0 million .*in doubt.*Digital Phablet/);
    expect(unused).toMatch(
      /\/datasets\/china-vehicle-output\/changes\?observation=shanghai%2F[^"]*#report/,
    );
  });

  test('contains nothing that a strict policy forbids, and no id twice', () => {
    for (const page of pages.values()) {
      expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|\[object/);
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
