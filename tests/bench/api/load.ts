/** Generates load with autocannon in a separate process, on this machine only. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BENCH_FOLDER } from '../machine.ts';

const AUTOCANNON = join(BENCH_FOLDER, 'node_modules', 'autocannon', 'autocannon.js');

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  /** Requests per second; if absent, as many as possible. */
  readonly rate?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a POST; a GET has none. */
  readonly body?: string | undefined;
}

export interface Loaded {
  /** Responses per second. */
  readonly rate: number;
  /** Latency percentiles in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

interface Report {
  readonly duration: number;
  readonly requests: { readonly total: number };
  readonly latency: Readonly<Record<'p50' | 'p99' | 'p99_9', number>>;
  readonly errors: number;
  readonly timeouts: number;
  readonly statusCodeStats: Readonly<Record<string, unknown>>;
}

/** Runs a load. Throws if a response is missing or has another status than expected. */
export async function load(
  { url, seconds, connections, rate, headers = {}, body }: Load,
  status: number,
): Promise<Loaded> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const fixed = rate === undefined ? [] : ['-R', String(rate)];
  const posted =
    body === undefined ? [] : ['-m', 'POST', '-H', 'Content-Type=application/json', '-b', body];
  const common = ['-j', '-n', '-d', String(seconds), '-c', String(connections)];
  const args = [...common, ...fixed, ...named, ...posted];
  const run = promisify(execFile)(process.execPath, [AUTOCANNON, ...args, url]);
  const report = JSON.parse((await run).stdout) as Report;
  const statuses = Object.keys(report.statusCodeStats).join();
  if (report.errors + report.timeouts > 0 || statuses !== String(status))
    throw new Error(
      `${url}: found status ${statuses}, ${report.errors} errors; expected ${status}`,
    );
  const { p50, p99, p99_9: p999 } = report.latency;
  return { rate: report.requests.total / report.duration, p50, p99, p999 };
}
