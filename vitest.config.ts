import { defineConfig } from 'vitest/config';

/** Two projects: what needs only Node, and what needs the served product (worker and browser tests). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{data,site,widget,scripts,house}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'served',
          include: ['tests/{worker,browser}/**/*.test.ts'],
          globalSetup: ['tests/support/serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
