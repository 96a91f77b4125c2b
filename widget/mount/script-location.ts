/** The script's origin, which is the API's by default, and the folder of its lazy chunks. */

/** The `scriptUrl` of `own-scripts.ts`: a constant of the function that encloses the script, written by the build. */
declare const likewiseScriptUrl: string;

export const scriptOrigin = new URL(likewiseScriptUrl).origin;
export const scriptFolder = new URL('.', likewiseScriptUrl).href;
