/** Glossary of a ranking document's fields. */

/** A field, by its path in the document, and its meaning. */
export type GlossaryEntry = readonly [field: string, meaning: string];

export const GLOSSARY: readonly GlossaryEntry[] = [
  [
    'entries[].rank',
    'The best and the worst rank that the evidence leaves possible among the listed entries. If both are the same, the rank is settled. Null on a mixed way of counting.',
  ],
  ['entries[].rank.byFigures', 'The same by published figures alone, without claims.'],
  [
    'entries[].rank.level',
    'The same among all members of the level that are in the data, including those without a figure, with claims; level.byFigures without claims.',
  ],
  [
    'entries[].rank.level.open',
    'True if an entity that isn’t in the data could come before. Absent if the level is complete, or the member is surely ahead of beyond.',
  ],
  ['complete', 'Whether the members in the data are all that the level has.'],
  [
    'beyond',
    'The value below which all are that aren’t in the data, and the source that says so. Absent if none does.',
  ],
  [
    'entries[].order',
    'Who is above or below the entry because one table prints it so, although the precision of the figures leaves it open. Not in .view.json.',
  ],
  [
    'entries[].rank.standing',
    'What the rank in the whole level rests on: proven by figures alone, stated by claims as well, or a range of ranks. An open rank is a range.',
  ],
  [
    'entries[].bounds',
    'The lowest and the highest value that the evidence leaves possible, both included. high is null if the value has no upper bound.',
  ],
  [
    'entries[].reported',
    'The published figure that represents the entry, and how exactly it was stated. Null if the entry is known only in part: its bounds then follow from other figures.',
  ],
  [
    'entries[].why',
    'The derivation of each bound: which rule, from which figures, claims and other bounds. Not in .view.json.',
  ],
  ['basis', 'The way of counting. Figures counted in different ways are never compared.'],
  [
    'mixed',
    'Present and true if it is unknown how the figures were counted. Nothing is compared then.',
  ],
  ['coverage', 'How many members of the level are listed, and how many there are.'],
  [
    'setAside',
    'Known figures that aren’t used, each with its reason: counted in another way (basis), withdrawn, or not final (status).',
  ],
  [
    'unlisted',
    'Members without a comparable figure: their upper bound, and their latest figure by any way of counting.',
  ],
  [
    'rivals',
    'Which unlisted entities could rank highest (rank): those that would need to exceed the low of one entry (above). count is how many could be above that entry. near would need at most twice their last figure, far is the number of those that would need more, and unknown have no full-year figure. Absent if none could rank above any entry.',
  ],
  [
    'named',
    'Names of other entities in derivations, claims and conflicts, such as the province that a city lies in. Absent if there are none.',
  ],
  [
    'claims',
    'Published statements of rank ("the highest in the country"), used or not. A used claim of rank 1 means that no other entity is above.',
  ],
  ['conflicts', 'Contradictory evidence, none of which decides anything on its own.'],
  ['asOf', 'The date on which something in this ranking last changed.'],
  [
    'links',
    'self is the permalink of what is known now; latest, without as_of, follows later changes.',
  ],
];
