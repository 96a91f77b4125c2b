/**
 * Lines of JSON in the worker's log, which is its console; and incidents: failed, slow or invalid reads of stores, of
 * which it gets at most one line per store and kind in half a minute, with the number of those suppressed since.
 */

/** Writes one line of JSON to the worker's log, which is its console. */
export function log(level: 'warn' | 'error', fields: Readonly<Record<string, unknown>>): void {
  // biome-ignore lint/suspicious/noConsole: the console is the only log of a worker.
  console[level](JSON.stringify({ level, ...fields }));
}

/** One failed read or call. */
export interface Incident {
  readonly store: 'kv' | 'snapshot' | 'assets' | 'limiter' | 'worker';
  /** The kind, for counting and alerts. */
  readonly trouble: 'missing' | 'garbage' | 'slow' | 'failed';
  readonly key: string;
  readonly reason: string;
}

// Times in milliseconds.
const LOG_INTERVAL_MS = 30_000;
const RECENT_MS = 60_000;

interface LogState {
  readonly at: number;
  suppressed: number;
}

/** Records the incidents of one isolate. `now` is the time in milliseconds. */
export class Incidents {
  readonly #now: () => number;
  readonly #logged = new Map<string, LogState>();
  #lastKvIncidentAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether an incident with KV was recorded within the last minute. */
  get hasRecentKvIncident(): boolean {
    return this.#now() < this.#lastKvIncidentAt + RECENT_MS;
  }

  /** Records an incident. Logs it unless one of its kind was logged within the last half minute. */
  record(incident: Incident): void {
    const now = this.#now();
    if (incident.store === 'kv') this.#lastKvIncidentAt = now;
    const kind = `${incident.store} ${incident.trouble}`;
    const logged = this.#logged.get(kind);
    if (logged && now < logged.at + LOG_INTERVAL_MS) {
      logged.suppressed += 1;
      return;
    }
    log('warn', { ...incident, more: logged?.suppressed ?? 0 });
    this.#logged.set(kind, { at: now, suppressed: 0 });
  }
}
