/** The engine in a browser: bundled without Node, it compiles every dataset to the bytes that `data:compile` writes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDatasetFiles } from '../../scripts/lib/load-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser } from '../support/browser/launch-browser.ts';

/** Imports all exports of the engine, and hashes the files that it compiles. */
const ENTRY = `
  import * as engine from './engine/mod.ts';
  import { sha256 } from './engine/model/sha256.ts';
  globalThis.engine = engine;
  globalThis.digests = (id, files) => {
    const { dataset, errors } = engine.parseDataset(id, new Map(files));
    if (!dataset) throw new Error(errors.map(engine.formatDataError).join('\\n'));
    const documents = engine.documentFiles([engine.compile(dataset)]);
    return [...documents].map(([path, bytes]) => [path, sha256(bytes)]);
  };
`;

type Digests = [path: string, digest: string][];

const folders = ['data', 'tests/fixtures'].flatMap((parent) =>
  readdirSync(join(ROOT, parent))
    .map((name) => join(ROOT, parent, name))
    .filter((folder) => statSync(folder).isDirectory() && readDatasetFiles(folder).size > 0),
);

/** Digests of the files that the command writes for a folder. */
function commandDigests(folder: string): Digests {
  const out = mkdtempSync(join(tmpdir(), 'likewise-compile-'));
  try {
    const command = join(ROOT, 'scripts/data-compile.ts');
    execFileSync(process.execPath, [command, '--data', folder, '--out', out]);
    return readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex'),
      ]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

let browser: Browser | null = null;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
    logLevel: 'silent',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});

afterAll(() => browser?.close());

test.each(folders.map((folder) => [basename(folder), folder]))(
  '%s compiles to the same bytes as with the command',
  async (id, folder) => {
    const files = [...readDatasetFiles(folder)].map(([name, content]) => [
      name,
      content instanceof Uint8Array ? new TextDecoder().decode(content) : '',
    ]);
    const digests: Digests = await page.evaluate(
      `digests(${JSON.stringify(id)}, ${JSON.stringify(files)})`,
    );
    expect(digests.length).toBeGreaterThan(3);
    expect(digests.toSorted()).toEqual(commandDigests(folder).toSorted());
  },
);
