/**
 * Output of a publish: its progress, the approval by its operator before anything is written, and the report on what it
 * wrote or would write, against the free plan's daily quota.
 */
import { type DatasetUpdate, isPlaceholderWarning, type LintWarning } from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { Release } from '../../publish/release/release.ts';
import type { Operations } from '../../publish/store/backends/wrappers.ts';
import type { ProgressListener, Stage } from '../../publish/store/clock.ts';
import type { PublishResult } from '../../publish/store/publish.ts';
import { exceededLimits, FREE_PLAN_DAILY_LIMITS, totalBytes } from '../../publish/store/quota.ts';
import type { AskUser } from './command-line.ts';

/** The outcome of a publish; `published` is null after a dry run. */
export interface PublishReport {
  readonly release: Release;
  /** About the data, a line each. */
  readonly warnings: readonly string[];
  readonly differences: readonly DatasetUpdate[];
  readonly plan: Operations;
  readonly published: PublishResult | null;
  /** Scheme and host of the deployment. */
  readonly origin: string;
  readonly seconds: number;
}

/** Kinds of operations with a quota, and their printed names. */
const KINDS = [
  ['writes', 'writes'],
  ['removals', 'deletes'],
  ['reads', 'reads'],
  ['lists', 'lists'],
] as const;

function quotaAdvice(plan: Operations): string[] {
  const exceeded = exceededLimits(plan);
  const lines = KINDS.filter(([kind]) => exceeded.includes(kind)).map(
    ([kind, name]) =>
      `${plan[kind].toLocaleString('en')} ${name} exceed the free plan’s daily quota.`,
  );
  if (exceeded.includes('writes')) {
    lines.push(
      'You can publish anyway: when the quota is used up the publish stops, readers keep the current release, and the same command resumes after 00:00 UTC.',
    );
  }
  return [
    ...lines,
    'Workers Paid has no daily quota (1 million writes and deletes a month are included).',
  ];
}

/** The operations that a publish needs, beside the free plan's daily quota. */
export function quotaText(plan: Operations): string {
  const rows = KINDS.map(([kind, name]) => {
    const count = plan[kind].toLocaleString('en').padStart(8);
    const size = kind === 'writes' && plan.bytes > 0 ? ` (${formatBytes(plan.bytes)})` : '';
    return `  ${name.padEnd(8)}${count} of ${FREE_PLAN_DAILY_LIMITS[kind].toLocaleString('en').padStart(7)}${size}`;
  });
  const isWithin = exceededLimits(plan).length === 0;
  const end = isWithin
    ? ['Within the quota, unless other publishes have used it today.']
    : quotaAdvice(plan);
  return ['Uses of the free plan’s daily quota:', ...rows, ...end].join('\n');
}

function cleanupText({ swept }: PublishResult): string[] {
  return [
    ...(swept.removed > 0 ? [`${formatCount(swept.removed, 'unused value')} deleted`] : []),
    ...(swept.left > 0 ? [`${formatCount(swept.left, 'unused value')} left for data:gc`] : []),
  ];
}

/** The last lines of a publish. */
export function publishSummary({ release, published, origin, seconds }: PublishReport): string {
  const values = formatCount(release.values.size, 'value');
  const size = formatBytes(totalBytes(release.values));
  const time = `${seconds.toFixed(1)} s`;
  if (!published)
    return `Dry run: nothing was written. Release ${release.id} has ${values} (${size}). ${time}`;
  const { previous, operations, swept } = published;
  const written = operations.bytes > 0 ? ` (${formatBytes(operations.bytes)})` : '';
  const done = [
    `${formatCount(operations.writes, 'value')} written${written}`,
    ...cleanupText(published),
    `${published.verified === release.values.size ? 'all' : `${published.verified} of`} ${values} verified (${size})`,
    time,
  ];
  const before = previous === null ? '' : ` (previous: ${previous})`;
  const stopped = swept.stopped === null ? '' : `\nUnused values: ${swept.stopped}`;
  return `Release ${release.id} is current${before}: ${done.join(', ')}\n${origin}${stopped}`;
}

/** The report for `--json`. */
export function reportJson(report: PublishReport): unknown {
  const { release, warnings, differences, plan, published, origin, seconds } = report;
  return {
    release: release.id,
    previous: published?.previous ?? null,
    dryRun: published === null,
    address: origin,
    keys: release.values.size,
    bytes: totalBytes(release.values),
    warnings,
    changes: differences.map(({ dataset, changes }) => changes ?? { dataset, kind: 'unknown' }),
    plan: { ...plan, freeDay: FREE_PLAN_DAILY_LIMITS, tooMany: exceededLimits(plan) },
    operations: published?.operations ?? null,
    swept: published?.swept ?? null,
    seconds,
  };
}

/** What is about to be published, and printed already. */
export interface PublishRequest {
  readonly origin: string;
  readonly isRemote: boolean;
  /** Describes a change of the origin; null if there is none. */
  readonly originChange: string | null;
  /** About the data, a line each. */
  readonly warnings: readonly string[];
}

/** Throws a `CommandError` if a text is still to be written, which readers would see. */
export function requireTexts(warnings: readonly LintWarning[]): void {
  const [first, ...more] = warnings.filter(isPlaceholderWarning);
  if (!first) return;
  throw new CommandError(
    `readers would see ${formatCount(more.length + 1, 'text')} still to be written, the first in ${first.file}, column ${first.column}`,
    'write the texts that npm run data:check lists',
  );
}

/** A change of the origin needs approval anywhere, warnings do at Cloudflare. */
function concernsOf({ isRemote, originChange, warnings }: PublishRequest): string[] {
  return [
    ...(originChange === null ? [] : [originChange]),
    ...(isRemote && warnings.length > 0 ? [formatCount(warnings.length, 'warning')] : []),
  ];
}

/** Whether the publish may go on. Asks at a terminal. Without one (`ask` is null), throws a `CommandError` if there are concerns. */
export async function isApproved(request: PublishRequest, ask: AskUser | null): Promise<boolean> {
  const concerns = concernsOf(request);
  if (ask) return ask(`Publish to ${request.origin}?`);
  if (concerns.length === 0) return true;
  throw new CommandError(
    `nobody can be asked here whether to publish: ${concerns.join('; ')}`,
    'look at what is printed above, then run the same command again with --yes',
  );
}

/** Where progress is written, such as `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressView {
  readonly progress: ProgressListener;
  /** The last stage that began; null before the first. */
  stage(): Stage | null;
  /** Ends the current line, so that other output can follow. */
  end(): void;
}

const BAR_WIDTH = 30;
const LABEL_WIDTH = 13;

function formatBar(stage: Stage, done: number, total: number): string {
  const full = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
  const cells = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const unit = stage === 'waiting' ? ' s' : '';
  return `${stage.padEnd(LABEL_WIDTH)} ${cells} ${done}/${total}${unit}`;
}

function formatLine(stage: Stage, total: number): string {
  if (stage === 'waiting') return `waiting ${total} s until the values are visible everywhere`;
  return `${stage} ${formatCount(total, stage === 'drawing' ? 'picture' : 'value')}`;
}

/** Creates a view that writes to a screen. */
export function progressView(screen: Screen): ProgressView {
  let stage: Stage | null = null;
  let isLineOpen = false;
  const end = () => {
    if (isLineOpen) screen.write('\n');
    isLineOpen = false;
  };
  const progress: ProgressListener = (next, done, total) => {
    const isNew = next !== stage || done === 0;
    if (isNew) end();
    stage = next;
    if (screen.isTTY) {
      // Returns to the start of the line and clears it.
      screen.write(`\r\u001b[K${formatBar(next, done, total)}`);
      isLineOpen = true;
    } else if (isNew) {
      screen.write(`${formatLine(next, total)}\n`);
    }
  };
  return { progress, stage: () => stage, end };
}

/** Bytes as decimal megabytes or kilobytes. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.ceil(bytes / 1000)} KB`;
}

/** A count with its noun: `1 value`, `1,234 values`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** A time in a list: `2026-11-24 22:01 UTC`. */
export function formatTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
