/**
 * Minimal worker: replays the recorded responses of another worker, with the same bytes and headers, by a lookup of the path. Its
 * rate is the maximum that the runtime allows.
 */
import type { Bodies } from '../../../publish/release/pack.ts';
import type { WorkerFiles } from './workerd.ts';

/** A recorded response. */
export interface Recorded {
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Headers that the runtime or the connection adds. */
const ADDED = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** Requests a path, with POST if there is a body, and records the response. */
export async function record(url: string, path: string, body?: string): Promise<Recorded> {
  const headers = { 'Content-Type': 'application/json' };
  const posted = body === undefined ? {} : { method: 'POST', headers, body };
  const answer = await fetch(url + path, posted);
  const kept = [...answer.headers].filter(([name]) => !ADDED.has(name));
  return {
    path,
    status: answer.status,
    headers: Object.fromEntries(kept),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** The files of a worker that replays these responses. */
export function bareWorker(answers: readonly Recorded[]): WorkerFiles {
  const embedded: Bodies = new Map(answers.map(({ body }, at) => [`body-${at}`, body]));
  const imports = answers.map((_, at) => `import body${at} from 'body-${at}';`).join('\n');
  const cases = answers
    .map(({ path, status, headers }, at) => {
      const init = JSON.stringify({ status, headers });
      return `const init${at} = ${init};\nanswers.set(${JSON.stringify(path)}, () => new Response(bytes${at}, init${at}));`;
    })
    .join('\n');
  const bytes = answers.map((_, at) => `const bytes${at} = new Uint8Array(body${at});`).join('\n');
  const script = `${imports}
${bytes}
const answers = new Map();
${cases}
const nothing = () => new Response(null, { status: 404 });
export default {
  fetch(request) {
    const { url } = request;
    const path = url.slice(url.indexOf('/', 8));
    return (answers.get(path) ?? nothing)();
  },
};
`;
  return { script, embedded };
}
