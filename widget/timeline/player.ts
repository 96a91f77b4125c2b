/** Where a race stands, and what moves it: a step, a slider, or time. */

/** How long a year stays, in milliseconds, at speed 1. */
export const YEAR_MS = 1400;
/** From one to the next, and round again. */
const SPEEDS = [1, 2, 0.5];

export class Player {
  readonly #last: number;
  readonly #onChange: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speed = 0;
  position = 0;

  /** `last` is the last position. `changed` is called after each change, and says whether anybody still watches. */
  constructor(last: number, onChange: () => boolean) {
    this.#last = last;
    this.#onChange = onChange;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** How many times as fast as usual. */
  get speed(): number {
    return SPEEDS[this.#speed] ?? 1;
  }

  /** Plays from here on, or from the start again where it is at its end; or pauses. */
  toggle(): void {
    if (this.position === this.#last) this.position = 0;
    if (this.isPlaying) this.stop();
    else this.#wait();
    this.#onChange();
  }

  /** Moves to a position, by hand: what plays stops. */
  seek(position: number): void {
    this.stop();
    this.position = Math.min(Math.max(position, 0), this.#last);
    this.#onChange();
  }

  changeSpeed(): void {
    this.#speed = (this.#speed + 1) % SPEEDS.length;
    if (this.isPlaying) this.#wait();
    this.#onChange();
  }

  /** Without a word to anybody. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#tick(), YEAR_MS / this.speed);
  }

  #tick(): void {
    this.position++;
    if (this.position === this.#last) this.stop();
    else this.#wait();
    if (!this.#onChange()) this.stop();
  }
}
