/** The served documentation: its curl and Python examples are run, and print the output on the page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../worker/http/problem-response.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { BASE, get } from '../support/contract/http.ts';

interface Lines {
  readonly code: string;
  readonly prints: string;
}

let deployed: Deployment;
let page: string;

beforeAll(async () => {
  deployed = await readDeployment();
  page = await (await get('/docs')).text();
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function textOf(html: string): string {
  return html.replaceAll(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The examples for a tool, with the address of the tests, each with its output. */
function linesFor(tool: string): readonly Lines[] {
  const pattern = new RegExp(
    `<pre data-run="${tool}"><code>([^<]*)</code></pre>\\s*<p class="output">Output</p><pre data-output="${tool}"><code>([^<]*)</code>`,
    'g',
  );
  return [...page.matchAll(pattern)].map(([, code = '', prints = '']) => ({
    code: textOf(code).replaceAll(deployed.origin, BASE),
    prints: textOf(prints),
  }));
}

/** Whether a program is installed. */
function isInstalled(program: string): boolean {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  return !error && status === 0;
}

/** The output with normalized line ends and without a byte order mark. */
function seen(output: string): string {
  return output.replaceAll('\r\n', '\n').replaceAll('\ufeff', '').trimEnd();
}

function python(): string | null {
  return ['python3', 'python'].find(isInstalled) ?? null;
}

describe('the examples of the documentation', () => {
  it.skipIf(!isInstalled('curl') || process.platform === 'win32')(
    'for curl print their output (skipped if curl isn’t installed)',
    () => {
      const all = linesFor('curl');
      expect(all.length).toBeGreaterThanOrEqual(4);
      for (const { code, prints } of all) {
        expect(code).toContain(BASE);
        const output = execFileSync('sh', ['-c', code], { encoding: 'utf8' });
        expect(seen(output)).toBe(prints);
      }
    },
  );

  it.skipIf(python() === null)(
    'for Python print their output (skipped if Python isn’t installed)',
    () => {
      const all = linesFor('python');
      expect(all.length).toBeGreaterThanOrEqual(1);
      for (const { code, prints } of all) {
        expect(code).toContain(BASE);
        const output = execFileSync(python() ?? '', ['-c', code], {
          encoding: 'utf8',
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        });
        expect(seen(output)).toBe(prints);
      }
    },
  );

  it('for R, Power Query, Observable and TypeScript use addresses that exist', async () => {
    for (const tool of ['r', 'power-query', 'observable', 'typescript']) {
      const [, html = ''] =
        new RegExp(`<pre data-run="${tool}"><code>([^<]*)</code>`).exec(page) ?? [];
      const code = textOf(html);
      expect(code).toContain(deployed.origin);
      const paths = [
        ...code.matchAll(/["']https?:\/\/[^/"']+(\/[^"']+)["']/g),
        ...code.matchAll(/RelativePath = "([^"]+)"/g),
      ].map(([, path = '']) => (path.startsWith('/') ? path : `/${path}`));
      if (tool !== 'typescript') expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
  });
});

describe('the type of every problem', () => {
  it('links to a heading of the page', async () => {
    for (const { type } of Object.values(PROBLEM_KINDS)) {
      const [path, anchor] = type.split('#');
      expect(path).toBe('/docs');
      expect(page).toContain(`id="${anchor}"`);
    }
  });

  it('is in a problem document', async () => {
    for (const [address, kind] of [
      ['/v1?x=1', 'badParameter'],
      ['/no-such-page', 'notFound'],
    ] as const) {
      expect(await (await get(address)).json()).toMatchObject({ type: PROBLEM_KINDS[kind].type });
    }
  });
});

it('the page loads only files of this deployment', async () => {
  const [response, sheets] = [
    await get('/docs'),
    [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href),
  ];
  expect(sheets.length).toBeGreaterThan(0);
  for (const href of sheets) {
    const sheet = await get(href);
    expect([href, sheet.status]).toEqual([href, 200]);
    expect(sheet.headers.get('Content-Type')).toMatch(/^text\/css/);
    expect(await sheet.text()).not.toMatch(/url\(|@import/);
  }
  expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self'");
});
