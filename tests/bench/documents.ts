/** Benchmark of the size of a first view: compressed view documents of the real rankings and of a generated one with thirty places. */
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { compile } from '../../engine/compile/compile.ts';
import type { CompiledDataset, CompiledRanking } from '../../engine/compile/compiled-dataset.ts';
import { viewDocument } from '../../engine/compile/ranking/view-document.ts';
import { rankingAddress } from '../../engine/model/address.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { loadDatasets } from '../../scripts/lib/load-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { generatedDataset } from './growth/generated-data.ts';
import { type Findings, formatNumber } from './report.ts';

/** The maximum compressed size of a view document with at most this number of entries. */
export const BUDGET = { entries: 30, bytes: 4500 } as const;

/** The size of a ranking's newest view document. */
export interface DocumentSize {
  readonly address: string;
  readonly entries: number;
  readonly bytes: number;
  readonly compressed: number;
}

function compressed(bytes: Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(bytes, { params }).length;
}

function documentSizes(compiled: CompiledDataset, ranking: CompiledRanking): DocumentSize[] {
  const document = ranking.vintages.at(-1)?.document;
  if (!document || document.entries.length > BUDGET.entries) return [];
  const body = jsonBody(viewDocument(compiled, ranking, document));
  return [
    {
      address: rankingAddress(ranking.key),
      entries: document.entries.length,
      bytes: body.length,
      compressed: compressed(body),
    },
  ];
}

/** The newest view documents of a dataset's rankings with at most thirty entries, the largest first. */
export function viewsOf(compiled: CompiledDataset): DocumentSize[] {
  return compiled.rankings
    .flatMap((ranking) => documentSizes(compiled, ranking))
    .sort((a, b) => b.compressed - a.compressed);
}

/** A generated dataset with thirty cities. */
export function thirtyPlaces(): CompiledDataset {
  return compile(generatedDataset(600));
}

function rows(name: string, views: readonly DocumentSize[]): string[][] {
  return views
    .slice(0, 5)
    .map(({ address, entries, bytes, compressed }) => [
      name,
      address.replace('v1/rankings/', ''),
      String(entries),
      formatNumber(bytes, 6),
      formatNumber(compressed, 5),
    ]);
}

/** Measures the sizes of view documents. */
export async function documents(): Promise<Findings> {
  const real = loadDatasets(join(ROOT, 'data')).datasets.flatMap((one) => viewsOf(compile(one)));
  const generated = viewsOf(thirtyPlaces());
  const heaviest = (views: readonly DocumentSize[]) =>
    Math.max(...views.map((one) => one.compressed));
  const goal = `at most ${formatNumber(BUDGET.bytes, 4)} B`;
  return {
    title: 'Documents',
    about: [
      `View documents of rankings with at most ${BUDGET.entries} entries, compressed with brotli at quality 11. They don't contain derivations, history or anything else that only details need. The table shows the largest.`,
    ],
    goals: [
      ['real data, largest', real] as const,
      ['generated data, largest', generated] as const,
    ].map(([what, views]) => {
      const found = heaviest(views);
      return { what, goal, found: `${formatNumber(found, 5)} B`, isMet: found <= BUDGET.bytes };
    }),
    tables: [
      {
        columns: ['data', 'ranking', 'entries', 'bytes', 'compressed'],
        rows: [...rows('real', real), ...rows('generated', generated)],
      },
    ],
  };
}
