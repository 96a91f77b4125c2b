/**
 * History isn't rewritten by accident: frozen embeds and citations say what was known on a date, so what was published of
 * dates older than the newest stays as it is, unless a row of `rewrites.csv` says why not.
 */

import type { Rewrite } from '../dataset/schema.ts';
import { rewriteId } from '../dataset/sort-dataset.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { FactChange } from './fingerprint.ts';
import { diffRows, type RowChange } from './row-diff.ts';

/** `reason`: a published row of `rewrites.csv` isn't there any more. */
export type RewrittenKind = 'ranking' | 'comparison' | 'leaders' | 'reason';

/** What was published as known on a date, and would be something else. */
export interface RewrittenVintage {
  readonly kind: RewrittenKind;
  /** `{metric}/{period}/{level}/{basis}`; of leaders `{metric}/{level}`, perhaps with `/{basis}`; of a reason the reason. */
  readonly ranking: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly what: 'changed' | 'vanished' | 'appeared';
}

type FactHistories = Readonly<Record<string, readonly FactChange[]>>;

function factHistories(
  rows: Readonly<Record<string, { readonly steps: readonly FactChange[] }>>,
): FactHistories {
  return Object.fromEntries(Object.entries(rows).map(([key, { steps }]) => [key, steps]));
}

/** The dates before `newest` on which two histories don't agree, ascending. */
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
 * Whether nothing of its kind was published at all, because its metric, level or basis wasn't: then nobody can have cited
 * it, and its vintages may be of any date.
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
      alteredDates(before[ranking] ?? [], after[ranking] ?? [], published.newest).map((found) => ({
        kind,
        ranking,
        ...found,
      })),
    );
}

function newRewrites(before: DatasetSummary, after: DatasetSummary | null): Rewrite[] {
  const known = new Set(before.rewrites.map(rewriteId));
  return (after?.rewrites ?? []).filter((row) => !known.has(rewriteId(row)));
}

function removedReasons(before: DatasetSummary, after: DatasetSummary | null): RewrittenVintage[] {
  const kept = new Set((after?.rewrites ?? []).map(rewriteId));
  return before.rewrites
    .filter((row) => !kept.has(rewriteId(row)))
    .map(({ from, reason }) => ({ kind: 'reason', ranking: reason, asOf: from, what: 'vanished' }));
}

/** Everything that was published of dates before the newest and is altered, whether or not somebody says why. */
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
 * What of it is refused: all that no new row of `rewrites.csv` covers, which gives the reason for every date from its
 * `from` on. Rankings come first, then the comparisons and leaders that follow from them; each in the order of addresses
 * and dates. Null: the dataset wasn't published before, or isn't any more.
 */
export function rewrittenVintages(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RewrittenVintage[] {
  if (!before) return [];
  const covered = newRewrites(before, after).map((row) => row.from);
  return alteredVintages(before, after).filter(({ asOf }) => !covered.some((from) => from <= asOf));
}

/** The `from` of the row of `rewrites.csv` that would cover them all; null where there are none. */
export function rewriteFromDate(rewritten: readonly RewrittenVintage[]): string | null {
  return rewritten.map(({ asOf }) => asOf).sort()[0] ?? null;
}

/** The rows of figures and claims that touch dates before the newest published one: they may have caused it. */
export function rowsTouchingHistory(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RowChange[] {
  if (!before) return [];
  return diffRows(before, after).filter(({ from }) => from < before.newest);
}

/** A new reason, and how many vintages of rankings it covers. */
export interface NewRewrite extends Rewrite {
  readonly vintages: number;
}

/** The reasons that weren't published before. */
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
