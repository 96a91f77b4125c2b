/** How long something that will come may take on a busy machine, in milliseconds: for whatever tests wait for. */
export const WAIT_TIMEOUT = 30_000;
