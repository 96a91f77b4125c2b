/** The script's origin, which is the API's by default, and the folder of its lazy chunks. */
import { CHUNKS_PATH, scriptUrl } from './own-scripts.ts';

export const scriptOrigin = new URL(scriptUrl).origin;
export const scriptFolder = new URL(CHUNKS_PATH, scriptUrl).href;
