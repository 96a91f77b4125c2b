/** Prints the ids of the datasets in the folder that the environment names, in the order in which they are served. */
import { readServedData } from '../../../scripts/lib/load-data.ts';

console.log(readServedData(process.env.FOLDER ?? '').map(({ id }) => id));
