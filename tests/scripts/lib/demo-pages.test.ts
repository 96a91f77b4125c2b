/** The demo pages: everything in the widget's README is on one of them, and each shows exactly the code that it runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../../scripts/lib/build-assets.ts';
import { demoFiles, readDemos } from '../../../scripts/lib/demo-pages.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { DEMOS } from '../../../widget/demo/demos.ts';
import { visibleText } from '../../support/site/example-home.ts';

const ORIGIN = 'https://likewise.example';
const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');
const demos = readDemos();
const texts = demos.flatMap(({ html, assets }) => [html, ...Object.values(assets)]).join('\n');

let files: Map<string, string>;

beforeAll(async () => {
  files = await demoFiles(ORIGIN);
});

/** Names in backticks in a column of the README's table under a heading. */
function listed(head: string, column = 1): string[] {
  const section = readme.split(`\n## ${head}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => /`([^`]+)`/.exec(line.split('|')[column] ?? '')?.[1] ?? '');
}

const ATTRIBUTES = listed('Attributes and properties');
const page = (name: string): string => files.get(`demo/${name}.html`) ?? '';

describe('the demos cover the README', () => {
  test('with tables that the tests find', () => {
    expect(ATTRIBUTES.length).toBeGreaterThan(10);
    expect(listed('Languages').length).toBeGreaterThan(3);
    expect(listed('Custom properties').length).toBeGreaterThan(0);
  });

  test.each(ATTRIBUTES)('the attribute %s', (name) => {
    expect(texts).toMatch(
      new RegExp(`(<likewise-ranking|<script)[^>]*\\s(data-)?${name}="|\\.${name} =`),
    );
  });

  test.each(['ranking', 'src', 'limit', 'asOf', 'heading'])('the property %s', (name) => {
    expect(listed('Attributes and properties', 2)).toContain(name);
    expect(texts).toContain(`ranking.${name} =`);
  });

  test.each(listed('Events'))('the event %s', (name) => {
    expect(texts).toContain(`addEventListener('${name}'`);
  });

  test.each(listed('Parts'))('the part %s', (name) => {
    expect(texts).toContain(`::part(${name})`);
  });

  test.each(listed('Custom properties'))('the custom property %s', (name) => {
    expect(texts).toContain(`${name}:`);
  });

  test.each(listed('Languages').slice(1))('the language %s', (name) => {
    expect(texts).toContain(`lang="${name}"`);
  });

  test('the slot', () => {
    expect(texts).toMatch(/<likewise-ranking[^>]*>\s*<p>/);
  });

  test.each([
    ['a classic script', /<script async src="https:\/\/HOST\/widget\.js" data-ranking=/],
    ['a module', /<script type="module" src="https:\/\/HOST\/widget\.js"/],
    ['a script with its ranking', /<script async src="https:\/\/HOST\/embed\/[^"]*\.js/],
    ['an iframe', /<iframe[^>]*src="https:\/\/HOST\/embed\//],
  ])('%s', (_, pattern) => {
    expect(texts).toMatch(pattern);
  });
});

describe('a demo page', () => {
  test('exists for each source file, and each has one', () => {
    const written = readdirSync(join(ROOT, 'widget', 'demo'))
      .filter((file) => !/^(demos\.ts|demo-page\.css)$/.test(file))
      .map((file) => file.split('.')[0] ?? '');
    expect([...new Set(written)].sort()).toEqual(DEMOS.map(({ name }) => name).sort());
  });

  test.each(demos.map((demo) => [demo.name, demo] as const))(
    '%s shows the code that it runs',
    (name, { html, assets }) => {
      const text = visibleText(page(name).replaceAll('<code>', '').replaceAll('</code>', ''));
      for (const one of [html, ...Object.values(assets)])
        expect(text).toContain(one.replaceAll('https://HOST', ORIGIN).replace(/\s+/g, ' ').trim());
      expect(page(name)).toContain(html.replaceAll('https://HOST', ''));
    },
  );

  test.each(DEMOS.map(({ name }) => name))('%s has no script or style of its own', (name) => {
    const [, running = ''] = page(name).split('<div class="demo"');
    expect(page(name)).not.toMatch(/<style|<[^>]*\s(style|on[a-z]+)=/);
    expect(running).not.toMatch(/<script(?![^>]*\ssrc=")[^>]*>/);
  });

  test('links to files that exist', () => {
    const paths = [...files].flatMap(([file, text]) =>
      file.endsWith('.html')
        ? [...text.matchAll(/(?:href|src)="(\/demo[^"]*)"/g)].map(([, path]) => path ?? '')
        : [],
    );
    expect(paths.length).toBeGreaterThan(DEMOS.length * 2);
    for (const path of new Set(paths)) {
      const file = path.slice(1).replace(/\/$/, '/index');
      expect(files.has(/\.\w+$/.test(file) ? file : `${file}.html`), path).toBe(true);
    }
  });

  test('loads nothing from other origins', () => {
    for (const [file, text] of files)
      if (file.endsWith('.html'))
        expect(text).not.toMatch(/(src|<link[^>]*stylesheet[^>]*href)="(https?:)?\/\//);
  });

  test('isn’t indexed by search engines, and may only frame our own pages', () => {
    const headers = headersAt('/demo/iframe');
    expect(headers['X-Robots-Tag']).toBe('noindex');
    expect(headers['Content-Security-Policy']).toMatch(/frame-src 'self'$/);
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    for (const { name } of DEMOS) expect(page(name)).toContain('name="robots" content="noindex"');
  });
});
