/** `npm run data:rollback -- [RELEASE]`: switches back to a release that is kept, by default to the one before. One write. */
import { rollback } from '../publish/store/rollback.ts';
import { readArguments } from './lib/command-line.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

const usage = `npm run data:rollback -- [RELEASE] ${STORE_USAGE}`;
const { values: options, words } = readArguments(STORE_OPTIONS, 1, usage);

await withStore(options, async ({ store }) => {
  const done = await rollback(store, words[0] ?? null);
  if (options.json) {
    console.log(JSON.stringify(done));
    return;
  }
  console.log(
    done.previous === null
      ? `release ${done.release} is current already; nothing was written`
      : `release ${done.release} is current again, instead of ${done.previous}; npm run data:rollback once more undoes this`,
  );
});
