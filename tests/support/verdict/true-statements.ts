/** Statements about the rankings of a random world, and whether they are true in it. */

import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import type { Finding, LevelEvidence } from '../../../engine/verdict/judge-statement.ts';
import { isTrue } from '../../../engine/verdict/judgement.ts';
import type { Statement, StatementOf } from '../../../engine/verdict/statement.ts';
import { trueValue } from '../reference/soundness.ts';
import type { World } from '../worlds/worlds.ts';

/** A statement about one ranking. */
export type SingleStatement = Exclude<Statement, StatementOf<'first-since'>>;

/** Tolerance for rounding, relative to the larger number. */
const NOISE = 1e-11;

const noiseOf = (...values: readonly number[]) => NOISE * Math.max(...values.map(Math.abs));

/** The true values of all members; null for those without one, such as a share of nothing. */
export function trueValues(
  world: World,
  { metric, period, basis, members }: ComparisonDocument,
): ReadonlyMap<string, number | null> {
  return new Map(
    members.map(({ id }) => [id, trueValue(world, id, metric, period.id, basis)] as const),
  );
}

function trueRank(
  values: ReadonlyMap<string, number | null>,
  entity: string,
  ids: readonly string[],
): number | null {
  const own = values.get(entity) ?? null;
  const others = ids.map((id) => values.get(id) ?? null);
  if (own === null || others.includes(null)) return null;
  return 1 + others.filter((value) => value !== null && value - own > noiseOf(value, own)).length;
}

/**
 * How far a statement about a value is from changing between true and false: positive where it is true, negative where it is
 * false, by how much.
 */
function margin(statement: SingleStatement, value: number): number {
  switch (statement.kind) {
    case 'least':
    case 'growth-least':
      return value - statement.value;
    case 'most':
    case 'growth-most':
      return statement.value - value;
    case 'value':
      return statement.precision - Math.abs(value - statement.value);
    default:
      throw new Error(`not about a value: ${statement.kind}`);
  }
}

/** Whether a statement is true in the world; null where it isn't defined, or only rounding decides. */
export function truthOf(
  values: ReadonlyMap<string, number | null>,
  { members }: LevelEvidence,
  statement: SingleStatement,
): boolean | null {
  const own = values.get(statement.entity) ?? null;
  if (statement.kind === 'rank') {
    const listed = members.filter((member) => statement.among === 'level' || member.listed);
    const ids = listed.map(({ stored }) => stored.id);
    if (!ids.includes(statement.entity)) return false;
    const rank = trueRank(values, statement.entity, ids);
    return rank === null ? null : rank === statement.rank;
  }
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

/** Whether a finding says the opposite of the truth. */
export function isFalse({ verdict, byFigures }: Finding, truth: boolean | null): boolean {
  return truth !== null && [verdict, byFigures].some((found) => isTrue(found) === !truth);
}
