/**
 * Process that builds the release of a local server and fills the server's folder, unless it was filled with the same. Its memory
 * ends with it.
 */
import { releaseInChildProcess } from './release-in-child-process.ts';
import { reportDone } from './run-process.ts';
import { filledRelease, serverInputs } from './server-stamp.ts';

const [folder = '', data = '', origin = ''] = process.argv.slice(2);

const inputs = serverInputs(data, origin);
const filled = await filledRelease(folder, inputs);
if (filled !== null) console.log(`Nothing has changed since release ${filled}.`);
else {
  console.log('Compiling the data …');
  const release = releaseInChildProcess({ data, origin, target: { server: folder } });
  // Imported late: they load while the release is built. The store needs miniflare.
  const [{ fillServer }] = await Promise.all([import('./fill-server.ts'), import('miniflare')]);
  await fillServer(folder, { release, origin, inputs });
  // Unloading all that takes a while.
  reportDone();
}
