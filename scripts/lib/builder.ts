/**
 * Process that builds the release of a local server and fills the server's folder, unless it was filled with the same: compiling,
 * rendering and publishing need some 600 MB of memory, which end with it.
 */
import { fillServer } from './fill-server.ts';
import { filledRelease, serverInputs } from './local-server.ts';

const [folder = '', data = '', origin = ''] = process.argv.slice(2);
const inputs = serverInputs(data, origin);
const filled = await filledRelease(folder, inputs);
if (filled !== null) console.log(`Nothing has changed since release ${filled}.`);
else {
  console.log('Compiling the data …');
  await fillServer(folder, { data, origin, inputs });
}
