/** Where this script came from: the API's origin, and the folder of the files that are loaded later. */
import { ownScripts, TO_FOLDER } from './own-scripts.ts';

const address = ownScripts[0]?.src || document.baseURI;

export const scriptOrigin = new URL(address).origin;
export const scriptFolder = new URL(TO_FOLDER, address).href;
