/**
 * Benchmark of the widget: time and bytes until the rows of a ranking are visible, against alternatives that render the same rows,
 * at the machine's full speed and on a simulated slow phone.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../scripts/lib/build-site.ts';
import { buildWidget } from '../../widget/build/build-widget.ts';
import { launchBrowser } from '../support/browser/launch-browser.ts';
import { startWorkerd, stopWorkerd } from './api/workerd.ts';
import { bundleWorker } from './bundle.ts';
import { BENCH_FOLDER, versionOf } from './machine.ts';
import { realStore } from './real-release.ts';
import { type Findings, formatNumber, formatSpread, type Goal, type Table } from './report.ts';
import { median, ratios, spread } from './statistics.ts';
import {
  CHARTJS,
  CONTESTANTS,
  type Contestant,
  ECHARTS,
  EMBED_PAGE,
  ONE_REQUEST,
  STATIC,
  TWO_REQUESTS,
  VANILLA,
} from './widget/contestants.ts';
import { addressOf, servePages, VIEW } from './widget/pages.ts';
import { type Conditions, type Visit, visit } from './widget/visit.ts';

const WORKER_PORT = 8825;
const ROUNDS = { 'full speed': 5, 'slow phone': 9 } as const;
/** Lighthouse's slow 4G, in bits per second and milliseconds. */
const SLOW_4G = { down: 1_638_400, up: 768_000, latency: 150 } as const;
const CONDITIONS: readonly (Conditions & { readonly name: keyof typeof ROUNDS })[] = [
  { name: 'full speed', slower: 1, network: null },
  { name: 'slow phone', slower: 4, network: SLOW_4G },
];

type Visits = ReadonlyMap<string, readonly Visit[]>;

/** Visits every contestant once in each round. The one that is first rotates. */
async function inTurns(
  rounds: number,
  visitOnce: (contestant: Contestant) => Promise<Visit>,
): Promise<Visits> {
  const visits = new Map<string, Visit[]>(CONTESTANTS.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const at = (round * 5) % CONTESTANTS.length;
    for (const contestant of [...CONTESTANTS.slice(at), ...CONTESTANTS.slice(0, at)])
      visits.get(contestant.name)?.push(await visitOnce(contestant));
  }
  return visits;
}

function rowsRatio(visits: Visits, name: string, reference: string) {
  const times = (of: string) => (visits.get(of) ?? []).map(({ rows }) => rows);
  return spread(ratios(times(name), times(reference)));
}

interface Aim {
  readonly of: string;
  readonly beside: string;
  /** The maximum ratio. */
  readonly most: number;
  readonly words: string;
}

const AIMS: readonly Aim[] = [
  { of: ONE_REQUEST, beside: VANILLA, most: 0.85, words: 'at most 0.85 of the vanilla script' },
  { of: ONE_REQUEST, beside: CHARTJS, most: 1 / 2, words: 'at most 1/2 of Chart.js' },
  { of: ONE_REQUEST, beside: ECHARTS, most: 1 / 5, words: 'at most 1/5 of complete ECharts' },
  { of: TWO_REQUESTS, beside: VANILLA, most: 1.1, words: 'at most 1.1 of the vanilla script' },
  { of: EMBED_PAGE, beside: STATIC, most: 1.1, words: 'at most 1.1 of the static table' },
];

function goalsOf(visits: Visits): Goal[] {
  return AIMS.map(({ of, beside, most, words }) => {
    const found = rowsRatio(visits, of, beside);
    return { what: of, goal: words, found: formatSpread(found), isMet: found.median <= most };
  });
}

function tableOf({ name }: Conditions, visits: Visits): Table {
  const row = ({ name: contestant, library }: Contestant): string[] => {
    const own = visits.get(contestant) ?? [];
    const middle = (part: keyof Visit) => median(own.map((one) => one[part]));
    return [
      library ? `${contestant} ${versionOf(library, BENCH_FOLDER)}` : contestant,
      formatNumber(middle('bytes'), 6),
      formatNumber(middle('requests'), 2),
      formatNumber(middle('script'), 3),
      formatSpread(spread(own.map(({ rows }) => rows))),
      formatSpread(rowsRatio(visits, contestant, STATIC)),
      formatNumber(middle('lcp'), 3),
      formatNumber(middle('cls'), 2),
      formatNumber(middle('heap') / 2 ** 20, 2),
    ];
  };
  return {
    columns: [
      name,
      'bytes',
      'requests',
      'script, ms',
      'rows visible, ms',
      'ratio to static table',
      'LCP, ms',
      'CLS',
      'heap, MB',
    ],
    rows: CONTESTANTS.map(row),
  };
}

/** Measures the widget; takes about five minutes. */
export async function widget(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-widget-'));
  const assets = join(folder, 'worker', 'assets');
  await buildWidget(assets);
  await buildSite(assets);
  const script = readFileSync(await bundleWorker(folder), 'utf8');
  const worker = { script, embedded: new Map() };
  const child = await startWorkerd(join(folder, 'worker'), WORKER_PORT, worker, await realStore());
  const server = await servePages(CONTESTANTS, `http://127.0.0.1:${WORKER_PORT}`, assets);
  const browser = await launchBrowser();
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the bench has no port');
    const base = `http://127.0.0.1:${address.port}`;
    const { entries } = (await (await fetch(base + VIEW)).json()) as { entries: unknown[] };
    const found: (readonly [Conditions, Visits])[] = [];
    for (const conditions of CONDITIONS) {
      const visitOnce = (contestant: Contestant) => {
        const url = base + addressOf(contestant);
        return visit(browser, url, contestant.isThere(entries.length), conditions);
      };
      // A warm-up: the server builds its bodies, and the browser fills its caches.
      await inTurns(1, visitOnce);
      found.push([conditions, await inTurns(ROUNDS[conditions.name], visitOnce)]);
    }
    return findings(found, entries.length, browser.version());
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await stopWorkerd(child);
    rmSync(folder, { recursive: true });
  }
}

function findings(
  found: readonly (readonly [Conditions, Visits])[],
  entries: number,
  browser: string,
): Findings {
  const slow = found.at(-1)?.[1] ?? new Map();
  return {
    title: 'The widget',
    about: [
      `A page with the ranking of 2025 (${entries} rows), visited by headless Chromium ${browser} with an empty cache, all contestants in turn: ${Object.values(ROUNDS).join(' and ')} rounds. “Slow phone” is a CPU throttled to a quarter and a connection with 1.6 Mbit/s down, 0.75 Mbit/s up and a round trip of 150 ms. Rows are visible in the first frame after they are in the page, or after the library reports them. All contestants fetch the same document, except the static table, which is part of the page. Libraries are bundled with esbuild into one minified script, with only the parts that they need; all bodies are compressed with brotli. The page, its scripts and data are served by one server.`,
    ],
    goals: goalsOf(slow),
    tables: found.map(([conditions, visits]) => tableOf(conditions, visits)),
  };
}
