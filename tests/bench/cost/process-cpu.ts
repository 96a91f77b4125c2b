/** CPU time that a process has used so far, from the kernel's scheduler: all of its threads, in milliseconds. */
import { readdirSync, readFileSync } from 'node:fs';

/** The CPU time of a process on Linux. Threads that have ended aren't counted. */
export function processCpu(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}
