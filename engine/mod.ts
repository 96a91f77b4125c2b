/**
 * Public interface of the engine, which turns the text of authored files into finished documents. Other folders import the
 * engine only through this file and `model/`.
 */

// Documents: compiled datasets, and everything that is published from them.
export { compile } from './compile/compile.ts';
export type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
} from './compile/compiled-dataset.ts';
export {
  datasetDocument,
  datasetJsonLd,
  datasetRankingsDocument,
  datasetsDocument,
  documentFiles,
  indexDocument,
  rankingsDocument,
} from './compile/dataset-documents.ts';
export {
  entityDocuments,
  entityMarkdown,
  entityViews,
  isInformative,
} from './compile/entity-documents.ts';
export { viewDocument } from './compile/ranking/view-document.ts';
export { stateDigests } from './compile/state-digests.ts';
export { dataPackage, datedDataPackage } from './compile/tables/data-package.ts';
export { datasetTables, tableBodies, tableHistories } from './compile/tables/dataset-tables.ts';
export { type VintageSpan, vintageSpans } from './compile/vintages.ts';
// Datasets: parses authored files into a dataset, or into every error.
export { cellSchemas } from './dataset/cell-schemas.ts';
export { CELL_FORMATS } from './dataset/cells.ts';
export { formatRecords, parseRecords } from './dataset/csv-records.ts';
export { type DataError, formatDataError } from './dataset/data-error.ts';
export type { DatasetFiles, NotAFile } from './dataset/dataset-files.ts';
export { FILE_COLUMNS, FILE_NAMES } from './dataset/dataset-files.ts';
export { type IndexedDataset, indexDataset } from './dataset/indexed-dataset.ts';
export { parseCsv } from './dataset/parse-csv.ts';
export { type ParsedDataset, parseDataset, parseDatasets } from './dataset/parse-dataset.ts';
export { guessPeriod } from './dataset/repair/cell-fixes.ts';
export {
  type Claim,
  type Dataset,
  type Entity,
  isCounted,
  type Metric,
  type Milestone,
  type Observation,
  type Rewrite,
  type SourceRow,
  type StoryRow,
} from './dataset/schema.ts';
// Differences: what changed for readers from day to day and between two releases, and the guard of published history.
export { changesFeed } from './diff/atom-feed.ts';
export { changesCsv } from './diff/changes-csv.ts';
export {
  changesDocument,
  type FirstPlaceChange,
  firstPlaceChanges,
  MAX_NAMED_LEADERS,
} from './diff/changes-document.ts';
export { type DatasetUpdate, diffReleases, type Summaries } from './diff/dataset-diff.ts';
export { datasetDiffText } from './diff/dataset-diff-text.ts';
export { parseSummary, summarizeDataset } from './diff/dataset-summary.ts';
export { refusalText, rewriteFromDate } from './diff/history-guard.ts';
export { releaseReason } from './diff/release-reason.ts';
// Editing: coverage reports, the value of unpublished figures, the import of tables, warnings, new datasets, messages in Chinese.
export { coverageReport } from './editing/coverage-report.ts';
export {
  type Answer,
  type AskQuestion,
  addNamedAnswers,
  answerName,
  findColumn as findColumnByName,
  formatAnswer,
  parseAnswer,
  readWithAnswers,
} from './editing/import/answer-options.ts';
export type { ColumnRole } from './editing/import/columns/column-guess.ts';
export {
  describeMissingFigures,
  describeProblems,
  describeReading,
  describeTableWarnings,
  type GivenFields,
} from './editing/import/describe-reading.ts';
export { type DryRun, dryRunAddition } from './editing/import/dry-run.ts';
export { EntityMatcher } from './editing/import/entity-matcher.ts';
export type { Grid } from './editing/import/grid/grid.ts';
export { parseGrid } from './editing/import/grid/parse-grid.ts';
export { resolveImportOptions } from './editing/import/import-options.ts';
export { type ImportPlan, importPlan, type PlanQuestion } from './editing/import/import-plan.ts';
export {
  findNameErrors,
  importObservations,
} from './editing/import/new-observations.ts';
export { OptionResolver, type PromptUser } from './editing/import/option-resolver.ts';
export { readTable } from './editing/import/reader/table-reader.ts';
export type { ReadColumn, Reading, ReadingAnswers, ReadProblem } from './editing/import/reading.ts';
export { lintDataset } from './editing/lint/lint.ts';
export { findUnlocatedSources } from './editing/lint/row-checks.ts';
export {
  findFormulaTexts,
  isPlaceholderWarning,
  readAllRecords,
} from './editing/lint/text-checks.ts';
export { describeWarnings, indexRowNumbers, type LintWarning } from './editing/lint/warning.ts';
export { type MessageCatalog, translateMessage } from './editing/messages/translate.ts';
export { zhMessages } from './editing/messages/zh.ts';
export {
  DATASET_FIELDS,
  type DatasetField,
  type DatasetQuestion,
  type DatasetReplies,
  datasetOptions,
  datasetQuestion,
  tableDefaults,
  titleFromId,
} from './editing/scaffold/dataset-questions.ts';
export {
  type FileTexts,
  isUsed,
  NOTHING_RANKED,
  scaffoldDataset,
} from './editing/scaffold/scaffold-dataset.ts';
export type { ScaffoldOptions } from './editing/scaffold/scaffold-options.ts';
export type {
  FigureKind,
  NeededFigures,
  SettledPairs,
} from './editing/value-of-information/needed-figures.ts';
export {
  type SettlingFigure,
  type SettlingFigures,
  type SolvedDataset,
  settlingFigures,
} from './editing/value-of-information/settling-figures.ts';
export { isKnown, isWithdrawn } from './evidence/cell-evidence.ts';
export { StepCache } from './evidence/explain/derivation-step.ts';
// Evidence: the bounds of cells and their derivations.
export { Explainer } from './evidence/explain/explainer.ts';
export { cellNumber, findCell } from './evidence/grid.ts';
export { type Interval, OPEN, statedInterval } from './evidence/interval.ts';
export {
  type DecimalsByMetric,
  PublishedDecimals,
  roundOutward,
} from './evidence/rounding.ts';
export type { ClaimMode, Solution } from './evidence/solver.ts';
export { FLAG_MEANINGS } from './formats/csv.ts';
export { CURRENT_FORMS, DERIVED_FORMS_VERSION } from './formats/derived-forms.ts';
// Verdicts: who could be first, and their words, which the worker reads as a file.
export { possibleFirsts } from './verdict/level-members.ts';
export { VERDICT_WORDS } from './verdict/wording/verdict-words.ts';
// Wording: numbers, periods and bounds in English and Chinese.
export { formatBounds, formatStated } from './wording/format-bounds.ts';
export {
  formatList,
  formatNumber,
  formatPeriod,
  formatPeriodId,
  formatQuantity,
  outwardRounding,
  type Unit,
} from './wording/formatters.ts';
