/** Schemas of a ranking: the full document, and the view document with what a first view needs. */
import { z } from 'zod';
import {
  COMPARISON_RULES,
  FIGURES_VERDICTS,
  GROUP_POSITIONS,
  LEADERS_STATUSES,
  SET_ASIDE_REASONS,
  VERDICTS,
} from '../vocabulary.ts';
import {
  claim,
  conflict,
  observation,
  rangeBounds,
  reported,
  statedGrowth,
  whyStep,
} from './evidence-schema.ts';
import {
  beyond,
  bounds,
  coverage,
  date,
  defineSchema,
  entityRef,
  evidenceId,
  id,
  levelRank,
  link,
  mixed,
  type Published,
  period,
  rank,
  rankingHeader,
  source,
  sourceRef,
  texts,
  titled,
} from './primitives.ts';

/** The latest used full-year figure of an entity, on any basis. */
export type LastKnown = Published<typeof lastKnown>;
const lastKnown = z.object({
  metric: id,
  period,
  basis: id,
  value: z.number(),
  bounds: rangeBounds,
  source: id,
  observation: evidenceId,
});

/** What an entity without a figure for the whole period would need to reach or exceed `above`. */
export type Needs = Published<typeof needs>;
const needs = defineSchema(
  'Needs',
  'What an entity without a figure of its own would need to rank as high as it could: a listed one at least the low of the highest entry that isn’t known to be above it; one that isn’t listed more than the low of the highest entry that it could be above.',
  z.object({
    above: id.describe('That entry.'),
    value: z.number().describe('Its low, which the entity would have to reach or exceed.'),
    rank: z.int().describe('The best rank that the entity would then have.'),
    times: z
      .exactOptional(z.number())
      .describe(
        'That value divided by last.value, or by the upper end of last.bounds, rounded up to three digits; absent if there is no last figure or it is one of a part (last.metric), and in rankings of other periods than full years.',
      ),
    pace: z
      .exactOptional(z.number())
      .describe(
        'What it would need beyond its low in each missing month, divided by its average of the other months, rounded to three digits: 1 if it could go on as before. Absent without `missing`, and if figures of a part or of entities inside it give its low.',
      ),
  }),
);

const group = z
  .exactOptional(z.enum(GROUP_POSITIONS))
  .describe(
    'Its position in a run of consecutive entries whose order isn’t fully proven. None after the run can be above one of it, and none of it above one before. Stated ranks are taken as given. Absent if it is in no such run.',
  );

const entryFields = {
  entity: entityRef,
  rank: rank
    .nullable()
    .describe('Null on a mixed way of counting, on which entities are not compared.'),
  group,
  bounds,
  reported: reported
    .nullable()
    .describe('The figure that represents it; null if it is known only in part.'),
  growth: statedGrowth
    .nullable()
    .describe('From the best figure that states a growth rate; null if none does.'),
  missing: z
    .exactOptional(period)
    .describe(
      'The months without a figure of an entity that is known only in part, with `part` or `inside` those that their figures leave out; absent unless they are consecutive and figures of the other months exist.',
    ),
  part: z
    .exactOptional(id)
    .describe(
      'The metric whose figures give the low of an entity that is known only in part, if that metric is a part of the ranked one.',
    ),
  inside: z
    .exactOptional(z.array(id))
    .describe(
      'The entities whose figures give the low of an entity that is known only in part, if all of them lie inside it.',
    ),
  needs: z.exactOptional(needs).describe('Absent if its rank doesn’t depend on a missing figure.'),
  last: z
    .exactOptional(lastKnown)
    .describe('Its latest full-year figure on any way of counting; only beside needs.'),
};

/** A listed entity with its possible values and ranks. */
export type RankingEntryView = Published<typeof entryView>;
const entryView = defineSchema(
  'RankingEntryView',
  'A listed entity with its possible values and ranks.',
  z.object({
    ...entryFields,
    around: z
      .exactOptional(id)
      .describe(
        'The place around an entity that is known only in part, if its published total, less what the others in it have, keeps the entity below the low of the first entry.',
      ),
    equal: z
      .exactOptional(id)
      .describe(
        'Another entity that is stated to be first of a level in which both are, if an entity that is known only in part can therefore at most equal it, and that is below the low of the first entry.',
      ),
  }),
);

/** Other entities that a table puts above and below an entry, by its printed figures. */
export type OrderStep = Published<typeof orderStep>;
const orderStep = defineSchema(
  'OrderStep',
  'Other entities that a table puts above and below an entry: a source prints one table by one rule, and every such rule keeps the order.',
  z.object({
    rule: z.literal('same-source'),
    source: id,
    observation: evidenceId.describe('The figure that it prints for the entry.'),
    above: z.array(id).describe('The entities that are above the entry.'),
    below: z.array(id).describe('The entities that are below it.'),
    text: texts,
  }),
);

/** A listed entity with the evidence and the derivations of its bounds. */
export type RankingEntry = Published<typeof entry>;
const entry = defineSchema(
  'RankingEntry',
  'A listed entity with the evidence and the derivations of its bounds.',
  z.object({
    ...entryFields,
    observations: z.array(observation).describe('All its used figures.'),
    why: z.array(whyStep),
    order: z
      .exactOptional(z.array(orderStep))
      .describe('Orders that tables print and bounds leave open; absent if there are none.'),
  }),
);

/** A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed. */
export type SetAside = Published<typeof setAside>;
const setAside = defineSchema(
  'SetAside',
  'A figure that is known but not used: it counts in another way, was withdrawn, or is an estimate, a forecast or disputed.',
  z.object({
    entity: entityRef,
    reason: z.enum(SET_ASIDE_REASONS),
    observation,
  }),
);

/** A member of the level that is not listed, because none of its figures is comparable. */
export type Unlisted = Published<typeof unlisted>;
const unlisted = defineSchema(
  'Unlisted',
  'A member of the level that is not listed, because none of its figures is comparable.',
  z.object({
    entity: entityRef,
    high: z.number().nullable().describe('Its highest possible value; null if nothing bounds it.'),
    level: levelRank.nullable().describe('Null on a mixed way of counting.'),
    last: lastKnown
      .nullable()
      .describe('Its latest full-year figure on any way of counting; null if there is none.'),
    needs: z
      .exactOptional(needs)
      .describe('Absent if it can’t rank above any entry, or if its own low is already as high.'),
  }),
);

/** The entities without a comparable figure that could rank highest, and how many would need how much. */
export type Rivals = Published<typeof rivals>;
const rivals = defineSchema(
  'Rivals',
  'The entities that aren’t listed and would need to exceed the low of the same entry: the first one that any of them could rank above.',
  z.object({
    above: id.describe('That entry.'),
    rank: z.int().describe('The best rank that any of them could have.'),
    count: z.int().describe('How many entities that aren’t listed could rank above it.'),
    near: z
      .array(id)
      .describe(
        'Those that would need at most twice their last figure, least first; then those whose last figure can’t be put beside it.',
      ),
    far: z.int().describe('How many would have to more than double their last figure.'),
    unknown: z.array(id).describe('Those of which no full-year figure is known.'),
  }),
);

/** Path-absolute URLs: the permalink, other forms of the same vintage, and `latest`, which follows new vintages. */
export type RankingLinks = Published<typeof links>;
const links = defineSchema(
  'RankingLinks',
  'self is the permalink; csv, svg and embed are other forms of the same vintage; latest shows what is known at the time of the request.',
  z.object({ self: link, latest: link, csv: link, svg: link, embed: link }),
);

const base = {
  ...rankingHeader,
  asOf: date.describe('The day on which something in this ranking last changed.'),
  level: id.describe('The tier in which the entities compete.'),
  basis: id.describe('The way of counting.'),
  complete: z
    .boolean()
    .describe('Whether the members of the level in the data are all that it has.'),
  beyond: z
    .exactOptional(beyond)
    .describe('Absent if no source says so, and if the level is complete.'),
  coverage,
  setAside: z.array(setAside),
  unlisted: z.array(unlisted),
  rivals: z.exactOptional(rivals).describe('Absent if no rank depends on a missing figure.'),
  claims: z.array(claim),
  conflicts: z.array(conflict),
  named: z
    .exactOptional(z.array(entityRef))
    .describe(
      'Entities that only derivations, claims or conflicts name; absent if there are none.',
    ),
  links,
};

/** A ranking with all its derivations and sources. */
export type RankingDocument = Published<typeof rankingDocument>;
export const rankingDocument = defineSchema(
  'RankingDocument',
  'A ranking with all its derivations and sources. Entries are in descending order of their lows, then of their highs. Sources are in the order of use: of the reported figures, of the used claims, of the derivations and the other used figures, then the others by id.',
  z.object({ ...base, entries: z.array(entry), sources: z.array(source) }),
);

/** A ranking with what a first view needs: no derivations, sources with their publisher only, and the other rankings that exist. */
export type RankingView = Published<typeof rankingView>;
export const rankingView = defineSchema(
  'RankingView',
  'A ranking without derivations and the conflicts of other cells on which these depend, with titles, licence and the other rankings that exist.',
  z.object({
    ...base,
    entries: z.array(entryView),
    sources: z.array(sourceRef),
    titles: z.object({
      dataset: texts,
      metric: texts,
      heading: z
        .exactOptional(texts)
        .describe(
          'What is counted and where, for headings; absent if it is the title of the metric.',
        ),
      level: texts,
      basis: texts,
      unit: z.exactOptional(texts).describe('The word for the unit after a number.'),
    }),
    license: z.string().describe('An SPDX identifier; empty if none was chosen.'),
    available: z.object({
      metrics: z.array(titled),
      periods: z.array(period).describe('Of this metric at this level, ascending.'),
      levels: z.array(titled),
      bases: z
        .array(z.object({ id, title: texts, mixed, other: z.exactOptional(z.literal(true)) }))
        .describe('On those marked other, no ranking of this metric, period and level exists.'),
      vintages: z.array(date).describe('The days on which this ranking changed, ascending.'),
    }),
  }),
);

/** The verdict on a statement. */
export const verdict = defineSchema(
  'Verdict',
  'What the evidence says of a statement. proven: the published figures alone leave only worlds in which it is true; refuted: only worlds in which it is false; stated and denied: likewise, but only together with published statements of rank; open: neither.',
  z.enum(VERDICTS),
);

/** What the figures alone say of a statement. */
export const figuresVerdict = defineSchema(
  'FiguresVerdict',
  'What the published figures alone say of a statement, without published statements of rank.',
  z.enum(FIGURES_VERDICTS),
);

/** One side of a comparison. */
export type ComparedMember = Published<typeof member>;
const member = defineSchema(
  'ComparedMember',
  'One side of a comparison.',
  z.object({
    id,
    name: texts,
    bounds,
    figures: bounds.describe('The bounds by figures alone, without claims.'),
  }),
);

/** One reason: which of the two verdicts it explains, and how. */
export type ComparisonStep = Published<typeof verdictStep>;
export const verdictStep = defineSchema(
  'ComparisonStep',
  'A reason for one or both verdicts.',
  z.object({
    rule: z.enum(COMPARISON_RULES),
    explains: z.array(z.enum(['verdict', 'byFigures'])),
    claims: z.array(evidenceId),
    text: texts,
  }),
);

/** `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: the verdict on "a is above b". */
export type Comparison = Published<typeof comparison>;
export const comparison = defineSchema(
  'Comparison',
  'The verdict on "a is strictly above b", and why.',
  z.object({
    ...rankingHeader,
    asOf: date.describe('The day on which the bounds or claims behind it last changed.'),
    a: member,
    b: member,
    verdict,
    byFigures: figuresVerdict,
    why: z.array(verdictStep),
    links: z.object({ self: link, latest: link, ranking: link }),
  }),
);

const onBasisFields = {
  basis: id.describe('The way of counting.'),
  mixed,
  coverage,
  status: z
    .enum(LEADERS_STATUSES)
    .describe(
      'How certain it is. proven: by figures over the whole level; stated: by a published statement that figures neither prove nor refute; leading: among those with figures, while the others are unknown; open: between several; thin: fewer than three have figures; none: nobody has.',
    ),
  leaders: z.array(entityRef).describe('The entities that are first, or could be.'),
  ranking: link.nullable().describe('The permalink of the ranking as known then, if there is one.'),
};

/** One year on one way of counting. */
export type LeadersOnBasis = Published<typeof onBasis>;
const onBasis = defineSchema(
  'LeadersOnBasis',
  'Who led a year on one way of counting.',
  z.object(onBasisFields),
);

/** Who led a year. */
export type LeadersYear = Published<typeof year>;
const year = defineSchema(
  'LeadersYear',
  'Who led a year.',
  z.object({
    ...onBasisFields,
    year: z.string().regex(/^\d{4}$/),
    break: z
      .boolean()
      .describe('Whether the way of counting differs from that of the year before.'),
    others: z.array(onBasis).describe('The same year on every other way of counting.'),
  }),
);

/** `/v1/leaders/{dataset}/{metric}`. */
export type LeadersDocument = Published<typeof leadersDocument>;
export const leadersDocument = defineSchema(
  'LeadersDocument',
  'Who led each full year, and how certain that is.',
  z.object({
    id: z.string().describe('dataset/metric.'),
    asOf: date.describe('The day on which something in this list last changed.'),
    dataset: id,
    metric: id,
    unit: z.string(),
    level: id,
    basis: id
      .nullable()
      .describe('The requested way of counting; null if each year has the one in force over it.'),
    items: z.array(year).describe('Ascending, every year from the first to the last.'),
    bases: z.array(titled).describe('The ways of counting that the items name.'),
    links: z.object({ self: link, latest: link }),
  }),
);
