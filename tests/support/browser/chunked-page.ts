/** Pages sent in chunks: each is delayed until the test releases it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { portOf } from '../free-port.ts';

export interface ChunkedPage {
  readonly address: string;
  /** Sends the next chunk. */
  readonly next: () => void;
}

/** Serves a page in chunks, and everything else from `origin`, until the running test ends. */
export async function serveInChunks(
  pieces: readonly string[],
  origin: string,
): Promise<ChunkedPage> {
  const stops = pieces.map(() => Promise.withResolvers<void>());
  const server = createServer(async (request, response) => {
    if (request.url !== '/') {
      const answer = await fetch(origin + request.url);
      const type = answer.headers.get('Content-Type') ?? '';
      response.writeHead(answer.status, { 'Content-Type': type });
      response.end(new Uint8Array(await answer.arrayBuffer()));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    for (const [at, piece] of pieces.entries()) {
      await stops[at]?.promise;
      response.write(piece);
    }
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  let at = 0;
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    next: () => {
      stops[at]?.resolve();
      at += 1;
    },
  };
}

/** Splits HTML into at most `count` chunks of about equal length; each ends with a tag, so the browser can parse part of it. */
export function splitHtml(html: string, count: number): string[] {
  const length = Math.ceil(html.length / count);
  const ends = [...html.matchAll(/<[^<>]+>/g)].map(({ index, 0: tag }) => index + tag.length);
  const pieces: string[] = [];
  for (let from = 0; from < html.length; ) {
    const end = ends.find((one) => one >= from + length) ?? html.length;
    pieces.push(html.slice(from, end));
    from = end;
  }
  return pieces;
}
