/** Generates load with autocannon in a separate process, on this machine only. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const SENDER = join(import.meta.dirname, 'send-load.ts');

/** What a request asks for. One with a body is a POST of JSON. */
export interface Question {
  readonly path: string;
  readonly body?: string;
}

export interface Load {
  readonly origin: string;
  /** Asked in turn, by all connections together. */
  readonly questions: readonly Question[];
  readonly seconds: number;
  readonly connections: number;
  /** Requests per second; if absent, as many as possible. */
  readonly rate?: number;
  readonly headers?: Readonly<Record<string, string>>;
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

/** Runs the sender; it gets its options on standard input, because lists are longer than a command line. */
async function send(options: object): Promise<Report> {
  const sender = spawn(process.execPath, [SENDER], { stdio: ['pipe', 'pipe', 'inherit'] });
  sender.stdin.end(JSON.stringify(options));
  return JSON.parse(await text(sender.stdout)) as Report;
}

/** Runs a load. Throws if a response is missing or has another status than expected. */
export async function load(
  { origin, questions, seconds, connections, rate, headers = {} }: Load,
  status: number,
): Promise<Loaded> {
  const isPost = questions.some(({ body }) => body !== undefined);
  const report = await send({
    url: origin,
    duration: seconds,
    connections,
    ...(rate === undefined ? {} : { overallRate: rate }),
    ...(isPost ? { method: 'POST' } : {}),
    headers: { ...headers, ...(isPost ? { 'Content-Type': 'application/json' } : {}) },
    questions,
  });
  const statuses = Object.keys(report.statusCodeStats).join();
  if (report.errors + report.timeouts > 0 || statuses !== String(status))
    throw new Error(
      `${origin}${questions[0]?.path}: found status ${statuses}, ${report.errors} errors; expected ${status}`,
    );
  const { p50, p99, p99_9: p999 } = report.latency;
  return { rate: report.requests.total / report.duration, p50, p99, p999 };
}
