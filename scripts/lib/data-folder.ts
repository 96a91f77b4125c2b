/** The folder of the datasets that a command works on. */
import { resolveFromCaller } from './command-line.ts';
import { projectFolder } from './paths.ts';
import { readSettings } from './settings.ts';

/** The folder of `--data`; without it, that of the settings. */
export function dataFolder(option?: string): string {
  return option === undefined ? projectFolder(readSettings().data) : resolveFromCaller(option);
}
