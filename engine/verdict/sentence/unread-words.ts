/** The words of a sentence that were not understood and aren't function words: a reader should know of them. */

import { type SentenceText, type Understood, wordsOf } from './text.ts';

const FUNCTION_WORDS = new Set(
  (
    "a all also among an and as at be became become been being by can china's did do does each even ever for from had has have having " +
    'in into is it its last made make more national nationwide of on or our out own over s than that the their them then there they ' +
    'this those time to too was we were when where which while who whose with within year years all-time rank ranked ranks ranking ' +
    'country country-wide nation place position spot units unit total totalled totaled reached reaches reaching hit by any other ' +
    "not never isn't wasn't aren't weren't didn't doesn't"
  ).split(' '),
);

/** Function words of Chinese, and verbs that only join a place, a rank and a number. */
const CHINESE_FUNCTION =
  /中国|中國|全国|全國|国内|國內|我国|全年|当年|首次|位居|位列|排名|名列|跃居|跃升|升至|稳居|成为|成為|达到|達到|实现|實現|完成|累计|累計|总计|共计|以及|其中|去年|同期|比去年|的|了|在|于|於|居|列|排|为|為|是|达|達|共|年|月|位|名|和|与|與|及|以|个|個|第|比|均|均为|也|并|且|各|再|又|已|将|中|里|内|上|下|约|从|从|自|至|到|由|被|把|对|等|之|则|都|还|还是|当选|有|全/gu;

/** Whether an English word is no more than grammar. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.replace(/'s$/, ''));
}

/** Words that deny a statement. */
const NEGATION =
  /(?<![a-z])(?:not|never|no longer|isn't|wasn't|aren't|weren't|didn't|doesn't|failed to|fails to)(?![a-z])|不是|并非|並非|没有|沒有|未能|未(?!来|來)|从未|不再/gu;

/** Whether a sentence says that something is not so. */
export function isNegated({ folded }: SentenceText): boolean {
  return folded.search(NEGATION) >= 0;
}

/** At most so many are named. */
const MAX_UNREAD = 12;

/** What wasn't understood, in the sentence's own spelling and order: words of alphabets, and runs of Chinese characters. */
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
    const written = text.slice(start, end);
    if (isHan && last === start) unread.push((unread.pop() ?? '') + written);
    else unread.push(written);
    last = end;
  }
  return [...new Set(unread)].slice(0, MAX_UNREAD);
}
