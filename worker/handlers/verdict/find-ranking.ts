/**
 * Finds the ranking that a statement is about, and its members by id or name: at the requested level, else at the first that
 * has them, beginning with the default.
 */

import type { ComparisonMember } from '../../../engine/model/stored-comparison.ts';
import { nearestNames } from '../../../engine/model/text.ts';
import type { Statement } from '../../../engine/verdict/judgement.ts';
import { findMembers, memberNames } from '../../../engine/verdict/level-members.ts';
import { echo, type Problem } from '../../problem.ts';
import { resolveDataset } from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
import type { ComparisonReader, RankingEvidence } from './comparison-reader.ts';
import { findOneMember, type NamedParameter } from './find-one-member.ts';
import { parameterProblem } from './parse-statement.ts';

/** A statement with the ids of its members, and the ranking that it is about. */
export interface FoundStatement extends RankingEvidence {
  readonly statement: Statement;
}

function namedMembers(statement: Statement): NamedParameter[] {
  const entity = ['entity', statement.entity] as const;
  return statement.kind === 'above' ? [entity, ['above', statement.other]] : [entity];
}

function membersOf({ evidence }: RankingEvidence): readonly ComparisonMember[] {
  return evidence.document.members;
}

/** 400: no member of any of the levels has this name. */
function unknownMember(
  [parameter, text]: NamedParameter,
  members: readonly ComparisonMember[],
): Problem {
  const nearest = nearestNames(text, memberNames(members));
  const suffix = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return parameterProblem(`unknown ${parameter}: ${echo(text)}${suffix}`, {
    parameter,
    value: text,
    allowed: [...new Set(members.map(({ id }) => id))].sort(),
    nearest,
  });
}

/** The statement with other names of its members, in order. */
function withNames(written: Statement, [entity = '', other = '']: readonly string[]): Statement {
  return written.kind === 'above' ? { ...written, entity, other } : { ...written, entity };
}

/**
 * The rankings of the levels to look at, as they are today, in order. Reads a level only when it is reached. A date doesn't change
 * which level has the members.
 */
async function* rankingsByLevel(
  reader: ComparisonReader,
  selector: RankingSelector,
): AsyncGenerator<RankingEvidence> {
  const today = { ...selector, asOf: undefined };
  // A ranking may have ended since.
  const first = (await reader.readIfExists(today)) ?? (await reader.read(selector));
  yield first;
  if (selector.level !== undefined) return;
  const { levels } = resolveDataset(reader.manifest, selector);
  for (const level of levels) {
    if (level === first.resolved.key.level) continue;
    const ranking =
      (await reader.readIfExists({ ...today, level })) ??
      (await reader.readIfExists({ ...selector, level }));
    if (ranking) yield ranking;
  }
}

/** The ranking as it was on the date asked for, at the level that it has today. Throws a 404 if there was none. */
async function asKnown(
  reader: ComparisonReader,
  selector: RankingSelector,
  ranking: RankingEvidence,
): Promise<RankingEvidence> {
  if (selector.asOf === undefined) return ranking;
  return reader.read({ ...selector, level: ranking.resolved.key.level });
}

/** The statement with ids in place of other names, which only the table of entities has; null if it has none. Throws as `findOneMember`. */
async function withIds(
  reader: ComparisonReader,
  { dataset }: RankingSelector,
  written: Statement,
): Promise<Statement | null> {
  const entities = await reader.readEntities(dataset);
  const names = namedMembers(written);
  const ids = names.map((name) => findOneMember(name, entities)?.id ?? name[1]);
  return names.every(([, text], index) => text === ids[index]) ? null : withNames(written, ids);
}

/** Finds the ranking and the members of a statement. Throws a 400 for unknown or ambiguous names, a 404 without a ranking. */
export async function findStatement(
  reader: ComparisonReader,
  selector: RankingSelector,
  written: Statement,
): Promise<FoundStatement> {
  const names = namedMembers(written);
  const seen: ComparisonMember[] = [];
  for await (const ranking of rankingsByLevel(reader, selector)) {
    const members = membersOf(ranking);
    seen.push(...members);
    if (!names.every(([, text]) => findMembers(members, text).length > 0)) continue;
    const ids = names.map((name) => findOneMember(name, members)?.id ?? name[1]);
    const statement = withNames(written, ids);
    return { ...(await asKnown(reader, selector, ranking)), statement };
  }
  const named = await withIds(reader, selector, written);
  if (named) return findStatement(reader, selector, named);
  const unknown = names.find(([, text]) => findMembers(seen, text).length === 0);
  throw unknownMember(unknown ?? names.at(-1) ?? ['entity', written.entity], seen);
}
