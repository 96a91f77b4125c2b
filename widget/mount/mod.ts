/** Where the script and its lazy chunks are served from. */
export * from './script-location.ts';
