/**
 * Figures whose publication would settle most of a ranking. Its order is open where intervals overlap; for each member this says
 * which figure is needed and how many open pairs it settles, by figures alone, since only figures prove an order. Listed entries and
 * unlisted members are apart: the figure of a listed one narrows ranks that are shown, that of an unlisted one adds an entry.
 */

import type { CompiledDataset, DatasetAsOf } from '../../compile/compiled-dataset.ts';
import { byBounds, entityReference, type Member, membersOf } from '../../compile/members.ts';
import { unlistedMembers } from '../../compile/ranking/row-documents.ts';
import { indexDataset, periodKey } from '../../dataset/indexed-dataset.ts';
import { type Dataset, isCounted, type Metric } from '../../dataset/schema.ts';
import { areDisjoint } from '../../evidence/interval.ts';
import { LevelOrder } from '../../evidence/order/level-order.ts';
import type { OrderEvidence } from '../../evidence/order/level-orders.ts';
import { PublishedDecimals } from '../../evidence/rounding.ts';
import { type Solution, solve } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/address.ts';
import type { Texts } from '../../model/documents.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { textsOf } from '../../model/text.ts';
import {
  hasWidth,
  mostSettledFirst,
  neededFigures,
  PairCounter,
  type SettledPairs,
} from './needed-figures.ts';
import { type SettlingFacts, settlingSentence } from './settling-sentences.ts';

/** Figure of one member of a ranking, and what its publication in full would settle. */
export interface SettlingFigure extends SettlingFacts {
  /** One sentence in each language of the engine's wording. */
  readonly text: Texts;
}

/** Figures that would settle most, most valuable first. */
export interface SettlingFigures {
  /** Of listed entries: they would narrow ranks of the ranking. */
  readonly listed: readonly SettlingFigure[];
  /** Of members without a comparable figure: they would place another entry in the ranking. */
  readonly unlisted: readonly SettlingFigure[];
}

interface Candidate {
  readonly member: Member;
  readonly pairs: SettledPairs;
  /** Position among equals: for unlisted members, the order of their last known figures. */
  readonly position: number;
}

const NONE: SettlingFigures = { listed: [], unlisted: [] };

function byValue(a: Candidate, b: Candidate): number {
  return (
    mostSettledFirst(a.pairs, b.pairs) ||
    a.position - b.position ||
    (a.member.entity.id < b.member.entity.id ? -1 : 1)
  );
}

/** Members whose figure would settle a pair, most valuable first. */
function rankCandidates(
  members: readonly Member[],
  counter: PairCounter,
  orders: TableOrder,
  positions: ReadonlyMap<string, number>,
): Candidate[] {
  return members
    .filter(({ figures }) => hasWidth(figures))
    .map((member) => ({
      member,
      pairs: orders.without(member, counter.count(member.figures, member.listed)),
      position: positions.get(member.entity.id) ?? 0,
    }))
    .filter(({ pairs }) => pairs.most > 0)
    .sort(byValue);
}

/** The pairs of members that only a table orders: their intervals overlap, and still they aren't open. */
class TableOrder {
  readonly #numbers: ReadonlyMap<Member, number>;
  readonly #listed: readonly Member[];
  /** Null without tables. */
  readonly #order: LevelOrder | null;

  /** `members` are all of the level, in the order of ids. */
  constructor(members: readonly Member[], listed: readonly Member[], evidence: OrderEvidence) {
    this.#numbers = new Map(members.map((member, number) => [member, number]));
    this.#listed = listed;
    const intervals = members.map(({ figures }) => figures);
    this.#order =
      evidence.tables.length > 0
        ? new LevelOrder({ intervals, tables: evidence.tables, outsiders: null })
        : null;
  }

  /** Whether the order of two members is open. */
  isOpen(one: Member, other: Member): boolean {
    if (areDisjoint(one.figures, other.figures)) return false;
    const [a = -1, b = -1] = [this.#numbers.get(one), this.#numbers.get(other)];
    return !this.#order?.isAbove(a, b) && !this.#order?.isAbove(b, a);
  }

  /** What the publication of a member's value settles, without the pairs that tables settle already. */
  without(member: Member, pairs: SettledPairs): SettledPairs {
    if (!this.#order) return pairs;
    const others = this.#listed.filter((other) => other !== member);
    const open = others.filter((other) => this.isOpen(member, other)).length;
    const settled = pairs.open - open;
    if (settled <= 0) return pairs;
    const least = Math.max(0, pairs.least - settled);
    const numbers = [member, ...others].flatMap((one) => this.#numbers.get(one) ?? []);
    const [ranks = pairs.ranks] = this.#order.ranges(numbers);
    return {
      open,
      least,
      average: Math.max(least, (pairs.average * open) / pairs.open),
      most: Math.min(pairs.most, open),
      ranks,
    };
  }
}

/** Dataset with the solution of each basis on one date: a part of a compiled dataset. */
export type SolvedDataset = Pick<CompiledDataset, 'dataset' | 'asOf' | 'solutions'>;

/** Dataset, metric, period and evidence of one ranking. */
interface RankingContext {
  readonly snapshot: DatasetAsOf;
  readonly key: RankingKey;
  readonly solution: Solution;
  readonly metric: Metric;
  readonly period: Period;
}

function contextOf(
  { dataset, asOf, solutions }: SolvedDataset,
  key: RankingKey,
): RankingContext | null {
  const lookup = indexDataset(dataset);
  const solution = solutions.get(key.basis);
  const metric = lookup.metrics.get(key.metric);
  const period = parsePeriod(key.period);
  if (!solution || !metric || !period) return null;
  const decimals = new PublishedDecimals(dataset).on(asOf);
  return { snapshot: { lookup, asOf, solutions, decimals }, key, solution, metric, period };
}

/** Whether a used claim states a rank in the ranking. */
function hasUsedClaim({ snapshot, key, solution }: RankingContext): boolean {
  const claims = snapshot.lookup.claimsByPeriod.get(periodKey(key.metric, key.period)) ?? [];
  return claims.some(
    ({ id, level, basis }) =>
      level === key.level && basis === key.basis && solution.claims.get(id) === 'used',
  );
}

function settlingFigure(
  { member, pairs }: Candidate,
  listed: readonly Member[],
  orders: TableOrder,
  context: RankingContext,
): SettlingFigure {
  const { snapshot, solution, metric, period } = context;
  const rivals = listed
    .filter((other) => other !== member && orders.isOpen(member, other))
    .map(({ entity }) => entityReference(entity));
  const facts = {
    ...neededFigures(solution, metric, period, member),
    entity: entityReference(member.entity),
    isListed: member.listed,
    pairs,
    rivals,
  };
  const { metrics } = snapshot.lookup;
  const subject = { metric, metrics, period, isRankStated: hasUsedClaim(context) };
  return { ...facts, text: textsOf((language) => settlingSentence(facts, subject, language)) };
}

/**
 * Finds the figures whose publication would settle most of a ranking as known at the compiled date, at most `limit` of listed
 * entries and as many of unlisted members: by the pairs that are settled at least, then on average, then at most, then (of unlisted
 * members) by the last known figure, then by id. Both lists are empty if nothing is open, or the basis is mixed, so that
 * nothing is compared.
 */
export function settlingFigures(
  solved: SolvedDataset,
  key: RankingKey,
  limit: number,
): SettlingFigures {
  const context = contextOf(solved, key);
  if (!context || context.solution.grid.mixed) return NONE;
  const { snapshot, solution, period } = context;
  const members = membersOf(snapshot.lookup, solution, key, snapshot.decimals);
  const listed = members.filter((member) => member.listed).sort(byBounds);
  const unlisted = members.filter((member) => !member.listed);
  const counter = new PairCounter(
    listed.map(({ figures }) => figures),
    unlisted.map(({ figures }) => figures),
  );
  const orders = new TableOrder(
    members,
    listed,
    solution.orderEvidence(key.level, key.metric, key.period),
  );
  const byLastKnown = unlistedMembers(snapshot, key.metric, period, unlisted, {
    levelOf: () => null,
    needsOf: () => null,
  });
  const positions = new Map(byLastKnown.map(({ entity }, index) => [entity.id, index]));
  const mostValuable = (rows: readonly Member[]) =>
    rankCandidates(rows, counter, orders, positions)
      .slice(0, limit)
      .map((candidate) => settlingFigure(candidate, listed, orders, context));
  return { listed: mostValuable(listed), unlisted: mostValuable(unlisted) };
}

/** Figure with the ranking in which it settles most. */
export interface ValuableFigure {
  readonly key: RankingKey;
  readonly figure: SettlingFigure;
}

/** Most valuable figures of a dataset, of listed entries and of unlisted members. */
export type ValuableFigures = Readonly<Record<keyof SettlingFigures, readonly ValuableFigure[]>>;

/**
 * The rankings of counted metrics over the default period, on bases that aren't mixed. Earlier periods are left out, since they are
 * rarely completed; shares and growths, since they follow from counts.
 */
function defaultPeriodRankings({ id, metrics, levels, bases, defaults }: Dataset): RankingKey[] {
  const comparable = bases.filter((basis) => !basis.mixed);
  return metrics.filter(isCounted).flatMap((metric) =>
    levels.flatMap((level) =>
      comparable.map((basis) => ({
        dataset: id,
        metric: metric.id,
        period: defaults.period,
        level: level.id,
        basis: basis.id,
      })),
    ),
  );
}

/** First of the rows about the same cells: the members of one level may be members of another. */
function distinctFigures(rows: readonly ValuableFigure[]): ValuableFigure[] {
  const cells = new Map<string, ValuableFigure>();
  for (const row of rows) {
    const id = row.figure.cells.join(' ');
    if (!cells.has(id)) cells.set(id, row);
  }
  return [...cells.values()];
}

/**
 * Finds the figures of a dataset whose publication would settle most in the rankings of its default period as known on a date
 * (`YYYY-MM-DD`), at most `limit` of listed entries and as many of unlisted members. A figure that counts in several rankings
 * appears once.
 */
export function mostValuableFigures(
  dataset: Dataset,
  asOf: string,
  limit: number,
): ValuableFigures {
  const solutions = new Map(dataset.bases.map(({ id }) => [id, solve(dataset, id, asOf)]));
  const found = defaultPeriodRankings(dataset).map((key) => ({
    key,
    figures: settlingFigures({ dataset, asOf, solutions }, key, limit),
  }));
  const mostValuable = (group: keyof SettlingFigures) =>
    distinctFigures(
      found
        .flatMap(({ key, figures }) => figures[group].map((figure) => ({ key, figure })))
        .sort((a, b) => mostSettledFirst(a.figure.pairs, b.figure.pairs)),
    ).slice(0, limit);
  return { listed: mostValuable('listed'), unlisted: mostValuable('unlisted') };
}
