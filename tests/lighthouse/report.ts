/** Parses Lighthouse reports and prints them as a table. */
import { z } from 'zod';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = {
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;

const audit = z.object({
  title: z.string(),
  score: z.number().nullable(),
  scoreDisplayMode: z.string(),
  numericValue: z.number().optional(),
});

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const schema = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(z.string(), audit),
});

/** The scores of one page in one form factor. */
export interface Report {
  readonly path: string;
  readonly form: string;
  /** From 0 to 100, in the order of the categories; null if it couldn't be measured. */
  readonly scores: readonly (number | null)[];
  /** Milliseconds, except for CLS, which has no unit, and bytes. */
  readonly metrics: Readonly<Record<keyof typeof METRICS, number | null>>;
  /** Titles of the audits that cost points. */
  readonly failed: readonly string[];
}

/** Parses a report of Lighthouse. Throws if it has another shape. */
export function reportOf(json: unknown, form: string): Report {
  const { finalDisplayedUrl, categories, audits } = schema.parse(json);
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs).filter(
    ({ weight }) => weight > 0,
  );
  const failed = counted.flatMap(({ id }) => {
    const one = audits[id];
    return one && one.score !== null && one.score < 1 ? [one.title] : [];
  });
  const metric = (id: string): number | null => audits[id]?.numericValue ?? null;
  return {
    path: new URL(finalDisplayedUrl).pathname,
    form,
    scores: CATEGORIES.map((name) => {
      const { score } = categories[name];
      return score === null ? null : Math.round(score * 100);
    }),
    metrics: {
      LCP: metric(METRICS.LCP),
      TBT: metric(METRICS.TBT),
      CLS: metric(METRICS.CLS),
      bytes: metric(METRICS.bytes),
    },
    failed: [...new Set(failed)],
  };
}

/** Whether it is 100 in all four. */
export function isPerfect({ scores }: Report): boolean {
  return scores.every((score) => score === 100);
}

/** A layout shift below this is reported as 0.000. */
const NO_SHIFT = 0.0005;

/**
 * Whether everything holds that is independent of the load: 100 in accessibility, best practices and SEO, and no layout shift.
 * Performance is a measure of time, so it is reported and not required.
 */
export function isSound({ scores: [, ...others], metrics }: Report): boolean {
  return others.every((score) => score === 100) && metrics.CLS !== null && metrics.CLS < NO_SHIFT;
}

/** The better of two reports of one page: the sound one, else the faster one. */
export function better(one: Report, other: Report): Report {
  if (isSound(one) !== isSound(other)) return isSound(one) ? one : other;
  return (other.scores[0] ?? 0) > (one.scores[0] ?? 0) ? other : one;
}

/** The audits that cost points, one line each. */
export function describeReport({ path, form, failed }: Report): string {
  return [`${path} (${form}):`, ...failed.map((title) => `  ${title}`)].join('\n');
}

const HEADS = ['page', 'form', 'perf', 'a11y', 'best', 'seo', 'LCP ms', 'TBT ms', 'CLS', 'bytes'];

/** One line per report, in columns. */
export function tableOf(reports: readonly Report[]): string {
  const number = (value: number | null, digits = 0): string => value?.toFixed(digits) ?? '–';
  const rows = reports.map(({ path, form, scores, metrics: { LCP, TBT, CLS, bytes } }) => [
    path,
    form,
    ...scores.map((score) => number(score)),
    ...[number(LCP), number(TBT), number(CLS, 3), number(bytes)],
  ]);
  const lines = [HEADS, ...rows];
  const widths = HEADS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const text = (line: readonly string[]): string =>
    line
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return lines.map(text).join('\n');
}
