/** What a simulation counts, and what it found wrong: every list of the latter must stay empty. */

export class SimulationCounters {
  /** Requests as somebody sees them. */
  visits = 0;
  /** How often the pointer was written, and how often a publisher met an error. */
  readonly published = { publishes: 0, rollbacks: 0, collections: 0, failures: 0, deploys: 0 };
  /** The worker's answers by status and by why their release answered. */
  readonly answers: Record<string, number> = {};
  /** How often somebody waited in vain for KV. */
  timeouts = 0;
  /** The most reads of KV for one request. */
  maxReads = 0;
  /** How long after its end a release was still seen, at most, by the bound that it was held against; in seconds. */
  readonly maxStaleness: Record<number, number> = {};
  /** Bodies that are not whole of the one release that their answer names. */
  readonly mixedReleases: string[] = [];
  /** Answers of a release that ended longer ago than the bound. */
  readonly staleAnswers: string[] = [];
  /** Failures that somebody saw. */
  readonly readerErrors: string[] = [];
  /** Waiting for longer, or more often, than promised. */
  readonly longWaits: string[] = [];

  count(status: string, source: string): void {
    const name = `${status} ${source}`;
    this.answers[name] = (this.answers[name] ?? 0) + 1;
  }
}
