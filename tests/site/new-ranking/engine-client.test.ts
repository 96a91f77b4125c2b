/** How the page talks to its worker: a request that takes too long ends, and the next one has a new worker. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineClient, TimeLimitError } from '../../../site/new-ranking/client/engine-client.ts';
import {
  MAX_SECONDS,
  type RequestMessage,
  type ResponseMessage,
} from '../../../site/new-ranking/messages.ts';

/** A worker that does what a test says. */
class StandInWorker extends EventTarget {
  static readonly all: StandInWorker[] = [];
  readonly requests: RequestMessage[] = [];
  isTerminated = false;

  constructor() {
    super();
    StandInWorker.all.push(this);
  }

  postMessage(message: RequestMessage): void {
    this.requests.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: ResponseMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Takes up a request, by its number from 1, and answers it after some seconds. */
  work(id: number, seconds: number): void {
    this.say({ id, hasBegun: true });
    vi.advanceTimersByTime(seconds * 1000);
    if (!this.isTerminated) this.say({ id, answer: null });
  }
}

beforeEach(() => {
  StandInWorker.all.length = 0;
  vi.stubGlobal('Worker', StandInWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const RANK = { kind: 'rank', language: 'en' } as const;

function clientWithWorker(): { client: EngineClient; worker: StandInWorker } {
  const client = new EngineClient();
  client.start();
  const [worker] = StandInWorker.all;
  if (!worker) throw new Error('the client has started no worker');
  return { client, worker };
}

test('requests that take long together, but not each, are answered', async () => {
  const { client, worker } = clientWithWorker();
  const answers = Promise.all([client.request(RANK), client.request(RANK)]);
  worker.work(1, MAX_SECONDS - 1);
  worker.work(2, MAX_SECONDS - 1);
  expect(await answers).toEqual([null, null]);
});

test('the time in which the worker loads isn’t counted', async () => {
  const { client, worker } = clientWithWorker();
  const answer = client.request(RANK);
  vi.advanceTimersByTime(60_000);
  worker.work(1, 1);
  expect(await answer).toBeNull();
});

test('a request that takes too long ends its worker, and the next one has another', async () => {
  const { client, worker } = clientWithWorker();
  const answers = Promise.allSettled([client.request(RANK), client.request(RANK)]);
  worker.work(1, MAX_SECONDS + 1);
  expect(worker.isTerminated).toBe(true);
  const reasons = (await answers).map((one) => one.status === 'rejected' && one.reason);
  expect(reasons).toEqual([expect.any(TimeLimitError), expect.any(TimeLimitError)]);

  const next = client.request(RANK);
  const other = StandInWorker.all[1];
  expect(other?.requests).toEqual([{ id: 3, request: RANK }]);
  other?.work(3, 1);
  expect(await next).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(other?.isTerminated).toBe(false);
});
