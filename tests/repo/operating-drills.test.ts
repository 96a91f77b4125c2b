/** The drills in docs/operating.md, line by line, on a port and in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serverAssets } from '../../scripts/lib/local-server.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { freePort } from '../support/free-port.ts';

const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
const ASSETS = serverAssets(inject('serverFolder') ?? '');
const REAL_PORT = '8790';
const REAL_FOLDER = 'dist/drill';

let folder = '';
let port = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'likewise-drill-'));
  port = String(await freePort());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a drill, by its heading. */
function linesOf(drill: string): string {
  const section = page.split(`\n### ${drill}\n`)[1] ?? '';
  const [, lines] = /```sh\n([\s\S]*?)```/.exec(section) ?? [];
  if (lines === undefined) throw new Error(`docs/operating.md: found no lines under ${drill}`);
  expect(lines.includes(REAL_FOLDER)).toBe(true);
  return (
    lines
      .replaceAll(REAL_PORT, port)
      .replaceAll(REAL_FOLDER, folder)
      // The assets of the served product are those that the build would make.
      .replace(/^npm run build$/m, '')
      .replaceAll('wrangler.js dev', `wrangler.js dev --assets ${ASSETS}`)
  );
}

/** Runs a drill; returns its output. */
function runDrill(drill: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -eu\n${linesOf(drill)}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  return stdout;
}

// A remote deployment has no files here, and Windows has no such shell.
describe.skipIf(process.env.LIKEWISE_URL !== undefined || process.platform === 'win32')(
  'the drill',
  () => {
    it('“KV is down”: every document is served from the snapshot, and health reports it', () => {
      expect(existsSync(join(ASSETS, '_snapshot', 'current'))).toBe(true);
      const printed = runDrill('KV is down');
      expect(printed).toContain('"status":"degraded"');
      expect(printed).toContain('"store":"snapshot"');
      expect(printed).toMatch(/200\n$/);
      const { datasets } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'));
      expect(datasets.length).toBeGreaterThan(0);
    });

    it('“A bad release”: one write switches back to the previous release', () => {
      const printed = runDrill('A bad release');
      const [first, bad] = [
        ...printed.matchAll(/^Release ([0-9a-f]{16}) is current(?=:| \(previous: [0-9a-f]+\):)/gm),
      ].map(([, release]) => release);
      expect(bad).not.toBe(first);
      expect(printed).toContain(`Release ${first} is current (previous: ${bad}). `);
      expect(printed).toMatch(new RegExp(`^\\* ${first} .* current$`, 'm'));
    });

    it('“Traffic times a thousand”: a client that keeps requesting new URLs is rate-limited', () => {
      const printed = runDrill('Traffic times a thousand');
      const counts = new Map(
        [...printed.matchAll(/(\d+) (\d{3})$/gm)].map(([, n, status]) => [status, Number(n)]),
      );
      expect([...counts.keys()].sort()).toEqual(['404', '429']);
      expect([...counts.values()].reduce((a, b) => a + b)).toBe(1500);
      // More than two minutes' worth.
      expect(counts.get('429')).toBeGreaterThan(0);
    });
  },
);
