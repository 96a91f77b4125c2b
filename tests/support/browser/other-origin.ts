/** Somebody else's server, on an origin that isn't the product's: one for each worker, which ends with it. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Resource {
  readonly body: string | Buffer;
  /** That of a page where nothing is said. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const resources = new Map<string, Resource>();
const server = createServer((request, response) => {
  const resource = resources.get(request.url ?? '');
  const type = resource?.type ?? 'text/html; charset=utf-8';
  response.writeHead(resource ? 200 : 404, { 'Content-Type': type, ...resource?.headers });
  response.end(resource?.body);
});
await once(server.listen(0, '127.0.0.1').unref(), 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server has no port');
const origin = `http://127.0.0.1:${address.port}`;

/** Publishes something and returns its address. */
export function serveResource(resource: Resource): string {
  const path = `/${resources.size}`;
  resources.set(path, resource);
  return origin + path;
}
