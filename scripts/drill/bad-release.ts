/** The drill “A bad release”: a wrong figure is published, and one write switches back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createData, DATASET, dataFolder, runCommand } from './drill-data.ts';
import type { DrillLog } from './drill-log.ts';

/** The output of data:publish and data:rollback, as far as the drill reads it. */
const switched = z.object({ release: z.string(), previous: z.string().nullable() });

const listed = z.object({
  releases: z.array(
    z.object({ release: z.string(), state: z.string(), reason: z.string().nullable() }),
  ),
});

/** Runs the drill. */
export async function badRelease(folder: string, log: DrillLog): Promise<void> {
  const data = ['--data', dataFolder(folder)];
  const publish = async (...args: readonly string[]) =>
    switched.parse(
      JSON.parse(await runCommand(folder, 'data-publish', [...data, ...args, '--json'])),
    );

  log.step('Publishes a first release of two places');
  await createData(folder);
  const good = await publish();

  log.step('Adds a figure that is ten times too large, and publishes it');
  writeFileSync(join(folder, 'wrong.csv'), 'Place,Things\nB,9000\n');
  await runCommand(folder, 'data-add', [
    ...['wrong.csv', ...data, '--dataset', DATASET, '--period', '2025', '--unit', 'things'],
    ...['--source', 'newspaper', '--source-publisher', 'Newspaper', '--source-title', 'Report'],
    ...['--source-kind', 'press'],
  ]);
  const bad = await publish('--message', 'Add the figure of 2025');
  log.check({
    what: 'the release before the bad one',
    expected: good.release,
    found: String(bad.previous),
  });

  log.step('Rolls back');
  const rollback = switched.parse(
    JSON.parse(await runCommand(folder, 'data-rollback', ['--json'])),
  );
  log.check({ what: 'the current release', expected: good.release, found: rollback.release });

  log.step('Lists the releases');
  const { releases } = listed.parse(
    JSON.parse(await runCommand(folder, 'data-releases', ['--json'])),
  );
  log.check({
    what: 'the releases, the last published first',
    expected: `${bad.release} previous, ${good.release} current`,
    found: releases.map(({ release, state }) => `${release} ${state}`).join(', '),
  });
  const [last] = releases;
  const reason = last?.reason ?? 'no reason';
  log.check({
    what: 'why the bad release was made',
    expected: 'the message and 1 new figure',
    found: reason,
    isMet: reason.startsWith(`Add the figure of 2025 (${DATASET}: 1 new figure`),
  });
}
