/** Process that builds the release of a local server and fills the server's folder. Its memory ends with it. */
import { releaseInChildProcess } from './release-in-child-process.ts';

const [folder = '', data = '', origin = ''] = process.argv.slice(2);

console.log('Compiling the data …');
const building = releaseInChildProcess({ data, origin, target: { server: folder } });
// Imported late: they load while the release is built. The store needs miniflare.
const [{ fillServer }] = await Promise.all([import('./fill-server.ts'), import('miniflare')]);
await fillServer(folder, await building, origin);
