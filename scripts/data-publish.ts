/**
 * `npm run data:publish`: compiles the data, prints warnings and what changes for readers, asks where that is needed, uploads and
 * verifies the release, and switches to it. `--dry-run` writes nothing and prints the operations that a publish needs.
 */

import { DATA_OPTION, readNumber, readOptions } from './lib/command-line.ts';
import { propagationDelay, STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

const usage = `npm run data:publish -- [--data DIR] [--dry-run] [--yes] [--wait SECONDS] [--force] [--message "why"] [--rewrite-history "reason"] ${STORE_USAGE}`;
const options = readOptions({
  usage,
  about:
    'Publishes the data as a release: shows what changes, uploads, verifies and switches to it.',
  options: {
    ...DATA_OPTION,
    'dry-run': {
      type: 'boolean',
      about: 'shows what would change and what it would cost, and writes nothing',
    },
    yes: { type: 'boolean', about: 'publishes without asking, also if there are warnings' },
    wait: {
      type: 'string',
      value: 'SECONDS',
      about:
        'how long to wait between the upload and the switch (default: 60 with --remote, else 0)',
    },
    force: {
      type: 'boolean',
      about: 'publishes although another publisher was faster',
    },
    message: { type: 'string', value: '"WHY"', about: 'the reason, shown by data:releases' },
    'rewrite-history': {
      type: 'string',
      value: '"REASON"',
      about: 'allows changes of what was published for earlier dates, and publishes the reason',
    },
    ...STORE_OPTIONS,
  },
});
const choices = {
  data: options.data,
  isRemote: options.remote,
  isDryRun: options['dry-run'],
  isJson: options.json,
  isAgreed: options.yes,
  wait:
    options.wait === undefined
      ? propagationDelay(options)
      : readNumber('wait', options.wait) * 1000,
  force: options.force,
  message: options.message,
  rewriteReason: options['rewrite-history'],
};

await withStore(options, async (context) => {
  // The store opens while the compiler is loaded.
  const { publishData } = await import('./lib/publish-data.ts');
  await publishData(context, choices);
});
