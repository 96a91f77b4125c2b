/** Process that builds a release and writes it into a folder. Its arguments are a `ReleaseJob` as JSON and the folder. */
import { buildLocalRelease, buildRelease, compileFolder } from './build-release.ts';
import { savePictureSources } from './picture-sources.ts';
import { type ReleaseJob, writeRelease } from './release-in-child-process.ts';
import { reportDone } from './run-process.ts';

const [job = '', folder = ''] = process.argv.slice(2);
// Only the parent starts this process.
const { data, origin, target } = JSON.parse(job) as ReleaseJob;
if ('server' in target) {
  const { compiled, save } = compileFolder(data);
  const { release, pictures, saveCache } = buildLocalRelease(compiled, origin);
  savePictureSources(target.server, release.id, pictures);
  writeRelease(release, folder);
  reportDone();
  await Promise.all([save(), saveCache()]);
} else writeRelease(await buildRelease(data, origin, target), folder);
