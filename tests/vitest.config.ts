import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import {
  ALL_ENGINES,
  type EngineName,
  selectedEngines,
} from './support/browser/engines/engines.ts';
import { ProjectCounts } from './support/project-counts.ts';
import { WAIT_TIMEOUT } from './support/timeout.ts';

const ROOT = join(import.meta.dirname, '..');

/** Compiled code of the commands that tests start, wrangler above all: each start loads it instead of compiling anew. */
const COMPILE_CACHE = join(ROOT, 'dist/cache/code');

const SERVE = 'tests/support/serve-product.ts';
const WAIT = 'tests/support/wait-for-product.ts';

/** Tests that need only Node. */
const NODE_TESTS = [
  'tests/{bench,engine,lighthouse,publish,repo,scripts,simulation,site,widget,worker}/**/*.test.ts',
];
/** Tests of everything that a browser shows. */
const BROWSER_TESTS = ['tests/browser/**/*.test.ts', 'tests/hosts/**/*.test.ts'];

/** Left out by `npm test`: real servers, deploys, updates, drills and publishes, one that is killed, what they cost, benchmarks, bundles. */
const SLOW_NODE_TESTS = [
  'tests/bench/bench.test.ts',
  'tests/engine/browser-bundle.test.ts',
  'tests/publish/release/added-figure.test.ts',
  'tests/publish/release/publish-costs.test.ts',
  'tests/repo/updates.test.ts',
  'tests/scripts/data-publish-killed.test.ts',
  'tests/scripts/data-publish.test.ts',
  'tests/scripts/deploy.test.ts',
  'tests/scripts/drill.test.ts',
  'tests/scripts/start.test.ts',
];
/** Left out by `npm test`: many cases of one kind, and pages that few readers open. */
const SLOW_BROWSER_TESTS = [
  'tests/browser/data-pages.test.ts',
  'tests/browser/demos.test.ts',
  'tests/browser/docs.test.ts',
  'tests/browser/embed-builder.test.ts',
  'tests/browser/footer.test.ts',
  'tests/browser/long-ranking.test.ts',
  'tests/browser/method-page.test.ts',
  'tests/browser/new-ranking/bad-input.test.ts',
  'tests/browser/new-ranking/looks.test.ts',
  'tests/browser/new-ranking/parity.test.ts',
  'tests/browser/older-browsers.test.ts',
  'tests/browser/reader-settings.test.ts',
  'tests/browser/rendering.test.ts',
  'tests/browser/second-dataset.test.ts',
  'tests/browser/slow-load.test.ts',
  'tests/hosts/inherited-styles.test.ts',
  'tests/hosts/styles.test.ts',
];

for (const file of [...SLOW_NODE_TESTS, ...SLOW_BROWSER_TESTS])
  if (!existsSync(join(ROOT, file))) throw new Error(`vitest.config.ts: there is no file ${file}`);

/** The files that a project runs: in mode `rest` the slow ones, in mode `test` (the default) the others, else all. */
function filesOf(mode: string, all: readonly string[], slow: readonly string[]) {
  return {
    include: [...(mode === 'rest' ? slow : all)],
    exclude: [...configDefaults.exclude, ...(mode === 'test' ? slow : [])],
  };
}

/**
 * Projects: `node` needs only Node; `contract` needs the running product, which starts in the background while `node` runs; each
 * browser engine is a project of its own name and needs both. `LIKEWISE_BROWSERS=chromium,firefox` names the engines.
 *
 * Modes: `npm test` runs most files, in Chromium only; `--mode rest` all that this leaves out, other engines among it;
 * `--mode all` both; `--mode deep` complete sweeps and long property tests.
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
      ...filesOf(mode, NODE_TESTS, SLOW_NODE_TESTS),
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
      globalSetup: [SERVE, 'tests/support/browser/engines/require-engine.ts'],
      setupFiles: [WAIT, 'tests/support/browser/engines/skip-without-engine.ts'],
      // `npm test` runs none but Chromium, so the rest has all files of the others.
      ...filesOf(
        mode === 'rest' && name !== 'chromium' ? 'all' : mode,
        BROWSER_TESTS,
        SLOW_BROWSER_TESTS,
      ),
    });

  return {
    test: {
      // At least two: by default vitest leaves one of two cores unused.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: [
        'default',
        new ProjectCounts(),
        [
          'json',
          {
            outputFile: mode === 'rest' ? 'dist/test-results-rest.json' : 'dist/test-results.json',
          },
        ],
      ],
      projects: [
        node,
        ...(mode === 'rest'
          ? []
          : [served('contract', 1, { include: ['tests/contract/**/*.test.ts'] })]),
        ...selectedEngines(mode === 'test' ? ['chromium'] : ALL_ENGINES).map(browser),
      ],
    },
  };
});
