/** How heavy a first view is: the view document as it travels, of the real rankings and of a made-up one of thirty places. */
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  type CompiledDataset,
  type CompiledRanking,
  compile,
} from '../../engine/compile/compile.ts';
import { viewDocument } from '../../engine/compile/ranking/view-document.ts';
import { rankingAddress } from '../../engine/model/document-address.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { loadDatasets } from '../../scripts/lib/load-datasets.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { generatedDataset } from './growth/generated-data.ts';
import { type Findings, formatNumber } from './report.ts';

/** Bytes of a view document of so many entries, compressed. */
export const BUDGET = { entries: 30, bytes: 4000 } as const;

/** One ranking's newest view. */
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

/** The views of a dataset's newest rankings of at most thirty entries, the heaviest first. */
export function viewsOf(compiled: CompiledDataset): DocumentSize[] {
  return compiled.rankings
    .flatMap((ranking) => documentSizes(compiled, ranking))
    .sort((a, b) => b.compressed - a.compressed);
}

/** A made-up dataset whose cities are thirty. */
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

/** Weighs view documents. */
export async function documents(): Promise<Findings> {
  const real = loadDatasets(join(ROOT, 'data')).datasets.flatMap((one) => viewsOf(compile(one)));
  const generated = viewsOf(thirtyPlaces());
  const heaviest = (views: readonly DocumentSize[]) =>
    Math.max(...views.map((one) => one.compressed));
  const goal = `at most ${formatNumber(BUDGET.bytes, 4)} B`;
  return {
    title: 'Documents',
    about: [
      `View documents of rankings of at most ${BUDGET.entries} entries, as they travel: compressed with brotli, quality 11. Derivations, history and all else that only a detail needs isn't in them. The heaviest are shown.`,
    ],
    goals: [
      ['real data, the heaviest', real] as const,
      ['generated data, the heaviest', generated] as const,
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
