/** `/oembed`: the document about a URL, in both formats. */
import { describe, expect, it } from 'vitest';
import { vintageAddress } from '../../../engine/model/address.ts';
import { embedHeight } from '../../../worker/handlers/oembed.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { discoverOembed, oembedRequestUrl, sandboxedIframe } from '../../support/wordpress.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const RANKING = 'china-vehicle-output/total/2025';
const STEM = `v1/rankings/${RANKING}/city/plant`;
const DATASET = {
  vintages: { total: { '2025': { city: { plant: [['2026-01-18', 7] as const] } } } },
};
const RELEASE = syntheticRelease(
  { 'china-vehicle-output': DATASET },
  {},
  { [vintageAddress(STEM, '2026-01-18', 'view.json')]: JSON.stringify(rankingView) },
);
const ENV = fakeEnv(publishedFiles(RELEASE));
const OURS = 'https://likewise.test';
const EMBED = `${OURS}/embed/${RANKING}`;

const HEIGHT = embedHeight(rankingView, 640, {
  language: 'en',
  limit: null,
  highlighted: [],
  hasTheme: false,
});

const oembed = (url: string, more = ''): Promise<Response> =>
  fetchWorker(ENV, `/oembed?url=${encodeURIComponent(url)}${more}`);

/** The address in the iframe of the document. */
async function framedBy(url: string): Promise<string | undefined> {
  const { html } = (await (await oembed(url)).json()) as { readonly html: string };
  return /src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

describe('the document', () => {
  it('has all members of the specification', async () => {
    const response = await oembed(`${OURS}/v1/rankings/${RANKING}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const title = 'Vehicles built, 2025 · Vehicle output';
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Likewise',
      provider_url: `${OURS}/`,
      author_name: 'Vehicle output',
      author_url: `${OURS}/datasets/china-vehicle-output`,
      title,
      html: `<iframe src="${EMBED}" title="${title}" width="640" height="${HEIGHT}" loading="lazy" frameborder="0"></iframe>`,
      width: 640,
      height: HEIGHT,
      cache_age: 3600,
    });
  });

  it('has the ranking’s card as thumbnail if it fits', async () => {
    const pictured = { ...DATASET, pictured: ['total/2025/city/plant'] };
    const own = { [vintageAddress(STEM, '2026-01-18', 'view.json')]: JSON.stringify(rankingView) };
    const env = fakeEnv(
      publishedFiles(syntheticRelease({ 'china-vehicle-output': pictured }, {}, own)),
    );
    const documentAt = async (more: string) => {
      const url = encodeURIComponent(`${OURS}/zh/rankings/${RANKING}`);
      return (await fetchWorker(env, `/oembed?url=${url}${more}`)).json();
    };
    expect(await documentAt('')).toMatchObject({
      thumbnail_url: `${OURS}/v1/rankings/${RANKING}.card.png?level=city&basis=plant&lang=zh`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      author_url: `${OURS}/zh/datasets/china-vehicle-output`,
    });
    for (const more of ['&maxwidth=1199', '&maxheight=629'])
      expect(Object.keys((await documentAt(more)) as object).join()).not.toContain('thumbnail');
    expect(Object.keys((await documentAt('&maxwidth=1200&maxheight=630')) as object)).toContain(
      'thumbnail_url',
    );
  });

  it('has the same members as XML', async () => {
    const response = await oembed(`${EMBED}?lang=zh&theme=dark`, '&format=xml');
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const text = await response.text();
    const json = (await (await oembed(`${EMBED}?lang=zh&theme=dark`)).json()) as object;
    const elements = [...text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, value = '']) => [
      name,
      value
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ]);
    expect(elements).toEqual(Object.entries(json).map(([name, value]) => [name, String(value)]));
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>(<\w+>[^<>]*<\/\w+>)+<\/oembed>\n$/,
    );
  });

  it.each([
    [`${OURS}/rankings/${RANKING}?level=city`, `${EMBED}?level=city`],
    [`${OURS}/zh/rankings/${RANKING}`, `${EMBED}?lang=zh`],
  ])('about the page %s has an iframe of %s', async (page, framed) => {
    expect(await framedBy(page)).toBe(framed);
  });

  it.each([
    ['', EMBED],
    ['?limit=3&fbclid=1&theme=dark', `${EMBED}?theme=dark&limit=3`],
    [
      '?highlight=a+b&view=ranking&lang=zh-Hant&as_of=2026-02-01&basis=plant&level=city',
      `${EMBED}?level=city&basis=plant&as_of=2026-02-01&lang=zh-Hant&view=ranking&highlight=a%20b`,
    ],
    ['?highlight="><script>', `${EMBED}?highlight=%22%3E%3Cscript%3E`],
  ])('keeps the embed’s parameters of the query "%s"', async (query, expected) => {
    expect(await framedBy(EMBED + query)).toBe(expected);
  });

  it.each([
    `${OURS}/v1/rankings/${RANKING}.csv`,
    `${OURS}/v1/rankings/${RANKING}.view.json`,
    `${OURS}/rankings/${RANKING}`,
    `${EMBED}.js`,
    `http://likewise.test/embed/${RANKING}`,
    `${EMBED}#?secret=abc`,
    `/embed/${RANKING}`,
  ])('is the same for %s', async (url) => {
    expect(await framedBy(url)).toBe(EMBED);
  });

  it('keeps the keyword of the latest period', async () => {
    const url = `${OURS}/embed/china-vehicle-output/total/latest-year`;
    expect(await framedBy(url)).toBe(url);
  });

  it('has a size that fits its rows and the maximum', async () => {
    const size = async (url: string, more: string) => {
      const response = (await (await oembed(url, more)).json()) as Record<string, unknown>;
      expect(response.html).toContain(` width="${response.width}" height="${response.height}" `);
      return [response.width, response.height] as [number, number];
    };
    const [, height] = await size(EMBED, '');
    const [narrow, tall] = await size(EMBED, '&maxwidth=320&maxheight=5000&dnt=1');
    expect(narrow).toBe(320);
    expect(tall).toBeGreaterThan(height);
    expect(await size(EMBED, '&maxwidth=2000&maxheight=200')).toEqual([640, 200]);
    expect((await size(`${EMBED}?limit=2`, ''))[1]).toBeLessThan(height);
  });

  it('has another ETag for each format and size', async () => {
    const responses = await Promise.all([
      oembed(EMBED),
      oembed(EMBED, '&format=xml'),
      oembed(EMBED, '&maxwidth=300'),
      oembed(`${EMBED}?theme=dark`),
    ]);
    const etags = responses.map(({ headers }) => headers.get('ETag') ?? '');
    expect(new Set(etags).size).toBe(4);
    const again = await fetchWorker(ENV, `/oembed?url=${encodeURIComponent(EMBED)}`, {
      headers: { 'If-None-Match': etags[0] ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('does not depend on the host of the request', async () => {
    const address = `/oembed?url=${encodeURIComponent(EMBED)}`;
    const elsewhere = await fetchWorker(ENV, address, {
      headers: { Host: 'elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' },
    });
    expect(await elsewhere.text()).toBe(await (await oembed(EMBED)).text());
  });
});

describe('bad requests', () => {
  it.each([
    [400, 'url', '/oembed'],
    [400, 'url', '/oembed?url='],
    [400, 'url', '/oembed?url=embed'],
    [400, 'url', '/oembed?url=https://'],
    [400, 'format', `/oembed?url=${EMBED}&format=yaml`],
    [400, 'maxwidth', `/oembed?url=${EMBED}&maxwidth=0`],
    [400, 'maxwidth', `/oembed?url=${EMBED}&maxwidth=wide`],
    [400, 'maxheight', `/oembed?url=${EMBED}&maxheight=-1`],
    [400, 'as_of', `/oembed?url=${encodeURIComponent(`${EMBED}?as_of=2026`)}`],
    [400, 'lang', `/oembed?url=${encodeURIComponent(`${EMBED}?lang=!`)}`],
    [400, 'level', `/oembed?url=${encodeURIComponent(`${EMBED}?level=town`)}`],
    [404, 'url', `/oembed?url=https://elsewhere.example/embed/${RANKING}`],
    [404, 'url', `/oembed?url=//elsewhere.example/embed/${RANKING}`],
    [404, 'url', `/oembed?url=ftp://likewise.test/embed/${RANKING}`],
    [404, 'url', `/oembed?url=https://likewise.test:444/embed/${RANKING}`],
    [404, 'url', `/oembed?url=${OURS}/`],
    [404, 'url', `/oembed?url=${OURS}/v1/datasets/china-vehicle-output`],
    [404, 'url', `/oembed?url=${OURS}/embed/a/b/c/d`],
    [404, 'url', `/oembed?url=${encodeURIComponent(`${OURS}/embed/%E0%A4%A/total/2025`)}`],
    [404, 'dataset', `/oembed?url=${OURS}/embed/vehicles/total/2025`],
    [404, 'period', `/oembed?url=${OURS}/embed/china-vehicle-output/total/1066`],
  ])('are a %d about %s: %s', async (status, parameter, address) => {
    const response = await fetchWorker(ENV, address);
    const problem = (await response.json()) as { errors: { parameter: string }[] };
    expect([response.status, problem.errors[0]?.parameter]).toEqual([status, parameter]);
  });
});

describe('WordPress', () => {
  it.each(['', '?theme=dark&limit=3&highlight=jinan', '?level=city&basis=plant&lang=zh'])(
    'finds the document of an embed page with the query "%s", and shows its iframe',
    async (query) => {
      const page = await fetchWorker(ENV, `/embed/${RANKING}${query}`);
      const discovered = discoverOembed(await page.text()) ?? '';
      expect(discovered).toMatch(/format=json$/);
      const { pathname, search } = new URL(oembedRequestUrl(discovered, EMBED + query, 640));
      const response = await fetchWorker(ENV, pathname + search);
      const { type, html } = (await response.json()) as { type: string; html: string };
      expect(type).toBe('rich');
      const shown = sandboxedIframe(html, 'a1B2c3') ?? '';
      const [, src = ''] = / src="([^"]*)"/.exec(shown) ?? [];
      const url = new URL(src.replaceAll('&amp;', '&'));
      expect(url.origin + url.pathname).toBe(EMBED);
      expect(url.hash).toBe('#?secret=a1B2c3');
      expect(Object.fromEntries(url.searchParams)).toEqual(
        Object.fromEntries(new URLSearchParams(query)),
      );
    },
  );
});
