/**
 * Document of changes by date: figures and claims that became known, withdrawals with their reasons, changed rankings,
 * and reasons for altering published history. Computed from rows and vintages alone, so it always agrees with them.
 */
import type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
} from '../compile/compiled-dataset.ts';
import { valueFields } from '../compile/ranking/row-documents.ts';
import { type Claim, isCounted, type Knowledge, type Observation } from '../dataset/schema.ts';
import type {
  Change,
  ChangesDocument,
  ClaimChange,
  FigureChange,
  LeadersDocument,
  LeadersOnBasis,
  RankChange,
  RankingChange,
  RankingDocument,
  RankRange,
  Withdrawal,
} from '../model/documents.ts';
import { memoize } from '../model/objects.ts';
import { isFullYearId } from '../model/period.ts';
import { changesUrl } from '../model/urls.ts';
import { differences } from './differences.ts';

/** Rows by the date on which they became known, and by the date of withdrawal. */
interface Dated<Row> {
  readonly known: ReadonlyMap<string, readonly Row[]>;
  readonly withdrawn: ReadonlyMap<string, readonly Row[]>;
}

function byDate<Row extends Knowledge>(rows: readonly Row[], until: string): Dated<Row> {
  const withdrawn = rows.filter((row) => row.withdrawnOn !== null && row.withdrawnOn <= until);
  return {
    known: Map.groupBy(
      rows.filter((row) => row.knownFrom <= until),
      (row) => row.knownFrom,
    ),
    withdrawn: Map.groupBy(withdrawn, (row) => row.withdrawnOn ?? ''),
  };
}

/** The observations of the same cell, by `cellOf`. */
type Cells = ReadonlyMap<string, readonly Observation[]>;

function cellOf({ entity, metric, period, basis }: Observation): string {
  return `${entity}/${metric}/${period.id}/${basis}`;
}

/** The earlier figure of the same cell, which the new one joins or replaces: the last that became known on an earlier day. */
function figureBefore(row: Observation, cells: Cells): Observation | undefined {
  const isKnownBefore = ({ knownFrom, withdrawnOn }: Observation) =>
    knownFrom < row.knownFrom && (withdrawnOn === null || withdrawnOn >= row.knownFrom);
  return cells
    .get(cellOf(row))
    ?.filter(isKnownBefore)
    .reduce<Observation | undefined>(
      (last, other) => (last && last.knownFrom >= other.knownFrom ? last : other),
      undefined,
    );
}

function figureChange(row: Observation, cells: Cells): FigureChange {
  const corrected = cells
    .get(cellOf(row))
    ?.find((other) => other !== row && other.withdrawnOn === row.knownFrom);
  const before = corrected ?? figureBefore(row, cells);
  return {
    observation: row.id,
    entity: row.entity,
    metric: row.metric,
    period: row.period.id,
    basis: row.basis,
    ...valueFields(row),
    source: row.source,
    corrects: corrected?.id ?? null,
    before: before ? { observation: before.id, ...valueFields(before) } : null,
  };
}

function claimChange(row: Claim): ClaimChange {
  const { entity, metric, period, basis, level, rank, source } = row;
  return { claim: row.id, entity, metric, period: period.id, basis, level, rank, source };
}

function withdrawal(row: Observation | Claim): Withdrawal {
  const { id, entity, metric, period, basis, withdrawnReason: reason } = row;
  const place = { entity, metric, period: period.id, basis };
  return 'rank' in row
    ? { id, kind: 'claim', ...place, value: null, rank: row.rank, reason }
    : { id, kind: 'observation', ...place, value: row.value, rank: null, reason };
}

/** Ranges by entity; none on a mixed basis. */
function rangesOf(document: RankingDocument): Map<string, RankRange> {
  return new Map(
    document.entries.flatMap(({ entity, rank }) =>
      rank ? [[entity.id, { best: rank.best, worst: rank.worst }]] : [],
    ),
  );
}

/** Entries that were added, removed or moved, in the order of ids. */
function rankChanges(before: RankingDocument, after: RankingDocument | null): RankChange[] {
  return differences(rangesOf(before), after ? rangesOf(after) : new Map()).map(
    ({ key: entity, ...ranges }) => ({ entity, ...ranges }),
  );
}

function rankingChange(
  { key }: CompiledRanking,
  before: RankingDocument | null,
  after: RankingDocument | null,
): RankingChange | null {
  const newest = after ?? before;
  if (!newest) return null;
  return {
    id: `${key.dataset}/${key.metric}/${key.period}`,
    level: key.level,
    basis: key.basis,
    kind: !before ? 'new' : after ? 'changed' : 'gone',
    coverage: { before: before?.coverage ?? null, after: after?.coverage ?? null },
    ranks: before ? rankChanges(before, after) : [],
    link: newest.links.self,
  };
}

/** Changes of all rankings by date, in the order of ranking addresses. */
function rankingChanges(rankings: readonly CompiledRanking[]): Map<string, RankingChange[]> {
  const byDay = new Map<string, RankingChange[]>();
  for (const ranking of rankings) {
    ranking.vintages.forEach(({ asOf, document }, index) => {
      const before = ranking.vintages[index - 1]?.document ?? null;
      const change = rankingChange(ranking, before, document);
      if (!change) return;
      const day = byDay.get(asOf);
      if (day) day.push(change);
      else byDay.set(asOf, [change]);
    });
  }
  return byDay;
}

function makeChangesDocument({ dataset, asOf, rankings }: CompiledDataset): ChangesDocument {
  const observations = byDate(dataset.observations, asOf);
  const claims = byDate(dataset.claims, asOf);
  const cells = Map.groupBy(dataset.observations, cellOf);
  const changesOfRankings = rankingChanges(rankings);
  const rewrites = Map.groupBy(
    dataset.rewrites.filter((row) => row.date <= asOf),
    (row) => row.date,
  );
  const rowDates = [observations, claims].flatMap(({ known, withdrawn }) => [
    ...known.keys(),
    ...withdrawn.keys(),
  ]);
  const dates = new Set([...rowDates, ...rewrites.keys()]);
  const changeOn = (date: string): Change => {
    const withdrawn = observations.withdrawn.get(date) ?? [];
    return {
      date,
      figures: (observations.known.get(date) ?? []).map((row) => figureChange(row, cells)),
      claims: (claims.known.get(date) ?? []).map(claimChange),
      withdrawn: [
        ...withdrawn.map(withdrawal),
        ...(claims.withdrawn.get(date) ?? []).map(withdrawal),
      ],
      rankings: changesOfRankings.get(date) ?? [],
      rewrites: (rewrites.get(date) ?? []).map(({ from, reason }) => ({ from, reason })),
    };
  };
  const self = changesUrl(dataset.id);
  return {
    dataset: dataset.id,
    asOf,
    changes: [...dates].sort().reverse().map(changeOn),
    links: {
      self,
      csv: `${self}.csv`,
      atom: `${self}.atom`,
      dataset: `/v1/datasets/${dataset.id}`,
    },
  };
}

/**
 * Builds `/v1/changes/{dataset}`: every date up to the compiled one, newest first. Computed once for each compiled dataset, because
 * its page in each language shows it too.
 */
export const changesDocument = memoize(makeChangesDocument);

/** If more could be first, they are counted, not named; then one more or one less of them is no news. */
export const MAX_NAMED_LEADERS = 3;

export interface FirstPlaceChange {
  readonly metric: string;
  /** A full year. */
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly before: LeadersOnBasis;
  readonly after: LeadersOnBasis;
}

/** Status and leaders of a year; empty if too little is known for any. */
function stateOf({ status, leaders }: LeadersOnBasis): string {
  if (status === 'thin' || status === 'none') return '';
  return [status, ...leaders.map(({ id }) => id)].join();
}

/** Whether a year is open between more leaders than are named. */
const isWideOpen = ({ status, leaders }: LeadersOnBasis): boolean =>
  status === 'open' && leaders.length > MAX_NAMED_LEADERS;

function isNews(before: LeadersOnBasis, after: LeadersOnBasis): boolean {
  const areOpen = before.status === 'open' && after.status === 'open';
  return stateOf(before) !== stateOf(after) && !(areOpen && [before, after].some(isWideOpen));
}

/** The latest leaders among those whose date is accepted. */
function documentWhere(
  { vintages }: CompiledLeaders,
  isIncluded: (asOf: string) => boolean,
): LeadersDocument | null {
  return vintages.findLast(({ asOf }) => isIncluded(asOf))?.document ?? null;
}

/**
 * The changes in first place among the rankings that changed on a day. Mixed bases are left out, because nothing is compared
 * on them; so are derived metrics, because almost every new figure changes them.
 */
export function firstPlaceChanges(
  { dataset, leaders }: CompiledDataset,
  { date, rankings }: Change,
): FirstPlaceChange[] {
  const compared = new Set(dataset.bases.filter((row) => !row.mixed).map(({ id }) => id));
  const counted = new Set(dataset.metrics.filter(isCounted).map(({ id }) => id));
  return rankings.flatMap(({ id, level, basis, kind }) => {
    const [, metric = '', period = ''] = id.split('/');
    const isCompared = compared.has(basis) && counted.has(metric) && isFullYearId(period);
    if (kind !== 'changed' || !isCompared) return [];
    const found = leaders.find(
      ({ key }) => key.metric === metric && key.level === level && key.basis === basis,
    );
    const yearIn = (document: LeadersDocument | null | undefined) =>
      document?.items.find(({ year }) => year === period);
    const before = found && yearIn(documentWhere(found, (asOf) => asOf < date));
    const after = found && yearIn(documentWhere(found, (asOf) => asOf <= date));
    if (!before || !after || !isNews(before, after)) return [];
    return [{ metric, period, level, basis, before, after }];
  });
}
