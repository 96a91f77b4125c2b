/** Finds the one entity that a parameter names. A name that fits several is an error with the choices, never a guess. */

import type { Texts } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { findMembers } from '../../../engine/verdict/level-members.ts';
import { echo } from '../../problem.ts';
import { parameterProblem } from './parse-statement.ts';

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
