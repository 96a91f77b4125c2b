/** Pictures that the local server draws on demand. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { etagOf } from '../../../publish/release/pack.ts';
import {
  findPictureSource,
  type PictureServer,
  savePictureSources,
  startPictureServer,
} from '../../../scripts/lib/picture-server.ts';

const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="5" y="20">${text}</text></svg>`;
const RELEASE = '0123456789abcdef';
const ADDRESS = 'v1/rankings/d/total/2025/city/plant@2026-01-18.en.card.png';
const SOURCES = new Map([
  [ADDRESS, svg('one')],
  [ADDRESS.replace('.en.', '.zh.'), svg('一')],
]);

const folder = mkdtempSync(join(tmpdir(), 'likewise-server-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sources of pictures', () => {
  test('are found as they were written', async () => {
    savePictureSources(folder, RELEASE, SOURCES);
    for (const [name, source] of SOURCES)
      expect(await findPictureSource(folder, RELEASE, name)).toBe(source);
    expect(await findPictureSource(folder, RELEASE, `${ADDRESS}x`)).toBeNull();
    expect(await findPictureSource(folder, 'fedcba9876543210', ADDRESS)).toBeNull();
  });

  test('are kept for ten releases', async () => {
    const releases = Array.from({ length: 12 }, (_, index) => String(index).padStart(16, '0'));
    for (const release of releases) savePictureSources(folder, release, SOURCES);
    expect(readdirSync(join(folder, 'pictures'))).toHaveLength(10);
    const newest = releases.at(-1) ?? '';
    expect(await findPictureSource(folder, newest, ADDRESS)).toBe(SOURCES.get(ADDRESS));
  });
});

describe('the picture server', () => {
  const LATER = 'abcdefabcdefabcd';
  let server: PictureServer;
  beforeAll(async () => {
    server = await startPictureServer(folder);
  });
  afterAll(() => server.close());

  test('draws a picture of a release that was published after the server started', async () => {
    const address = `${server.origin}/${LATER}/${ADDRESS}`;
    expect((await fetch(address)).status).toBe(404);
    savePictureSources(folder, LATER, SOURCES);
    const response = await fetch(address);
    const png = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(response.headers.get('ETag')).toBe(etagOf(png));
  });

  test.each([
    ['an unknown address', `/${LATER}/${ADDRESS}x`],
    ['a path without a release', `/../${ADDRESS}`],
    ['an empty path', '/'],
  ])('has nothing at %s', async (_, path) => {
    expect((await fetch(server.origin + path)).status).toBe(404);
  });

  test('draws all pictures of a release and reports each', async () => {
    const reports: string[] = [];
    await server.drawAll(LATER, (done, total) => reports.push(`${done}/${total}`));
    expect(reports).toEqual(['1/2', '2/2']);
  });

  test('goes on after a picture that can’t be drawn, and names it', async () => {
    const release = 'bbbbbbbbbbbbbbbb';
    savePictureSources(
      folder,
      release,
      new Map([['broken.png', '<svg><text>a</text>'], ...SOURCES]),
    );
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reports: string[] = [];
    await server.drawAll(release, (done, total) => reports.push(`${done}/${total}`));
    expect(reports.at(-1)).toBe('3/3');
    expect(printed.mock.calls.join()).toContain('Drawing broken.png failed');
    expect((await fetch(`${server.origin}/${release}/broken.png`)).status).toBe(500);
    expect((await fetch(`${server.origin}/${release}/${ADDRESS}`)).status).toBe(200);
    printed.mockRestore();
  });
});
