/** Statements about the rankings of a random world, and whether they are true in it. */

import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import {
  isTrue,
  type Judgement,
  type Statement,
  type StatementOf,
} from '../../../engine/verdict/judgement.ts';
import type { LevelEvidence } from '../../../engine/verdict/level-members.ts';
import { trueValue } from '../reference/soundness.ts';
import type { World } from '../worlds/worlds.ts';

/** A statement about one ranking. */
export type SingleStatement = Exclude<Statement, StatementOf<'first-since'>>;

/** Tolerance for rounding, relative to the larger number. */
const NOISE = 1e-11;

const noiseOf = (...values: readonly number[]) => NOISE * Math.max(...values.map(Math.abs));

/** True values; null where there is none, as of a share of nothing. */
export interface TrueValues {
  readonly members: ReadonlyMap<string, number | null>;
  /** Those of the entities of the level that aren’t in the data. */
  readonly outsiders: readonly (number | null)[];
}

/** The true values of all members, and of the world’s outsiders. */
export function trueValues(
  world: World,
  { metric, period, level, basis, members }: ComparisonDocument,
): TrueValues {
  const trueOf = (id: string) => trueValue(world, id, metric, period.id, basis);
  const outsiders = world.outsiders.filter(({ levels }) => levels.includes(level));
  return {
    members: new Map(members.map(({ id }) => [id, trueOf(id)] as const)),
    outsiders: outsiders.map(({ id }) => trueOf(id)),
  };
}

/** Whether a statement is true in the world; null where it isn't defined, or only rounding decides. */
export interface Truth {
  /** Counting the members in the data alone: what is refuted or denied is false so. */
  readonly ofMembers: boolean | null;
  /** Counting outsiders too: what is proven or stated is true so. */
  readonly ofAll: boolean | null;
}

function trueRank(own: number, others: readonly (number | null)[]): number | null {
  if (others.includes(null)) return null;
  return 1 + others.filter((value) => value !== null && value - own > noiseOf(value, own)).length;
}

/** Whether a member has a rank among these values. */
function hasRank(
  own: number | null,
  others: readonly (number | null)[],
  rank: number,
): boolean | null {
  const trueOne = own === null ? null : trueRank(own, others);
  return trueOne === null ? null : trueOne === rank;
}

/**
 * How far a statement about a value is from changing between true and false: positive where it is true, negative where it is
 * false, by how much.
 */
function margin(
  statement: Exclude<SingleStatement, StatementOf<'rank' | 'above'>>,
  value: number,
): number {
  switch (statement.kind) {
    case 'least':
    case 'growth-least':
      return value - statement.value;
    case 'most':
    case 'growth-most':
      return statement.value - value;
    case 'value':
      return statement.precision - Math.abs(value - statement.value);
  }
}

function truthOfRank(
  { members: values, outsiders }: TrueValues,
  { members }: LevelEvidence,
  { entity, rank, among }: StatementOf<'rank'>,
): Truth {
  const counted = members.filter(({ listed }) => among === 'level' || listed);
  const ids = counted.map(({ stored }) => stored.id);
  if (!ids.includes(entity)) return { ofMembers: false, ofAll: false };
  const own = values.get(entity) ?? null;
  const all = ids.map((id) => values.get(id) ?? null);
  const ofMembers = hasRank(own, all, rank);
  return {
    ofMembers,
    ofAll: among === 'listed' ? ofMembers : hasRank(own, [...all, ...outsiders], rank),
  };
}

/** Whether a statement about one or two members is true, whoever else there is. */
function truthOfValues(
  values: TrueValues['members'],
  statement: Exclude<SingleStatement, StatementOf<'rank'>>,
): boolean | null {
  const own = values.get(statement.entity) ?? null;
  if (own === null) return null;
  if (statement.kind === 'above') {
    const other = values.get(statement.other) ?? null;
    if (other === null) return null;
    return own - other > noiseOf(own, other);
  }
  const distance = margin(statement, own);
  const noise = 10 * noiseOf(own, statement.value, 1);
  return Math.abs(distance) <= noise ? null : distance > 0;
}

/** Whether a statement is true in the world. */
export function truthOf(
  values: TrueValues,
  evidence: LevelEvidence,
  statement: SingleStatement,
): Truth {
  if (statement.kind === 'rank') return truthOfRank(values, evidence, statement);
  const truth = truthOfValues(values.members, statement);
  return { ofMembers: truth, ofAll: truth };
}

/** Statements of every kind about every member of a ranking. */
export function* statementsAbout({ document, members }: LevelEvidence): Generator<SingleStatement> {
  const limits = members.flatMap(({ figures, bounds }) =>
    [figures.low, figures.high, bounds.low, bounds.high].filter(Number.isFinite),
  );
  const values = [...new Set(limits.flatMap((limit) => [limit, limit + 1]))].slice(0, 12);
  for (const { id: entity } of document.members) {
    for (let rank = 1; rank <= members.length; rank += 1) {
      yield { kind: 'rank', entity, rank, among: 'level' };
      yield { kind: 'rank', entity, rank, among: 'listed' };
    }
    for (const { id: other } of document.members) yield { kind: 'above', entity, other };
    for (const value of values) {
      yield { kind: 'least', entity, value };
      yield { kind: 'most', entity, value };
      yield { kind: 'value', entity, value, precision: 2 };
    }
  }
}

/** Whether a judgement says the opposite of the truth. */
export function isFalse({ verdict, byFigures }: Judgement, { ofMembers, ofAll }: Truth): boolean {
  return [verdict, byFigures].some((found) => {
    const isSaidTrue = isTrue(found);
    if (isSaidTrue === null) return false;
    return isSaidTrue ? ofAll === false || ofMembers === false : ofMembers === true;
  });
}
