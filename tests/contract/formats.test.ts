/** Formats other than JSON: tables, pictures, feed, embeds. Each conforms to its standard. */
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BoundsTable, ChangesDocument, RankingView } from '../../engine/model/documents.ts';
import { sampleEmbedUrl, sampleRankingUrl } from '../../site/api/sample.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { fetchDocument, get } from '../support/contract/http.ts';

let deployed: Deployment;
let view: RankingView;

beforeAll(async () => {
  deployed = await readDeployment();
  view = await fetchDocument<RankingView>(sampleRankingUrl(deployed.sample, '.view.json'));
});

/** The text at an address with its byte order mark, which `text()` would drop. */
async function wholeText(address: string): Promise<string> {
  const bytes = await (await get(address)).arrayBuffer();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function rowsAt(address: string): Promise<Record<string, string>[]> {
  return parse(await wholeText(address), { bom: true, columns: true });
}

describe('CSV of a ranking', () => {
  it('begins with a byte order mark and ends every line with CRLF', async () => {
    const text = await wholeText(sampleRankingUrl(deployed.sample, '.csv'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has a row for each member of the level, with the ranks and bounds of the ranking', async () => {
    const rows = await rowsAt(sampleRankingUrl(deployed.sample, '.csv'));
    expect(rows).toHaveLength(view.coverage.of);
    for (const [position, { entity, rank, bounds }] of view.entries.entries()) {
      expect(rows[position]).toMatchObject({
        ...{ entity: entity.id, name: entity.name.en, listed: 'true', as_of: view.asOf },
        ...{ rank_best: String(rank?.best ?? ''), rank_worst: String(rank?.worst ?? '') },
        ...{ low: String(bounds.low), high: bounds.high === null ? '' : String(bounds.high) },
      });
    }
  });

  it('has Chinese headings and names for lang=zh, and the same figures', async () => {
    const english = await rowsAt(sampleRankingUrl(deployed.sample, '.csv'));
    const chinese = await rowsAt(`${sampleRankingUrl(deployed.sample, '.csv')}?lang=zh-Hant-TW`);
    expect(Object.keys(chinese[0] ?? {}).join()).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(english[0] ?? {}).join()).toMatch(/^[a-z_,]+$/);
    const withoutNames = (row: Record<string, string>) => Object.values(row).toSpliced(1, 1);
    expect(chinese.map(withoutNames)).toEqual(english.map(withoutNames));
  });
});

describe('tables', () => {
  it('have as many rows as their JSON, and the columns that the package describes', async () => {
    for (const { id } of deployed.datasets) {
      const folder = `/v1/datasets/${id}`;
      const { resources } = await fetchDocument<{
        resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
      }>(`${folder}/datapackage.json`);
      expect(resources.length).toBeGreaterThan(5);
      for (const { name, path, schema } of resources) {
        const rows: string[][] = parse(await wholeText(`${folder}/${path}`), { bom: true });
        expect(rows[0]).toEqual(schema.fields.map((field) => field.name));
        const json = await fetchDocument<Record<string, unknown[]>>(`${folder}/${name}`);
        expect([name, rows.length - 1]).toEqual([name, json[name]?.length]);
      }
    }
  });

  it('have the results of the ranking', async () => {
    const { dataset, metric, period, level, basis } = { ...deployed.sample };
    const { bounds } = await fetchDocument<BoundsTable>(`/v1/datasets/${dataset}/bounds`);
    const rows = bounds.filter(
      (row) =>
        row.metric === metric &&
        row.period === period &&
        row.level === level &&
        row.basis === basis &&
        row.listed,
    );
    const found = rows.map(({ entity, low, high, best, worst }) => [
      entity,
      low,
      high,
      best,
      worst,
    ]);
    const expected = view.entries.map(({ entity, bounds: { low, high }, rank }) => [
      ...[entity.id, low, high, rank?.best ?? null, rank?.worst ?? null],
    ]);
    expect(found.sort()).toEqual(expected.sort());
  });
});

describe('SVG', () => {
  it.each(['', '?lang=zh'])('is well-formed, self-contained and labelled%s', async (query) => {
    const text = await wholeText(`${sampleRankingUrl(deployed.sample, '.svg')}${query}`);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toMatch(/<title[ >]/);
    expect(text).not.toMatch(/<script|<foreignObject|href="(?!#|https?:)|@import/);
    const [first] = view.entries;
    const name = query === '' ? first?.entity.name.en : first?.entity.name.zh;
    expect(text).toContain(name);
  });
});

describe('Atom', () => {
  interface Feed {
    readonly feed: {
      readonly id: string;
      readonly title: unknown;
      readonly updated: string;
      readonly entry: readonly Readonly<Record<string, unknown>>[];
    };
  }

  it('has all elements that RFC 4287 requires, and an entry for each day', async () => {
    const { dataset } = deployed.sample;
    const text = await wholeText(`/v1/changes/${dataset}.atom`);
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ isArray: (name) => name === 'entry', parseTagValue: false });
    const { feed } = parser.parse(text) as Feed;
    const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
    expect(feed.id).toMatch(/^[a-z]+:/);
    expect(feed.title).toBeTruthy();
    expect(feed.updated).toMatch(date);
    const ids = feed.entry.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title, updated } of feed.entry) {
      expect(id).toMatch(/^[a-z]+:/);
      expect(title).toBeTruthy();
      expect(updated).toMatch(date);
    }
    const { changes } = await fetchDocument<ChangesDocument>(`/v1/changes/${dataset}`);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThanOrEqual(changes.length);
  });

  it('has an author, or each entry has one', async () => {
    const text = await wholeText(`/v1/changes/${deployed.sample.dataset}.atom`);
    const head = text.slice(0, text.indexOf('<entry>'));
    expect(head).toMatch(/<author>\s*<name>/);
    expect(head).toMatch(/<link [^>]*rel="self"/);
  });
});

describe('embeds', () => {
  it('the page is readable without a script, may be framed, and links to oEmbed', async () => {
    const { dataset, metric, period } = deployed.sample;
    const response = await get(`/embed/${dataset}/${metric}/${period}?theme=dark&limit=3&dnt=1`);
    const page = await response.text();
    expect(page).toMatch(/<table/);
    for (const { entity } of view.entries) expect(page).toContain(entity.name.en);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).not.toMatch(/frame-ancestors 'none'|unsafe/);
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('Link')).toContain('/oembed?url=');
  });

  it('the script contains the ranking', async () => {
    const { dataset, metric, period } = deployed.sample;
    const response = await get(`/embed/${dataset}/${metric}/${period}.js`);
    const script = await response.text();
    expect(script).toContain(view.id);
    for (const { entity } of view.entries) expect(script).toContain(entity.name.zh);
  });
});

describe('oEmbed', () => {
  const address = (query = '') =>
    `/oembed?url=${encodeURIComponent(sampleEmbedUrl(deployed.sample))}${query}`;

  it('is the same in JSON and XML', async () => {
    const json = await fetchDocument<Record<string, unknown>>(address('&format=json'));
    expect(json).toMatchObject({ version: '1.0', type: 'rich' });
    const response = await get(address('&format=xml'));
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false });
    const { oembed } = parser.parse(await response.text()) as { oembed: Record<string, string> };
    expect(Object.keys(oembed).sort()).toEqual(Object.keys(json).sort());
    for (const [name, value] of Object.entries(json)) {
      if (name !== 'html') expect(oembed[name]).toBe(String(value));
    }
  });

  it('respects maxwidth and maxheight', async () => {
    const { width, height } = await fetchDocument<{ width: number; height: number }>(
      address('&maxwidth=320&maxheight=200'),
    );
    expect(width).toBeLessThanOrEqual(320);
    expect(height).toBeLessThanOrEqual(200);
  });

  it('accepts the address of a ranking too', async () => {
    const { dataset, metric, period } = deployed.sample;
    const url = `${deployed.origin}/v1/rankings/${dataset}/${metric}/${period}`;
    expect((await get(`/oembed?url=${encodeURIComponent(url)}`)).status).toBe(200);
  });

  it.each([
    ['', 400, 'url'],
    ['?url=', 400, 'url'],
    ['?url=https%3A%2F%2Felsewhere.example%2Fembed%2Fa%2Fb%2Fc', 404, 'url'],
  ])('rejects %s with %d', async (query, status, parameter) => {
    const response = await get(`/oembed${query}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, errors: [{ parameter }] });
  });

  it('rejects an unknown format', async () => {
    const response = await get(address('&format=yaml'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'format' }] });
  });
});
