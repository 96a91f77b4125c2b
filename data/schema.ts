/**
 * The authored files as zod schemas, one a column, and the dataset that they make. This is the door:
 * past it, types are trusted. What a single value can't tell (references, rings, duplicates) is in `load.ts` and `read-rows.ts`.
 */
import { z } from 'zod';
import { parseDate } from './date.ts';
import { type Period, parsePeriod } from './period.ts';
import type { StoryRow } from './story-row.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RESERVED = new Set(['latest', 'latest-year']);
const ID_WORDS =
  'an id of a-z, 0-9 and single hyphens, at most 64 characters, not latest or latest-year';

const isId = (text: string): boolean => text.length <= 64 && ID.test(text) && !RESERVED.has(text);

const isLanguage = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
};

const DATE_WORDS = 'a date, YYYY-MM-DD or YYYY-MM';
const PLAIN_NUMBER = /^-?(\d+(\.\d+)?|\.\d+)$/;

const words = <T extends z.ZodType>(schema: T, expected: string): T => schema.describe(expected);
const empty = z.literal('').transform(() => null);
const idText = z.string().refine(isId);
const dateText = z.string().refine((text) => parseDate(text) !== null);
const number = z
  .string()
  .regex(PLAIN_NUMBER)
  .transform(Number)
  .refine((value) => Number.isFinite(value));

/** A growth rate in percent, with the number of decimals in which it was written. */
export interface Rate {
  readonly value: number;
  readonly decimals: number;
}

/** Each column's schema carries what it expects in words, as its description. */
export const columns = {
  id: words(idText, ID_WORDS),
  optionalReference: words(z.union([empty, idText]), `empty, or ${ID_WORDS}`),
  requiredText: words(z.string().min(1), 'a text that is not empty'),
  levels: words(
    z
      .string()
      .min(1)
      .transform((text) => text.split(';').map((part) => part.trim()))
      .refine((parts) => parts.every(isId) && new Set(parts).size === parts.length),
    'ids of levels, each once, split by ;',
  ),
  url: words(
    z.string().refine((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))),
    'an address that begins with http:// or https://, or empty',
  ),
  optionalDate: words(z.union([z.literal(''), dateText]), `${DATE_WORDS}, or empty`),
  date: words(dateText, DATE_WORDS),
  kind: words(z.enum(['official', 'company', 'press']), 'official, company or press'),
  period: words(
    z.string().transform((text, context): Period => {
      const period = parsePeriod(text);
      if (period?.id === text) return period;
      context.addIssue({
        code: 'custom',
        message: period ? `the shortest spelling, ${period.id}` : '',
      });
      return z.NEVER;
    }),
    'whole months in their shortest spelling: 2025, 2025-11 or 2025-01--2025-11',
  ),
  value: words(
    number.refine((value) => value >= 0),
    'a plain number, 0 or more, such as 2788000',
  ),
  optionalNumber: words(z.union([empty, number]), 'a plain number, or empty'),
  precision: words(
    z.union([empty, number.refine((value) => value > 0)]),
    'the unit of the last stated digit, a plain number above 0 such as 10000 (empty only if the qualifier is exact)',
  ),
  qualifier: words(
    z.enum(['exact', 'stated', 'rounded', 'truncated', 'about', 'over', 'under']),
    'exact, stated, rounded, truncated, about, over or under',
  ),
  status: words(
    z.preprocess(
      (text) => (text === '' ? 'final' : text),
      z.enum(['final', 'preliminary', 'derived', 'estimate', 'forecast', 'disputed']),
    ),
    'final (or empty), preliminary, derived, estimate, forecast or disputed',
  ),
  yoy: words(
    z.union([
      empty,
      z
        .string()
        .regex(PLAIN_NUMBER)
        .refine((text) => Number(text) > -100)
        .transform(
          (text): Rate => ({ value: Number(text), decimals: (text.split('.')[1] ?? '').length }),
        ),
    ]),
    'a growth rate in percent above -100, such as 9.7, or empty',
  ),
  rank: words(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
    'a rank, 1 or more',
  ),
} as const;

const texts = z
  .record(z.string().refine(isLanguage, 'a language tag such as en or zh-Hant'), z.string().min(1))
  .and(z.object({ en: z.string().min(1) }));

const jsonId = z.string().refine(isId, ID_WORDS);
const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM');

const metric = z.strictObject({
  id: jsonId,
  unit: z.string().min(1),
  unitName: texts.optional(),
  title: texts,
  description: texts.optional(),
  partOf: jsonId.optional(),
  share: z.tuple([jsonId, jsonId]).optional(),
  growth: jsonId.optional(),
});

const level = z.strictObject({ id: jsonId, title: texts, description: texts.optional() });

const basis = z.strictObject({
  id: jsonId,
  from: monthText.optional(),
  to: monthText.optional(),
  mixed: z.boolean().optional(),
  title: texts,
  description: texts.optional(),
});

/** `dataset.json`. */
export const datasetSchema = z.strictObject({
  id: jsonId,
  title: texts,
  description: texts,
  license: z.string().min(1),
  metrics: z.array(metric).min(1),
  levels: z.array(level).min(1),
  bases: z.array(basis).min(1),
  defaults: z.strictObject({ metric: jsonId, period: z.string(), level: jsonId }),
});

export type DatasetFile = z.infer<typeof datasetSchema>;
export type Metric = z.infer<typeof metric>;
export type Level = z.infer<typeof level>;
export type Basis = z.infer<typeof basis>;
type Column<Name extends keyof typeof columns> = z.infer<(typeof columns)[Name]>;

export interface Entity {
  readonly id: string;
  readonly name: { readonly en: string } & Readonly<Record<string, string>>;
  readonly levels: readonly string[];
  readonly parent: string | null;
  readonly code: string;
  /** Other names that pasted tables have for it; never shown. */
  readonly aliases?: readonly string[];
}

export interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly accessed: string;
  readonly kind: Column<'kind'>;
}

/** When a statement was known: from `knownFrom` on, and until the day before `withdrawnOn`; `YYYY-MM-DD`. */
export interface Knowledge {
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
}

export interface Observation extends Knowledge {
  /** `entity/metric/period/basis/source`. */
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly basis: string;
  readonly value: number;
  /** Null only where `qualifier` is `exact`. */
  readonly precision: number | null;
  readonly qualifier: Column<'qualifier'>;
  readonly status: Column<'status'>;
  readonly yoy: Rate | null;
  readonly source: string;
  readonly note: string;
}

export interface Claim extends Knowledge {
  /** `entity/metric/period/basis/level/rank/source`. */
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly basis: string;
  readonly level: string;
  readonly rank: number;
  readonly source: string;
  readonly note: string;
}

export interface Milestone {
  readonly date: string;
  readonly entity: string;
  readonly company: string;
  readonly value: number | null;
  readonly unit: string;
  readonly title: { readonly en: string } & Readonly<Record<string, string>>;
  readonly source: string;
}

/** That what was published as known from a date on was altered afterwards, and why. Dates are `YYYY-MM-DD`. */
export interface Rewrite {
  /** When it was altered. */
  readonly date: string;
  /** The oldest date as known on which something is altered. */
  readonly from: string;
  readonly reason: string;
}

/** A valid dataset. Lists are sorted by id, so that nothing downstream depends on the order of rows. */
export interface Dataset extends DatasetFile {
  readonly entities: readonly Entity[];
  readonly sources: readonly SourceRow[];
  readonly observations: readonly Observation[];
  readonly claims: readonly Claim[];
  readonly milestones: readonly Milestone[];
  /** By date. */
  readonly rewrites: readonly Rewrite[];
  /** In the order of the file. */
  readonly story: readonly StoryRow[];
}
