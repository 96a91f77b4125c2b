/** Folders in which commands are measured: a clean copy of the project, and an empty Hono app. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.ts';

/** Folders that a clean copy doesn't have. */
const LEFT_OUT = ['node_modules', 'dist', '.wrangler', '.git'];

function linkPackages(folder: string): void {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Copies the project without anything built, as after `npm ci` in a fresh clone. */
export function copyProject(folder: string): void {
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.includes(basename(path)),
  });
  linkPackages(folder);
}

/** Removes everything that commands have built or stored in a copy. */
export function cleanProject(folder: string): void {
  for (const name of ['dist', '.wrangler'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Creates a Hono app that responds to `/`, with a script `start` that serves it with the project's wrangler. */
export function createEmptyApp(folder: string, port: number): void {
  mkdirSync(folder, { recursive: true });
  linkPackages(folder);
  const files = {
    'package.json': JSON.stringify({
      type: 'module',
      scripts: { start: `wrangler dev --port ${port} --ip localhost --inspector-port 0` },
    }),
    'wrangler.json': JSON.stringify({
      name: 'empty',
      main: 'index.ts',
      compatibility_date: '2026-11-17',
    }),
    'index.ts': `import { Hono } from 'hono';\nexport default new Hono().get('/', (c) => c.text('ok'));\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
