/** Where a race stands, and what moves it: a step, a slider, or time. */

/** How long a year stays, in milliseconds, at speed 1. */
export const YEAR_MS = 1400;
const SPEEDS = [1, 2, 0.5];

export class Player {
  readonly #last: number;
  readonly #changed: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speed = 0;
  position = 0;

  /** `last` is the last position. `changed` is called after each change, and says whether anybody still watches. */
  constructor(last: number, changed: () => boolean) {
    this.#last = last;
    this.#changed = changed;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** How many times as fast as usual. */
  get speed(): number {
    return SPEEDS[this.#speed] ?? 1;
  }

  get isAtStart(): boolean {
    return this.position === 0;
  }

  get isAtEnd(): boolean {
    return this.position === this.#last;
  }

  /** From here on, or from the start again where it is at its end. */
  play(): void {
    if (this.isAtEnd) this.position = 0;
    this.#wait();
    this.#changed();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed();
  }

  /** Moves to a position, by hand: what plays stops. */
  go(position: number): void {
    this.position = Math.min(Math.max(position, 0), this.#last);
    this.pause();
  }

  changeSpeed(): void {
    this.#speed = (this.#speed + 1) % SPEEDS.length;
    if (this.isPlaying) this.#wait();
    this.#changed();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), YEAR_MS / this.speed);
  }

  #tick(): void {
    this.position++;
    this.#timer = undefined;
    if (!this.isAtEnd) this.#wait();
    if (!this.#changed()) this.pause();
  }
}
