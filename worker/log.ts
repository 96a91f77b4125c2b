/** Writes one line of JSON to the worker's log, which is its console. */
export function log(level: 'warn' | 'error', fields: Readonly<Record<string, unknown>>): void {
  // biome-ignore lint/suspicious/noConsole: the console is the only log of a worker.
  console[level](JSON.stringify({ level, ...fields }));
}
