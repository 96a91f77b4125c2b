/** The registry of the published schemas by name, and those that all documents share: ids, texts, dates, links, bounds, ranks. */
import { z } from 'zod';
import { RANK_STANDINGS, SOURCE_KINDS } from '../vocabulary.ts';

// Registry: each named schema becomes a component of the OpenAPI description. They are open (unknown properties are allowed),
// because the stability promise allows new fields.
const registry = z.registry<{ id: string }>();

/** Registers a schema with its name and description, so that others refer to it instead of repeating it. */
export function defineSchema<S extends z.ZodType>(id: string, description: string, schema: S): S {
  const described = schema.describe(description);
  registry.add(described, { id });
  return described;
}

/** A JSON Schema (2020-12), or any other JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The reference to a named schema within an OpenAPI document. */
export function schemaRef(id: string): string {
  return `#/components/schemas/${id}`;
}

/** The name under which a schema is published. Throws if it has none. */
export function schemaName(schema: z.ZodType): string {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new Error('schema without a name, expected one from defineSchema()');
  return id;
}

/** All named schemas as JSON Schemas, sorted by name. */
export function jsonSchemas(): Readonly<Record<string, JsonObject>> {
  const { schemas } = z.toJSONSchema(registry, { uri: schemaRef, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** What a schema describes, read-only at every depth. */
export type Published<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

/** The id of a dataset or of an item of one. */
export const id = defineSchema(
  'Id',
  'The id of a dataset, metric, level, basis, entity or source: groups of lowercase letters and digits, joined by hyphens.',
  z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
);

/** A day. */
export const date = defineSchema(
  'Date',
  'A day, YYYY-MM-DD.',
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: 'date' }),
);

/** The id of a period. */
export const period = defineSchema(
  'Period',
  'Whole months in their shortest spelling: a year (2025), a month (2025-11), or a range with both ends included (2025-01--2025-11).',
  z.string().regex(/^\d{4}(-\d{2}(--\d{4}-\d{2})?)?$/),
);

/** A path-absolute URL. */
export const link = defineSchema(
  'Link',
  'A URL on this host: its path and query.',
  z.string().regex(/^\//),
);

/** The id of an observation, a claim or a cell. */
export const evidenceId = defineSchema(
  'EvidenceId',
  'The id of a figure (entity/metric/period/basis/source), of a claim (entity/metric/period/basis/level/rank/source) or of a cell (entity/metric/period/basis).',
  z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/),
);

/** A text in several languages, by language tag; `en` is always present. */
export type Texts = Published<typeof texts>;
export const texts = defineSchema(
  'Texts',
  'A text by language tag. English is always present; a missing language falls back to English, zh-Hant to zh.',
  z.object({ en: z.string() }).catchall(z.string()),
);

/** Whole months, both ends included: `from` and `to` are `YYYY-MM`, `id` the shortest spelling. */
export type PeriodRef = Published<typeof periodRef>;
export const periodRef = defineSchema(
  'PeriodRef',
  'A period of whole months, with its first and its last month.',
  z.object({
    id: period,
    from: z.string().describe('The first month, YYYY-MM.'),
    to: z.string().describe('The last month, YYYY-MM.'),
  }),
);

/** An entity that is ranked: its id and its names. */
export type EntityRef = Published<typeof entityRef>;
export const entityRef = defineSchema(
  'EntityRef',
  'An entity that is ranked: its id and its names.',
  z.object({ id, name: texts }),
);

/** An item to name or to choose, with its title. */
export type Titled = Published<typeof titled>;
export const titled = defineSchema(
  'Titled',
  'An item with its title.',
  z.object({ id, title: texts }),
);

const publisher = z.string().describe('As it names itself.');
const name = z
  .exactOptional(texts)
  .describe('The publisher in other languages; absent if none is given.');

/** A source with its publisher only. */
export type SourceRef = Published<typeof sourceRef>;
export const sourceRef = defineSchema(
  'SourceRef',
  'A source with its publisher only.',
  z.object({
    id,
    publisher,
    name,
    other: z
      .exactOptional(z.literal(true))
      .describe('True if no rank rests on it, only earlier figures or such as aren’t compared.'),
  }),
);

/** Who published something, where and when. */
export type Source = Published<typeof source>;
export const source = defineSchema(
  'Source',
  'Who published something, where and when.',
  z.object({
    id,
    publisher,
    name,
    title: z.string().describe('As published.'),
    titles: z
      .exactOptional(texts)
      .describe('The title in other languages; absent if none is given.'),
    note: z
      .exactOptional(texts)
      .describe('A remark by the editors, such as why there is no URL; absent if there is none.'),
    url: z.string().describe('http or https; empty if there is none.'),
    published: z
      .string()
      .describe('YYYY-MM-DD or YYYY-MM; empty if the source is undated (see accessed).'),
    accessed: z.string().describe('The date on which it was read, or empty.'),
    kind: z.enum(SOURCE_KINDS),
    table: z
      .exactOptional(z.literal(true))
      .describe(
        'Present, and true, if it prints its figures by one rule, as an office’s table does: two figures of it keep their order.',
      ),
  }),
);

/** A closed interval in the metric's unit; `high` is null if nothing bounds it. */
export type Bounds = Published<typeof bounds>;
export const bounds = defineSchema(
  'Bounds',
  'The lowest and the highest value that the evidence leaves possible, both included, in the unit of the metric. Rounded outward to the metric’s decimals; ranks are computed from unrounded bounds.',
  z.object({
    low: z.number(),
    high: z.number().nullable().describe('Null if nothing bounds it.'),
  }),
);

const best = z.int().describe('The best possible rank; 1 is highest.');
const worst = z.int().describe('The worst possible rank.');

/** The best and the worst rank that the evidence leaves possible; 1 is highest. */
export type RankRange = Published<typeof rankRange>;
export const rankRange = defineSchema(
  'RankRange',
  'The best and the worst rank that the evidence leaves possible.',
  z.object({ best, worst }),
);

const isOpen = z
  .exactOptional(z.literal(true))
  .describe(
    'Present, and true, if an entity that isn’t in the data could come before: the level isn’t complete, and the member isn’t surely ahead of the value beyond which nobody is left out.',
  );

/** The possible ranks among all members of a level, with claims and without. */
export type LevelRank = Published<typeof levelRank>;
export const levelRank = defineSchema(
  'LevelRank',
  'The possible ranks among all members of the level that are in the data, including unlisted ones, with claims.',
  z.object({
    best,
    worst,
    open: isOpen,
    byFigures: rankRange
      .extend({ open: isOpen })
      .describe('The same by figures alone, without claims.'),
  }),
);

/** The possible ranks of an entry among those listed. */
export type Rank = Published<typeof rank>;
export const rank = defineSchema(
  'Rank',
  'The possible ranks of an entry among those listed.',
  z.object({
    best,
    worst,
    byFigures: rankRange.describe('The ranks by figures alone, without claims.'),
    level: levelRank,
    standing: z
      .enum(RANK_STANDINGS)
      .describe(
        'What the rank in the whole level rests on. proven: level.byFigures leaves one rank and isn’t open; stated: only level does, together with published statements of rank; range: neither.',
      ),
  }),
);

/** How many members of a level are listed, and how many it has. */
export type Coverage = Published<typeof coverage>;
export const coverage = defineSchema(
  'Coverage',
  'How many members of the level are listed, and how many the level has.',
  z.object({ listed: z.int(), of: z.int() }),
);

/** A value below which all entities are that a level leaves out. */
export type Beyond = Published<typeof beyond>;
export const beyond = defineSchema(
  'Beyond',
  'A value, in the unit of the metric: whoever isn’t among the members of the level in the data has less, says a source.',
  z.object({ value: z.number(), source: id }),
);

/** Whether the basis is mixed. */
export const mixed = z
  .exactOptional(z.literal(true))
  .describe('Present, and true, on a way of counting on which entities are not compared.');

/** Fields that identify a ranking and its vintage, at the head of every document about one ranking. */
export type RankingHeader = Published<z.ZodObject<typeof rankingHeader>>;
export const rankingHeader = {
  id: z.string().describe('dataset/metric/period.'),
  asOf: date,
  dataset: id,
  metric: id,
  unit: z.string(),
  level: id,
  basis: id,
  mixed,
  period: periodRef,
};
