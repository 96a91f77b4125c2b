/** A draft from its table to its ranking: reads the table, makes its dataset, compiles the ranking that is shown, and looks for unusual figures. */

import { compileRanking } from '../../compile/compile-ranking.ts';
import { viewDocument } from '../../compile/ranking/view-document.ts';
import type { DataError } from '../../dataset/data-error.ts';
import { type DatasetRecords, parseDatasetRecords } from '../../dataset/parse-dataset.ts';
import type { Dataset } from '../../dataset/schema.ts';
import type { RankingDocument, RankingView, Texts } from '../../model/documents.ts';
import type { Draft } from '../../model/draft.ts';
import type { Grid } from '../import/grid/grid.ts';
import { type ImportPlan, importPlan } from '../import/import-plan.ts';
import { readTable } from '../import/reader/table-reader.ts';
import type { ReadFigure, Reading, ReadingAnswers, ReadProblem } from '../import/reading.ts';
import { lintDataset } from '../lint/lint.ts';
import { findFormulaTexts, isPlaceholderWarning } from '../lint/text-checks.ts';
import { indexRecords, type RowNumberLookup } from '../lint/warning.ts';
import type { DatasetReplies } from '../scaffold/dataset-questions.ts';
import {
  basisIdOf,
  defaultsOf,
  isUsed,
  levelIdOf,
  metricIdsOf,
  NOTHING_RANKED,
  scaffoldRecords,
} from '../scaffold/scaffold-dataset.ts';
import type { ScaffoldOptions } from '../scaffold/scaffold-options.ts';
import type { SolvedDataset } from '../value-of-information/settling-figures.ts';
import { type AddedEvidence, type EvidenceProblem, readAddedEvidence } from './added-evidence.ts';
import { draftAnswers, type WrongAnswer } from './draft-answers.ts';
import { placeErrors } from './draft-errors.ts';
import { type DraftField, draftFields } from './draft-fields.ts';

export interface RankedDraft {
  /** Null if something is wrong. */
  readonly ranking: DraftRanking | null;
  /** Figures of the table that can be read, but not be in a dataset, such as negative ones. */
  readonly figureProblems: readonly ReadProblem[];
  /** What is wrong with added figures and claims, which are then left out. */
  readonly evidenceProblems: readonly EvidenceProblem[];
  /** Why else the files aren't a dataset, or have no ranking. */
  readonly errors: readonly string[];
}

/** Claims that the ranking doesn't use, each at its place. */
function unusedClaims(
  { claims, claimIndexes }: AddedEvidence,
  { records, document }: DraftRanking,
): EvidenceProblem[] {
  const [columns = [], ...rows] = records.records.get('claims.csv') ?? [];
  // Each claim has a source of its own.
  const statuses = new Map(document.claims.map(({ source, status }) => [source, status]));
  return claims.flatMap(({ name, rank }, at) => {
    const status = statuses.get(rows[at]?.[columns.indexOf('source')] ?? '');
    const index = claimIndexes[at];
    if (index === undefined || status === undefined || status === 'used') return [];
    const hasRival = claims.some((other) => other.name === name && other.rank !== rank);
    const expected = hasRival
      ? 'contradicted by the figures or by another claim; not used'
      : 'contradicted by the figures; not used';
    return [{ kind: 'claim', index, field: 'rank', expected, fix: '' }];
  });
}

/** Ranks a complete draft. */
export function rankDraft({ draft, answers, reading, scaffold }: ReadDraft): RankedDraft {
  const { figures } = reading;
  const { ids, shown } = chooseRanking(figures, scaffold, draft.shown);
  const added = readAddedEvidence(draft, {
    ...{ reading, answers, today: scaffold.today },
    beside: figures.filter((_, at) => ids[at] === shown),
    publishers: new Set([scaffold.source.publisher, ...figures.map(({ source }) => source)]),
  });
  const whole = { ...scaffold, moreSources: added.sources, claims: added.claims };
  const built = buildRanking([...figures, ...added.figures], whole, shown);
  const placed = placeErrors(built.errors, reading, added.indexes);
  const isEmpty = built.ranking === null && built.errors.length === 0;
  return {
    ranking: built.ranking,
    figureProblems: placed.problems,
    evidenceProblems: [
      ...added.problems,
      ...placed.evidenceProblems,
      ...(built.ranking ? unusedClaims(added, built.ranking) : []),
    ],
    errors: isEmpty ? [NOTHING_RANKED] : placed.errors,
  };
}

/** A draft whose table was read. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly answers: ReadingAnswers;
  readonly wrongAnswers: readonly WrongAnswer[];
  readonly reading: Reading;
  readonly plan: ImportPlan;
  /** The id of the dataset. */
  readonly id: string;
  readonly fields: readonly DraftField[];
  /** Whether whole numbers are taken as exact counts; null where nobody is asked. */
  readonly isExact: boolean | null;
  /** The options of the dataset, with empty texts for what is missing. */
  readonly scaffold: ScaffoldOptions;
  /** Whether nothing is open or wrong, so that its figures can be ranked. */
  readonly isComplete: boolean;
}

/** Reads the tables of drafts. Remembers the last reading, which most changes of a draft leave as it is. */
export class DraftReader {
  #last: { readonly grid: Grid; readonly key: string; readonly reading: Reading } | null = null;

  #read(grid: Grid, draft: Draft, answers: ReadingAnswers, today: string): Reading {
    const key = JSON.stringify([draft.answers, draft.roles, draft.keep, today]);
    if (this.#last?.grid === grid && this.#last.key === key) return this.#last.reading;
    const reading = readTable(grid, answers, today);
    this.#last = { grid, key, reading };
    return reading;
  }

  /** Reads a draft whose table has this grid. `today`: `YYYY-MM-DD`; `usual`: what empty replies stand for where the table proposes nothing. */
  read(draft: Draft, grid: Grid, today: string, usual: DatasetReplies = {}): ReadDraft {
    const { answers, wrong } = draftAnswers(draft);
    const reading = this.#read(grid, draft, answers, today);
    const { figures, problems, questions } = reading;
    const { id, fields, isExact, options, isComplete } = draftFields(draft, reading, today, usual);
    const isOpen = problems.length > 0 || questions.length > 0 || wrong.length > 0;
    return {
      ...{ draft, answers, wrongAnswers: wrong, reading, plan: importPlan(reading, options, []) },
      ...{ id, fields, isExact, scaffold: options },
      isComplete: isComplete && !isOpen && figures.length > 0,
    };
  }
}

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

/** Something that may be wrong in the figures. */
export interface DraftWarning {
  /** The line of the table; null if it concerns no row of it. */
  readonly line: number | null;
  readonly found: string;
  readonly reason: string;
}

/** The row numbers of a dataset's records, found at the first warning: most tables have none. */
function lazyRowNumbers({ records }: DraftRanking['records']): RowNumberLookup {
  let found: RowNumberLookup | null = null;
  return (file, id) => {
    found ??= indexRecords(records);
    return found(file, id);
  };
}

/** Warnings about the dataset, with the lines of the figures. `today`: `YYYY-MM-DD`. */
export function draftWarnings(
  { solved, records, figures }: DraftRanking,
  today: string,
): DraftWarning[] {
  const { dataset } = solved;
  const formulas = findFormulaTexts(dataset.id, records.records);
  return [...lintDataset(dataset, today, lazyRowNumbers(records)), ...formulas]
    .filter((warning) => !isPlaceholderWarning(warning))
    .map(({ file, row, value, reason }) => {
      // The header is row 1, and the observations are in the order of the figures.
      const figure = row !== null && file.endsWith('/observations.csv') ? figures[row - 2] : null;
      return { line: figure?.line || null, found: value, reason };
    });
}
