/** How far a command is, on the error stream: a bar that moves on a terminal, a line for each stage in a log. */
import type { ProgressListener, Stage } from '../../publish/store/progress.ts';

/** What it writes to. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells people how far it is. */
export interface ProgressView {
  readonly progress: ProgressListener;
  /** The stage that began last; null before the first. */
  stage(): Stage | null;
  /** Leaves the line, so that other lines may follow. */
  end(): void;
}

const WIDTH = 30;
const LABEL = 13;

function bar(stage: Stage, done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
  const cells = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  return `${stage.padEnd(LABEL)} ${cells} ${done}/${total}${stage === 'waiting' ? ' s' : ''}`;
}

function line(stage: Stage, total: number): string {
  if (stage === 'waiting') return `waiting ${total} s until it is seen everywhere`;
  return total === 1 ? `${stage} 1 value` : `${stage} ${total} values`;
}

/** A view on a screen. */
export function progressView(screen: Screen): ProgressView {
  let stage: Stage | null = null;
  let isOpen = false;
  const end = () => {
    if (isOpen) screen.write('\n');
    isOpen = false;
  };
  const progress: ProgressListener = (next, done, total) => {
    const isNew = next !== stage || done === 0;
    if (isNew) end();
    stage = next;
    if (screen.isTTY) {
      // Back to the start of the line, which is cleared.
      screen.write(`\r\u001b[K${bar(next, done, total)}`);
      isOpen = true;
    } else if (isNew) {
      screen.write(`${line(next, total)}\n`);
    }
  };
  return { progress, stage: () => stage, end };
}
