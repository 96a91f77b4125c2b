/** How a publish is told at its end, and a dry run: what it took or would take, held against what the free plan carries a day. */

import type { DatasetUpdate } from '../../engine/mod.ts';
import type { Release } from '../../publish/release/release.ts';
import type { Operations } from '../../publish/store/backends/metered-store.ts';
import type { PublishResult } from '../../publish/store/publish.ts';
import { exceededLimits, FREE_PLAN_DAILY_LIMITS } from '../../publish/store/quota.ts';
import { formatBytes, formatCount } from './output-format.ts';

/** All that is known at the end; `published` is null after a dry run. */
export interface PublishReport {
  readonly release: Release;
  readonly differences: readonly DatasetUpdate[];
  readonly plan: Operations;
  readonly published: PublishResult | null;
  /** Where it is read: scheme and host. */
  readonly origin: string;
  readonly seconds: number;
}

function bytesOf(release: Release): number {
  let bytes = 0;
  for (const value of release.values.values()) bytes += value.length;
  return bytes;
}

const KINDS = [
  ['writes', 'writes'],
  ['removals', 'deletes'],
  ['reads', 'reads'],
  ['lists', 'lists'],
] as const;

function quotaAdvice(plan: Operations): string[] {
  const kinds = exceededLimits(plan);
  const lines = kinds.map(
    (kind) =>
      `${plan[kind].toLocaleString('en')} ${kind === 'removals' ? 'deletes' : kind} are more than a day of the free plan carries.`,
  );
  if (kinds.includes('writes')) {
    lines.push(
      'Publish all the same: when the day is spent it stops, readers keep the release they have, and the same command after 00:00 UTC goes on where it stopped.',
    );
  }
  return [
    ...lines,
    'Workers Paid has no limit a day (1 million writes and deletes a month included).',
  ];
}

/** What publishing would take. */
export function quotaText(plan: Operations): string {
  const rows = KINDS.map(([kind, name]) => {
    const count = plan[kind].toLocaleString('en').padStart(8);
    const size = kind === 'writes' && plan.bytes > 0 ? ` (${formatBytes(plan.bytes)})` : '';
    return `  ${name.padEnd(8)}${count} of ${FREE_PLAN_DAILY_LIMITS[kind].toLocaleString('en').padStart(7)}${size}`;
  });
  const fits = exceededLimits(plan).length === 0;
  const end = fits
    ? ['That suffices, unless other publishes have spent it today.']
    : quotaAdvice(plan);
  return ['Of what the free plan carries a day, it takes', ...rows, ...end].join('\n');
}

function cleanupText({ swept }: PublishResult): string[] {
  const removed = swept.removed > 0 ? [`${formatCount(swept.removed, 'leftover')} removed`] : [];
  const left =
    swept.left > 0 ? [`${formatCount(swept.left, 'leftover')} left for npm run data:gc`] : [];
  return [...removed, ...left];
}

/** The last lines of a publish. */
export function publishSummary({ release, published, origin, seconds }: PublishReport): string {
  const whole = `${formatCount(release.values.size, 'value')} (${formatBytes(bytesOf(release))})`;
  const time = `${seconds.toFixed(1)} s`;
  if (!published) return `Nothing was written. Release ${release.id} has ${whole}. ${time}`;
  const { previous, operations } = published;
  const after = previous === null ? '' : `, after ${previous}`;
  const size = operations.bytes > 0 ? ` (${formatBytes(operations.bytes)})` : '';
  const done = [
    `${formatCount(operations.writes, 'value')} written${size}`,
    ...cleanupText(published),
    `all of its ${whole} read back`,
    time,
  ];
  const trouble = published.swept.stopped === null ? '' : `\nLeftovers: ${published.swept.stopped}`;
  return `release ${release.id} is current${after}: ${done.join(', ')}\n${origin}${trouble}`;
}

/** The same for programs. */
export function reportJson(report: PublishReport): unknown {
  const { release, differences, plan, published, origin, seconds } = report;
  return {
    release: release.id,
    previous: published?.previous ?? null,
    dryRun: published === null,
    address: origin,
    keys: release.values.size,
    bytes: bytesOf(release),
    changes: differences.map(({ dataset, changes }) => changes ?? { dataset, kind: 'unknown' }),
    plan: { ...plan, freeDay: FREE_PLAN_DAILY_LIMITS, tooMany: exceededLimits(plan) },
    operations: published?.operations ?? null,
    swept: published?.swept ?? null,
    seconds,
  };
}
