/** A server on another origin than the product's: one per worker, which ends with it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../free-port.ts';

export interface Resource {
  readonly body: string | Buffer;
  /** Media type; default: HTML. */
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
const origin = `http://127.0.0.1:${portOf(server)}`;

/** Publishes a resource and returns its address. */
export function serveResource(resource: Resource): string {
  const path = `/${resources.size}`;
  resources.set(path, resource);
  return origin + path;
}
