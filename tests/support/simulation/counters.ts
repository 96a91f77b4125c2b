/** Counts of a simulation, and its violations: every list of violations must stay empty. */

export class SimulationCounters {
  /** Requests of readers. */
  visits = 0;
  /** Writes of the pointer, and errors of publishers. */
  readonly published = { publishes: 0, rollbacks: 0, collections: 0, failures: 0, deploys: 0 };
  /** The worker's responses by status and by the freshness of their release. */
  readonly answers: Record<string, number> = {};
  /** Reads of KV that timed out. */
  timeouts = 0;
  /** Maximum number of KV reads for one request. */
  maxReads = 0;
  /** Maximum time after its end that a release was still served, by the limit it was compared with; in seconds. */
  readonly maxStaleness: Record<number, number> = {};
  /** Bodies that aren't entirely of the release that their response names. */
  readonly mixedReleases: string[] = [];
  /** Responses of a release that ended longer ago than the limit. */
  readonly staleAnswers: string[] = [];
  /** Errors that readers saw. */
  readonly readerErrors: string[] = [];
  /** Waits that were longer, or more frequent, than promised. */
  readonly longWaits: string[] = [];

  count(status: string, source: string): void {
    const name = `${status} ${source}`;
    this.answers[name] = (this.answers[name] ?? 0) + 1;
  }
}
