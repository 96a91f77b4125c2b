/**
 * `npm run data:releases`: lists the kept releases with their state, time of publication, size and reason. With one or two releases: what
 * changed for readers from the first to the second, or to the current one.
 */

import type { KeyValueStore } from '../publish/store/backends/key-value-store.ts';
import {
  compareReleases,
  listReleases,
  type ReleaseListing,
} from '../publish/store/kept-releases.ts';
import { readArguments } from './lib/command-line.ts';
import { formatDifferences } from './lib/history-check.ts';
import { formatBytes, formatCount, formatTime } from './lib/publish-report.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

const { values: options, positionals } = readArguments({
  usage: `npm run data:releases -- [OLD [NEW]] ${STORE_USAGE}`,
  about: 'Lists the releases that are kept, or what changed for readers between two of them.',
  arguments: {
    OLD: 'compares this release with NEW',
    NEW: 'a later release (default: the current one)',
  },
  options: STORE_OPTIONS,
});

function statusText({ state, keys, missing }: ReleaseListing): string {
  if (keys === null) return 'manifest unreadable';
  if (missing > 0) return `${formatCount(missing, 'value')} missing`;
  return state === 'kept' ? '' : state;
}

/** One line, and a second with the reason. */
function tableRows(listing: ReleaseListing): string {
  const { release, published, reason, state, keys, bytes } = listing;
  const cells = [
    `${state === 'current' ? '*' : ' '} ${release}`,
    (published === null ? 'unknown' : formatTime(published)).padEnd(20),
    String(keys ?? '').padStart(6),
    (bytes === null ? '' : formatBytes(bytes)).padStart(10),
    statusText(listing),
  ];
  const row = cells.join('  ').trimEnd();
  return reason === null ? row : `${row}\n    ${reason}`;
}

async function printComparison(store: KeyValueStore, first: string): Promise<void> {
  const { from, to, differences } = await compareReleases(store, first, positionals[1] ?? null);
  if (options.json) {
    const changes = differences.map(
      (row) => row.changes ?? { dataset: row.dataset, kind: 'unknown' },
    );
    console.log(JSON.stringify({ from, to, changes }));
    return;
  }
  console.log(`From release ${from} to release ${to}:\n\n${formatDifferences(differences)}`);
}

await withStore(options, async ({ store }) => {
  const [first] = positionals;
  if (first !== undefined) return printComparison(store, first);
  const listings = await listReleases(store);
  if (options.json) {
    console.log(JSON.stringify(listings));
    return;
  }
  if (listings.releases.length === 0) {
    console.log('No releases yet. Publish one: npm run data:publish');
    return;
  }
  console.log(`  release           published               keys        size`);
  for (const listing of listings.releases) console.log(tableRows(listing));
  const size = listings.bytes === null ? '' : ` (${formatBytes(listings.bytes)})`;
  const gone = listings.gone > 0 ? `; ${formatCount(listings.gone, 'release')} dropped` : '';
  console.log(`${formatCount(listings.keys, 'key')}${size} in the store${gone}`);
});
