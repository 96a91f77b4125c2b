/** Looks members up by id or by any of their names, other names included, whatever the case and spacing. */

import type { Texts } from '../model/documents.ts';

/** Something with an id and names. */
interface Named {
  readonly id: string;
  readonly name: Texts;
  readonly aliases?: readonly string[];
}

function namesOf({ name, aliases = [] }: Named): readonly string[] {
  return [...Object.values(name), ...aliases];
}

/** A name in one spelling, whatever its case, width and spacing. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All members that have this id or one of whose names it is: an id first, which only one has. */
export function findMembers<Member extends Named>(
  members: readonly Member[],
  text: string,
): readonly Member[] {
  const wanted = folded(text);
  const byId = members.filter(({ id }) => id === wanted);
  if (byId.length > 0) return byId;
  return members.filter((member) => namesOf(member).some((own) => folded(own) === wanted));
}

/** The names that `findMembers` accepts: all ids, and all names in every language. */
export function memberNames(members: readonly Named[]): string[] {
  return [...new Set(members.flatMap((member) => [member.id, ...namesOf(member)]))];
}

/** All members that a text mentions by id or by any of their names, and those of whose names it is a part. */
export function findMentioned<Member extends Named>(
  members: readonly Member[],
  text: string,
): readonly Member[] {
  const written = folded(text);
  return members.filter((member) =>
    memberNames([member])
      .map(folded)
      .some((name) => written.includes(name) || name.includes(written)),
  );
}
