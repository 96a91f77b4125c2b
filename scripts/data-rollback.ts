/** `npm run data:rollback -- [RELEASE]`: switches back to a kept release, by default the previous one. One write. */
import { rollback } from '../publish/store/kept-releases.ts';
import { readArguments } from './lib/command-line.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

const { values: options, positionals } = readArguments({
  usage: `npm run data:rollback -- [RELEASE] ${STORE_USAGE}`,
  about: 'Switches readers back to a release that is kept.',
  arguments: { RELEASE: 'a release that data:releases lists (default: the previous one)' },
  options: STORE_OPTIONS,
});

await withStore(options, async ({ store }) => {
  const result = await rollback(store, positionals[0] ?? null);
  if (options.json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(
    result.previous === null
      ? `Release ${result.release} is already current. Nothing was written.`
      : `Release ${result.release} is current (previous: ${result.previous}). To undo this, run npm run data:rollback again.`,
  );
});
