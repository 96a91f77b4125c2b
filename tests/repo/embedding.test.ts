/** The page of embed recipes is accurate: addresses are routes, attributes are the element's, links work. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { compile } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { describeElement } from '../../widget/build/element-manifest.ts';
import { ROUTES } from '../../worker/routes.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const page = read('docs/embedding.md');

/** The code blocks in a language. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  );
}

/** The anchor of a heading on GitHub. */
const anchor = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-');

function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, head = '']) => anchor(head));
}

/** The route of a path, matched by its segments and extension. */
function routeOf(path: string) {
  return Object.values(ROUTES).find(({ path: pattern, endings }) =>
    Object.keys(endings).some((ending) => {
      const parts = pattern.split('/').map((part) => (part.startsWith(':') ? '[a-z0-9-]+' : part));
      return new RegExp(`^${parts.join('/')}${ending.replaceAll('.', '\\.')}$`).test(path);
    }),
  );
}

describe('the recipes', () => {
  const addresses = [
    ...new Set([...page.matchAll(/https:\/\/HOST(\/[^\s"'`)\]]*)/g)].map(([, at = '']) => at)),
  ];

  test.each(addresses.filter((at) => !['/widget.js', '/resize.js'].includes(at)))(
    '%s is a route',
    (address) => {
      const { pathname, searchParams } = new URL(address, 'https://host.example');
      const route = routeOf(pathname);
      expect(route, pathname).toBeDefined();
      for (const name of searchParams.keys()) expect(route?.query).toContain(name);
    },
  );

  test('include every picture format', () => {
    for (const ending of Object.keys(ROUTES.ranking.endings).filter((one) => /svg|png/.test(one)))
      expect(page).toContain(`….${ending.slice(1)}`);
  });

  test('use only attributes of the element', async () => {
    const [{ declarations }] = JSON.parse(await describeElement()).modules;
    const known: string[] = declarations[0].attributes.map(({ name }: { name: string }) => name);
    const events: string[] = declarations[0].events.map(({ name }: { name: string }) => name);
    const tags = [...page.matchAll(/<likewise-ranking\s([^>]*?)\/?>/g)].map(
      ([, attributes = '']) => attributes,
    );
    expect(tags.length).toBeGreaterThan(3);
    for (const attributes of tags) {
      const names = [...attributes.matchAll(/(?:^|\s)[:@]?([a-z-]+)=/g)].map(
        ([, name = '']) => name,
      );
      for (const name of names)
        expect([...known, ...events, ...events.map((one) => `on${one}`)]).toContain(name);
    }
  });

  test('is the policy that the widget is tested under', () => {
    const policyOf = (text: string) =>
      /default-src 'none';.*?'allow-duplicates'/s.exec(text)?.[0].replace(/\s+/g, ' ');
    expect(policyOf(page)).toContain('script-src HOST');
    expect(policyOf(page)).toBe(policyOf(read('widget/README.md')));
  });

  test('is what its message is called', () => {
    for (const message of ["'likewise-height'", "'likewise-ready'"]) {
      expect(read('site/assets/embed.js')).toContain(message);
      expect(read('site/assets/resize.js')).toContain(message);
      expect(page).toContain(message);
    }
  });
});

describe('the code of the page', () => {
  test('for React compiles', async () => {
    const [code = ''] = blocks('jsx');
    expect((await transform(code, { loader: 'jsx' })).code).toContain('"likewise-ranking"');
  });

  test('for Svelte compiles without warnings', () => {
    const [markup = ''] = blocks('svelte');
    const source = `<script>let { ranking, open } = $props();</script>\n${markup}`;
    expect(compile(source, { filename: 'Ranking.svelte' }).warnings).toEqual([]);
  });

  test('for a page that follows heights runs', async () => {
    const script = blocks('html').find((code) => code.includes('likewise-height')) ?? '';
    const [, body = ''] = /<script>([\s\S]*)<\/script>/.exec(script) ?? [];
    expect((await transform(body)).code).toContain('frame.height = data.height');
  });
});

test('links have targets', () => {
  const links = [...page.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) {
    const [file = '', part] = link.split('#');
    const path = file ? join(ROOT, 'docs', file) : join(ROOT, 'docs/embedding.md');
    expect([link, existsSync(path)]).toEqual([link, true]);
    if (part) expect(anchors(readFileSync(path, 'utf8'))).toContain(part);
  }
});
