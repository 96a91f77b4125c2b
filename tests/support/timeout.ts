/** Timeout in milliseconds for anything that tests wait for, generous for a busy machine. */
export const WAIT_TIMEOUT = 30_000;
