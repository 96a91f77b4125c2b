import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WAIT_TIMEOUT } from './support/timeout.ts';

/** Compiled code of the commands that tests start, wrangler above all: each start loads it instead of compiling anew. */
const COMPILE_CACHE = join(import.meta.dirname, '../dist/cache/code');

/**
 * Two projects: `node` needs only Node, `served` needs the running product (contract and browser tests), which starts in the
 * background while `node` runs. `--mode deep` runs complete sweeps and long property tests.
 */
export default defineConfig(({ mode }) => {
  const env = {
    LIKEWISE_DEEP: mode === 'deep' ? '1' : '',
    NODE_COMPILE_CACHE: COMPILE_CACHE,
  };
  const testTimeout = mode === 'deep' ? 3_600_000 : 120_000;
  return {
    test: {
      // At least two: by default vitest leaves one of two cores unused.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
      projects: [
        {
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
        },
        {
          test: {
            name: 'served',
            env,
            testTimeout,
            expect: { poll: { timeout: WAIT_TIMEOUT } },
            hookTimeout: 300_000,
            include: [
              'tests/contract/**/*.test.ts',
              'tests/browser/**/*.test.ts',
              'tests/hosts/**/*.test.ts',
            ],
            globalSetup: ['tests/support/serve-product.ts'],
            setupFiles: ['tests/support/wait-for-product.ts'],
            // One browser per worker. Pages wait more than they compute, so workers outnumber two cores; they start after
            // the other project, which keeps every core busy.
            isolate: false,
            maxWorkers: 3,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
