/** Serves the pages of all contestants from one server: host pages, bundled scripts, responses of the worker, files of the build. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import type { RankingView } from '../../../engine/model/documents.ts';
import { BENCH_FOLDER } from '../machine.ts';
import { type Contestant, EMBED_PAGE, ONE_REQUEST, STATIC, TWO_REQUESTS } from './contestants.ts';

const RANKING = 'china-vehicle-output/total/2025';
export const VIEW = `/v1/rankings/${RANKING}.view.json`;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The path of a contestant's page. */
export function addressOf({ name }: Contestant): string {
  return name === EMBED_PAGE ? `/embed/${RANKING}` : `/bench/${encodeURIComponent(name)}`;
}

function hostPage(name: string, inside: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><body><h1>An article</h1><p>What it says before.</p>${inside}<p>And after.</p>`;
}

function staticTable({ entries }: RankingView): string {
  const rows = entries.map(({ rank, entity, bounds }) => {
    const { best, worst } = rank ?? { best: '', worst: '' };
    const ranks = best === worst ? `${best}` : `${best}–${worst}`;
    return `<tr><td>${ranks}<td>${entity.name.en}<td>${bounds.low}<td>${bounds.high ?? ''}`;
  });
  return `<table><thead><tr><th>Rank<th>Place<th>At least<th>At most<tbody>${rows.join('')}</table>`;
}

function insideOf({ name, drawing }: Contestant, view: RankingView): string {
  if (name === STATIC) return staticTable(view);
  if (name === ONE_REQUEST) return `<script async src="/embed/${RANKING}.js"></script>`;
  if (name === TWO_REQUESTS)
    return `<script async src="/widget.js" data-ranking="${RANKING}"></script>`;
  return `<div id="place" data-view="${VIEW}"></div><script type="module" async src="/bench/${drawing}"></script>`;
}

/** Bundles a drawing and its library into one script. */
async function bundled(drawing: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(BENCH_FOLDER, 'widget', 'drawings', drawing)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

interface Body {
  readonly type: string;
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** Compresses a body as an edge network does. */
function compressed(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/**
 * Serves the contestants' pages. `worker` is the origin of the worker, `assets` the folder of the build. A body is built and
 * compressed at its first request, which is before anything is measured.
 */
export async function servePages(
  contestants: readonly Contestant[],
  worker: string,
  assets: string,
): Promise<Server> {
  const view = (await (await fetch(worker + VIEW)).json()) as RankingView;
  const made = new Map<string, Body>();
  const keep = (path: string, type: string, bytes: Uint8Array) =>
    made.set(path, { type, status: 200, bytes: compressed(bytes) });
  for (const contestant of contestants) {
    const page = hostPage(contestant.name, insideOf(contestant, view));
    keep(addressOf(contestant), 'text/html; charset=utf-8', Buffer.from(page));
    const { drawing } = contestant;
    if (drawing) keep(`/bench/${drawing}`, TYPES['.js'] ?? '', await bundled(drawing));
    if (contestant.name === EMBED_PAGE) made.delete(addressOf(contestant));
  }
  const find = async (url: string): Promise<Body> => {
    const known = made.get(url);
    if (known) return known;
    const body = await bodyOf(url, worker, assets);
    made.set(url, body);
    return body;
  };
  return createServer((request, response) => {
    find(request.url ?? '/').then(
      ({ type, status, bytes }) => {
        const headers = {
          'Content-Type': type,
          'Content-Encoding': 'br',
          'Cache-Control': 'no-store',
        };
        response.writeHead(status, headers).end(bytes);
      },
      () => response.writeHead(502).end(),
    );
  });
}

/** A file of the build, else the worker's response. */
async function bodyOf(url: string, worker: string, assets: string): Promise<Body> {
  const { pathname } = new URL(url, worker);
  const file = join(assets, pathname);
  const type = TYPES[extname(pathname)];
  if (type && existsSync(file)) return { type, status: 200, bytes: compressed(readFileSync(file)) };
  const answer = await fetch(worker + url);
  const bytes = compressed(new Uint8Array(await answer.arrayBuffer()));
  return { type: answer.headers.get('content-type') ?? '', status: answer.status, bytes };
}
