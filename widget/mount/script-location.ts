/** The script's origin, which is the API's by default, and the folder of its lazy chunks. */
import { CHUNKS_PATH, ownScripts } from './own-scripts.ts';

const scriptUrl = ownScripts[0]?.src || document.baseURI;

export const scriptOrigin = new URL(scriptUrl).origin;
export const scriptFolder = new URL(CHUNKS_PATH, scriptUrl).href;
