import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { WAIT_TIMEOUT } from './support/timeout.ts';

/**
 * Two projects: what needs only Node, and what needs the served product (contract and browser tests).
 * `--mode deep` makes the long searches as long as they go.
 */
export default defineConfig(({ mode }) => {
  const env = { LIKEWISE_DEEP: mode === 'deep' ? '1' : '' };
  const testTimeout = mode === 'deep' ? 3_600_000 : 120_000;
  return {
    test: {
      // Also on two cores, of which vitest would leave one alone.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
      projects: [
        {
          test: {
            name: 'node',
            env,
            // One worker compiles the real data once for all files that it runs; none of them leaves anything behind.
            isolate: false,
            testTimeout,
            hookTimeout: testTimeout,
            exclude: [...configDefaults.exclude, 'tests/repo/operating-drills.test.ts'],
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
              'tests/repo/operating-drills.test.ts',
            ],
            globalSetup: ['tests/support/serve-product.ts'],
            // Two workers, each with one browser for all its files; after the other project, which takes as many as there are.
            isolate: false,
            maxWorkers: 2,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
