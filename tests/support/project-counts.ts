/**
 * Reporter of vitest that counts by project, so that each browser engine's tests and minutes are known. It also marks each test
 * in dist/test-results.json with its project (`meta.project`), so it must come before the reporter that writes that file.
 */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** Name of the project that the test ran in. */
    project?: string;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Prints a test that failed and passed when it was retried, with its failures. */
function printFlaky(test: TestCase): void {
  const failures = test.result().errors?.map(({ message }) => message) ?? [];
  console.log(`flaky: ${test.project.name} ${test.module.relativeModuleId} > ${test.fullName}`);
  for (const failure of failures) console.log(`  ${failure}`);
}

/**
 * Prints each test that only passed when it was retried, and, for each project, its tests by outcome and the seconds from its first
 * to its last.
 */
export class ProjectCounts implements Reporter {
  readonly #spans = new Map<string, Span>();

  /** Begins the project's time with its first file. */
  onTestModuleStart({ project }: TestModule): void {
    const { start } = this.#spans.get(project.name) ?? { start: Date.now() };
    this.#spans.set(project.name, { start, end: start });
  }

  /** Ends it with its last file. */
  onTestModuleEnd({ project }: TestModule): void {
    const now = Date.now();
    const { start } = this.#spans.get(project.name) ?? { start: now };
    this.#spans.set(project.name, { start, end: now });
  }

  /** Prints the table. */
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, { passed: number; failed: number; skipped: number }>();
    for (const { project, children } of modules) {
      const count = counts.get(project.name) ?? { passed: 0, failed: 0, skipped: 0 };
      counts.set(project.name, count);
      for (const test of children.allTests()) {
        test.meta().project = project.name;
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
        if (test.diagnostic()?.flaky) printFlaky(test);
      }
    }
    for (const [name, { passed, failed, skipped }] of counts) {
      const { start, end } = this.#spans.get(name) ?? { start: 0, end: 0 };
      const seconds = Math.round((end - start) / 1000);
      console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s`);
    }
  }
}
