/** The words of a ranking document, for those who read one for the first time. */

/** A field by its path in the document, and what it says. */
export type GlossaryEntry = readonly [field: string, meaning: string];

export const GLOSSARY: readonly GlossaryEntry[] = [
  [
    'entries[].rank',
    'best and worst are the best and the worst rank that the evidence leaves possible among those listed. Where both are the same, the rank is proven.',
  ],
  ['entries[].rank.byFigures', 'The same with every claim left out: by published figures alone.'],
  [
    'entries[].rank.level',
    'The same among all members of the level, those without a figure too. Only this may be called proven for the whole level.',
  ],
  [
    'entries[].bounds',
    'The lowest and the highest value that the evidence leaves possible, both included. high is null where nothing bounds it.',
  ],
  [
    'entries[].reported',
    'The published figure that stands for the entry, and how exactly it was stated. Null: the entry is known in part only, its bounds follow from other figures.',
  ],
  [
    'entries[].why',
    'How each bound came about: which rule, from which figures, claims and other bounds. Not in .view.json.',
  ],
  ['basis', 'The way of counting. Figures counted in different ways are never compared.'],
  [
    'mixed',
    'There, and true, where nobody knows how the figures were counted: then nothing is compared.',
  ],
  ['coverage', 'How many members of the level are listed, and how many there are.'],
  [
    'setAside',
    'Figures that are known and not used, each with its reason: counted in another way (basis), withdrawn, or not final (status).',
  ],
  [
    'unlisted',
    'Members without a comparable figure: what they are at most, and their latest figure on any way of counting.',
  ],
  [
    'named',
    'Names of whatever else the derivations, claims and conflicts speak of, such as the province that a city lies in; not there where they speak of nothing else.',
  ],
  [
    'claims',
    'Published statements of rank ("the highest in the country"), used or not. A used one of rank 1 says that nobody is above.',
  ],
  ['conflicts', 'Evidence that can’t all be true. None of it decides anything alone.'],
  ['asOf', 'The day on which something in this ranking last changed.'],
  ['links', 'self is the permalink of what is known now; latest, without as_of, goes on living.'],
];
