/** What developers install, as it is built: what it exports, its types, and what those who check packages say of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WIDGET_LANGUAGES } from '../../../engine/model/languages.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { buildPackage } from '../../../widget/build/build-package.ts';

const PROJECT = mkdtempSync(join(tmpdir(), 'likewise-package-'));
const OUT = join(PROJECT, 'node_modules', 'likewise-widget');
const SHARED = join(ROOT, 'node_modules');
let files: readonly string[] = [];

/** What the widget needs, and what the frameworks' types are made of. */
const LENT = [
  ...['lit', 'lit-html', 'react', '@types/react', 'csstype', 'svelte', 'vue', '@vue/shared'],
  ...['@vue/runtime-dom', '@vue/runtime-core', '@vue/reactivity', '@vue/compiler-dom'],
];

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = () => json(join(OUT, 'package.json'));

/** Lends the project of a developer one of our own dependencies. */
function lend(name: string): void {
  const place = join(PROJECT, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(SHARED, name), place, 'dir');
}

function project(file: string, content: string): string {
  writeFileSync(join(PROJECT, file), content);
  return join(PROJECT, file);
}

/** What the compiler says of a developer's file. */
function complaints(file: string): string {
  const compiler = join(SHARED, 'typescript', 'bin', 'tsc');
  const options = [
    '--noEmit',
    '--strict',
    '--jsx',
    'react-jsx',
    '--target',
    'es2024',
    '--types',
    '',
  ];
  const modules = ['--module', 'nodenext', '--lib', 'es2024,dom,dom.iterable'];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...modules, file], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return stdout;
}

beforeAll(async () => {
  files = await buildPackage(OUT);
  for (const name of LENT) lend(name);
  writeFileSync(join(PROJECT, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(PROJECT, { recursive: true }));

describe('the package', () => {
  test('is of the product’s own version, and of its Lit', () => {
    const root = json(join(ROOT, 'package.json'));
    expect(manifest().version).toBe(root.version);
    expect(manifest().dependencies).toEqual({ lit: `^${root.dependencies.lit}` });
    expect(manifest().private).toBeUndefined();
  });

  test('holds what it exports', () => {
    const { exports } = manifest();
    const named = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as object),
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((path) => !files.includes(path.replace('./', '')))).toEqual([]);
  });

  test('brings its licence, its README and the description of the element', () => {
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'custom-elements.json', 'package.json']),
    );
    expect(manifest().customElements).toBe('custom-elements.json');
  });

  test('knows each language', () => {
    const modules = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(OUT, file), 'utf8'))
      .join('\n');
    for (const tag of WIDGET_LANGUAGES.filter((each) => each !== 'en')) {
      const [, file = ''] =
        new RegExp(`"?${tag}"?: \\(\\) => import\\("\\./([\\w-]+\\.js)"\\)`).exec(modules) ?? [];
      expect(files).toContain(`js/${file}`);
    }
  });

  test('imports nothing but Lit and itself', () => {
    const modules = files.filter((file) => file.endsWith('.js'));
    const imports = modules.flatMap((file) => {
      const text = readFileSync(join(OUT, file), 'utf8');
      return [...text.matchAll(/(?:from |import |import\()"([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
    });
    expect(imports.length).toBeGreaterThan(5);
    const foreign = imports.filter((name) => !name.startsWith('./'));
    expect(foreign.filter((name) => !/^lit(\/|$)/.test(name))).toEqual([]);
  });

  test('asks for no file beside a script, and reads no script’s address', () => {
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(OUT, file), 'utf8')).not.toMatch(/currentScript|LIKEWISE_BUILD/);
  });
});

describe('those who check packages', () => {
  test('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: OUT, strict: true });
    expect(messages.map(({ code }) => code)).toEqual([]);
  });

  test('the types are right wherever modules are read', () => {
    const attw = join(SHARED, '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const { status, stdout } = spawnSync(
      process.execPath,
      [attw, '--pack', OUT, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('likewise-widget');
    expect(stdout).not.toContain('Internal resolution error');
    expect(status).toBe(0);
  });
});

describe('where there is no page', () => {
  test.each([
    'likewise-widget',
    'likewise-widget/react',
    'likewise-widget/vue',
    'likewise-widget/svelte',
  ])('%s may be imported', (name) => {
    const file = project('server.js', `console.log(Object.keys(await import('${name}')).join());`);
    const said = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    expect(said.trim()).toBe(name === 'likewise-widget' ? 'LikewiseRanking' : '');
  });
});

describe('a developer’s bundler', () => {
  /** What it makes of a page's code: first the page's own file, then those that it loads later. */
  const bundled = async (code: string): Promise<string[]> => {
    const { outputFiles } = await build({
      entryPoints: [project('app.js', code)],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: join(PROJECT, 'built'),
      write: false,
      logLevel: 'silent',
    });
    const own = ({ path }: { readonly path: string }) => path.endsWith('app.js');
    return [...outputFiles.filter(own), ...outputFiles.filter((file) => !own(file))].map(
      ({ text }) => text,
    );
  };

  test('registers nothing with the class alone', async () => {
    const code = `import { LikewiseRanking } from 'likewise-widget'; console.log(LikewiseRanking);`;
    const text = (await bundled(code)).join('\n');
    expect(text).toContain('LikewiseRanking');
    expect(text).not.toMatch(/customElements\.define/);
  });

  test('drops the class where it isn’t used', async () => {
    const [own] = await bundled(`import 'likewise-widget';`);
    expect(own).toBe('');
  });

  test('keeps what registers it, with all that is loaded later', async () => {
    const text = (await bundled(`import 'likewise-widget/define';`)).join('\n');
    expect(text).toContain('customElements.define("likewise-ranking"');
    expect(text).toMatch(/import\("\.\/[^"]+"\)/);
  });
});

describe('its types', () => {
  const USE = `
    import { LikewiseRanking } from 'likewise-widget';
    const ranking: LikewiseRanking = document.createElement('likewise-ranking');
    ranking.limit = 5;
    ranking.addEventListener('likewise-select', ({ detail }) => detail.entity.toUpperCase());
  `;

  test('know the tag, its properties and its events', () => {
    expect(complaints(project('use.ts', `${USE} export {};`))).toBe('');
  });

  test('know them with the registration alone', () => {
    const code = `import 'likewise-widget/define'; document.createElement('likewise-ranking').ranking = 'a/b/c';`;
    expect(complaints(project('define.ts', code))).toBe('');
  });

  test('refuse what isn’t one', () => {
    const code = `${USE} ranking.limit = 'five'; ranking.addEventListener('likewise-select', ({ detail }) => detail.rank);`;
    const said = complaints(project('wrong.ts', code));
    expect(said).toMatch(/'string' is not assignable to type 'number/);
    expect(said).toMatch(/'rank' does not exist/);
  });

  test('know the element in the JSX of React', () => {
    const code = `
      import type {} from 'likewise-widget/react';
      export const good = (
        <likewise-ranking ranking="a/b/c" as-of="2026-01-18" limit={5} theme="dark" className="wide" key="one"
          ref={(node) => { node?.focus(); }} onlikewise-load={({ detail }) => detail.entries.length}>
          <p>Fallback</p>
        </likewise-ranking>
      );`;
    expect(complaints(project('good.tsx', code))).toBe('');
  });

  test('refuse in JSX what isn’t the element’s', () => {
    const code = `
      import type {} from 'likewise-widget/react';
      export const wrong = <likewise-ranking theme="pink" onlikewise-select={({ detail }) => detail.rank} />;`;
    const said = complaints(project('wrong.tsx', code));
    expect(said).toMatch(/"pink"/);
    expect(said).toMatch(/'rank' does not exist/);
  });

  const VUE = `
    import type { GlobalComponents } from 'vue';
    import type {} from 'likewise-widget/vue';
    type Props = InstanceType<GlobalComponents['likewise-ranking']>['$props'];
  `;

  test('know the element in the templates of Vue', () => {
    const code = `${VUE}
      export const good: Props = { ranking: 'a/b/c', 'as-of': '2026-01-18', limit: 5, theme: 'dark', class: 'wide', key: 1,
        onLikewiseLoad: ({ detail }) => detail.entries.length };`;
    expect(complaints(project('vue-good.ts', code))).toBe('');
  });

  test('refuse in Vue what isn’t the element’s', () => {
    const code = `${VUE}
      export const wrong: Props = { theme: 'pink', onLikewiseSelect: ({ detail }) => detail.rank };`;
    const said = complaints(project('vue-wrong.ts', code));
    expect(said).toMatch(/"pink"/);
    expect(said).toMatch(/'rank' does not exist/);
  });

  const SVELTE = `
    import type { SvelteHTMLElements } from 'svelte/elements';
    import type {} from 'likewise-widget/svelte';
    type Attributes = SvelteHTMLElements['likewise-ranking'];
  `;

  test('know the element in the markup of Svelte', () => {
    const code = `${SVELTE}
      export const good: Attributes = { ranking: 'a/b/c', 'as-of': '2026-01-18', limit: 5, theme: 'dark', class: 'wide',
        'onlikewise-load': ({ detail }) => detail.entries.length };`;
    expect(complaints(project('svelte-good.ts', code))).toBe('');
  });

  test('refuse in Svelte what isn’t the element’s', () => {
    const code = `${SVELTE}
      export const wrong: Attributes = { theme: 'pink', 'onlikewise-select': ({ detail }) => detail.rank };`;
    const said = complaints(project('svelte-wrong.ts', code));
    expect(said).toMatch(/"pink"/);
    expect(said).toMatch(/'rank' does not exist/);
  });
});
