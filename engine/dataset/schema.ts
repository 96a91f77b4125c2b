/**
 * The zod schema of `dataset.json`, and the types of a parsed dataset. With `cell-schemas.ts` it validates single values;
 * `parse-dataset.ts` and `read-rows.ts` check what concerns several: references, cycles, duplicates.
 */
import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import type { Texts } from '../model/documents.ts';
import type { Period } from '../model/period.ts';
import type { cellSchemas, Rate } from './cell-schemas.ts';
import { ID_FORMAT, isId, isLanguageTag } from './cells.ts';

export type { Rate } from './cell-schemas.ts';

// The small entry of zod has no messages of its own.
z.config(english());

const text = z.string().check(z.minLength(1));
const texts = z.intersection(
  z.record(z.string().check(z.refine(isLanguageTag, 'a language tag such as en or zh-Hant')), text),
  z.object({ en: text }),
);

const jsonId = z.string().check(z.refine(isId, ID_FORMAT));
const monthText = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM'));

const DECIMALS = 'a whole number from 0 to 10';

const metric = z.strictObject({
  id: jsonId,
  unit: text,
  unitName: z.optional(texts),
  title: texts,
  /** Its title in headings, such as "Things made" where the title is "Things". */
  heading: z.optional(texts),
  description: z.optional(texts),
  /** Further words for it in sentences, in any language. */
  aliases: z.optional(z.array(text)),
  partOf: z.optional(jsonId),
  share: z.optional(z.tuple([jsonId, jsonId])),
  growth: z.optional(jsonId),
  /** Decimals of published bounds; if absent, one more than the figures have. */
  decimals: z.optional(z.int(DECIMALS).check(z.gte(0, DECIMALS), z.lte(10, DECIMALS))),
});

const level = z.strictObject({
  id: jsonId,
  title: texts,
  /** Whether its members are all there are: if not, an entity that isn't in the data may come before any of them. */
  complete: z.optional(z.boolean()),
  /** Where its members are, as headings say it after what is counted, or before it in Chinese: "in Europe's ports". */
  place: z.optional(texts),
  description: z.optional(texts),
});

const basis = z.strictObject({
  id: jsonId,
  from: z.optional(monthText),
  to: z.optional(monthText),
  mixed: z.optional(z.boolean()),
  title: texts,
  /** Words between what is counted and where in headings, if without them these would say something else: "by makers". */
  headingWords: z.optional(texts),
  description: z.optional(texts),
});

/** `dataset.json`. */
export const datasetSchema = z.strictObject({
  id: jsonId,
  title: texts,
  description: texts,
  /** Empty: none was chosen. */
  license: z.string(),
  metrics: z.array(metric).check(z.minLength(1)),
  levels: z.array(level).check(z.minLength(1)),
  bases: z.array(basis).check(z.minLength(1)),
  defaults: z.strictObject({ metric: jsonId, period: z.string(), level: jsonId }),
});

export type DatasetFile = z.infer<typeof datasetSchema>;
export type Metric = z.infer<typeof metric>;
export type Level = z.infer<typeof level>;
export type Basis = z.infer<typeof basis>;
/** Whether a metric is counted, not derived from counts. */
export function isCounted(metric: Metric): boolean {
  return metric.share === undefined && metric.growth === undefined;
}

type Column<Name extends keyof typeof cellSchemas> = z.infer<(typeof cellSchemas)[Name]>;

export interface Entity {
  readonly id: string;
  readonly name: { readonly en: string } & Readonly<Record<string, string>>;
  readonly levels: readonly string[];
  readonly parent: string | null;
  readonly code: string;
  /** The id of its Wikidata item, `Q42`; empty if none is given. */
  readonly wikidata: string;
  /** Other names for it in pasted tables and in sentences. */
  readonly aliases?: readonly string[];
}

export interface SourceRow {
  readonly id: string;
  /** As it names itself. */
  readonly publisher: string;
  /** In other languages; absent if no column gives one. English falls back to `publisher`. */
  readonly name?: Texts;
  /** As published. */
  readonly title: string;
  /** In other languages; absent if no column gives one. English falls back to `title`. */
  readonly titles?: Texts;
  /** A remark for readers, such as why there is no URL. */
  readonly note?: Texts;
  readonly url: string;
  readonly published: string;
  readonly accessed: string;
  readonly kind: Column<'kind'>;
  /** Its figures were printed by one rule, as in a table of one office: present only if so. */
  readonly table?: true;
}

/** When a statement is known: from `knownFrom` to the day before `withdrawnOn` (`YYYY-MM-DD`). */
export interface Knowledge {
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
}

/** A remark by the editors, or empty. */
export interface Remark {
  readonly note: string;
  /** In other languages; absent if no column gives one. English falls back to `note`. */
  readonly notes?: Texts;
}

export interface Observation extends Knowledge, Remark {
  /** `entity/metric/period/basis/source`. */
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly basis: string;
  readonly value: number;
  /** The upper end, not below `value`; present only if `qualifier` is `between`. */
  readonly valueTo?: number;
  /** Null only if `qualifier` is `exact` or one of `RANGE_QUALIFIERS`. */
  readonly precision: number | null;
  readonly qualifier: Column<'qualifier'>;
  readonly status: Column<'status'>;
  readonly yoy: Rate | null;
  readonly source: string;
  /** Its publisher's estimate, however many digits it has: present only if so. */
  readonly modelled?: true;
}

export interface Claim extends Knowledge, Remark {
  /** `entity/metric/period/basis/level/rank/source`. */
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
  readonly basis: string;
  readonly level: string;
  readonly rank: number;
  readonly source: string;
}

/** A statement that a list leaves out nobody who has as much as a value: one row of `complete.csv`. */
export interface Completeness extends Knowledge {
  /** `level/metric/period/basis/source`. */
  readonly id: string;
  readonly level: string;
  readonly metric: string;
  readonly period: Period;
  readonly basis: string;
  /** Whoever isn't a member of the level has less. */
  readonly beyond: number;
  readonly source: string;
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

/** An alteration of published history, with its reason. Dates are `YYYY-MM-DD`. */
export interface Rewrite {
  /** The day of the alteration. */
  readonly date: string;
  /** The oldest date whose known state is altered. */
  readonly from: string;
  readonly reason: string;
}

/** One row of `story.csv`. */
export interface StoryRow {
  /**
   * `opinion`: a comment on the figures, shown as an opinion. `break`: figures of `year` can't be compared with those of the
   * year before, although the basis has the same name.
   */
  readonly kind: 'opinion' | 'break';
  /** `YYYY`: the first year after a break; null for an opinion. */
  readonly year: string | null;
  readonly text: Texts;
  /** The id of a source. */
  readonly source: string;
}

/** A valid dataset. Lists are sorted by id, so that no result depends on the order of rows. */
export interface Dataset extends DatasetFile {
  readonly entities: readonly Entity[];
  readonly sources: readonly SourceRow[];
  readonly observations: readonly Observation[];
  readonly claims: readonly Claim[];
  readonly completeness: readonly Completeness[];
  readonly milestones: readonly Milestone[];
  /** By date. */
  readonly rewrites: readonly Rewrite[];
  /** In the order of the file. */
  readonly story: readonly StoryRow[];
}
