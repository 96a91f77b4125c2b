/** Log of a drill: what it does, and for each check what was expected and what was found. */
import { formatCount } from '../lib/output-format.ts';

/** A comparison of what a drill found with what was expected. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** If absent, `found` must equal `expected`. */
  readonly isMet?: boolean;
}

export class DrillLog {
  readonly #print: (line: string) => void;
  #checks = 0;
  #failures = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Prints what the drill does next. */
  step(text: string): void {
    this.#print(text);
  }

  /** Prints the result of a check. */
  check({ what, expected, found, isMet = found === expected }: Check): void {
    this.#checks += 1;
    if (!isMet) this.#failures += 1;
    const result = isMet ? 'passed' : 'FAILED';
    this.#print(`  ${result}  ${what}: expected ${expected}, found ${found}`);
  }

  /** Whether all checks passed. A drill without checks shows nothing. */
  get isPassed(): boolean {
    return this.#checks > 0 && this.#failures === 0;
  }

  /** The last line of a drill. */
  summary(): string {
    if (this.isPassed) return `passed: ${formatCount(this.#checks, 'check')}`;
    return `failed: ${this.#failures} of ${formatCount(this.#checks, 'check')}`;
  }
}
