/** Looks up executables of browsers: named by a variable, on the path, or downloaded by Playwright. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserType } from 'playwright-core';
import type { InstalledEngine } from './engine-contract.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The executable named by the first of these environment variables that is set; an error if there is no such file. */
export function configuredExecutable(...variables: readonly string[]): string | null {
  const variable = variables.find((name) => process.env[name]);
  const path = variable && process.env[variable];
  if (!path) return null;
  if (isExecutable(path)) return path;
  throw new Error(`${variable}: found ${path}, expected an executable file`);
}

/** The first of these commands on the path, else the first of these files. */
export function executableOnPath(
  names: readonly string[],
  places: readonly string[] = [],
): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = process.platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  const candidates = files.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [...candidates, ...places].find(isExecutable) ?? null;
}

/** The build that this variable names, else Playwright's own, in which more can be tested, else one of these commands or files. */
export function findEngine(
  type: BrowserType,
  variable: string,
  names: readonly string[],
  places: readonly string[],
): InstalledEngine | null {
  const configured = configuredExecutable(variable);
  const downloaded = configured ? null : playwrightExecutable(type);
  const path = configured ?? downloaded ?? executableOnPath(names, places);
  return path === null ? null : { path, isPlaywrights: path === downloaded };
}

/** The browser that playwright-core has downloaded, if any. */
export function playwrightExecutable(type: BrowserType): string | null {
  const path = type.executablePath();
  return path && existsSync(path) ? path : null;
}
