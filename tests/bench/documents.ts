/** How heavy a first view is: the view document as it travels, of the real rankings and of a made-up one of thirty places. */
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  type CompiledDataset,
  type CompiledRanking,
  compile,
} from '../../engine/compile/compile.ts';
import { viewOf } from '../../engine/compile/ranking/view-document.ts';
import { loadDatasets } from '../../engine/dataset/parse-dataset.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { rankingAddress } from '../../engine/model/urls.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { generatedDataset } from './growth/generated-data.ts';
import { type Findings, number } from './report.ts';

/** Bytes of a view document of so many entries, compressed. */
export const MOST = { entries: 30, bytes: 4000 } as const;

/** One ranking's newest view. */
export interface Weighed {
  readonly address: string;
  readonly entries: number;
  readonly bytes: number;
  readonly compressed: number;
}

function compressed(bytes: Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(bytes, { params }).length;
}

function weigh(compiled: CompiledDataset, ranking: CompiledRanking): Weighed[] {
  const document = ranking.vintages.at(-1)?.document;
  if (!document || document.entries.length > MOST.entries) return [];
  const body = jsonBody(viewOf(compiled, ranking, document));
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
export function viewsOf(compiled: CompiledDataset): Weighed[] {
  return compiled.rankings
    .flatMap((ranking) => weigh(compiled, ranking))
    .sort((a, b) => b.compressed - a.compressed);
}

/** A made-up dataset whose cities are thirty. */
export function thirtyPlaces(): CompiledDataset {
  return compile(generatedDataset(600));
}

function rows(name: string, views: readonly Weighed[]): string[][] {
  return views
    .slice(0, 5)
    .map(({ address, entries, bytes, compressed }) => [
      name,
      address.replace('v1/rankings/', ''),
      String(entries),
      number(bytes, 6),
      number(compressed, 5),
    ]);
}

/** Weighs view documents. */
export async function documents(): Promise<Findings> {
  const real = loadDatasets(join(ROOT, 'data')).datasets.flatMap((one) => viewsOf(compile(one)));
  const generated = viewsOf(thirtyPlaces());
  const heaviest = (views: readonly Weighed[]) => Math.max(...views.map((one) => one.compressed));
  const goal = `at most ${number(MOST.bytes, 4)} B`;
  return {
    title: 'Documents',
    about: [
      `View documents of rankings of at most ${MOST.entries} entries, as they travel: compressed with brotli, quality 11. Derivations, history and all else that only a detail needs isn't in them. The heaviest are shown.`,
    ],
    goals: [
      ['real data, the heaviest', real] as const,
      ['generated data, the heaviest', generated] as const,
    ].map(([what, views]) => {
      const found = heaviest(views);
      return { what, goal, found: `${number(found, 5)} B`, isMet: found <= MOST.bytes };
    }),
    tables: [
      {
        columns: ['data', 'ranking', 'entries', 'bytes', 'compressed'],
        rows: [...rows('real', real), ...rows('generated', generated)],
      },
    ],
  };
}
