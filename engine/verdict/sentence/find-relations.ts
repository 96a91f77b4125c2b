/** Finds what a sentence says of an entity: a rank, an order, a number, a growth, or since when it is first. */

import { smallNumber } from './find-periods.ts';
import type { Quantity } from './find-quantities.ts';
import { findFree, type SentenceText, type Span, type Understood } from './text.ts';

/** Something said of an entity. `isInverse`: the entity named first is the lower one. */
export type Relation = Span &
  (
    | { readonly kind: 'rank'; readonly rank: number }
    | { readonly kind: 'top'; readonly count: number }
    | { readonly kind: 'above'; readonly isInverse: boolean }
    | {
        readonly kind: 'least' | 'most' | 'value';
        readonly value: number;
        readonly isPercent: boolean;
      }
    | { readonly kind: 'growth' | 'growth-least' | 'growth-most'; readonly value: number }
    | {
        readonly kind: 'first-since';
        readonly year: number | null;
        readonly yearsAgo: number | null;
      }
  );

const ORDINALS: readonly (readonly [pattern: string, rank: number])[] = [
  ['first|1st|一', 1],
  ['second|2nd|二', 2],
  ['third|3rd|三', 3],
  ['fourth|4th|四', 4],
  ['fifth|5th|五', 5],
  ['sixth|6th|六', 6],
  ['seventh|7th|七', 7],
  ['eighth|8th|八', 8],
  ['ninth|9th|九', 9],
  ['tenth|10th|十', 10],
];
const ORDINAL = ORDINALS.map(([pattern]) => pattern.replace(/\|.$/, '')).join('|');
const SUPERLATIVE = '(?:largest|biggest|highest|most|greatest|top|leading)';
const COUNT = 'two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}';

const SINCE =
  /(?:(?:again |back |for the first time )*since )((?:19|20)\d{2})(?!\d)|自?((?:19|20)\d{2})年?(?:以来|以來|之后|之後)(?:的?(?:首次|第一次|再次|重新))?/gu;
const YEARS_AGO = new RegExp(
  `(?:for )?(?:the )?first time in (${COUNT}) years|after (${COUNT}) years|(?:时隔|時隔)([\\d一二三四五六七八九十]{1,3})年`,
  'gu',
);
const HAN_COUNT = '([二两三四五六七八九十]+(?!百)|\\d\\d?(?!\\d))';
/** A group of first ranks, with its number: `top three`, `the five largest`, 前十名, 三甲, 最大的三个城市之一. */
const TOP = new RegExp(
  `(?:the )?(?<![a-z])(?:top|first)[ -]?(${COUNT})(?![a-z\\d]| ?%)|(?<![a-z\\d.,])(${COUNT}) ${SUPERLATIVE}(?![a-z-])|(?<![目此以])前${HAN_COUNT}[名位强強]?(?![个個]?[月年季])|(三)甲|(?<!第)${HAN_COUNT}[强強]|最[大多高]的?${HAN_COUNT}[个個](?=[^，。；]*之一)`,
  'gu',
);
/** Words for some of the first that say no rank: `in the top half`, `one of the largest`, `a leading city`, 最大的城市之一. */
const SOME_OF_FIRST = new RegExp(
  `(?<![a-z])(?:top ?(?:half|tier|third|quarter|fifth|tenth|few|dozen|\\d+ ?%|\\d{3}(?![\\d,.]| [bmt]))|(?:an? (?:top|leading)|(?<=(?:one of|among) (?:the |[a-z]+'s )*)${SUPERLATIVE})(?![a-z-]| (?:${COUNT})))|最[大多高](?!的?${HAN_COUNT})(?=[^，。；]*之一)|前(?:.?百|\\d{3})`,
  'gu',
);
const NTH = new RegExp(
  `(?:the )?(?:(?<![a-z])(?:ranks?|ranked|ranking|comes?|came|placed?|finished))?(?: in)? ?(?:(?:${ORDINAL}|(\\d{1,3})(?:st|nd|rd|th))(?:[ -](?:${SUPERLATIVE}|place|spot|position|rank))*(?![a-z-])|(?:no\\.?|number|#|rank) ?(?:(\\d{1,3})|one|two|three)(?!\\d))|第 ?([一二三四五六七八九十]{1,2}|\\d{1,3})(?:大|位|名|高|多)?`,
  'gu',
);
const FIRST = new RegExp(
  `(?:the )?(?<![a-z-])(?:${SUPERLATIVE}|leads?|led|leader|topped|tops|crown|champion|title)(?![a-z-])|more (?:[a-z]+ ){0,4}?than (?:any|all|every)(?: other)?(?![a-z])|居首位?|首位|榜首|登顶|登頂|夺冠|奪冠|冠军|冠軍|桂冠|头号|頭號|最多|最大|最高|领跑|領跑`,
  'gu',
);
const ABOVE =
  /(?<![a-z])(?:beats?|beat|outproduc(?:es|ed)|outrank(?:s|ed)|ahead of|above|higher than|more than|exceeds|exceeded|larger than|bigger than)(?![a-z])|超过|超過|高于|高於|领先于|领先|多于|多於|胜过|大于|(?<=比[^,;。，；]{1,12})[多高大](?![\d一二三四五六七八九十两半于於出了])/gu;
const BELOW =
  /(?<![a-z])(?:beaten by|behind|trails?|trailed|below|fewer than|less than|lower than|smaller than)(?![a-z])|低于|低於|少于|少於|落后于|落後於|不及|不如|小于|(?<=比[^,;。，；]{1,12})[少低小](?![\d一二三四五六七八九十两半于於了])/gu;
/** Words for an order that also say that it was another one before, which isn't checked. */
const OVERTOOK =
  /(?<![a-z])(?:overtook|overtakes?|overtaken|surpass(?:es|ed)?|passed|passes|pulled ahead of|edged out|outstripp?(?:s|ed)|outpaced?)(?![a-z])|超越|反超|赶超|力压|力壓/gu;
const OVERTAKEN_BY = /(?<![a-z])(?:(?:overtaken|surpassed|passed) by|lost (?:out )?to)(?![a-z])/gu;
/** A difference or a multiple of another's number: `30 % more`, 多三成, 三倍. */
const COMPARED_NUMBER =
  /(?<![\w.])\d[\d.,]* ?(?:%|percent|per cent) (?:more|fewer|less|higher|lower|larger|smaller|bigger|above|below)(?![a-z])|[多高少低大小](?:出|了)?(?:\d[\d.]*%|[\d一二两三四五六七八九]成半?)|[\d一二两三四五六七八九十半]+倍/gu;
const CHINESE_PASSIVE = /被[^,;。，；]{0,12}$/u;
/** “More inhabitants than”: only the outer words say that it is an order. */
const MORE_THAN =
  /(?<![a-z])(?:(more|larger|bigger|higher)|(fewer|less|lower|smaller)) ((?:[a-z]+ ){1,5})than(?![a-z])/gu;
/** Words of a first time that say no rank. */
const FIRST_TIME =
  /for the (?:first|second|third) (?:straight |consecutive )?(?:time|year|month)(?: (?:running|in a row))?|首次|第一次|首度/gu;
const UP =
  /(?<![a-z])(?:up|grew|grows?|growth|grown|rose|rises?|risen|increased?|increases|jump(?:ed|s)?|climb(?:ed|s)?|surged?|surges|soar(?:ed|s)?|gain(?:ed|s)?|expanded|year[ -]on[ -]year|yoy|y\/y)(?![a-z])|增长|增長|增速|增幅|增|上升|同比|上涨/gu;
const DOWN =
  /(?<![a-z])(?:down|fell|falls?|fallen|dropp?(?:ed|s)?|declin(?:ed|es?|ing)|decreas(?:ed|es?)|shr[aiu]nk|lost)(?![a-z])|下降|下滑|减少|減少|降/gu;
const MORE_THAN_DOUBLED =
  /(?<![a-z])(?:more than|at least|over) doubl(?:ed|es|ing)(?![a-z])|翻(?:了?一)?番(?:多|以上)/gu;
/** About as much again, which isn't checked as exactly 100 %. */
const DOUBLED = /(?<![a-z])doubl(?:ed|es|ing)(?![a-z])|翻(?:了?一)?番/gu;

/** Words within this many characters of a percentage say that it is a growth. */
const REACH = 24;

function isNear(a: Span, b: Span): boolean {
  return a.start - b.end <= REACH && b.start - a.end <= REACH;
}

function rankOf(text: string): number {
  const word = ORDINALS.find(([pattern]) =>
    new RegExp(`(?<![a-z\\d])(?:${pattern})(?![a-z\\d])`).test(text),
  );
  const [digits] = /\d+/.exec(text) ?? [];
  if (digits) return Number(digits);
  const [chinese] = /[一二三四五六七八九十]+/.exec(text) ?? [];
  if (chinese) return smallNumber(chinese);
  if (word) return word[1];
  return /two/.test(text) ? 2 : /three/.test(text) ? 3 : 1;
}

/** Reads relations from one sentence; each match is marked as understood. */
class RelationFinder {
  readonly #sentence: SentenceText;
  readonly #understood: Understood;
  readonly found: Relation[] = [];

  constructor(sentence: SentenceText, understood: Understood) {
    this.#sentence = sentence;
    this.#understood = understood;
  }

  #each(pattern: RegExp, read: (match: RegExpExecArray, span: Span) => Relation | null): void {
    for (const { match, start, end } of findFree(this.#sentence, pattern, this.#understood)) {
      const span = { start, end };
      if (!this.#understood.isFree(span)) continue;
      const relation = read(match, span);
      if (!relation) continue;
      this.#understood.add(span);
      this.found.push(relation);
    }
  }

  /** Reads words that say more than their relation, so that they aren't understood as a whole. */
  #eachInPart(
    pattern: RegExp,
    read: (match: RegExpExecArray, span: Span) => Relation | null,
  ): void {
    const before = this.found.length;
    this.#each(pattern, read);
    for (const span of this.found.slice(before)) this.#understood.block(span);
  }

  since(): void {
    this.#each(SINCE, (match, span) => ({
      ...span,
      kind: 'first-since',
      year: Number(match[1] ?? match[2]),
      yearsAgo: null,
    }));
    this.#each(YEARS_AGO, (match, span) => ({
      ...span,
      kind: 'first-since',
      year: null,
      yearsAgo: smallNumber(match[1] ?? match[2] ?? match[3] ?? ''),
    }));
  }

  /** Percentages are growth near a word of growth; other numbers are values. */
  quantities(quantities: readonly Quantity[]): void {
    const { folded } = this.#sentence;
    const wordsOf = (pattern: RegExp) =>
      findFree({ text: folded, folded }, pattern, this.#understood);
    const [ups, downs] = [wordsOf(UP), wordsOf(DOWN)];
    for (const quantity of quantities) {
      const { isPercent, isBare, relation, value } = quantity;
      if (!this.#understood.isFree(quantity) || isBare) continue;
      const near = (words: readonly Span[]) => words.filter((word) => isNear(word, quantity));
      const [fall, rise] = isPercent ? [near(downs), near(ups)] : [[], []];
      this.#understood.add(quantity, ...fall, ...rise);
      const { start, end } = quantity;
      const said =
        fall.length + rise.length > 0
          ? growthOf(relation, value, fall.length > 0)
          : { kind: relation, value, isPercent };
      this.found.push({ start, end, ...said });
    }
    const doubled = (_: RegExpExecArray, span: Span): Relation => ({
      ...span,
      kind: 'growth-least',
      value: 100,
    });
    this.#each(MORE_THAN_DOUBLED, doubled);
    this.#eachInPart(DOUBLED, doubled);
  }

  ranks(): void {
    for (const span of findFree(this.#sentence, FIRST_TIME, this.#understood))
      this.#understood.block(span);
    this.#each(TOP, (match, span) => ({
      ...span,
      kind: 'top',
      count: smallNumber(match.slice(1).find(Boolean) ?? ''),
    }));
    this.#each(NTH, (match, span) => ({ ...span, kind: 'rank', rank: rankOf(match[0]) }));
    this.#each(FIRST, (_, span) => ({ ...span, kind: 'rank', rank: 1 }));
  }

  order(): void {
    const isPassive = ({ start }: Span) =>
      CHINESE_PASSIVE.test(this.#sentence.folded.slice(0, start));
    const isAbove = (_: RegExpExecArray, span: Span): Relation => ({
      ...span,
      kind: 'above',
      isInverse: isPassive(span),
    });
    const isBelow = (_: RegExpExecArray, span: Span): Relation => ({
      ...span,
      kind: 'above',
      isInverse: true,
    });
    this.#moreThan();
    this.#eachInPart(OVERTAKEN_BY, isBelow);
    this.#eachInPart(OVERTOOK, isAbove);
    this.#each(BELOW, isBelow);
    this.#each(ABOVE, isAbove);
  }

  #moreThan(): void {
    for (const { match, start, end } of findFree(this.#sentence, MORE_THAN, this.#understood)) {
      const [, more, fewer] = match;
      const first = more ?? fewer ?? '';
      this.#understood.add(
        { start, end: start + first.length },
        { start: end - 'than'.length, end },
      );
      this.found.push({ start, end, kind: 'above', isInverse: fewer !== undefined });
    }
  }
}

function growthOf(
  relation: Quantity['relation'],
  value: number,
  isFall: boolean,
): { readonly kind: 'growth' | 'growth-least' | 'growth-most'; readonly value: number } {
  if (relation === 'value') return { kind: 'growth', value: isFall ? -value : value };
  // Falling by more than 5 % is growing by at most −5 %.
  const isLeast = (relation === 'least') !== isFall;
  return { kind: isLeast ? 'growth-least' : 'growth-most', value: isFall ? -value : value };
}

/** The words of “since when”, which periods would be taken for. */
export function findSince(sentence: SentenceText, understood: Understood): Relation[] {
  const finder = new RelationFinder(sentence, understood);
  finder.since();
  return finder.found;
}

/** Whether a sentence has words for an order of two. */
export function hasOrder({ folded }: SentenceText): boolean {
  return [MORE_THAN, BELOW, ABOVE, OVERTOOK, OVERTAKEN_BY].some(
    (words) => folded.search(words) >= 0,
  );
}

/** All other relations of a sentence. An order needs two names. */
export function findRelations(
  sentence: SentenceText,
  quantities: readonly Quantity[],
  hasTwoNames: boolean,
  understood: Understood,
): Relation[] {
  for (const pattern of [SOME_OF_FIRST, COMPARED_NUMBER])
    for (const span of findFree(sentence, pattern, understood)) understood.block(span);
  const finder = new RelationFinder(sentence, understood);
  finder.quantities(quantities);
  if (hasTwoNames) finder.order();
  finder.ranks();
  return finder.found;
}
