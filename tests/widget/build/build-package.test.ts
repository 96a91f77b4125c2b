/** The npm package as built: exports, types, and the results of package linters. */
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

/** The widget's dependencies, and those of the frameworks' types. */
const LINKED = [
  ...['lit', 'lit-html', 'react', '@types/react', 'csstype', 'svelte', 'vue', '@vue/shared'],
  ...['@vue/runtime-dom', '@vue/runtime-core', '@vue/reactivity', '@vue/compiler-dom'],
];

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = () => json(join(OUT, 'package.json'));

/** Links one of our dependencies into the test project. */
function linkPackage(name: string): void {
  const place = join(PROJECT, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(SHARED, name), place, 'dir');
}

function project(file: string, content: string): string {
  writeFileSync(join(PROJECT, file), content);
  return join(PROJECT, file);
}

/** The compiler's errors in a file of the test project. */
function compileErrors(file: string): string {
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
  for (const name of LINKED) linkPackage(name);
  writeFileSync(join(PROJECT, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(PROJECT, { recursive: true }));

describe('the package', () => {
  test('has the version of the project, and its version of Lit', () => {
    const root = json(join(ROOT, 'package.json'));
    expect(manifest().version).toBe(root.version);
    expect(manifest().dependencies).toEqual({ lit: `^${root.dependencies.lit}` });
    expect(manifest().private).toBeUndefined();
  });

  test('contains everything it exports', () => {
    const { exports } = manifest();
    const named = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as object),
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((path) => !files.includes(path.replace('./', '')))).toEqual([]);
  });

  test('contains its licence, its README and the custom elements manifest', () => {
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'custom-elements.json', 'package.json']),
    );
    expect(manifest().customElements).toBe('custom-elements.json');
  });

  test('can load each language', () => {
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

  test('imports only Lit and its own modules', () => {
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

  test('doesn’t depend on the URL of a script', () => {
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(OUT, file), 'utf8')).not.toMatch(/currentScript|LIKEWISE_BUILD/);
  });
});

describe('package linters', () => {
  test('publint reports nothing', async () => {
    const { messages } = await publint({ pkgDir: OUT, strict: true });
    expect(messages.map(({ code }) => code)).toEqual([]);
  });

  test('the types resolve in every module resolution mode', () => {
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

describe('on a server', () => {
  test.each([
    'likewise-widget',
    'likewise-widget/react',
    'likewise-widget/vue',
    'likewise-widget/svelte',
  ])('%s can be imported', (name) => {
    const file = project('server.js', `console.log(Object.keys(await import('${name}')).join());`);
    const output = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    expect(output.trim()).toBe(name === 'likewise-widget' ? 'LikewiseRanking' : '');
  });
});

describe('a bundler', () => {
  /** Bundles code. Returns the entry's output first, then the lazy chunks. */
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

  test('registers nothing if only the class is imported', async () => {
    const code = `import { LikewiseRanking } from 'likewise-widget'; console.log(LikewiseRanking);`;
    const text = (await bundled(code)).join('\n');
    expect(text).toContain('LikewiseRanking');
    expect(text).not.toMatch(/customElements\.define/);
  });

  test('drops the class if it isn’t used', async () => {
    const [own] = await bundled(`import 'likewise-widget';`);
    expect(own).toBe('');
  });

  test('keeps the registration and the lazy chunks', async () => {
    const text = (await bundled(`import 'likewise-widget/define';`)).join('\n');
    expect(text).toContain('customElements.define("likewise-ranking"');
    expect(text).toMatch(/import\("\.\/[^"]+"\)/);
  });
});

describe('the types', () => {
  const USE = `
    import { LikewiseRanking } from 'likewise-widget';
    const ranking: LikewiseRanking = document.createElement('likewise-ranking');
    ranking.limit = 5;
    ranking.addEventListener('likewise-select', ({ detail }) => detail.entity.toUpperCase());
    ranking.document = '{}';
    ranking.document = ranking.document;
  `;

  test('include the tag, its properties and its events', () => {
    expect(compileErrors(project('use.ts', `${USE} export {};`))).toBe('');
  });

  test('include them if only the registration is imported', () => {
    const code = `import 'likewise-widget/define'; document.createElement('likewise-ranking').ranking = 'a/b/c';`;
    expect(compileErrors(project('define.ts', code))).toBe('');
  });

  test('reject other values and event details', () => {
    const code = `${USE} ranking.limit = 'five'; ranking.addEventListener('likewise-select', ({ detail }) => detail.rank);`;
    const errors = compileErrors(project('wrong.ts', code));
    expect(errors).toMatch(/'string' is not assignable to type 'number/);
    expect(errors).toMatch(/'rank' does not exist/);
  });

  test('include the element in the JSX of React', () => {
    const code = `
      import type {} from 'likewise-widget/react';
      export const good = (
        <likewise-ranking ranking="a/b/c" as-of="2026-01-18" limit={5} theme="dark" className="wide" key="one" document="{}"
          ref={(node) => { node?.focus(); }} onlikewise-load={({ detail }) => detail.entries.length}>
          <p>Fallback</p>
        </likewise-ranking>
      );`;
    expect(compileErrors(project('good.tsx', code))).toBe('');
  });

  test('reject other values in JSX', () => {
    const code = `
      import type {} from 'likewise-widget/react';
      export const wrong = <likewise-ranking theme="pink" onlikewise-select={({ detail }) => detail.rank} />;`;
    const errors = compileErrors(project('wrong.tsx', code));
    expect(errors).toMatch(/"pink"/);
    expect(errors).toMatch(/'rank' does not exist/);
  });

  const VUE = `
    import type { GlobalComponents } from 'vue';
    import type {} from 'likewise-widget/vue';
    type Props = InstanceType<GlobalComponents['likewise-ranking']>['$props'];
  `;

  test('include the element in the templates of Vue', () => {
    const code = `${VUE}
      export const good: Props = { ranking: 'a/b/c', 'as-of': '2026-01-18', limit: 5, theme: 'dark', class: 'wide', key: 1, document: '{}',
        onLikewiseLoad: ({ detail }) => detail.entries.length };`;
    expect(compileErrors(project('vue-good.ts', code))).toBe('');
  });

  test('reject other values in Vue', () => {
    const code = `${VUE}
      export const wrong: Props = { theme: 'pink', onLikewiseSelect: ({ detail }) => detail.rank };`;
    const errors = compileErrors(project('vue-wrong.ts', code));
    expect(errors).toMatch(/"pink"/);
    expect(errors).toMatch(/'rank' does not exist/);
  });

  const SVELTE = `
    import type { SvelteHTMLElements } from 'svelte/elements';
    import type {} from 'likewise-widget/svelte';
    type Attributes = SvelteHTMLElements['likewise-ranking'];
  `;

  test('include the element in the markup of Svelte', () => {
    const code = `${SVELTE}
      export const good: Attributes = { ranking: 'a/b/c', 'as-of': '2026-01-18', limit: 5, theme: 'dark', class: 'wide', document: '{}',
        'onlikewise-load': ({ detail }) => detail.entries.length };`;
    expect(compileErrors(project('svelte-good.ts', code))).toBe('');
  });

  test('reject other values in Svelte', () => {
    const code = `${SVELTE}
      export const wrong: Attributes = { theme: 'pink', 'onlikewise-select': ({ detail }) => detail.rank };`;
    const errors = compileErrors(project('svelte-wrong.ts', code));
    expect(errors).toMatch(/"pink"/);
    expect(errors).toMatch(/'rank' does not exist/);
  });
});
