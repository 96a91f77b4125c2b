/** Table of docs/operating.md: what publishes take from the free plan's daily quota, and how long they take. */
import type { Operations } from '../../../publish/store/backends/wrappers.ts';
import { formatTable } from '../../bench/report.ts';

/** Seconds of one run of wrangler, over the network. */
const RUN = 1.5;
/** Reads that run at the same time. */
const PARALLEL_READS = 6;
/** Seconds until a write is visible everywhere. */
const WAIT = 60;
/** Upload in bits per second, and the growth of values in the form in which they are sent. */
const UPLOAD_RATE = 10_000_000;
const BASE64 = 4 / 3;
/** Bytes that one run of wrangler uploads. */
const BATCH = 16_000_000;

/** A publish to Cloudflare with its operations. */
export interface PublishCost {
  readonly what: string;
  readonly plan: Operations;
}

function minutes({ writes, reads, lists, bytes }: Operations): string {
  const runs = lists + reads / PARALLEL_READS + Math.min(writes, 2 + bytes / BATCH);
  const seconds = RUN * runs + WAIT + (bytes * BASE64 * 8) / UPLOAD_RATE;
  return (seconds / 60).toFixed(1);
}

/** The table, and the rule of its estimates. */
export function publishCostsText(costs: readonly PublishCost[]): string {
  const number = (value: number) => value.toLocaleString('en');
  const table = formatTable({
    columns: ['publish', 'writes', 'reads', 'written, MB', 'minutes'],
    rows: costs.map(({ what, plan }) => [
      what,
      number(plan.writes),
      number(plan.reads),
      String(Number((plan.bytes / 1e6).toPrecision(2))),
      minutes(plan),
    ]),
  });
  const rule = `Minutes are an estimate: ${RUN} s for a run of wrangler, with ${PARALLEL_READS} reads at the same time, ${WAIT} s until writes are visible
everywhere, and an upload of ${UPLOAD_RATE / 1e6} Mbit/s.`;
  return `${table}\n\n${rule}`;
}
