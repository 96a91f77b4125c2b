/** Report of a publish or a dry run: what it wrote or would write, against the free plan's daily quota. */

import type { DatasetUpdate } from '../../engine/mod.ts';
import type { Release } from '../../publish/release/release.ts';
import type { Operations } from '../../publish/store/backends/wrappers.ts';
import type { PublishResult } from '../../publish/store/publish.ts';
import { exceededLimits, FREE_PLAN_DAILY_LIMITS, totalBytes } from '../../publish/store/quota.ts';
import { formatBytes, formatCount } from './output-format.ts';

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
