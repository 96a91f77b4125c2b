/**
 * The least that a worker can do: the answers of another one, with the same bytes and headers, by a look at the path. What it
 * makes in a second is what the runtime allows for.
 */
import type { Bodies } from '../../../publish/release/packer.ts';
import type { WorkerFiles } from './workerd.ts';

/** An answer that was recorded. */
export interface Recorded {
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Those that the runtime or the connection adds by itself. */
const ADDED = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** Asks for a path, to answer the same. */
export async function record(url: string, path: string): Promise<Recorded> {
  const answer = await fetch(url + path);
  const headers = [...answer.headers].filter(([name]) => !ADDED.has(name));
  return {
    path,
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** A worker that answers so. */
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
