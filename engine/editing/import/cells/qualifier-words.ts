/** Words and signs that say how exactly a number is meant, before or behind it, in several languages. */

/** `over` and `under` are rounded to the trailing zeros of their number; `at-least` and `at-most` are open on one side. */
export type CellQualifier = 'about' | 'over' | 'under' | 'at-least' | 'at-most';

type Words = readonly (readonly [pattern: RegExp, qualifier: CellQualifier])[];

const PREFIXES: Words = [
  [
    /^(?:about|around|approx(?:imately|\.)?|appr\.|roughly|some|nearly|almost|close to|an estimated|ca\.?|c\.|cca\.?|circa|rund|etwa|ungefähr|knapp|fast|environ|env\.|près de|presque|alrededor de|aproximadamente|aprox\.|cerca de|casi|quase|大约|大約|约为|约|約|将近|將近|接近|近|حوالي|نحو|около|~|≈)\s*(?=[^\s])/iu,
    'about',
  ],
  [
    /^(?:at least|no less than|not less than|minimum|min\.|mindestens|au moins|al menos|至少|不少于|不低于|لا يقل عن|≥|>=|more than|mehr als|plus de|más de|mais de|più di|أكثر من|более|多于|>)\s*/iu,
    'at-least',
  ],
  [
    /^(?:at most|up to|no more than|not more than|maximum|max\.|höchstens|maximal|bis zu|au plus|jusqu'à|hasta|至多|最多|不超过|不超過|≤|<=|less than|fewer than|weniger als|moins de|menos de|meno di|أقل من|менее|少于|低于|<)\s*/iu,
    'at-most',
  ],
  [/^(?:over|above|exceeding|über|超过|超過|超|逾|突破|свыше)\s*/iu, 'over'],
  [/^(?:under|below|just under|unter|不足|不到)\s*/iu, 'under'],
];

const SUFFIXES: Words = [
  [
    /\s*(?:以上|及以上|or more|and more|or above|oder mehr|und mehr|ou plus|et plus|o más|ou mais|\+)$/iu,
    'at-least',
  ],
  [/\s*(?:以下|以内|or less|or fewer|oder weniger|ou moins|o menos)$/iu, 'at-most'],
  [/\s*(?:左右|上下|许|or so|approx\.?)$/iu, 'about'],
  [/\s*(?:余|餘|多)$/u, 'over'],
];

export interface QualifiedText {
  readonly qualifier: CellQualifier | null;
  /** The text without the word. */
  readonly rest: string;
}

function take(words: Words, text: string): QualifiedText {
  for (const [pattern, qualifier] of words) {
    const rest = text.replace(pattern, '');
    if (rest !== text && rest !== '') return { qualifier, rest };
  }
  return { qualifier: null, rest: text };
}

/** Takes a word such as `about` off the beginning. */
export function takeQualifierPrefix(text: string): QualifiedText {
  return take(PREFIXES, text);
}

/** Takes a word such as `or more`, `+` or `多` off the end. */
export function takeQualifierSuffix(text: string): QualifiedText {
  return take(SUFFIXES, text);
}

/** Takes `余`, `多` or `+` off the beginning of what follows the digits: `100余万`, `5+ million`. */
export function takeInnerQualifier(text: string): QualifiedText {
  const [match, sign] = /^(余|餘|多|\+)\s*/u.exec(text) ?? [];
  if (!match) return { qualifier: null, rest: text };
  return { qualifier: sign === '+' ? 'at-least' : 'over', rest: text.slice(match.length) };
}
