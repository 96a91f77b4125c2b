/** What the site says beside the ranking itself, one object a language. */
import { words as en, moreWords as enMore } from '../widget/locales/en.ts';
import type { Language } from '../widget/locales/words.ts';
import { words as zh, moreWords as zhMore } from '../widget/locales/zh.ts';

export interface SiteWords extends Language {
  readonly tagline: string;
  /** Where this page is, and the same in the other language. */
  readonly home: string;
  readonly other: { readonly home: string; readonly tag: string; readonly name: string };
  headline(name: string, value: string, unit: string, when: string): string;
  openHeadline(names: string, title: string): string;
  emptyHeadline(title: string): string;
  readonly howSure: string;
  statedFirst(publishers: string, count: number): string;
  provenFirst(count: number): string;
  readonly nobodyMore: string;
  withoutFigure(count: number): string;
  sentences(parts: readonly string[]): string;
  readonly embedHead: string;
  readonly embedHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly dataHead: string;
  readonly thisRanking: string;
  readonly allOfIt: string;
  readonly api: string;
  readonly licence: string;
}

const english: SiteWords = {
  words: en,
  moreWords: enMore,
  tagline: 'Rankings that compare like with like',
  home: '/',
  other: { home: '/zh', tag: 'zh', name: '中文' },
  headline: (name, value, unit, when) => `${name}: ${value}${unit && ` ${unit}`} in ${when}`,
  openHeadline: (names, title) => `${title}: ${names} could be first`,
  emptyHeadline: (title) => `${title}: nothing to compare yet`,
  howSure: 'How sure?',
  statedFirst: (publishers, count) =>
    `${publishers} ${count > 1 ? 'state' : 'states'} that it is first; the figures alone leave it open`,
  provenFirst: (count) => `The figures put it first among the ${count} that can be compared`,
  nobodyMore: 'nobody has published more',
  withoutFigure: (count) => `${count} more have no comparable figure`,
  sentences: (parts) => parts.map((part) => `${part}.`).join(' '),
  embedHead: 'Put it in your page',
  embedHint: 'One line, anywhere in the page. It takes the fonts and colours around it.',
  copy: 'Copy',
  copied: 'Copied',
  dataHead: 'The data',
  thisRanking: 'This ranking with every derivation, as JSON',
  allOfIt: 'All rankings of this subject',
  api: 'The interface for programs',
  licence: 'Licence',
};

const chinese: SiteWords = {
  words: zh,
  moreWords: zhMore,
  tagline: '同口径才比较的排名',
  home: '/zh',
  other: { home: '/', tag: 'en', name: 'English' },
  headline: (name, value, _unit, when) => `${name}：${when}${value}`,
  openHeadline: (names, title) => `${title}：${names}都有可能居首`,
  emptyHeadline: (title) => `${title}：尚无可比数字`,
  howSure: '有多确定？',
  statedFirst: (publishers) => `${publishers}称其居首；单凭数字尚不能确定`,
  provenFirst: (count) => `在可比的${count}个中，数字表明其居首`,
  nobodyMore: '尚无更高的公布数字',
  withoutFigure: (count) => `另有${count}个没有可比数字`,
  sentences: (parts) => parts.map((part) => `${part}。`).join(''),
  embedHead: '放进你的网页',
  embedHint: '一行代码，放在网页任何位置，字体和颜色随页面而定。',
  copy: '复制',
  copied: '已复制',
  dataHead: '数据',
  thisRanking: '本排名及全部推导（JSON）',
  allOfIt: '这一主题的全部排名',
  api: '程序接口',
  licence: '许可',
};

/** The words for a language; English where there are none. */
export function siteWords(language: string): SiteWords {
  return language.startsWith('zh') ? chinese : english;
}
