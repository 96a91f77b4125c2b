/** Compiles the datasets in the folder of the environment variable FOLDER, as a build does. */
import { compileFolder } from '../../../scripts/lib/build-release.ts';

compileFolder(process.env.FOLDER ?? '');
