/** Words of the steps that explain a verdict on "a is above b", by language. */
import type { WordingLanguage } from '../../model/languages.ts';

/** The words of one language. */
export interface OrderWords {
  readonly above: (a: string, b: string) => string;
  readonly notAbove: (a: string, b: string) => string;
  readonly open: (a: string, b: string) => string;
  readonly facts: (a: string, knownOfA: string, b: string, knownOfB: string) => string;
  readonly withoutClaims: string;
  readonly mixed: (a: string, b: string) => string;
  readonly same: (a: string) => string;
  readonly space: string;
}

export const ORDER_WORDS: Readonly<Record<WordingLanguage, OrderWords>> = {
  en: {
    above: (a, b) => `So ${a} is above ${b}.`,
    notAbove: (a, b) => `So ${a} isn’t above ${b}.`,
    open: (a, b) => `So ${a} may be above ${b}, or not.`,
    facts: (a, knownOfA, b, knownOfB) => `${a}: ${knownOfA}; ${b}: ${knownOfB}.`,
    withoutClaims: 'By published figures alone.',
    mixed: (a, b) =>
      `This way of counting has no common rule, so ${a} and ${b} can’t be compared by it.`,
    same: (a) => `${a} can’t be above itself.`,
    space: ' ',
  },
  zh: {
    above: (a, b) => `因此${a}高于${b}。`,
    notAbove: (a, b) => `因此${a}不高于${b}。`,
    open: (a, b) => `因此${a}可能高于${b}，也可能不高于。`,
    facts: (a, knownOfA, b, knownOfB) => `${a}：${knownOfA}；${b}：${knownOfB}。`,
    withoutClaims: '只看已公布的数字。',
    mixed: (a, b) => `这种口径没有统一规则，因此无法比较${a}和${b}。`,
    same: (a) => `${a}不可能高于自身。`,
    space: '',
  },
};
