/**
 * Process that builds the release of a local server, saves the sources of its pictures in the server's folder and sends its values
 * to the parent. Compiling and rendering need some 400 MB of memory, which end with it.
 */
import { buildLocalRelease, compileFolder } from './build-release.ts';
import { savePictureSources } from './picture-sources.ts';
import type { ReleaseMessage } from './release-in-child-process.ts';

const [folder = '', data = '', origin = ''] = process.argv.slice(2);

function send(message: ReleaseMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

const { release, pictures, saveCache } = buildLocalRelease(compileFolder(data), origin);
const saving = saveCache();
savePictureSources(folder, release.id, pictures);
// One by one, because a message in transit is a copy.
for (const [key, bytes] of release.values) await send({ key, bytes });
await send({ id: release.id });
await saving;
process.disconnect();
