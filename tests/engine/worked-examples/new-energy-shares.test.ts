/** Worked example: shares of new energy vehicles that nobody published, derived with their bounds. */
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../engine/model/documents.ts';
import { formatBounds } from '../../../engine/wording/format-bounds.ts';
import { china, entry, ranking } from '../../support/data/real-data.ts';
import { exampleQuotes, exampleTable } from '../../support/data/worked-examples.ts';

const provinces = ranking('nev-share', '2025', 'province', 'plant');
const nev = ranking('nev', '2025', 'province', 'plant');
const total = ranking('total', '2025', 'province', 'plant');

/**
 * A share lies between part's low / whole's high and part's high / whole's low, at most 100. It is published with four
 * decimals, rounded outward.
 */
function shareOf(part: Bounds, whole: Bounds): Bounds {
  const low = (part.low / (whole.high ?? Number.POSITIVE_INFINITY)) * 100;
  const high = Math.min(100, ((part.high ?? Number.POSITIVE_INFINITY) / whole.low) * 100);
  return { low: Math.floor(low * 1e4) / 1e4, high: Math.ceil(high * 1e4) / 1e4 };
}

describe('a share', () => {
  test.each(['chongqing', 'shanghai', 'jilin'])('of %s follows from its two counts', (id) => {
    const { bounds } = entry(provinces, id);
    const expected = shareOf(entry(nev, id).bounds, entry(total, id).bounds);
    expect(bounds).toEqual(expected);
  });

  test('of Chongqing is known to a tenth: 46.5 %', () => {
    const { bounds, reported } = entry(provinces, 'chongqing');
    expect(Math.round(bounds.low * 10) / 10).toBe(46.5);
    expect(Math.round((bounds.high ?? 0) * 10) / 10).toBe(46.5);
    expect(reported).toBeNull();
  });

  test('of Jilin too: 12.6 %, since both figures are printed to a hundred vehicles', () => {
    const { bounds } = entry(provinces, 'jilin');
    expect(bounds.low).toBeGreaterThan(12.55);
    expect(bounds.high).toBeLessThan(12.58);
  });

  test("of Shanghai is only bounded from below: December's new energy vehicles aren't published", () => {
    expect(entry(nev, 'shanghai').reported).toBeNull();
    const { bounds, why } = entry(provinces, 'shanghai');
    expect(bounds.low).toBeGreaterThan(58.74);
    expect(bounds.high).toBe(100);
    expect(why.map((step) => step.rule)).toContain('subperiod');
  });
});

describe('so', () => {
  test("Shanghai's share is above Chongqing's, and Chongqing's above Jilin's, whatever December's figures", () => {
    const [shanghai, chongqing, jilin] = ['shanghai', 'chongqing', 'jilin'].map(
      (id) => entry(provinces, id).bounds,
    );
    expect(shanghai?.low).toBeGreaterThan(chongqing?.high ?? 100);
    expect(chongqing?.low).toBeGreaterThan(jilin?.high ?? 100);
  });

  test('Shanghai can be first of the provinces listed, and Chongqing can not', () => {
    expect(entry(provinces, 'shanghai').rank?.best).toBe(1);
    expect(entry(provinces, 'chongqing').rank?.best).toBe(4);
  });

  test("Shanghai's own count gives another share, which is set aside and not compared", () => {
    const local = ranking('nev-share', '2025', 'city', 'local');
    expect(local.mixed).toBe(true);
    expect(entry(local, 'shanghai').bounds.low).toBeGreaterThan(66);
    expect(entry(local, 'shanghai').bounds.high).toBeLessThan(66.2);
  });
});

describe('the worked example', () => {
  test('has the current counts and shares', () => {
    const { metrics } = china().dataset;
    const words = (id: string, bounds: Bounds) => {
      const metric = metrics.find((row) => row.id === id);
      if (!metric) throw new Error(`no metric ${id}`);
      const high = bounds.high ?? Number.POSITIVE_INFINITY;
      return formatBounds({ low: bounds.low, high }, metric).en;
    };
    const expected = ['shanghai', 'chongqing', 'jilin'].map((id) => [
      entry(provinces, id).entity.name.en,
      words('nev', entry(nev, id).bounds),
      words('total', entry(total, id).bounds),
      words('nev-share', entry(provinces, id).bounds),
    ]);
    expect(exampleTable('Shares that nobody published')).toEqual(expected);
  });

  test('gives the steps to the lowest share in the words of the ranking', () => {
    const steps = entry(provinces, 'shanghai').why.map((step) => step.text.en);
    const quotes = exampleQuotes('Shares that nobody published');
    expect(quotes.length).toBe(3);
    for (const quote of quotes) expect(steps).toContain(quote);
  });
});
