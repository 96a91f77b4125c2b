/** The words of a sentence that were not understood and aren't function words: a reader should know of them. */

import { type SentenceText, type Understood, wordsOf } from './text.ts';

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
