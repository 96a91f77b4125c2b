/** JSON-LD of a dataset for search engines. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { datasetJsonLd } from '../../../engine/compile/dataset-documents.ts';
import { tableBodies } from '../../../engine/compile/tables/dataset-tables.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';
import { small } from '../../support/data/small-data.ts';

const ORIGIN = 'https://likewise.test';

/** Every text under a key that names an address, and the rest, at any depth. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:|^\//.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(addresses) : [];
}

describe.each([
  ['the real data', china],
  ['a small dataset', small],
])('the JSON-LD of %s', (_, compiled) => {
  const dataset = compiled();
  const linked = datasetJsonLd(dataset, ORIGIN);

  test('describes a dataset as search engines require', () => {
    expect(linked).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
    expect(linked.name).toBe(dataset.dataset.title.en);
    expect(linked.description.length).toBeGreaterThanOrEqual(50);
    expect(linked.description.length).toBeLessThanOrEqual(5000);
    expect(linked.version).toBe(dataset.asOf);
  });

  test('has absolute addresses only', () => {
    const all = addresses(linked);
    expect(all.length).toBeGreaterThan(14);
    for (const address of all) expect(URL.parse(address)?.protocol).toBe('https:');
  });

  test('links to each table in both formats', () => {
    const offered = linked.distribution.map((row) => new URL(row.contentUrl).pathname.slice(1));
    expect(offered.toSorted()).toEqual([...tableBodies(dataset).keys()].sort());
    const forms = linked.distribution.map(
      (row) => `${row.contentUrl.slice(-5)} ${row.encodingFormat}`,
    );
    expect(new Set(forms.map((form) => form.replace(/^.*\./, '')))).toEqual(
      new Set(['csv text/csv', 'json application/json']),
    );
  });

  test('names what is measured and in which unit', () => {
    expect(linked.variableMeasured).toHaveLength(dataset.dataset.metrics.length);
    for (const { name, unitText } of linked.variableMeasured) expect(name && unitText).toBeTruthy();
  });
});

describe('the JSON-LD of a dataset', () => {
  test('names licence, languages and home', () => {
    expect(datasetJsonLd(small(), ORIGIN)).toMatchObject({
      '@id': 'https://likewise.test/v1/datasets/small',
      identifier: 'https://likewise.test/v1/datasets/small',
      url: 'https://likewise.test/datasets/small',
      alternateName: ['小排名'],
      inLanguage: ['en', 'zh'],
      license: 'https://spdx.org/licenses/CC0-1.0.html',
      isAccessibleForFree: true,
    });
  });

  test('has the name of the unit if the data has one', () => {
    const [first] = datasetJsonLd(china(), ORIGIN).variableMeasured;
    const [metric] = china().dataset.metrics;
    expect(first).toEqual({
      '@type': 'PropertyValue',
      propertyID: metric?.id,
      name: metric?.title.en,
      description: metric?.description?.en,
      unitText: metric?.unitName?.en,
    });
  });

  test.each<[string, string[], string | undefined]>([
    ['one year', ['2023'], '2023/2023'],
    ['from the first to the last year', ['2024', '2005', '2010-03'], '2005/2024'],
    ['by month where a year isn’t whole', ['2024', '2025-01--2025-11'], '2024-01/2025-11'],
    ['not at all without a figure', [], undefined],
  ])('covers the time of its figures: %s', (_, periods, expected) => {
    const figures = periods.map((period) => figure(`a total ${period} 10`));
    expect(datasetJsonLd(compile(handmade('a', figures)), ORIGIN).temporalCoverage).toBe(expected);
  });
});
