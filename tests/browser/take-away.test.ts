/** What the page for a new ranking makes in the browser: the PNG of a picture, links to its state, archives. */

import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { SharedResult } from '../../site/new-ranking/take-away/share-link.ts';
import { rankingPicture } from '../../site/pictures/ranking-picture.ts';
import { siteWords } from '../../site/words/mod.ts';
import { BROWSER_TARGETS } from '../../widget/build/browser-targets.ts';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import { visit } from '../support/browser/tab.ts';
import { SHARED_STATE } from '../support/site/shared-states.ts';

const ENTRY = `
  import { svgToPng } from './site/new-ranking/client/svg-to-png.ts';
  import { decodeShareLink, encodeShareLink } from './site/new-ranking/take-away/share-link.ts';
  import { zipFolder } from './site/new-ranking/take-away/zip.ts';
  import { rankingPicture } from './site/pictures/ranking-picture.ts';
  import { clientWords as en } from './site/words/en/client-words.ts';
  import { clientWords as zh } from './site/words/zh/client-words.ts';
  const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  globalThis.takeAway = {
    picture: (view, language) => rankingPicture(view, { en, zh }[language]),
    png: async (svg) => toBase64(new Uint8Array(await (await svgToPng(svg)).arrayBuffer())),
    zip: (folder, files) => toBase64(zipFolder(folder, new Map(files))),
    encodeShareLink,
    decodeShareLink,
  };
`;

let address: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: BROWSER_TARGETS,
  });
  const script = serveResource({ body: outputFiles[0]?.text ?? '', type: 'text/javascript' });
  address = serveResource({
    body: `<!doctype html><html lang="en"><title>Page</title><script src="${script}"></script>`,
    headers: {
      'Content-Security-Policy': "default-src 'none'; script-src 'self'; img-src 'self' data:",
    },
  });
});

async function open(options = {}): Promise<{ page: Page; complaints: string[] }> {
  const visited = await visit(options);
  await visited.page.goto(address);
  return visited;
}

/** The value of a call of the bundle; arguments are passed as JSON. */
function call<Result>(page: Page, name: string, ...values: readonly unknown[]): Promise<Result> {
  return page.evaluate(`takeAway.${name}(...${JSON.stringify(values)})`);
}

async function pngOf(page: Page, svg: string): Promise<Buffer> {
  return Buffer.from(await call<string>(page, 'png', svg), 'base64');
}

/** The share of pixels in which two pictures of the same size differ visibly. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).greyscale().raw().toBuffer()),
  );
  if (!a || !b || a.length !== b.length) throw new Error('sizes differ, expected the same');
  return (
    a.reduce((count, grey, index) => count + +(Math.abs(grey - (b[index] ?? 0)) > 64), 0) / a.length
  );
}

describe('the PNG of a picture', () => {
  test.each(['en', 'zh'] as const)(
    'in %s is opaque, twice as large, and has text',
    async (language) => {
      const { page, complaints } = await open();
      const svg = rankingPicture(rankingView, siteWords(language), { hasDarkMode: false });
      const png = await pngOf(page, svg);
      const [, width, height] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
      expect(await sharp(png).metadata()).toMatchObject({
        format: 'png',
        width: 2 * Number(width),
        height: 2 * Math.floor(Number(height)),
      });
      expect((await sharp(png).stats()).isOpaque).toBe(true);
      const [red, green, blue] = await sharp(png)
        .extract({ left: 0, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect([red, green, blue]).toEqual([255, 255, 255]);
      const blank = await pngOf(page, svg.replace(/<text .*?<\/text>/gs, ''));
      expect(await difference(png, blank)).toBeGreaterThan(0.01);
      expect(complaints).toEqual([]);
    },
  );

  test('is light in a dark browser, if the picture has no dark mode', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const options = { hasDarkMode: false };
    const png = await pngOf(page, rankingPicture(rankingView, siteWords('en'), options));
    const [corner] = await sharp(png)
      .extract({ left: 0, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(corner).toBe(255);
  });

  test('of what isn’t a picture is an error', async () => {
    const { page } = await open();
    await expect(pngOf(page, 'no picture')).rejects.toThrow();
  });
});

test('the picture is the same as on the server', async () => {
  const { page } = await open();
  for (const language of ['en', 'zh'] as const)
    expect(await call(page, 'picture', rankingView, language)).toBe(
      rankingPicture(rankingView, siteWords(language)),
    );
});

test('a link is encoded and decoded, and gives its reasons', async () => {
  const { page, complaints } = await open();
  const link = await call<string>(page, 'encodeShareLink', SHARED_STATE);
  const decode = (fragment: string) => call<SharedResult>(page, 'decodeShareLink', fragment);
  expect(await decode(`${link}).`)).toEqual({ state: SHARED_STATE });
  expect(await decode(link.slice(0, -20))).toEqual({ problem: 'damaged' });
  expect(await decode(`${link}AAAA`)).toEqual({ problem: 'damaged' });
  const bomb = await call<string>(page, 'encodeShareLink', {
    ...SHARED_STATE,
    table: ' '.repeat(3_000_000),
  });
  expect(await decode(bomb)).toEqual({ problem: 'too-large' });
  expect(complaints).toEqual([]);
});

test('an archive has the files', async () => {
  const { page } = await open();
  const zip = await call<string>(page, 'zip', 'cities', [['a.csv', '甲\n']]);
  const [file] = Object.entries(unzipSync(Buffer.from(zip, 'base64')));
  expect(file).toEqual(['cities/a.csv', new TextEncoder().encode('甲\n')]);
});
