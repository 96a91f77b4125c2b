/**
 * Guard of published history. Frozen embeds and citations show what was known on a date, so vintages older than the
 * newest must not change unless a row of `rewrites.csv` gives the reason.
 */

import { rewriteId } from '../dataset/indexed-dataset.ts';
import type { Rewrite } from '../dataset/schema.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { FactChange } from './fingerprint.ts';
import { diffRows, type RowChange } from './row-diff.ts';

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
