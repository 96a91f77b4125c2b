/** `/embed/…` and `/oembed`, as served: the script, the page and the oEmbed links agree with the stored documents. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { BASE, fetchDocument, get } from '../support/contract/http.ts';

const RANKING = 'china-vehicle-output/total/2025';
const EMBED = `/embed/${RANKING}`;

const text = async (address: string) => (await get(address)).text();

/** The data that an embed script gives its widget, read without the widget’s code. */
function joinedBy(script: string): { readonly url: string; readonly view: RankingView } {
  const [before = ''] = script.split('};\n');
  return new Function(`${before}}; return likewiseJoined; }`)();
}

/** The name of the build of a widget script. */
async function buildOf(address: string): Promise<string> {
  const script = await (await get(address)).text();
  return /widget-([0-9a-f]{8})-/.exec(script)?.[1] ?? '';
}

describe('the script', () => {
  it.each(['', '?basis=plant&level=city', '?as_of=2026-02-01'])(
    'holds the view document of "%s" and the widget',
    async (query) => {
      const script = await text(`${EMBED}.js${query}`);
      const { url, view } = joinedBy(script);
      expect(view).toEqual(await fetchDocument(`/v1/rankings/${RANKING}.view.json${query}`));
      const { pathname, searchParams } = new URL(url, BASE);
      expect(pathname).toBe(`${EMBED}.js`);
      expect([...searchParams].toSorted()).toEqual([...new URLSearchParams(query)].toSorted());
      expect(script).toContain('customElements.define("likewise-ranking"');
      expect(() => new Function(script)).not.toThrow();
    },
  );

  it('supports If-None-Match with any display parameters', async () => {
    const etag = (await get(`${EMBED}.js`)).headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': etag };
    expect((await get(`${EMBED}.js?limit=3&theme=dark&fbclid=1`, { headers })).status).toBe(304);
    expect((await get(`${EMBED}.js?level=city`, { headers })).status).toBe(200);
  });

  it('may be loaded by any origin, and its chunks too', async () => {
    const build = await buildOf('/widget.js');
    for (const address of [
      `${EMBED}.js`,
      `/widget-${build}.js`,
      `/widget-${build}-zh.js`,
      `/widget-${build}-more.js`,
    ]) {
      const { headers } = await get(address);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect(headers.get('Content-Type')).toMatch(/^(text|application)\/javascript/);
    }
  });

  it('has an immutable address by its build, with the same bytes', async () => {
    const response = await get(`/widget-${await buildOf('/widget.js')}.js`);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(await (await get('/widget.js')).text());
  });

  it('is a 404 for an unknown build', async () => {
    const response = await get('/widget-00000000.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=30');
  });

  it.each(['/_joined/widget.js', '/%5Fjoined/page-en.html', '//_joined/widget.js'])(
    'has no public parts: %s',
    async (address) => {
      const response = await get(address, { redirect: 'follow' });
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    },
  );
});

describe('the page', () => {
  it.each([
    ['en', 'Vehicles built in China’s cities, 2025'],
    ['zh', '2025年中国各城市汽车产量'],
  ])(
    'in %s has its title, loads only the widget, and allows its inline script and style',
    async (language, title) => {
      const response = await get(`${EMBED}?lang=${language}`);
      const html = await response.text();
      expect(html).toContain(`<title>${title} · Likewise</title>`);
      const loaded = [...html.matchAll(/(?:src|rel="stylesheet" href)="(\/[^"]*)"/g)];
      expect(loaded.map(([, address]) => address)).toEqual(['/widget.js']);
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      expect(policy).not.toContain('unsafe');
      for (const name of ['script', 'style']) {
        const [, inside = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html) ?? [];
        const hash = createHash('sha256').update(inside).digest('base64');
        expect(inside).not.toBe('');
        expect(policy).toMatch(
          new RegExp(`${name}-src 'self' [^';]+ 'sha256-${hash.replace(/[+/]/g, '\\$&')}'`),
        );
      }
    },
  );

  it('has oEmbed documents at its discovery links', async () => {
    const link = (await get(`${EMBED}?limit=3`)).headers.get('Link') ?? '';
    const found = [...link.matchAll(/<([^>]*)>; rel="alternate"; type="([^"]*)\+oembed"/g)];
    expect(found.map(([, , type]) => type)).toEqual(['application/json', 'text/xml']);
    for (const [, address = '', type = ''] of found) {
      const response = await fetch(address);
      expect(response.headers.get('Content-Type')).toContain(type);
      expect(await response.text()).toContain(`/embed/${RANKING}?limit=3`);
    }
  });
});
