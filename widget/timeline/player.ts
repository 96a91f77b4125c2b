/** The position of a race, changed by buttons, a slider or a timer. */

/** Duration of a year in milliseconds at speed 1. */
export const YEAR_MS = 1400;
const FASTEST = 2;
const SLOWEST = 0.5;

export class Player {
  readonly #last: number;
  readonly #onChange: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  position = 0;
  /** A factor. */
  speed = 1;

  /** `last` is the last position. `onChange` is called after each change; it returns whether the race is still shown. */
  constructor(last: number, onChange: () => boolean) {
    this.#last = last;
    this.#onChange = onChange;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Plays or pauses. At the end, plays again from the start. */
  toggle(): void {
    if (this.position === this.#last) this.position = 0;
    if (this.isPlaying) this.stop();
    else this.#wait();
    this.#onChange();
  }

  /** Moves to a position, which is one of the frames', and stops playing. */
  seek(position: number): void {
    this.stop();
    this.position = position;
    this.#onChange();
  }

  /** Doubles the speed; the fastest becomes the slowest. */
  changeSpeed(): void {
    this.speed = this.speed < FASTEST ? this.speed * 2 : SLOWEST;
    if (this.isPlaying) this.#wait();
    this.#onChange();
  }

  /** Stops playing without calling `onChange`. */
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
