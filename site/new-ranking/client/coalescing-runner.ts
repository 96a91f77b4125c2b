/** Runs a task one at a time: while it runs, any number of requests for it become one more run. */
export class CoalescingRunner {
  readonly #task: (isNewest: () => boolean) => Promise<void>;
  #requests = 0;
  #isRunning = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `task` gets a function that says whether no other request has come since it began. It must not reject. */
  constructor(task: (isNewest: () => boolean) => Promise<void>) {
    this.#task = task;
  }

  /** Runs the task after `delay` milliseconds without another request. */
  request(delay: number): void {
    clearTimeout(this.#pause);
    this.#requests += 1;
    if (delay === 0) void this.#run();
    else this.#pause = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let done = -1; done !== this.#requests; ) {
      done = this.#requests;
      await this.#task(() => done === this.#requests);
    }
    this.#isRunning = false;
  }
}
