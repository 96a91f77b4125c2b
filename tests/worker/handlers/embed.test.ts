/** `/embed/…`: the page for an iframe, and the one script. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import { encode, etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { embedHead } from '../../support/worker/embed-head.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const FILES = publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS));
const WIDGET = '(()=>{likewiseJoined})();';
/** The widget of the deployment in each language. */
const withWidget = (code = WIDGET) =>
  fakeEnv(
    FILES,
    new Map(
      ['', '-ar', '-zh', '-zh-Hant'].map((tag) => [
        `/_joined/widget${tag}.js`,
        encode(code + tag.replace(/.+/, '// $&')),
      ]),
    ),
  );
const ENV = withWidget();
const EMBED = '/embed/vehicles/total/2025';

function stored(form: string, asOf = '2026-01-18', period = '2025', basis = 'plant'): string {
  const key = { dataset: 'vehicles', metric: 'total', period, level: 'city', basis };
  return bodyOf(vintageAddress(rankingAddress(key), asOf, form));
}

/** The head of the page at an address, and the stored rest. */
function page(language: 'en' | 'zh', address = EMBED, ...version: readonly string[]): string {
  return embedHead(language, address) + stored(`${language}.html`, ...version);
}

async function textAt(address: string): Promise<string> {
  const response = await fetchWorker(ENV, address);
  expect(response.status).toBe(200);
  return response.text();
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the page', () => {
  it.each([
    ['is in English', EMBED, page('en')],
    [
      'is in Chinese for lang=zh-Hant',
      `${EMBED}?lang=zh-Hant`,
      page('zh', `${EMBED}?lang=zh-Hant`),
    ],
    [
      'is in English for a language without a stored page',
      `${EMBED}?lang=ar`,
      page('en', `${EMBED}?lang=ar`),
    ],
    [
      'is that of the requested date',
      `${EMBED}?as_of=2026-01-12`,
      page('en', `${EMBED}?as_of=2026-01-12`, '2026-01-10'),
    ],
    [
      'is that of the requested basis',
      `${EMBED}?basis=unspecified`,
      page('en', `${EMBED}?basis=unspecified`, '2026-01-05', '2025', 'unspecified'),
    ],
    [
      'may be of the latest year',
      '/embed/vehicles/total/latest-year',
      page('en', '/embed/vehicles/total/latest-year'),
    ],
    [
      'is the same for all display parameters but for its oEmbed links',
      `${EMBED}?theme=dark&limit=3&view=x&highlight=a`,
      page('en', `${EMBED}?theme=dark&limit=3&view=x&highlight=a`),
    ],
    ['ignores unknown parameters', `${EMBED}?fbclid=1&ver=2&fbclid=3`, page('en')],
  ])('%s', async (_, address, body) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Content-Length')).toBe(String(encode(body).length));
    expect(await response.text()).toBe(body);
  });

  it('has an ETag made of those of its head and of the stored rest', async () => {
    const address = `${EMBED}?lang=zh`;
    const head = createHash('sha256').update(embedHead('zh', address)).digest('hex').slice(0, 22);
    const { headers } = await fetchWorker(ENV, address);
    expect(headers.get('ETag')).toBe(etagOf(stored('zh.html')).replace('"', `"${head}-`));
  });

  it('supports If-None-Match and HEAD', async () => {
    const whole = await fetchWorker(ENV, EMBED);
    const etag = whole.headers.get('ETag') ?? '';
    for (const env of [ENV, withWidget()]) {
      const again = await fetchWorker(env, EMBED, { headers: { 'If-None-Match': etag } });
      expect(again.status).toBe(304);
      const { headers } = await fetchWorker(env, EMBED, { method: 'HEAD' });
      for (const name of ['Content-Length', 'ETag', 'Content-Security-Policy'])
        expect(headers.get(name)).toBe(whole.headers.get(name));
    }
  });

  it('is a 503 while its head can’t be read, and recovers', async () => {
    const env = withWidget();
    env.ASSETS.broken = true;
    expect((await fetchWorker(env, EMBED)).status).toBe(503);
    env.ASSETS.broken = false;
    expect((await fetchWorker(env, EMBED)).status).toBe(200);
  });

  it('may be framed by any site, and runs only its own script', async () => {
    const { headers } = await fetchWorker(ENV, EMBED);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).not.toContain('frame-ancestors');
    expect(headers.get('X-Frame-Options')).toBeNull();
    const hashOf = (text: string) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(
      `default-src 'none'; script-src 'self' https://likewise.test ${hashOf('let en;')}; style-src 'self' https://likewise.test ${hashOf('p {}')};`,
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('names its origin for all that it loads, because WebKit matches ’self’ with nothing in a sandbox', async () => {
    const { headers } = await fetchWorker(ENV, EMBED);
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const kind of ['script', 'style', 'connect', 'img'])
      expect(policy).toContain(`${kind}-src 'self' https://likewise.test`);
  });

  it('links to its oEmbed documents by its normalized URL', async () => {
    const { headers } = await fetchWorker(ENV, `${EMBED}?utm=1&limit=3&level=city`);
    const url =
      'https%3A%2F%2Flikewise.test%2Fembed%2Fvehicles%2Ftotal%2F2025%3Flevel%3Dcity%26limit%3D3';
    expect(headers.get('Link')).toBe(
      [
        '<https://likewise.test/rankings/vehicles/total/2025?level=city&basis=plant>; rel="canonical"',
        `<https://likewise.test/oembed?url=${url}&format=json>; rel="alternate"; type="application/json+oembed"`,
        `<https://likewise.test/oembed?url=${url}&format=xml>; rel="alternate"; type="text/xml+oembed"`,
      ].join(', '),
    );
  });

  it('has short headers and no oEmbed links for a long highlight', async () => {
    const { status, headers } = await fetchWorker(ENV, `${EMBED}?highlight=${'a+'.repeat(1900)}`);
    expect(status).toBe(200);
    expect(headers.get('Link')?.length).toBeLessThan(200);
  });

  it.each([
    [`${EMBED}?as_of=2026-01-12`, '/rankings'],
    [`${EMBED}?lang=zh-Hant`, '/zh/rankings'],
  ])('at %s names the current page in its language as canonical', async (address, stem) => {
    const { headers } = await fetchWorker(ENV, address);
    expect(headers.get('Link')).toContain(
      `<https://likewise.test${stem}/vehicles/total/2025?level=city&basis=plant>; rel="canonical"`,
    );
  });
});

describe('the script', () => {
  it('joins its URL, the view document and the widget', async () => {
    const response = await fetchWorker(ENV, `${EMBED}.js`);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(await response.text()).toBe(
      `{const likewiseJoined={url:"${EMBED}.js",view:${stored('view.json')}};\n${WIDGET}}\n`,
    );
  });

  it('is the same for all display and unknown parameters', async () => {
    const looks = '?limit=5&theme=dark&highlight=a&view=timeline&fbclid=1';
    expect(await textAt(`${EMBED}.js${looks}`)).toBe(await textAt(`${EMBED}.js`));
  });

  it.each([
    ['zh', '-zh'],
    ['zh-CN', '-zh'],
    ['zh-TW', '-zh-Hant'],
    ['ar-EG', '-ar'],
    ['en-GB', ''],
    ['fr', ''],
  ])('has the widget for lang=%s, with its own ETag', async (lang, tag) => {
    const script = await textAt(`${EMBED}.js?lang=${lang}`);
    const widget = WIDGET + tag.replace(/.+/, '// $&');
    expect(script).toBe(
      `{const likewiseJoined={url:"${EMBED}.js",view:${stored('view.json')}};\n${widget}}\n`,
    );
    const [etag, plain] = await Promise.all(
      [`${EMBED}.js?lang=${lang}`, `${EMBED}.js`].map(async (address) =>
        (await fetchWorker(ENV, address)).headers.get('ETag'),
      ),
    );
    expect(etag === plain).toBe(tag === '');
  });

  it('is a 400 for an invalid language tag', async () => {
    const response = await fetchWorker(ENV, `${EMBED}.js?lang=z!`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('expected a language tag such as en, zh or zh-Hant');
  });

  it('contains its URL with period, date, level and basis as requested', async () => {
    const query = '?as_of=2026-02-01&theme=dark&basis=plant&level=city';
    const text = await textAt(`/embed/vehicles/total/latest-year.js${query}`);
    const url = '/embed/vehicles/total/latest-year.js?level=city&basis=plant&as_of=2026-02-01';
    expect(text).toContain(`{url:"${url}",view:${stored('view.json')}}`);
  });

  it('supports If-None-Match', async () => {
    const etag = (await fetchWorker(ENV, `${EMBED}.js`)).headers.get('ETag') ?? '';
    const again = await fetchWorker(ENV, `${EMBED}.js?limit=2`, {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('has another ETag for another widget, document or URL', async () => {
    const etags = await Promise.all([
      fetchWorker(ENV, `${EMBED}.js`),
      fetchWorker(withWidget('(()=>{})();'), `${EMBED}.js`),
      fetchWorker(ENV, `${EMBED}.js?as_of=2026-01-12`),
      fetchWorker(ENV, '/embed/vehicles/total/latest-year.js'),
    ]);
    expect(new Set(etags.map(({ headers }) => headers.get('ETag'))).size).toBe(4);
  });

  it('reads the widget once per language', async () => {
    const env = withWidget();
    const fetched = vi.spyOn(env.ASSETS, 'fetch');
    await fetchWorker(env, `${EMBED}.js`);
    await fetchWorker(env, `${EMBED}.js?level=city`);
    await fetchWorker(env, `${EMBED}.js?lang=zh`);
    await fetchWorker(env, `${EMBED}.js?lang=zh-CN&level=city`);
    expect(fetched.mock.calls).toEqual([
      ['https://assets.local/_joined/widget.js'],
      ['https://assets.local/_joined/widget-zh.js'],
    ]);
  });

  it('is a 503 while the widget can’t be read, and recovers', async () => {
    const env = withWidget();
    env.ASSETS.broken = true;
    const failed = await fetchWorker(env, `${EMBED}.js`);
    expect([failed.status, failed.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    env.ASSETS.broken = false;
    expect((await fetchWorker(env, `${EMBED}.js`)).status).toBe(200);
  });

  it('is a 503 if the deployment has no widget', async () => {
    expect((await fetchWorker(fakeEnv(FILES), `${EMBED}.js`)).status).toBe(503);
  });
});

describe.each(['', '.js'])('bad requests with the ending "%s"', (ending) => {
  it.each([
    [404, 'an unknown dataset', `/embed/vehicle/total/2025${ending}`],
    [404, 'a period without a ranking', `/embed/vehicles/total/1066${ending}`],
    [404, 'a date before the first vintage', `${EMBED}${ending}?as_of=1999-01-01`],
    [400, 'an unknown level', `${EMBED}${ending}?level=town`],
    [400, 'an invalid date', `${EMBED}${ending}?as_of=2026-02-30`],
  ])('get %d: %s', async (status, _, address) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

it('another ending gets a 404', async () => {
  expect((await fetchWorker(ENV, `${EMBED}.json`)).status).toBe(404);
});
