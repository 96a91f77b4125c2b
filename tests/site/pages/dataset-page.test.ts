/** The page of a dataset, in both languages. */
import { describe, expect, test } from 'vitest';
import { datasetPage } from '../../../site/pages/dataset-page.ts';
import { china, worldCities } from '../../support/data/real-data.ts';
import { small } from '../../support/data/small-data.ts';
import { ORIGIN, visibleText } from '../../support/site/example-home.ts';

const page = datasetPage(china(), 'en', ORIGIN);
const chinese = datasetPage(china(), 'zh', ORIGIN);

const text = visibleText(page);

describe('the page of a dataset', () => {
  test('shows its subject, its size and its licence', () => {
    expect(text).toContain('Vehicle output of China’s cities and provinces');
    expect(text).toMatch(/\d+ figures and \d+ statements of rank from \d+ sources/);
    expect(text).toContain('Cities: 20, Provinces: 31; ');
    expect(page).toContain('rel="license">CC-BY-4.0</a>');
  });

  test('has a description of one sentence', () => {
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(page) ?? [];
    expect(description).toMatch(/^How many motor vehicles .* the press\.$/);
    expect(/<meta name="description" content="([^"]*)"/.exec(chinese)?.[1]).toMatch(/公开发布。$/);
  });

  test('links every ranking to its page', () => {
    expect(page).toContain(
      '<a href="/rankings/china-vehicle-output/nev/2024?level=city&amp;basis=headquarters">',
    );
    expect(chinese).toContain(
      '<a href="/zh/rankings/china-vehicle-output/nev/2024?level=city&amp;basis=headquarters">',
    );
  });

  test('lists the sources without an address, each with its reason', () => {
    const unlinked = china().dataset.sources.filter(({ url }) => !url);
    expect(unlinked.length).toBeGreaterThan(20);
    for (const html of [page, chinese]) {
      const items = [...html.matchAll(/<li id="source-([^"]+)">.*? <small>[^<]+<\/small><\/li>/g)];
      expect(items.map(([, id]) => id)).toEqual(unlinked.map(({ id }) => id));
    }
    expect(datasetPage(worldCities(), 'en', ORIGIN)).not.toContain('unlinked-sources');
  });

  test('offers every table as CSV and JSON, with a description', () => {
    for (const name of ['observations', 'claims', 'sources', 'milestones', 'bounds', 'entities'])
      for (const form of ['csv', 'json'])
        expect(page).toContain(`href="/v1/datasets/china-vehicle-output/${name}.${form}"`);
  });

  test('explains the metrics and each basis', () => {
    expect(text).toContain('Counted where the vehicle was built A vehicle counts in the place');
    expect(text).toContain('Figures counted in this way aren’t compared with one another.');
    for (const { id } of china().dataset.bases) expect(page).toContain(`<div id="basis-${id}">`);
  });

  test('in Chinese contains no English', () => {
    const read = visibleText(chinese.slice(chinese.indexOf('<body')));
    expect(read).toContain('按生产地统计');
    expect(read).toContain('2025年1月至11月');
    expect(read).not.toMatch(/Counted where|What is counted|figures and/);
  });

  test('has unique ids', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes the dataset to search engines once, in English', () => {
    expect(page.match(/application\/ld\+json/g)).toHaveLength(1);
    expect(chinese).not.toContain('application/ld+json');
  });

  test('links to the other datasets', () => {
    const { id, title } = worldCities().dataset;
    const html = datasetPage(china(), 'zh', ORIGIN, [{ id, title }]);
    expect(html).toContain('<a href="/zh/datasets/world-cities">世界部分大城市的人口</a>');
    expect(page).not.toContain('id="subjects"');
  });

  test('works for a dataset of two figures', () => {
    const html = datasetPage(small(), 'en', ORIGIN);
    expect(html).toContain('<link rel="canonical" href="https://likewise.example/datasets/small">');
    expect(html).not.toContain('undefined');
  });
});
