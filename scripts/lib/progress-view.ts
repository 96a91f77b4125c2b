/** Progress of a command on the error stream: a bar on a terminal, one line for each stage in a log. */
import type { ProgressListener, Stage } from '../../publish/store/clock.ts';
import { formatCount } from './output-format.ts';

/** Where progress is written, such as `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressView {
  readonly progress: ProgressListener;
  /** The last stage that began; null before the first. */
  stage(): Stage | null;
  /** Ends the current line, so that other output can follow. */
  end(): void;
}

const BAR_WIDTH = 30;
const LABEL_WIDTH = 13;

function formatBar(stage: Stage, done: number, total: number): string {
  const full = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
  const cells = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const unit = stage === 'waiting' ? ' s' : '';
  return `${stage.padEnd(LABEL_WIDTH)} ${cells} ${done}/${total}${unit}`;
}

function formatLine(stage: Stage, total: number): string {
  if (stage === 'waiting') return `waiting ${total} s until the values are visible everywhere`;
  return `${stage} ${formatCount(total, stage === 'drawing' ? 'picture' : 'value')}`;
}

/** Creates a view that writes to a screen. */
export function progressView(screen: Screen): ProgressView {
  let stage: Stage | null = null;
  let isLineOpen = false;
  const end = () => {
    if (isLineOpen) screen.write('\n');
    isLineOpen = false;
  };
  const progress: ProgressListener = (next, done, total) => {
    const isNew = next !== stage || done === 0;
    if (isNew) end();
    stage = next;
    if (screen.isTTY) {
      // Returns to the start of the line and clears it.
      screen.write(`\r\u001b[K${formatBar(next, done, total)}`);
      isLineOpen = true;
    } else if (isNew) {
      screen.write(`${formatLine(next, total)}\n`);
    }
  };
  return { progress, stage: () => stage, end };
}
