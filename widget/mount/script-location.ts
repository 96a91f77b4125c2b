/** Where this script came from: the API's origin, and the folder of the files that are loaded later. */
import { CHUNKS_PATH, ownScripts } from './own-scripts.ts';

const scriptUrl = ownScripts[0]?.src || document.baseURI;

export const scriptOrigin = new URL(scriptUrl).origin;
export const scriptFolder = new URL(CHUNKS_PATH, scriptUrl).href;
