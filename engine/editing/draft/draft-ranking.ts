/** The dataset of a draft and the ranking that is shown of it: records and documents. */
import { compileRanking } from '../../compile/compile-ranking.ts';
import { viewDocument } from '../../compile/ranking/view-document.ts';
import type { DataError } from '../../dataset/data-error.ts';
import { type DatasetRecords, parseDatasetRecords } from '../../dataset/parse-dataset.ts';
import type { Dataset } from '../../dataset/schema.ts';
import type { RankingDocument, RankingView, Texts } from '../../model/documents.ts';
import type { ReadFigure } from '../import/reading.ts';
import {
  basisIdOf,
  defaultsOf,
  isUsed,
  levelIdOf,
  metricIdsOf,
  scaffoldRecords,
} from '../scaffold/scaffold-dataset.ts';
import type { ScaffoldOptions } from '../scaffold/scaffold-options.ts';
import type { SolvedDataset } from '../value-of-information/settling-figures.ts';

/** A ranking of a draft's dataset. */
export interface RankingChoice {
  /** `{metric}/{period}`. */
  readonly id: string;
  readonly metric: Texts;
  readonly period: string;
}

export interface DraftRanking {
  /** The figures, in the order of their records. */
  readonly figures: readonly ReadFigure[];
  readonly records: DatasetRecords;
  readonly choices: readonly RankingChoice[];
  /** The choice that is shown. */
  readonly shown: string;
  readonly document: RankingDocument;
  readonly view: RankingView;
  /** What its documents were made from. */
  readonly solved: SolvedDataset;
}

/** A ranking, or the errors of the dataset's files: none where no figure can be ranked. */
export type BuiltRanking =
  | { readonly ranking: DraftRanking; readonly errors: readonly [] }
  | { readonly ranking: null; readonly errors: readonly DataError[] };

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

/** The title of a metric. */
function titleOf({ metrics }: Dataset, metric: string): Texts {
  return metrics.find(({ id }) => id === metric)?.title ?? { en: metric };
}

/** Builds the dataset of figures, and the ranking `shown` (`{metric}/{period}`). */
export function buildRanking(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
  shown: string,
): BuiltRanking {
  const records = scaffoldRecords(figures, options);
  const { dataset, errors } = parseDatasetRecords(options.id, records);
  if (!dataset) return { ranking: null, errors };
  const [metric = '', period = ''] = shown.split('/');
  const place = { level: levelIdOf(options), basis: basisIdOf(options) };
  const compiled = compileRanking(dataset, { dataset: options.id, metric, period, ...place });
  const document = compiled.ranking.vintages.at(-1)?.document;
  if (!document) return { ranking: null, errors: [] };
  return {
    ranking: {
      ...{ figures, records, shown, document, solved: compiled },
      view: viewDocument(compiled, compiled.ranking, document),
      choices: compiled.rankings.map(({ key }) => ({
        id: `${key.metric}/${key.period}`,
        metric: titleOf(compiled.dataset, key.metric),
        period: key.period,
      })),
    },
    errors: [],
  };
}
