/** The document of leaders: each full year from the first to the last with evidence, on every way of counting that has some. */

import { periodKey } from '../../dataset/indexed-dataset.ts';
import type { Basis, Claim } from '../../dataset/schema.ts';
import type { LeadersKey, RankingKey } from '../../model/document-address.ts';
import type {
  EntityRef,
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
  RankingDocument,
} from '../../model/documents.ts';
import { isFullYear, isInForce } from '../../model/period.ts';
import { leadersUrl } from '../../model/urls.ts';
import type { DatasetAsOf } from '../dataset-as-of.ts';
import { entityReference } from '../members.ts';
import { leadersOf } from './leaders-status.ts';

/** What leaders are read from: what is known on a date, and the rankings that exist then. */
export interface LeadersInputs extends DatasetAsOf {
  readonly rankingOf: (key: RankingKey) => RankingDocument | null;
}

/** Metric and level of a list. */
type Subject = Pick<LeadersKey, 'dataset' | 'metric' | 'level'>;

interface YearOnBasis {
  /** Whether a ranking or a used claim says anything. */
  readonly hasEvidence: boolean;
  readonly row: LeadersOnBasis;
}

/** The used claims of a subject in one year on one basis. */
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

/** What rankings without claims say of their years: most are the same from one date to the next. */
const unclaimed = new WeakMap<RankingDocument, YearOnBasis>();

function yearOnBasis(
  inputs: LeadersInputs,
  subject: Subject,
  year: string,
  basis: Basis,
): YearOnBasis {
  const ranking = inputs.rankingOf({ ...subject, period: year, basis: basis.id });
  const claims = usedClaims(inputs, subject, year, basis);
  if (!ranking || claims.length > 0) return summarizeYear(inputs, subject, basis, ranking, claims);
  const known = unclaimed.get(ranking) ?? summarizeYear(inputs, subject, basis, ranking, claims);
  unclaimed.set(ranking, known);
  return known;
}

function summarizeYear(
  inputs: LeadersInputs,
  subject: Subject,
  basis: Basis,
  ranking: RankingDocument | null,
  claims: readonly Claim[],
): YearOnBasis {
  const coverage = ranking?.coverage ?? {
    listed: 0,
    of: inputs.lookup.members.get(subject.level)?.length ?? 0,
  };
  const mixed = basis.mixed === true;
  const firsts = claims.filter((claim) => claim.rank === 1).map((claim) => claim.entity);
  const { status, ids } = leadersOf({
    mixed,
    coverage,
    entries: (ranking?.entries ?? []).map(({ entity, rank }) => ({ id: entity.id, rank })),
    holders: [...new Set(firsts)],
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

/** Every full year that some used evidence names, ascending. */
function fullYears({ solutions }: LeadersInputs): string[] {
  const years = [...solutions.values()].flatMap(({ grid }) => grid.periods.filter(isFullYear));
  return [...new Set(years.map((period) => period.id))].sort();
}

/** The first and the last of the years that a test holds for, and all between; none where it holds for none. */
function yearSpan(years: readonly string[], holds: (year: string) => boolean): string[] {
  const from = Number(years.find(holds));
  const to = Number(years.findLast(holds));
  if (Number.isNaN(from)) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

/** The first listed basis in force over a year; else the first with evidence of it, else the first listed. */
function defaultBasis(
  bases: readonly Basis[],
  year: string,
  hasEvidence: (basis: Basis) => boolean,
): Basis | undefined {
  return bases.find((basis) => isInForce(basis, year)) ?? bases.find(hasEvidence) ?? bases[0];
}

/**
 * The leaders of a metric as known on the ground's date; null where there is no evidence of any full year (on the basis
 * asked for, if one is).
 */
export function leadersDocument(inputs: LeadersInputs, key: LeadersKey): LeadersDocument | null {
  const { dataset, metric, level, basis: requestedBasis } = key;
  const { bases } = inputs.lookup.dataset;
  const subject = { dataset, metric, level };
  const known = new Map(
    fullYears(inputs).map((year) => [
      year,
      new Map(bases.map((basis) => [basis, yearOnBasis(inputs, subject, year, basis)])),
    ]),
  );
  const of = (year: string, basis: Basis): YearOnBasis =>
    known.get(year)?.get(basis) ?? yearOnBasis(inputs, subject, year, basis);
  const years = yearSpan([...known.keys()], (year) =>
    bases.some(
      (row) => (requestedBasis === null || row.id === requestedBasis) && of(year, row).hasEvidence,
    ),
  );
  const items: LeadersYear[] = [];
  for (const year of years) {
    const own =
      requestedBasis === null
        ? defaultBasis(bases, year, (row) => of(year, row).hasEvidence)
        : bases.find((row) => row.id === requestedBasis);
    if (!own) return null;
    const before = items.at(-1)?.basis ?? own.id;
    const others = bases.filter((row) => row !== own && of(year, row).hasEvidence);
    items.push({
      year,
      break: before !== own.id,
      ...of(year, own).row,
      others: others.map((row) => of(year, row).row),
    });
  }
  if (items.length === 0) return null;
  const { asOf } = inputs;
  const named = new Set(items.flatMap((item) => [item, ...item.others].map(({ basis }) => basis)));
  return {
    id: `${dataset}/${metric}`,
    asOf,
    dataset,
    metric,
    unit: inputs.lookup.metrics.get(metric)?.unit ?? '',
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
