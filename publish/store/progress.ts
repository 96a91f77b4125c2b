/** Progress of a command, reported to a listener. */

/** A stage of a command, as printed. */
export type Stage = 'drawing' | 'listing' | 'writing' | 'reading back' | 'waiting' | 'removing';

/** Receives `done` of `total`: values, or seconds while waiting. `done` is 0 when a stage begins. */
export type ProgressListener = (stage: Stage, done: number, total: number) => void;

/** Ignores progress. */
export const NO_PROGRESS: ProgressListener = () => {};
