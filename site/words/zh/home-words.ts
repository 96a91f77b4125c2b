/** The front page in Chinese. */
import { html } from '../../layout/html.ts';
import type { HomeWords } from '../en/home-words.ts';

export const homeWords: HomeWords = {
  headline: (title, name, value) => `${title}：${name}${value}`,
  comeback: (year, isKnown) =>
    isKnown ? `，自${year}年以来首次重回榜首` : `；上次已知居首是${year}年`,
  leadsSoFar: (title, name, missing) => `${title}：按已公布的数字${name}居首；${missing}`,
  anyOf: (title, count) => `${title}：${count}个都有可能居首`,
  openHeadline: (names, title) => `${title}：${names}有可能居首`,
  emptyHeadline: (title) => `${title}：尚无可比数字`,
  howSure: '有多确定？',
  statedFirst: (publishers) => `${publishers}称其居首；单凭数字尚不能确定`,
  provenFirst: (count) => `在可比的${count}个中，数字表明其居首`,
  noHigherFigure: '没有谁公布过更高的数字',
  withoutFigure: (count) => `另有${count}个无法比较`,
  couldAlsoHaveBeenFirst: (years) => `${years}年是否也居首，尚不能确定`,
  sentences: (parts) => parts.map((part) => `${part}。`).join(''),

  relatedRankings: '其他排名',

  historyHead: '榜首的更替',
  historyLead: '点选年份，可看该年已知的情况。',
  timelineTitle: '各年按每种统计口径居首者',
  marks: { proven: '已证实', stated: '依据公开说法，或在有数字者中居首', open: '有可能居首' },
  earlier: (from, to) => (from === to ? `${from}年` : `${from}年至${to}年`),
  between: (before, after) => `${before}年与${after}年之间：`,
  basisChanges: '统计口径改变，前后年份不可比。',

  change: (range, sign) => (sign > 0 ? `增加${range}` : sign < 0 ? `减少${range}` : `变动${range}`),
  growth: (name, when, whole, part, rest) =>
    html`${name}${when}与上年同期相比，${whole.what}${whole.change}。其中${part.what}${part.change}，其余合计${rest}。`,

  storyHead: '数字背后',
  opinions: '观点',
  opinionsHint: '以下为我们转述的观点，均注明来源；这里的名次不以观点为依据。',
  milestones: (name) => `${name}的大事`,
  everythingAbout: (name) => `关于${name}的全部内容`,

  exampleHead: '名次如何证明',
  figureIsRange: '公布的数字是一个范围',
  partBoundsWhole: '已知的部分限定整体',
  rangesGiveRank: '范围决定名次',
  rankCaption: (name, rank) => `${name}：${rank}。竖线是它的下限。`,
  couldBeAhead: (name) => `${name}会不会在前？`,
  formerLeader: (name, year, known, anotherWay) =>
    `${name}在${year}年居首${anotherWay ? '（统计口径不同）' : ''}，如今没有可比数字：${known}`,
  notAhead: (byFigures) =>
    byFigures ? '不会：数字已排除这种可能' : '如果关于榜首的说法属实，就不会；单凭数字尚不能确定',
  compared: '两者的比较（JSON）',
  wholeMethod: '完整的方法，逐条说明',

  dataHead: '数据',
  dataSize: ({ observations, sources, entities }) =>
    `共${observations}个数字，来自${sources}个来源，涉及${entities}个对象。`,
  tables: '全部表格下载',
  otherSubjects: '其他主题',
  api: '接口说明（英文）',

  embed: '放进你的网页',
  embedHint: '只需一行代码。',
};
