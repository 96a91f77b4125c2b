/** The data of a drill: a dataset of two places, and the commands that an editor runs on it. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../lib/paths.ts';

/** The id of the dataset. */
export const DATASET = 'drill';

/** The folder of the datasets of a drill. */
export function dataFolder(folder: string): string {
  return join(folder, 'data');
}

/** Runs `scripts/NAME.ts` on the drill's data and a local store in its folder. Returns its output; throws with its errors. */
export async function runCommand(
  folder: string,
  name: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...process.execArgv, join(ROOT, 'scripts', `${name}.ts`), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder, LIKEWISE_STATE: join(folder, 'state') },
    },
  );
  return stdout;
}

/** Creates the dataset with `data:new`. */
export async function createData(folder: string): Promise<void> {
  writeFileSync(join(folder, 'figures.csv'), 'Place,Things\nA,1000\nB,900\n');
  await runCommand(folder, 'data-new', [
    ...[DATASET, '--from', 'figures.csv', '--data', dataFolder(folder)],
    ...['--title', 'Drill', '--unit', 'things', '--period', '2024', '--level', 'Places'],
    ...['--source-publisher', 'Bureau', '--source-published', '2025-01-31'],
  ]);
}
