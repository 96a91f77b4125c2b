/**
 * Finds the ranking that a statement is about, and its members by id or name: at the requested level, else at the first that
 * has them, beginning with the default.
 */

import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import type { EntitiesTable, Texts } from '../../../engine/model/documents.ts';
import type { Manifest, StoredVintage } from '../../../engine/model/manifest.ts';
import { nearestNames } from '../../../engine/model/nearest-names.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { Statement } from '../../../engine/verdict/judgement.ts';
import {
  findMembers,
  type LevelEvidence,
  levelEvidence,
  memberNames,
} from '../../../engine/verdict/level-members.ts';
import { locateDocument } from '../../http/respond.ts';
import { echo, Problem } from '../../problem.ts';
import { parseOnce } from '../../releases/lru-cache.ts';
import type { BodyLocation, LoadedRelease, ReadBody } from '../../releases/release-store.ts';
import {
  isStored,
  type ResolvedRanking,
  resolveDataset,
  resolveRanking,
  vintageOn,
} from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
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

/** A parameter that names an entity, and its value. */
export type NamedParameter = readonly [parameter: 'entity' | 'above', text: string];

/** The one member with this id or name; null if there is none. Throws a 400 that lists the members if there are several. */
export function findOneMember<Member extends { readonly id: string; readonly name: Texts }>(
  [parameter, text]: NamedParameter,
  members: readonly Member[],
): Member | null {
  const [only = null, ...others] = findMembers(members, text);
  if (!only || others.length === 0) return only;
  const found = [only, ...others];
  const choices = found.map(({ id, name }) => `${id} (${localizedText(name, 'en') || id})`);
  throw parameterProblem(
    `ambiguous ${parameter}: ${echo(text)}; expected one of the ids ${choices.join(', ')}`,
    { parameter, value: text, allowed: found.map(({ id }) => id) },
  );
}

/** The vintage of the comparison document. It has its own dates: bounds without claims can change while the ranking does not. */
function comparisonVintage(
  { index, vintage }: ResolvedRanking,
  asOf: string | undefined,
): StoredVintage {
  const comparison = vintageOn(index.comparisons ?? [], asOf);
  return comparison && isStored(comparison) ? comparison : vintage;
}

/** The location of the comparison document of a ranking. */
export function comparisonLocation(
  resolved: ResolvedRanking,
  asOf: string | undefined,
): BodyLocation {
  const [date, , pack] = comparisonVintage(resolved, asOf);
  return { pack, address: vintageAddress(rankingAddress(resolved.key), date, 'compare.json') };
}

/** A ranking with the members of its level. */
export interface RankingEvidence {
  readonly resolved: ResolvedRanking;
  readonly evidence: LevelEvidence;
}

/** Reads the members of rankings from one release. */
export class ComparisonReader {
  readonly manifest: Manifest;
  readonly #loaded: LoadedRelease;
  readonly #readBody: ReadBody;

  constructor(loaded: LoadedRelease, readBody: ReadBody) {
    this.manifest = loaded.manifest;
    this.#loaded = loaded;
    this.#readBody = readBody;
  }

  /** The members of the ranking that a selector finds. Throws what `resolveRanking` throws. */
  async read(selector: RankingSelector): Promise<RankingEvidence> {
    const resolved = resolveRanking(this.manifest, selector);
    const { bytes } = await this.#readBody(comparisonLocation(resolved, selector.asOf));
    // Its pack's hash was checked.
    const document = parseOnce<ComparisonDocument>(bytes);
    if (!document.subject)
      throw new Problem('notFound', 'this release is of an earlier version, which has no verdicts');
    return { resolved, evidence: levelEvidence(document) };
  }

  /** The same; null if there is no such ranking. */
  async readIfExists(selector: RankingSelector): Promise<RankingEvidence | null> {
    try {
      return await this.read(selector);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'notFound') return null;
      throw error;
    }
  }
  /** The entities of a dataset, with their other names; none in a release without that table. */
  async readEntities(dataset: string): Promise<EntitiesTable['entities']> {
    const location = locateDocument(this.#loaded, `v1/datasets/${dataset}/entities.json`);
    if (!location) return [];
    const { bytes } = await this.#readBody(location);
    return parseOnce<EntitiesTable>(bytes).entities;
  }
}
