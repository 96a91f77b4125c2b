/** Process that builds a release and writes it into a folder, then says so. Its arguments are a `ReleaseJob` as JSON and the folder. */
import { buildLocalRelease, buildRelease, compileFolder } from './build-release.ts';
import { savePictureSources } from './picture-sources.ts';
import { type ReleaseJob, writeRelease } from './release-in-child-process.ts';

const [job = '', folder = ''] = process.argv.slice(2);
// Only the parent starts this process.
const { data, origin, target } = JSON.parse(job) as ReleaseJob;
if ('server' in target) {
  const { compiled, save } = compileFolder(data);
  const { release, renderPictures, saveCache } = await buildLocalRelease(compiled, origin);
  writeRelease(release, folder);
  process.send?.('written');
  savePictureSources(target.server, release.id, await renderPictures());
  await Promise.all([save(), saveCache()]);
} else {
  writeRelease(await buildRelease(data, origin, target), folder);
  process.send?.('written');
}
