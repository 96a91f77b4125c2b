/** The dataset of a draft and the ranking that is shown of it: files, documents, warnings. */
import { type CompiledDataset, compile } from '../../compile/compile.ts';
import { rankingCsv } from '../../compile/ranking/ranking-csv.ts';
import { viewDocument } from '../../compile/ranking/view-document.ts';
import type { DataError } from '../../dataset/data-error.ts';
import { parseDataset } from '../../dataset/parse-dataset.ts';
import type { RankingDocument, RankingView, Texts } from '../../model/documents.ts';
import { UNUSED_STATUSES } from '../../model/vocabulary.ts';
import type { ReadFigure } from '../import/reading.ts';
import { lintDataset } from '../lint/lint.ts';
import { indexRowNumbers } from '../lint/row-numbers.ts';
import { isPlaceholderWarning } from '../lint/text-problems.ts';
import {
  defaultsOf,
  type FileTexts,
  metricIdsOf,
  type ScaffoldOptions,
  scaffoldDataset,
} from '../scaffold/scaffold-dataset.ts';

/** A ranking of a draft's dataset. */
export interface RankingChoice {
  /** `{metric}/{period}`. */
  readonly id: string;
  readonly metric: Texts;
  readonly period: string;
}

/** Something that may be wrong in the figures. */
export interface DraftWarning {
  /** The line of the table; null if it concerns no row of it. */
  readonly line: number | null;
  readonly found: string;
  readonly reason: string;
}

export interface DraftRanking {
  readonly files: FileTexts;
  readonly choices: readonly RankingChoice[];
  /** The choice that is shown. */
  readonly shown: string;
  readonly document: RankingDocument;
  readonly view: RankingView;
  readonly csv: string;
  readonly warnings: readonly DraftWarning[];
  readonly compiled: CompiledDataset;
}

/** A ranking, or the errors of the dataset's files: none where no figure can be ranked. */
export type BuiltRanking =
  | { readonly ranking: DraftRanking; readonly errors: readonly [] }
  | { readonly ranking: null; readonly errors: readonly DataError[] };

interface Found {
  readonly choice: RankingChoice;
  readonly document: RankingDocument;
  readonly compiled: CompiledDataset['rankings'][number];
}

function rankingsOf({ dataset, rankings }: CompiledDataset): Found[] {
  return rankings.flatMap((compiled) => {
    const { metric, period } = compiled.key;
    const document = compiled.vintages.at(-1)?.document;
    const title = dataset.metrics.find(({ id }) => id === metric)?.title ?? { en: metric };
    return document
      ? [{ choice: { id: `${metric}/${period}`, metric: title, period }, document, compiled }]
      : [];
  });
}

/** Warnings about the dataset, with the lines of the figures. */
function warningsOf(
  compiled: CompiledDataset,
  files: FileTexts,
  figures: readonly ReadFigure[],
  today: string,
): DraftWarning[] {
  return lintDataset(compiled.dataset, today, indexRowNumbers(files))
    .filter((warning) => !isPlaceholderWarning(warning))
    .map(({ file, row, value, reason }) => {
      // The header is row 1, and the observations are in the order of the figures.
      const figure = row !== null && file.endsWith('/observations.csv') ? figures[row - 2] : null;
      return { line: figure?.line || null, found: value, reason };
    });
}

/** Whether a figure counts: estimates and forecasts are shown and set aside. */
const isUsed = ({ status }: ReadFigure): boolean => status === null || !UNUSED_STATUSES.has(status);

/** The ranking of each figure, and the one that is shown: `shown` if there is such a one, else the default one, else the first. */
export function chooseRanking(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
  shown: string,
): { readonly ids: readonly string[]; readonly shown: string } {
  const ids = metricIdsOf(figures, options).map(
    (metric, at) => `${metric}/${figures[at]?.period ?? options.period}`,
  );
  const used = ids.filter((_, at) => figures[at] && isUsed(figures[at]));
  if (used.includes(shown)) return { ids, shown };
  const { metric, period } = defaultsOf(figures, options);
  const usual = `${metric}/${period}`;
  return { ids, shown: used.includes(usual) ? usual : (used[0] ?? usual) };
}

/** Builds the dataset of figures, and the ranking `shown` (`{metric}/{period}`). */
export function buildRanking(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
  shown: string,
  csvLanguage: string,
): BuiltRanking {
  const files = scaffoldDataset(figures, options);
  const { dataset, errors } = parseDataset(options.id, files);
  if (!dataset) return { ranking: null, errors };
  const compiled = compile(dataset);
  const found = rankingsOf(compiled);
  const one = found.find(({ choice }) => choice.id === shown);
  if (!one) return { ranking: null, errors: [] };
  const view = viewDocument(compiled, one.compiled, one.document);
  return {
    ranking: {
      ...{ files, compiled, view, document: one.document, shown: one.choice.id },
      choices: found.map(({ choice }) => choice),
      csv: rankingCsv(view, csvLanguage),
      warnings: warningsOf(compiled, files, figures, options.today),
    },
    errors: [],
  };
}
