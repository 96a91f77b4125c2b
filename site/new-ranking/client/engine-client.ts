/**
 * Talks to the worker that runs the engine. The worker starts with the first request, so that nothing heavy loads before, and is stopped
 * where one takes too long.
 */
import {
  type Answers,
  MAX_SECONDS,
  type Request,
  type RequestMessage,
  type ResponseMessage,
} from '../messages.ts';

/** The script of the worker, which a page with Trusted Types has to name through a policy. */
const WORKER = '/new-ranking/worker.js';

/** What Trusted Types give a script that is named through a policy. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string };
    }
  | undefined;

function workerUrl(): string {
  if (typeof trustedTypes === 'undefined') return WORKER;
  const rules = { createScriptURL: () => WORKER };
  return trustedTypes.createPolicy('likewise-new-ranking', rules).createScriptURL(WORKER);
}

interface Pending {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** A request took longer than the limit, and was stopped. */
export class TimeLimitError extends Error {}

export class EngineClient {
  #worker: Worker | null = null;
  #url: string | null = null;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  /** Of the request on which the worker works: it takes one at a time. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  #create(): Worker {
    this.#url ??= workerUrl();
    const worker = new Worker(this.#url, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ResponseMessage>) => {
      clearTimeout(this.#timer);
      if ('hasBegun' in data) {
        const error = new TimeLimitError(`no answer within ${MAX_SECONDS} seconds`);
        this.#timer = setTimeout(() => this.#fail(error), MAX_SECONDS * 1000);
        return;
      }
      const pending = this.#pending.get(data.id);
      this.#pending.delete(data.id);
      if ('error' in data) pending?.reject(new Error(data.error));
      else pending?.resolve(data.answer as never);
    });
    // Its script can't be loaded, or an error was thrown outside of an answer.
    worker.addEventListener('error', () => this.#fail(new Error('the worker can’t be run')));
    return worker;
  }

  /** Fails everything that is pending; the next request starts a new worker. */
  #fail(error: Error): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  /** The worker; starts it, so that it is ready for the first request. */
  start(): Worker {
    this.#worker ??= this.#create();
    return this.#worker;
  }

  /** Sends a request. Rejects if the worker fails, with a `TimeLimitError` if it takes too long. */
  request<Kind extends keyof Answers>(
    request: Extract<Request, { readonly kind: Kind }>,
  ): Promise<Answers[Kind]> {
    const worker = this.start();
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Answers[Kind]>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject });
    });
    worker.postMessage({ id, request } satisfies RequestMessage);
    return answer;
  }
}
