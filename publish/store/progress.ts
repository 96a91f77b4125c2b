/** How far a command is, told to whoever shows it. */

/** What is being done. */
export type Stage = 'listing' | 'writing' | 'reading back' | 'waiting' | 'removing';

/** `done` of `total`: values, or seconds where it is waiting. Comes with 0 when a stage begins. */
export type ProgressListener = (stage: Stage, done: number, total: number) => void;

/** Tells nobody. */
export const NO_PROGRESS: ProgressListener = () => {};
