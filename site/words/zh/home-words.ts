/** The front page in Chinese. */
import { html } from '../../layout/html.ts';
import type { HomeWords } from '../en/home-words.ts';
import { certaintyWords } from './certainty-words.ts';

export const homeWords: HomeWords = {
  ...certaintyWords,
  headline: (title, name, value, _unit, standing) => {
    if (standing === 'alone') return `${title}：${name}${value}`;
    const leader = standing === 'proven' ? `${name}居首` : `已公布的数字中，${name}最高`;
    return `${title}：${leader}${value && `，${value}`}`;
  },
  comeback: ({ since, isCountedAnotherWay }) =>
    `，自${since}年${isCountedAnotherWay ? '（统计口径不同）' : ''}以来首次重回榜首`,
  leadsSoFar: (title, name, names, missing) =>
    `${title}：已公布的数字中，${name}最高；${names}${missing ? `未找到${missing}数字` : '数字不全'}，有可能更高`,
  anyOf: (title, count, others) =>
    `${title}：${count}个都可能居首${others ? '，其他的也有可能' : ''}`,
  openHeadline: (title, names, others, oneOf) =>
    `${title}：${oneOf(names)}${others ? '等' : ''}可能居首`,
  sharedHeadline: (title, names) => `${title}：${names}的数字相同，并列最高`,
  emptyHeadline: (title) => `${title}：尚无可比数字`,
  sentences: (parts) => parts.map((part) => `${part}。`).join(''),

  relatedRankings: '其他排名',

  historyHead: '历年榜首',
  timelineTitle: '各年居首者（按统计口径分列）',
  notComparable: (title) => `${title}（不可比）`,
  unnamed: (years) => `${years.join('、')}年：无法判断谁居首。`,
  blank: (isLacking) => (isLacking ? '空白年份：数字太少，无法判断。' : '空白：无法判断谁居首。'),
  marks: {
    proven: '居首，已证实',
    unproven: '居首，未证实',
    called: '被称居首',
    possible: '可能居首',
    lower: '另有更高者',
  },
  possibleAsLacking: '可能居首，数字不全',
  unprovenFirsts: '未证实的居首，或由来源所称，或因其可比数字最高。',
  ruledOut: (name, year, most, first, least, around) =>
    around
      ? `${year}年${name}的“–”由合计推出：${around.name}合计${around.high}，其中${first}${around.part}，${name}${around.rest}，少于${first}。`
      : `${year}年${name}未居首：${most}，${first}${least}。`,
  others: (count) => `其余（${count}个）`,
  later: (before, year, after) => `${before}；${year}年起：${after}`,
  earlier: (from, to) => (from === to ? `${from}年` : `${from}年至${to}年`),
  between: (before, after) => `${before}年与${after}年之间：`,
  waysHead: (level) => `包括哪些${level}，各统计口径的含义`,
  basisChanges: '统计口径改变。',
  changesTheNewWay: (example) =>
    example
      ? `${example.name}${example.change}，两年都按新口径统计${example.missing && `；按旧口径，未找到它${example.missing}年全年的数字`}。`
      : '前后年份的数字不可比。',
  changesCompare: (head) => `“${head}”是来源自己的比较，来源对前一年也用同一口径。`,

  change: (range, sign) => (sign > 0 ? `增加${range}` : sign < 0 ? `减少${range}` : `变动${range}`),
  growth: (name, when, whole, part, rest) =>
    html`${name}${when}同比（口径相同）：${whole.what}${whole.change}。其中${part.what}${part.change}，其余合计${rest}。`,

  storyHead: '数字背后',
  opinions: '观点',
  opinionsHint: '以下为我们转述的观点，均注明来源；这里的名次不以观点为依据。',
  milestones: (name) => `${name}大事记`,
  everythingAbout: (name) => `关于${name}的全部内容`,

  exampleHead: '名次是怎么得出的',
  figureIsRange: '公布的数字背后是一个范围',
  partBoundsWhole: '整体的数字不会小于其中已知的部分',
  rangesGiveRank: '范围决定名次',
  within: (name, parent) => `${name}（${parent}）`,
  whatKeepsBelow: (names, above) => `${names}为什么不可能超过${above}？`,
  limitedFromOutside: (names, above) =>
    `${names}不可能超过${above}：括号中的地区除去区内其他已知数字后，余数没有那么多。`,
  rankCaption: (name, rank, count, areSomeOpen) =>
    `${name}：在这${count}个中${rank}。竖线是${name}的最低可能值，只有越过竖线的${areSomeOpen ? '（渐淡部分也算）' : ''}才可能排在它前面。`,
  couldBeAhead: (name, first) => `${name}会排在${first}前面吗？`,
  formerLeader: (name, year, known, anotherWay) =>
    `${name}在${year}年居首${anotherWay ? '（统计口径不同）' : ''}，如今没有可比数字：${known}`,
  notAhead: (byFigures) =>
    byFigures ? '不会：数字已排除这种可能' : '如果居首的说法属实，就不会；单凭数字尚不能确定',
  compared: '两者的比较（JSON）',
  wholeMethod: '完整的方法，逐条说明',

  dataHead: '数据',
  dataSize: ({ observations, sources }, members) =>
    `${members && `${members}；`}共${observations}个数字，来自${sources}个来源。`,
  tables: '下载全部表格',
  otherSubjects: '其他主题',
  api: 'API说明（英文）',

  embed: '嵌入你的网页',
  embedHint: '只需一行代码。',
};
