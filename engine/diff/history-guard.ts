/**
 * Guard of published history. Frozen embeds and citations show what was known on a date, so vintages older than the
 * newest must not change unless a row of `rewrites.csv` gives the reason.
 */
import { rewriteId } from '../dataset/indexed-dataset.ts';
import type { Rewrite } from '../dataset/schema.ts';
import { formatList } from '../wording/formatters.ts';
import { countPhrase, englishTitle, formatDate, rankingTitle, truncateList } from './atom-feed.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { diffRows, type RowChange } from './differences.ts';
import type { FactChange } from './fingerprint.ts';

/** Kind of published history. `reason` is a published row of `rewrites.csv`, which must remain there. */
export type RewrittenKind = 'ranking' | 'comparison' | 'leaders' | 'reason';

/** Vintage whose published content would be altered. */
export interface RewrittenVintage {
  readonly kind: RewrittenKind;
  /**
   * Key of the document: `{metric}/{period}/{level}/{basis}` of a ranking or comparison, `{metric}/{level}` or
   * `{metric}/{level}/{basis}` of leaders, the text of a reason.
   */
  readonly ranking: string;
  /** Date of the vintage, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly what: 'changed' | 'vanished' | 'appeared';
}

type FactHistories = Readonly<Record<string, readonly FactChange[]>>;

function factHistories(
  rows: Readonly<Record<string, { readonly steps: readonly FactChange[] }>>,
): FactHistories {
  return Object.fromEntries(Object.entries(rows).map(([key, { steps }]) => [key, steps]));
}

/** Dates before `newest` on which two histories differ, ascending. */
function alteredDates(
  before: readonly FactChange[],
  after: readonly FactChange[],
  newest: string,
): Pick<RewrittenVintage, 'asOf' | 'what'>[] {
  const [was, is] = [new Map(before), new Map(after)];
  const dates = [...new Set([...was.keys(), ...is.keys()])].sort();
  return dates
    .filter((date) => date < newest && was.get(date) !== is.get(date))
    .map((asOf) => ({
      asOf,
      what: !was.has(asOf) ? 'appeared' : is.has(asOf) ? 'changed' : 'vanished',
    }));
}

interface HistoryComparison {
  readonly kind: RewrittenKind;
  readonly before: FactHistories;
  readonly after: FactHistories;
}

/**
 * Whether the metric, level or basis of a document was not published before. Then nobody can have cited it, and its
 * vintages may have any date.
 */
function isNewSubject(before: DatasetSummary, kind: RewrittenKind, key: string): boolean {
  const parts = key.split('/');
  const [metric, level, basis] =
    kind === 'leaders' ? parts : [parts[0], parts.at(-2), parts.at(-1)];
  const isUnknown = (list: readonly { readonly id: string }[], id: string | undefined) =>
    id !== undefined && !list.some((row) => row.id === id);
  return (
    isUnknown(before.metrics, metric) ||
    isUnknown(before.levels, level) ||
    isUnknown(before.bases, basis)
  );
}

function alteredOfKind(
  { kind, before, after }: HistoryComparison,
  published: DatasetSummary,
): RewrittenVintage[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys
    .filter((key) => !isNewSubject(published, kind, key))
    .flatMap((ranking) =>
      alteredDates(before[ranking] ?? [], after[ranking] ?? [], published.newest).map(
        (alteration) => ({
          kind,
          ranking,
          ...alteration,
        }),
      ),
    );
}

function newRewrites(before: DatasetSummary, after: DatasetSummary | null): Rewrite[] {
  const published = new Set(before.rewrites.map(rewriteId));
  return (after?.rewrites ?? []).filter((row) => !published.has(rewriteId(row)));
}

function removedReasons(before: DatasetSummary, after: DatasetSummary | null): RewrittenVintage[] {
  const current = new Set((after?.rewrites ?? []).map(rewriteId));
  return before.rewrites
    .filter((row) => !current.has(rewriteId(row)))
    .map(({ from, reason }) => ({ kind: 'reason', ranking: reason, asOf: from, what: 'vanished' }));
}

/** All altered vintages from dates before the newest published one, with or without a reason. */
export function alteredVintages(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RewrittenVintage[] {
  if (!before) return [];
  const kinds: HistoryComparison[] = [
    {
      kind: 'ranking',
      before: factHistories(before.rankings),
      after: factHistories(after?.rankings ?? {}),
    },
    { kind: 'comparison', before: before.comparisons, after: after?.comparisons ?? {} },
    {
      kind: 'leaders',
      before: factHistories(before.leaders),
      after: factHistories(after?.leaders ?? {}),
    },
  ];
  return [
    ...kinds.flatMap((kind) => alteredOfKind(kind, before)),
    ...removedReasons(before, after),
  ];
}

/**
 * Altered vintages that must be refused: those that no new row of `rewrites.csv` covers. A row covers every date from
 * its `from` on. Order: rankings, then the comparisons and leaders that follow from them, each by address and date.
 * `before` is null if the dataset was not published, `after` if it is removed.
 */
export function rewrittenVintages(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RewrittenVintage[] {
  if (!before) return [];
  const covered = newRewrites(before, after).map((row) => row.from);
  return alteredVintages(before, after).filter(({ asOf }) => !covered.some((from) => from <= asOf));
}

/** The `from` date of a row of `rewrites.csv` that would cover all of these vintages; null if there are none. */
export function rewriteFromDate(rewritten: readonly RewrittenVintage[]): string | null {
  return rewritten.map(({ asOf }) => asOf).sort()[0] ?? null;
}

/**
 * Changed observations and claims that take effect before the newest published date; the possible causes of altered
 * vintages.
 */
export function rowsTouchingHistory(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RowChange[] {
  if (!before) return [];
  return diffRows(before, after).filter(({ from }) => from < before.newest);
}

/** New row of `rewrites.csv`, with the number of ranking vintages that it covers. */
export interface NewRewrite extends Rewrite {
  readonly vintages: number;
}

/** New rows of `rewrites.csv` since the published release. */
export function rewritesSince(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): NewRewrite[] {
  if (!before) return [];
  const rankings = alteredVintages(before, after).filter(({ kind }) => kind === 'ranking');
  return newRewrites(before, after).map((row) => ({
    ...row,
    vintages: rankings.filter(({ asOf }) => asOf >= row.from).length,
  }));
}

const DEPENDENT_KINDS: readonly (readonly [RewrittenKind, string, string])[] = [
  ['comparison', 'comparison document', 'comparison documents'],
  ['leaders', 'list of leaders', 'lists of leaders'],
];

const WHAT: Readonly<Record<RewrittenVintage['what'], string>> = {
  changed: 'would change',
  vanished: 'would be removed',
  appeared: 'would be added',
};

function vintageText({ kind, ranking, asOf, what }: RewrittenVintage, titles: DatasetSummary) {
  const date = formatDate(asOf);
  if (kind === 'reason')
    return `published reason for altering history from ${date} on would be removed: ${ranking}`;
  const [metric = '', second = '', third = '', basis = ''] = ranking.split('/');
  const title =
    kind === 'leaders'
      ? [englishTitle(titles.metrics, metric), englishTitle(titles.levels, second), 'leaders']
          .concat(third ? [englishTitle(titles.bases, third)] : [])
          .join(', ')
      : rankingTitle(titles, { metric, period: second, level: third, basis });
  return `${title}, as known on ${date}: ${WHAT[what]}`;
}

const FILES: Readonly<Record<RowChange['kind'], string>> = {
  observation: 'observations.csv',
  claim: 'claims.csv',
  completeness: 'complete.csv',
};

function rowText({ kind, id, what, from }: RowChange): string {
  return `${FILES[kind]}: ${id} is ${what}, effective from ${from}`;
}

/**
 * Lines for the altered vintages. Rankings and reasons are listed, the default ranking first; the documents that follow
 * from them are only counted, unless nothing else is altered.
 */
function vintageLines(rewritten: readonly RewrittenVintage[], titles: DatasetSummary): string[] {
  const independent = rewritten.filter(({ kind }) => kind === 'ranking' || kind === 'reason');
  const { metric, period, level } = titles.defaults;
  const isOther = ({ ranking }: RewrittenVintage) =>
    Number(!ranking.startsWith(`${metric}/${period}/${level}/`));
  const shown = (independent.length > 0 ? independent : rewritten).toSorted(
    (a, b) => isOther(a) - isOther(b),
  );
  const rest = DEPENDENT_KINDS.flatMap(([kind, one, several]) => {
    const count = rewritten.filter((row) => row.kind === kind && !shown.includes(row)).length;
    return countPhrase(count, one, several);
  });
  return [
    ...truncateList(shown.map((row) => vintageText(row, titles))),
    ...(rest.length > 0 ? [`with them, ${formatList(rest, 'en')}`] : []),
  ];
}

/**
 * Formats the refusal of a release as lines separated by `\n`. `before` is the published summary, `rows` are the
 * changed rows that take effect before its newest date, `today` is `YYYY-MM-DD`.
 */
export function refusalText(
  before: DatasetSummary,
  rewritten: readonly RewrittenVintage[],
  rows: readonly RowChange[],
  today: string,
): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const cause =
    rows.length > 0
      ? ['caused by these rows:', ...indented(truncateList(rows.map(rowText)))]
      : [
          'no changed row of evidence explains this; check entities.csv, sources.csv, dataset.json, rewrites.csv and the program',
        ];
  return [
    `${before.dataset}: what was published as known before ${formatDate(before.newest)} would be altered:`,
    ...indented(vintageLines(rewritten, before)),
    ...cause,
    'Frozen embeds and citations show these dates. If a row became known only now, set its known_from (for a withdrawal, withdrawn_on)',
    `to today, ${today}. If the published history was wrong, publish with --rewrite-history "reason". This adds a row to`,
    `${before.dataset}/rewrites.csv, which must be kept, and the feed of changes shows the reason.`,
  ].join('\n');
}
