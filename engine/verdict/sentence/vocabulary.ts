/** The words that sentences about published datasets are matched to: names, titles, levels and periods, from their documents. */
import type { DatasetDocument, Texts } from '../../model/documents.ts';
import { latestPeriodFirst } from '../../model/period.ts';
import { foldText, type SentenceText, type Span, type Understood, wordsOf } from './text.ts';

/** An entity that a sentence can name. */
export interface NamedEntity {
  readonly id: string;
  readonly name: Texts;
  readonly aliases?: readonly string[];
  readonly levels: readonly string[];
  readonly parent: string | null;
}

/** A metric that a sentence can be about. */
export interface NamedMetric {
  readonly id: string;
  readonly title: Texts;
  readonly unit: string;
  readonly unitName?: Texts;
  readonly description?: Texts;
  /** Further words for it, in any language. */
  readonly aliases?: readonly string[];
  readonly partOf?: string;
  readonly share?: readonly [part: string, whole: string];
  readonly growth?: string;
}

/** A level of a dataset. */
export interface NamedLevel {
  readonly id: string;
  readonly title: Texts;
}

/** What sentences about one dataset are made of. */
export interface DatasetVocabulary {
  readonly id: string;
  readonly title: Texts;
  readonly entities: readonly NamedEntity[];
  readonly metrics: readonly NamedMetric[];
  readonly levels: readonly NamedLevel[];
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  /** The periods that have a ranking, latest first, by metric and level: `total/city`. */
  readonly periods: ReadonlyMap<string, readonly string[]>;
}

/** The vocabulary of a dataset, from its document and its table of entities. */
export function datasetVocabulary(
  { id, title, metrics, levels, defaults, rankings }: DatasetDocument,
  entities: readonly NamedEntity[],
): DatasetVocabulary {
  const periods = new Map<string, string[]>();
  for (const { metric, level, period } of rankings) {
    const key = `${metric}/${level}`;
    const known = periods.get(key) ?? [];
    if (!known.includes(period)) periods.set(key, [...known, period]);
  }
  for (const known of periods.values()) known.sort(latestPeriodFirst);
  return { id, title, metrics, levels, defaults, entities, periods };
}

/** The periods of a metric's rankings at a level, latest first. */
export function periodsOf(
  { periods }: DatasetVocabulary,
  metric: string,
  level: string,
): readonly string[] {
  return periods.get(`${metric}/${level}`) ?? [];
}

/** A name in a sentence, with the id that it means. */
export interface NameMention extends Span {
  readonly id: string;
}

/** Whether two names are the same part of a sentence. */
export function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What may follow a Chinese name as part of it: the kind of place. */
const CHINESE_KIND =
  /^(?:壮族自治区|壯族自治區|回族自治区|回族自治區|维吾尔自治区|維吾爾自治區|自治区|自治區|特别行政区|市(?!场|場|值|民)|省)/;

/** The spellings of an entity's names. */
function spellings({ id, name, aliases = [] }: NamedEntity): string[] {
  const names = [...Object.values(name), ...aliases, id, id.replaceAll('-', ' ')].map(foldText);
  return [...new Set(names)].filter((one) => one !== '');
}

const isLatin = (name: string): boolean => /[a-z]/.test(name);
const isWordCharacter = (character: string): boolean => /[a-z0-9]/.test(character);

/** Whether a name at a place is a word of its own, which scripts without spaces don't show. */
function isWhole(folded: string, { start, end }: Span, name: string): boolean {
  if (!isLatin(name)) return true;
  return !isWordCharacter(folded.charAt(start - 1)) && !isWordCharacter(folded.charAt(end));
}

function placesOf(folded: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const place = { start: at, end: at + name.length };
    if (isWhole(folded, place, name)) places.push(place);
  }
  return places;
}

/** The names in a sentence from left to right; of names that overlap, the longest. A name of several entities is one of each. */
export function findNames(
  { folded }: SentenceText,
  { entities }: DatasetVocabulary,
  understood: Understood,
): NameMention[] {
  const found = entities.flatMap((entity) =>
    spellings(entity).flatMap((name) =>
      placesOf(folded, name).map((place) => ({ id: entity.id, ...place })),
    ),
  );
  const kept: NameMention[] = [];
  for (const mention of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const [kind = ''] = CHINESE_KIND.exec(folded.slice(mention.end)) ?? [];
    const whole = { ...mention, end: mention.end + kind.length };
    const overlaps = kept.some(
      (one) => whole.start < one.end && whole.end > one.start && !isSamePlace(one, whole),
    );
    if (!overlaps && understood.isFree(mention)) kept.push(whole);
  }
  return kept.sort((a, b) => a.start - b.start);
}

// The words of a sentence that were not understood and aren't function words: a reader should know of them.

/**
 * Only grammar, and general words for a place in a ranking. A word that could change what is said isn't one: “last”, “own”, “ever”,
 * “became”, “not”, “world”.
 */
const FUNCTION_WORDS = new Set(
  (
    'a all also among an and any as at be been being by did do does for from had has have in into is it its of on or s that ' +
    'the their them they this those to too was were when which while who whom whose with year years rank ranked ranks ranking ' +
    'place position spot unit units total totalled totaled reached reaches reaching hit'
  ).split(' '),
);

/** Function words of Chinese, and verbs that only join a place, a rank and a number. */
const CHINESE_FUNCTION =
  /全年|当年|位居|位列|排名|名列|达到|達到|实现|實現|完成|累计|累計|总计|共计|以及|其中|(?:比|较)?(?:去年|上年)同期|(?:比|较)(?:去年|上年)|数量|數量|的|了|在|于|於|居|列|排|为|為|是|达|達|共|年|月|位|名|和|与|與|及|以|个|個|第|比|均|也|并(?![非不未没])|且|各|已|中|里|内|上|下|由|被|等|之|则|都|有|全|吗|嗎|呢/gu;

/** Whether an English word is no more than grammar. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.replace(/'s$/, ''));
}

/** At most so many are named. */
const MAX_UNREAD = 12;

/** What wasn't understood, in the sentence's own spelling and order: neighbouring words together. */
export function unreadWords(sentence: SentenceText, understood: Understood): string[] {
  const { text, folded } = sentence;
  const unread: string[] = [];
  let last = -1;
  const chinese = [...folded].map(() => true);
  for (const { 0: word, index } of folded.matchAll(CHINESE_FUNCTION))
    chinese.fill(false, index, index + word.length);
  for (const span of wordsOf(sentence)) {
    const { word, start, end } = span;
    const isHan = /\p{Script=Han}/u.test(word);
    const isKnown = isHan ? chinese[start] === false : isFunctionWord(word);
    if (isKnown || !understood.isUnread(span)) continue;
    const isNext = last >= 0 && start - last === (isHan ? 0 : 1);
    unread.push((isNext ? (unread.pop() ?? '') : '') + text.slice(isNext ? last : start, end));
    last = end;
  }
  return [...new Set(unread)].slice(0, MAX_UNREAD);
}
