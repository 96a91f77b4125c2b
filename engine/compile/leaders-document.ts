/**
 * Leaders document: who led each full year, from the first to the last year with evidence, on every basis that has
 * some.
 */
import { periodKey } from '../dataset/indexed-dataset.ts';
import type { Basis, Claim } from '../dataset/schema.ts';
import type { LeadersKey, RankingKey } from '../model/address.ts';
import type {
  Coverage,
  EntityRef,
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
  RankingDocument,
  RankingEntry,
} from '../model/documents.ts';
import { isFullYear, isInForce } from '../model/period.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import { leadersUrl } from '../model/urls.ts';
import { type LeadersStatus, MIN_LISTED, type Verdict } from '../model/vocabulary.ts';
import { judge, judgeRange } from '../verdict/judgement.ts';
import { type LevelMember, levelEvidence } from '../verdict/level-members.ts';
import type { DatasetAsOf } from './compiled-dataset.ts';
import { entityReference } from './members.ts';

/** Inputs of leaders: the dataset as known on a date, and the rankings that exist on it. */
export interface LeadersInputs extends DatasetAsOf {
  readonly rankingOf: (key: RankingKey) => RankingDocument | null;
  /** The comparison document of a ranking that exists. */
  readonly comparisonOf: (key: RankingKey) => ComparisonDocument | null;
}

/** Dataset, metric and level of a list of leaders. */
type Subject = Pick<LeadersKey, 'dataset' | 'metric' | 'level'>;

interface YearOnBasis {
  /** Whether a ranking exists, or a claim is used. */
  readonly hasEvidence: boolean;
  readonly row: LeadersOnBasis;
}

/** Used claims of a metric and level in one year on one basis. */
function usedClaims(
  { lookup, solutions }: LeadersInputs,
  subject: Subject,
  year: string,
  basis: Basis,
): Claim[] {
  const used = solutions.get(basis.id)?.claims;
  return (lookup.claimsByPeriod.get(periodKey(subject.metric, year)) ?? []).filter(
    (row) => row.basis === basis.id && row.level === subject.level && used?.get(row.id) === 'used',
  );
}

function entityRefs({ lookup }: LeadersInputs, ids: readonly string[]): EntityRef[] {
  return ids.map((id) => {
    const entity = lookup.entities.get(id);
    return entity ? entityReference(entity) : { id, name: { en: id } };
  });
}

/** The ranking of a year on one basis, with all members of its level. */
interface YearRanking {
  readonly ranking: RankingDocument;
  readonly comparison: ComparisonDocument;
}

/** Leaders by the documents that they were computed from; most stay the same from one date to the next. */
const computedYears = new WeakMap<
  ComparisonDocument,
  { ranking: RankingDocument; year: YearOnBasis }
>();

function summarizeYear(
  inputs: LeadersInputs,
  subject: Subject,
  basis: Basis,
  documents: YearRanking | null,
  claims: readonly Claim[],
): YearOnBasis {
  const ranking = documents?.ranking ?? null;
  const coverage = ranking?.coverage ?? {
    listed: 0,
    of: inputs.lookup.members.get(subject.level)?.length ?? 0,
  };
  const mixed = basis.mixed === true;
  const holders = claims.filter((claim) => claim.rank === 1).map((claim) => claim.entity);
  const { status, ids } = leadersOf({
    mixed,
    coverage,
    entries: ranking?.entries ?? [],
    comparison: documents?.comparison ?? null,
    holders: [...new Set(holders)],
  });
  const row = {
    basis: basis.id,
    ...(mixed ? { mixed: true as const } : {}),
    coverage,
    status,
    leaders: entityRefs(inputs, ids),
    ranking: ranking?.links.self ?? null,
  };
  return { hasEvidence: ranking !== null || claims.length > 0, row };
}

/** Full years that used evidence names, ascending. */
function fullYears({ solutions }: LeadersInputs): string[] {
  const years = [...solutions.values()].flatMap(({ grid }) => grid.periods.filter(isFullYear));
  return [...new Set(years.map((period) => period.id))].sort();
}

/** Leaders of one metric and level on one date, by year and basis. The lists of all bases are made from it. */
export class LeadersEvidence {
  readonly inputs: LeadersInputs;
  readonly subject: Subject;
  /** Full years that used evidence names, ascending. */
  readonly years: readonly string[];
  readonly #known = new Map<string, YearOnBasis>();

  constructor(inputs: LeadersInputs, subject: Subject) {
    this.inputs = inputs;
    this.subject = subject;
    this.years = fullYears(inputs);
  }

  /** What is known of a year on a basis. */
  in(year: string, basis: Basis): YearOnBasis {
    const key = `${year} ${basis.id}`;
    const known = this.#known.get(key) ?? this.#summarize(year, basis);
    this.#known.set(key, known);
    return known;
  }

  #summarize(year: string, basis: Basis): YearOnBasis {
    const { inputs, subject } = this;
    const key = { ...subject, period: year, basis: basis.id };
    const ranking = inputs.rankingOf(key);
    const comparison = inputs.comparisonOf(key);
    const claims = usedClaims(inputs, subject, year, basis);
    if (!ranking || !comparison) return summarizeYear(inputs, subject, basis, null, claims);
    const computed = computedYears.get(comparison);
    // Claims are part of the comparison document, which holds those of every rank that are used.
    if (computed?.ranking === ranking) return computed.year;
    const summary = summarizeYear(inputs, subject, basis, { ranking, comparison }, claims);
    computedYears.set(comparison, { ranking, year: summary });
    return summary;
  }
}

/** All years from the first to the last one that `holds` accepts; empty if it accepts none. */
function yearSpan(years: readonly string[], holds: (year: string) => boolean): string[] {
  const from = Number(years.find(holds));
  const to = Number(years.findLast(holds));
  if (Number.isNaN(from)) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

/** Default basis of a year: the first listed one in force, else the first with evidence, else the first listed. */
function defaultBasis(
  bases: readonly Basis[],
  year: string,
  hasEvidence: (basis: Basis) => boolean,
): Basis | undefined {
  return bases.find((basis) => isInForce(basis, year)) ?? bases.find(hasEvidence) ?? bases[0];
}

/**
 * Builds the leaders document of a basis, or of the default basis of each year (null). Returns null if no full year has
 * evidence (on the requested basis, if there is one).
 */
export function leadersDocument(
  evidence: LeadersEvidence,
  requestedBasis: string | null,
): LeadersDocument | null {
  const { asOf, lookup } = evidence.inputs;
  const { dataset, metric, level } = evidence.subject;
  const { bases } = lookup.dataset;
  const requested = bases.filter(({ id }) => requestedBasis === null || id === requestedBasis);
  const years = yearSpan(evidence.years, (year) =>
    requested.some((row) => evidence.in(year, row).hasEvidence),
  );
  const items: LeadersYear[] = [];
  for (const year of years) {
    const yearBasis =
      requestedBasis === null
        ? defaultBasis(bases, year, (row) => evidence.in(year, row).hasEvidence)
        : bases.find((row) => row.id === requestedBasis);
    if (!yearBasis) return null;
    const previousBasis = items.at(-1)?.basis ?? yearBasis.id;
    const others = bases.filter((row) => row !== yearBasis && evidence.in(year, row).hasEvidence);
    items.push({
      year,
      break: previousBasis !== yearBasis.id,
      ...evidence.in(year, yearBasis).row,
      others: others.map((row) => evidence.in(year, row).row),
    });
  }
  if (items.length === 0) return null;
  const named = new Set(items.flatMap((item) => [item, ...item.others].map(({ basis }) => basis)));
  return {
    id: `${dataset}/${metric}`,
    asOf,
    dataset,
    metric,
    unit: lookup.metrics.get(metric)?.unit ?? '',
    level,
    basis: requestedBasis,
    items,
    bases: bases.filter(({ id }) => named.has(id)).map(({ id, title }) => ({ id, title })),
    links: {
      self: leadersUrl(dataset, metric, { level, basis: requestedBasis, asOf }),
      latest: leadersUrl(dataset, metric, { level, basis: requestedBasis }),
    },
  };
}

// Leaders of one ranking and the certainty of the result. It agrees with the verdicts on "it is first" in the whole level;
// where these are open, it says who leads, or could lead, of those with figures.

/** Ranking of a full year as input for leaders; without entries and members if no ranking exists. */
export interface StatusInputs {
  readonly mixed: boolean;
  readonly coverage: Coverage;
  /** In the order of the ranking. */
  readonly entries: readonly Pick<RankingEntry, 'entity' | 'rank'>[];
  /** All members of the level; null if no ranking exists. */
  readonly comparison: ComparisonDocument | null;
  /** Ids of the holders of used claims of rank 1. */
  readonly holders: readonly string[];
}

/** Leaders of one ranking, with the certainty of the result. */
export interface Leaders {
  readonly status: LeadersStatus;
  /** Ids of the entities that are first, or may be. */
  readonly ids: readonly string[];
}

/** A member of the level with the verdict on "it is first". */
interface Contender extends LevelMember {
  readonly verdict: Verdict;
}

function contendersOf({ comparison }: StatusInputs): Contender[] {
  if (!comparison) return [];
  const { members, ranks } = levelEvidence(comparison);
  return members.map((member) => {
    const { byFigures, withClaims } = ranks.of(member.number, 'level');
    const { verdict } = judge(judgeRange(byFigures, 1), judgeRange(withClaims, 1));
    return { ...member, verdict };
  });
}

/**
 * Id of the entry that figures alone place above every other listed entry; null if there is none. If only one entry has no
 * other surely above it, it leads: every other has one surely above it, and each such chain ends at the leader.
 */
function leaderByFigures({ entries }: StatusInputs): string | null {
  const [first, ...rivals] = entries.filter(({ rank }) => rank?.byFigures.best === 1);
  return first && rivals.length === 0 ? first.entity.id : null;
}

/** The lowest value that something has to be known for to be exceeded, by kind of metric. */
const LOWEST = { count: 0, share: 0, growth: -100 } as const;

/**
 * Ids of the members that could be first, of those of which anything is known: listed ones in the order of the ranking, then
 * unlisted ones whose bounds exclude low values. If there is none, of all members.
 */
function possibleLeaders(
  { entries, comparison }: StatusInputs,
  open: readonly Contender[],
): string[] {
  const ids = new Set(open.map(({ stored }) => stored.id));
  const lowest = LOWEST[comparison?.subject?.kind ?? 'count'];
  const unlisted = open.filter(({ listed, bounds }) => !listed && bounds.low > lowest);
  const known = [
    ...entries.map(({ entity }) => entity.id).filter((id) => ids.has(id)),
    ...unlisted.map(({ stored }) => stored.id),
  ];
  return known.length > 0 ? known : [...ids];
}

/** Leaders on a mixed basis, where only a claim ranks anything and every listed entry could be first. */
function mixedLeaders({ entries, holders, coverage }: StatusInputs): Leaders {
  if (holders.length > 0) return { status: 'stated', ids: holders };
  if (coverage.listed === 0) return { status: 'none', ids: [] };
  const ids = entries.map(({ entity }) => entity.id);
  return { status: coverage.listed < MIN_LISTED ? 'thin' : 'open', ids };
}

/** Determines the leaders of a ranking. */
export function leadersOf(inputs: StatusInputs): Leaders {
  const { holders, coverage, comparison } = inputs;
  if (inputs.mixed) return mixedLeaders(inputs);
  if (!comparison)
    return holders.length > 0 ? { status: 'stated', ids: holders } : { status: 'none', ids: [] };
  const contenders = contendersOf(inputs);
  const withVerdict = (verdict: Verdict) =>
    contenders.filter((member) => member.verdict === verdict);
  for (const status of ['proven', 'stated'] as const) {
    const ids = withVerdict(status).map(({ stored }) => stored.id);
    if (ids.length > 0) return { status, ids };
  }
  if (coverage.listed === 0) return { status: 'none', ids: [] };
  const open = withVerdict('open');
  const ids = possibleLeaders(inputs, open);
  if (coverage.listed < MIN_LISTED) return { status: 'thin', ids };
  const first = leaderByFigures(inputs);
  if (first !== null && open.some(({ stored }) => stored.id === first))
    return { status: 'leading', ids: [first] };
  return { status: 'open', ids };
}
