/** Pages that come bit by bit: each piece waits until it is let go. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export interface ChunkedPage {
  readonly address: string;
  /** Lets the next piece go. */
  readonly next: () => void;
}

/** Serves a page in pieces, and what else is asked for from `origin`, for as long as the test that runs. */
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
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  let at = 0;
  return {
    address: `http://127.0.0.1:${address.port}/`,
    next: () => {
      stops[at]?.resolve();
      at += 1;
    },
  };
}

/** HTML cut into at most so many pieces of about the same length, each of which ends with a tag: something of it is parsed. */
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
