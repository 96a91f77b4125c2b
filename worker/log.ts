/** Writes one structured line to the log of the worker, which is its console. */
export function log(level: 'warn' | 'error', fields: Readonly<Record<string, unknown>>): void {
  // biome-ignore lint/suspicious/noConsole: there is no other log.
  console[level](JSON.stringify({ level, ...fields }));
}
