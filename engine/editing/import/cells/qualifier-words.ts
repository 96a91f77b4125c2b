/** Words and signs that say how exactly a number is meant, before or behind it, in several languages. */

/** `over` and `under` are rounded to the trailing zeros of their number; `at-least` and `at-most` are open on one side. */
export type CellQualifier = 'about' | 'over' | 'under' | 'at-least' | 'at-most';

type Words = readonly (readonly [pattern: RegExp, qualifier: CellQualifier])[];

const join = (...languages: readonly string[]) => languages.join('|');

/** The end of a word, in scripts that part words by spaces: `ca` in `casi` is none. */
const END = String.raw`(?!(?<=[\p{Script=Latin}\p{Script=Cyrillic}])\p{L})`;

const ABOUT = join(
  'about|around|approx(?:imately|\\.)?|appr\\.|roughly|some|nearly|almost|close to|an estimated',
  'ca\\.?|c\\.|cca\\.?|circa|rund|etwa|ungefähr|knapp|fast|environ|env\\.|près de|presque|autour de',
  'alrededor de|aproximadamente|aprox\\.|cerca de|casi|unos|unas|en torno a|quase|por volta de',
  'quasi|intorno a|ongeveer|bijna|rond|około|ok\\.|prawie|blisko|niemal',
  'около|почти|примерно|приблизительно|порядка|ок\\.|yaklaşık|neredeyse',
  'sekitar|kira-kira|hampir|kurang lebih|lebih kurang',
  '大约|大約|约为|約為|约|約|将近|將近|接近|近|およそ|ほぼ|약|거의',
  'حوالي|نحو|قرابة|ما يقارب|حدود|تقریبا|نزدیک به|लगभग|करीब',
);
const AT_LEAST = join(
  'at least|no less than|not less than|minimum|min\\.|more than|mindestens|mehr als|au moins|plus de',
  'al menos|por lo menos|como mínimo|más de|mais de|pelo menos|ao menos|no mínimo|più di|almeno|oltre',
  'meer dan|minstens|ten minste|więcej niż|co najmniej|ponad|powyżej',
  'более(?: чем)?|больше|не менее|минимум|многим более|en az|lebih dari|setidaknya|sedikitnya|paling sedikit',
  '至少|不少于|不少於|不低于|不低於|多于|多於|최소|कम से कम',
  'لا يقل عن|أكثر من|على الأقل|ما يزيد على|بیش از|حداقل|دست‌?کم',
);
const AT_MOST = join(
  'at most|up to|no more than|not more than|maximum|max\\.|less than|fewer than|höchstens|maximal|bis zu|weniger als',
  "au plus|jusqu'à|moins de|hasta|como máximo|menos de|no máximo|até|al massimo|fino a|meno di",
  'minder dan|hoogstens|maximaal|mniej niż|poniżej|co najwyżej|najwyżej|do(?=\\s)',
  'менее(?: чем)?|меньше|не более|максимум|до(?=\\s)|en fazla|en çok|kurang dari|paling banyak|maksimal|hingga',
  '至多|最多|不超过|不超過|少于|少於|低于|低於|최대|अधिकतम',
  'أقل من|لا يزيد على|کمتر از|حداکثر',
);

const PREFIXES: Words = [
  [new RegExp(`^(?:(?:${ABOUT})${END}|~|≈)\\s*(?=[^\\s])`, 'iu'), 'about'],
  [new RegExp(`^(?:(?:${AT_LEAST})${END}|≥|>=|>)\\s*`, 'iu'), 'at-least'],
  [new RegExp(`^(?:(?:${AT_MOST})${END}|≤|<=|<)\\s*`, 'iu'), 'at-most'],
  [
    /^(?:(?:just |slightly |a little )?(?:over|above)|exceeding|über|超过|超過|超|逾|突破|свыше|más que)\s*/iu,
    'over',
  ],
  [/^(?:(?:just |slightly |a little )?(?:under|below)|unter|不足|不到|ниже)\s*/iu, 'under'],
];

const OR_MORE = join(
  '以上|及以上|或以上|이상|초과|or more|and more|or above|oder mehr|und mehr|ou plus|et plus',
  'o más|ou mais|o più|e oltre|of meer|en meer|lub więcej|i więcej|(?:и|или) более|(?:и|или) больше',
  've üzeri|ve üstü|veya daha fazla|atau lebih|فأكثر|या अधिक|से अधिक|\\+',
);
const OR_LESS = join(
  '以下|以内|未満|이하|미만|or less|or fewer|oder weniger|ou moins|o menos|ou menos|o meno|of minder',
  'lub mniej|(?:и|или) менее|ve altı|veya daha az|atau kurang|فأقل|या कम|से कम',
);

const SUFFIXES: Words = [
  [new RegExp(`\\s*(?:${OR_MORE})$`, 'iu'), 'at-least'],
  [new RegExp(`\\s*(?:${OR_LESS})$`, 'iu'), 'at-most'],
  [
    /\s*(?:左右|上下|许|許|前後|程度|ほど|정도|가량|안팎|civarında|or so|approx\.?|तकरीबन)$/iu,
    'about',
  ],
  [/\s*(?:余|餘|多|余り|여)$/u, 'over'],
];

export interface QualifiedText {
  readonly qualifier: CellQualifier | null;
  /** The text without the word. */
  readonly rest: string;
}

/** Whether a match ends inside a word, as `ca` does in `casi`. Chinese has no spaces between words. */
function isPartOfWord(match: string, rest: string): boolean {
  return /[^\P{L}\p{Script=Han}]$/u.test(match) && /^\p{L}/u.test(rest);
}

function take(words: Words, text: string): QualifiedText {
  for (const [pattern, qualifier] of words) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    if (rest === '') continue;
    if (found.index > 0 || !isPartOfWord(found[0], rest)) return { qualifier, rest };
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
  const [match, sign] = /^(余|餘|多|여|\+)\s*/u.exec(text) ?? [];
  if (!match) return { qualifier: null, rest: text };
  return { qualifier: sign === '+' ? 'at-least' : 'over', rest: text.slice(match.length) };
}
