/** The `Link` header: its format, and the links of each response. */
import { describe, expect, it } from 'vitest';
import {
  type Link,
  licenseLinks,
  linkHeader,
  SERVICE_DESC_LINK,
} from '../../../worker/http/respond.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import {
  ADDRESSES,
  EXAMPLE_RELEASE,
  exampleEnv,
  FREEZABLE,
  frozenAddress,
} from '../../support/worker/route-examples.ts';

const RELEASE = EXAMPLE_RELEASE;
const ENV = exampleEnv();

/** Parses the header (RFC 8288), for targets without `>` and values without `"`. */
function parseLinks(header: string | null): Record<string, string>[] {
  const values = [...(header ?? '').matchAll(/<([^>]*)>((?:; [a-z]+="[^"]*")*)(?:, |$)/g)];
  expect(values.map(([text]) => text).join('')).toBe(header ?? '');
  return values.map(([, href = '', parameters = '']) => ({
    href,
    ...Object.fromEntries(
      [...parameters.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
  }));
}

async function linksAt(address: string): Promise<Record<string, string>[]> {
  return parseLinks((await fetchWorker(ENV, address)).headers.get('Link'));
}

const ofRel = (links: readonly Record<string, string>[], rel: string) =>
  links.filter((link) => link.rel === rel).map(({ href = '' }) => href);

describe('the header', () => {
  it('has target, relation and type, in this order', () => {
    const canonical: Link = { href: '/v1', rel: 'canonical' };
    expect(linkHeader([canonical, SERVICE_DESC_LINK])).toBe(
      '</v1>; rel="canonical", </v1/openapi.json>; rel="service-desc"; type="application/openapi+json"',
    );
    expect(linkHeader([])).toBe('');
  });

  it.each([
    ['CC-BY-4.0', ['https://spdx.org/licenses/CC-BY-4.0.html']],
    ['https://example.org/licence', ['https://example.org/licence']],
    ['LicenseRef-Ours', []],
    ['ask us first', []],
    ['a>; rel="x"', []],
    [undefined, []],
  ])('links the licence %s to %j', (license, expected) => {
    const links = expected.map((href) => ({ href, rel: 'license' }));
    expect(licenseLinks(license)).toEqual(links);
  });
});

describe('the links of a response', () => {
  it('lead from the index to the description of the interface', async () => {
    expect(ofRel(await linksAt('/v1'), 'service-desc')).toEqual(['/v1/openapi.json']);
  });

  it.each(ADDRESSES)('at %s lead to responses of the stated types', async (address) => {
    for (const { href = '', type } of await linksAt(address)) {
      // The description is a static asset, which the worker doesn’t serve.
      if (href.startsWith('https://spdx.org/') || href === SERVICE_DESC_LINK.href) continue;
      const response = await fetchWorker(ENV, href.replace(ENV.PUBLIC_ORIGIN, ''));
      expect([href, response.status]).toEqual([href, 200]);
      // An oEmbed link has a special type, with which the document isn’t served.
      const special = type?.endsWith('+oembed');
      const served = response.headers.get('Content-Type');
      if (type !== undefined && !special) expect([href, served]).toEqual([href, type]);
    }
  });

  it.each(ADDRESSES)(
    'at %s name at most one canonical address, which names itself',
    async (address) => {
      const canonical = ofRel(await linksAt(address), 'canonical');
      expect(canonical.length).toBeLessThanOrEqual(1);
      // A page has its canonical URL in its head.
      for (const href of canonical.filter((one) => one.startsWith('/v1')))
        expect(ofRel(await linksAt(href), 'canonical')).toEqual([href]);
    },
  );

  // The canonical page of an iframe page is the ranking page.
  const documents = ADDRESSES.filter((address) => !address.startsWith('/embed/'));

  it.each(documents)('at %s have a canonical URL with the same bytes', async (address) => {
    const original = await fetchWorker(ENV, address);
    for (const href of ofRel(parseLinks(original.headers.get('Link')), 'canonical')) {
      const canonical = await fetchWorker(ENV, href);
      expect(canonical.headers.get('ETag')).toBe(original.headers.get('ETag'));
    }
  });

  it.each(FREEZABLE)(
    'at %s are the same in a named release: they lead to the current one',
    async (address) => {
      expect(await linksAt(frozenAddress(address, RELEASE.id))).toEqual(await linksAt(address));
    },
  );

  it('of a ranking with a date keep the date', async () => {
    const links = await linksAt('/v1/rankings/vehicles/total/latest.csv?as_of=2026-01-12');
    expect(ofRel(links, 'canonical')).toEqual([
      '/v1/rankings/vehicles/total/2025-01--2025-11.csv?level=city&basis=plant&as_of=2025-12-22',
    ]);
    expect(ofRel(links, 'alternate')).toHaveLength(3);
    for (const href of ofRel(links, 'alternate')) expect(href).toContain('&as_of=2025-12-22');
  });

  it('of a translated form keep the language, which the canonical URL of data lacks', async () => {
    const inChinese = await linksAt('/v1/rankings/vehicles/total/2025.svg?lang=zh-Hant');
    const stem = '/v1/rankings/vehicles/total/2025';
    expect([...ofRel(inChinese, 'canonical'), ...ofRel(inChinese, 'alternate')]).toEqual([
      `${stem}.svg?level=city&basis=plant&lang=zh`,
      `${stem}?level=city&basis=plant`,
      `${stem}.csv?level=city&basis=plant&lang=zh`,
      `${stem}.md?level=city&basis=plant`,
    ]);
    expect(ofRel(await linksAt(`${stem}?lang=zh`), 'canonical')).toEqual([
      `${stem}?level=city&basis=plant`,
    ]);
  });

  it('of a dataset’s document include its licence and its description', async () => {
    const links = await linksAt('/v1/datasets/vehicles/bounds.csv');
    expect(links).toEqual([
      { href: '/v1/datasets/vehicles/bounds.csv', rel: 'canonical' },
      {
        href: '/v1/datasets/vehicles/datapackage.json',
        rel: 'describedby',
        type: 'application/json',
      },
      { href: 'https://spdx.org/licenses/CC-BY-4.0.html', rel: 'license' },
      { href: '/v1/datasets/vehicles/bounds', rel: 'alternate', type: 'application/json' },
    ]);
  });
});
