import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { type EngineName, selectedEngines } from './support/browser/engines/engines.ts';
import { ProjectCounts } from './support/project-counts.ts';
import { WAIT_TIMEOUT } from './support/timeout.ts';

/** Compiled code of the commands that tests start, wrangler above all: each start loads it instead of compiling anew. */
const COMPILE_CACHE = join(import.meta.dirname, '../dist/cache/code');

const SERVE = 'tests/support/serve-product.ts';
const WAIT = 'tests/support/wait-for-product.ts';

/** Tests of everything that a browser shows. */
const BROWSER_TESTS = ['tests/browser/**/*.test.ts', 'tests/hosts/**/*.test.ts'];

/**
 * Projects: `node` needs only Node; `contract` needs the running product, which starts in the background while `node` runs; each
 * browser engine is a project of its own name and needs both. `LIKEWISE_BROWSERS=chromium` leaves other engines out.
 * `--mode deep` runs complete sweeps and long property tests.
 */
export default defineConfig(({ mode }) => {
  const env = {
    LIKEWISE_DEEP: mode === 'deep' ? '1' : '',
    NODE_COMPILE_CACHE: COMPILE_CACHE,
  };
  const testTimeout = mode === 'deep' ? 3_600_000 : 120_000;

  const node: TestProjectInlineConfiguration = {
    test: {
      name: 'node',
      env,
      // A worker compiles the real data once for all its files; none of them leaves anything behind.
      isolate: false,
      testTimeout,
      hookTimeout: testTimeout,
      include: [
        'tests/{bench,engine,lighthouse,publish,repo,scripts,simulation,site,widget,worker}/**/*.test.ts',
      ],
    },
  };

  /** A project whose tests need the product. It starts after those with a lower `groupOrder`. */
  const served = (
    name: string,
    groupOrder: number,
    more: TestProjectInlineConfiguration['test'],
  ): TestProjectInlineConfiguration => ({
    test: {
      name,
      env,
      testTimeout,
      expect: { poll: { timeout: WAIT_TIMEOUT } },
      hookTimeout: 300_000,
      globalSetup: [SERVE],
      setupFiles: [WAIT],
      // One browser per worker. Pages wait more than they compute, so workers outnumber two cores.
      isolate: false,
      maxWorkers: 4,
      sequence: { groupOrder },
      ...more,
    },
  });

  // All engines in one group: the next begins while the last files of the one before still run.
  const browser = (name: EngineName): TestProjectInlineConfiguration =>
    served(name, 2, {
      env: { ...env, LIKEWISE_ENGINE: name },
      // Browsers have clocks and processes of their own, and among thousands of tests one is late on a busy machine. Those that
      // only pass the second time are printed, to be mended.
      retry: 1,
      include: BROWSER_TESTS,
      globalSetup: [SERVE, 'tests/support/browser/engines/require-engine.ts'],
      setupFiles: [WAIT, 'tests/support/browser/engines/skip-without-engine.ts'],
    });

  return {
    test: {
      // At least two: by default vitest leaves one of two cores unused.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: [
        'default',
        new ProjectCounts(),
        ['json', { outputFile: 'dist/test-results.json' }],
      ],
      projects: [
        node,
        served('contract', 1, { include: ['tests/contract/**/*.test.ts'] }),
        ...selectedEngines().map(browser),
      ],
    },
  };
});
