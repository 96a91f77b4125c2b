/** Serves pages with long and short rankings, a page with a plain table of the same rows, and the documents that they fetch. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { longDocument, longView } from '../../support/data/long-ranking.ts';

export const MANY = 1000;
export const FEW = 10;
/** The round trip time of a phone in milliseconds. The page's own text is painted by then. */
export const ROUND_TRIP = 400;

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>';

/** The rows of the widget as a plain table. */
function plainTable(): string {
  const rows = longView(MANY).entries.map(
    ({ entity, rank, bounds, growth }) =>
      `<tr><td>${rank?.best}–${rank?.worst}</td><th>${entity.name.en}</th><td>${bounds.low}–${bounds.high}</td><td>${growth?.value ?? ''}</td><td>Between ${rank?.best} and ${rank?.worst}: their figures can’t be told apart</td></tr>`,
  );
  return `${head}<body><button onclick="this.textContent += '!'">!</button><table><tbody>${rows.join('')}</tbody></table>`;
}

const tag = (count: number, attributes = ''): string =>
  `${head}<body><p>Before</p><script async src="/widget.js" data-ranking="a/b/${count}" ${attributes}></script>`;

/** Serves the pages and their documents. The period of a ranking is its number of rows. */
export function serve(assets: string): Server {
  const answers = new Map<string, string>([
    ['/plain', plainTable()],
    ['/all', tag(MANY)],
    ['/few', tag(FEW)],
    ['/twenty', tag(MANY, 'data-limit="20"')],
    ...[FEW, MANY].flatMap((count) => [
      [`/v1/rankings/a/b/${count}.view.json`, JSON.stringify(longView(count))] as const,
      [`/v1/rankings/a/b/${count}.json`, JSON.stringify(longDocument(count))] as const,
    ]),
  ]);
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    const answer = answers.get(pathname);
    if (/^\/widget[\w-]*\.js$/.test(pathname))
      return send('text/javascript', readFileSync(join(assets, pathname)));
    if (answer === undefined) return response.writeHead(404).end();
    if (!pathname.startsWith('/v1/')) return send('text/html', answer);
    return setTimeout(() => send('application/json', answer), ROUND_TRIP);
  });
}
