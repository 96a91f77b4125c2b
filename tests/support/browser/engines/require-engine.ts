/**
 * Global set-up of the projects that run in a browser: finds or installs the project's engine. Without it, the project's tests
 * are skipped with a line that says why, or fail if the engine is required.
 */
import type { TestProject } from 'vitest/node';
import { ENGINES, isEngineName, isRequired } from './engines.ts';
import { obtainEngine } from './install-engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the engine of the project can't be had; empty if it can. */
    missingEngine: string;
  }
}

/** Provides `missingEngine`, which `skip-without-engine.ts` reads. */
export default function requireEngine(project: TestProject): void {
  const { name } = project;
  if (!isEngineName(name)) throw new Error(`project ${name}: expected the name of an engine`);
  try {
    obtainEngine(ENGINES[name]);
    project.provide('missingEngine', '');
  } catch (error) {
    if (isRequired(name)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(`All tests in ${name} are skipped: ${reason}`);
    project.provide('missingEngine', reason);
  }
}
