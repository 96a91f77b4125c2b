/** Memory of a process and all its descendants, from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** The highest memory seen, in bytes. Shared pages count in proportion to the processes that share them (PSS). */
export interface PeakMemory {
  /** Of all processes at the same time. */
  readonly total: number;
  /** Of the largest process. */
  readonly largest: number;
}

/** Milliseconds between two samples. */
const INTERVAL = 200;

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended.
    return null;
  }
}

/** The parent's id in the text of `/proc/{pid}/stat`, whose second field may contain spaces and parentheses. */
export function parentOf(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** The proportional set size in the text of `/proc/{pid}/smaps_rollup`, in bytes. */
export function proportionalSize(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}

/** A process and its descendants; `parents` has the parent of each process. */
export function treeOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].flatMap(([pid, parent]) => (parent === root ? [pid] : []));
  return [root, ...children.flatMap((pid) => treeOf(pid, parents))];
}

function allParents(): Map<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid) => {
      const stat = readOrNull(`/proc/${pid}/stat`);
      return stat === null ? [] : [[Number(pid), parentOf(stat)] as const];
    }),
  );
}

function sample(root: number): PeakMemory {
  const sizes = treeOf(root, allParents()).map((pid) =>
    proportionalSize(readOrNull(`/proc/${pid}/smaps_rollup`) ?? ''),
  );
  return { total: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(...sizes) };
}

/** Watches a process and its descendants. The function that it returns stops watching; null on other systems than Linux. */
export function watchMemory(root: number): () => PeakMemory | null {
  if (process.platform !== 'linux') return () => null;
  let peak: PeakMemory = { total: 0, largest: 0 };
  const look = () => {
    const { total, largest } = sample(root);
    peak = { total: Math.max(peak.total, total), largest: Math.max(peak.largest, largest) };
  };
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
