/** Serves the page for making a ranking, and a page that shows the same rows as a plain table. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { newPage } from '../../../site/new-ranking/new-page.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The page of the reference: splits a text at tabs and line ends, and shows it. */
const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><table></table>`;

/** Serves the pages and the built files in `assets`. */
export function serve(assets: string): Server {
  const pages = new Map([
    ['/new', newPage('en', { origin: 'http://localhost', views: [] })],
    ['/plain', PLAIN],
  ]);
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    const type = TYPES[pathname.split('.').at(-1) ?? ''];
    const send = (contentType: string, body: string | Buffer) =>
      response.writeHead(200, { 'Content-Type': `${contentType}; charset=utf-8` }).end(body);
    if (page) return send('text/html', page);
    if (!type || pathname.includes('..')) return response.writeHead(404).end();
    try {
      return send(type, readFileSync(join(assets, pathname)));
    } catch {
      return response.writeHead(404).end();
    }
  });
}

/** A table that leaves nothing open: names, figures of two years in several notations, sources. */
export function tableOf(rows: number): string {
  const notations = [
    (value: number) => value.toLocaleString('en'),
    (value: number) => `${(value / 1e6).toFixed(2)} million`,
    (value: number) => `about ${Math.round(value / 1e4) * 1e4}`,
  ];
  const lines = Array.from({ length: rows }, (_, at) => {
    const value = 100_000 + ((at * 7919) % 9_000_000);
    const write = notations[at % notations.length] ?? String;
    return [`Town ${at + 1}`, write(value), write(value + 12_345), `Office ${at % 7}`].join('\t');
  });
  return ['Town\tInhabitants, 2023 (people)\tInhabitants, 2024 (people)\tSource', ...lines].join(
    '\n',
  );
}
