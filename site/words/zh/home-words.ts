/** The front page in Chinese. */
import type { HomeWords } from '../en/home-words.ts';

export const homeWords: HomeWords = {
  headline: (name, value, _unit, when) => `${name}：${when}${value}`,
  comeback: (year) => `，${year}年以来首次已知居首`,
  openHeadline: (names, title) => `${title}：${names}都有可能居首`,
  emptyHeadline: (title) => `${title}：尚无可比数字`,
  howSure: '有多确定？',
  statedFirst: (publishers) => `${publishers}称其居首；单凭数字尚不能确定`,
  provenFirst: (count) => `在可比的${count}个中，数字表明其居首`,
  noHigherFigure: '尚无更高的公布数字',
  withoutFigure: (count) => `另有${count}个没有可比数字`,
  couldAlsoHaveBeenFirst: (years) => `${years}年是否也居首，尚不能确定`,
  sentences: (parts) => parts.map((part) => `${part}。`).join(''),

  relatedRankings: '其他排名',

  historyHead: '榜首的更替',
  previousLead: (name, year) => `${name}上一次居首是在${year}年`,
  historyLead: '每年以当时所用的统计口径为准，旁边列出按其他口径统计的结果。虚线两侧的年份不可比',
  timelineTitle: '各年按每种统计口径居首者',
  marks: { proven: '已证实', stated: '依据公开说法，或在有数字者中居首', open: '有可能居首' },
  yearHead: '年份',
  inForceHead: '按当时所用的口径',
  otherBasesHead: '按其他口径',
  earlier: (from, to) => (from === to ? `${from}年` : `${from}年至${to}年`),
  allLeaders: '全部年份（JSON）',
  between: (before, after) => `${before}年与${after}年之间`,

  growthHead: '增长来自哪里',
  change: (range, sign) => (sign > 0 ? `增加${range}` : sign < 0 ? `减少${range}` : range),
  growthLead: (name, part, what, share, isMore) =>
    `${name}：“${part}”的增量相当于“${what}”增量的${share}${isMore ? '，超过全部增量，因为其余部分下降' : ''}`,
  rest: '其余合计',
  changeHead: (when) => `${when}，与上年同期相比`,

  storyHead: '数字之外',
  opinions: '观点',
  opinionsHint: '以下为我们转述的观点，均注明来源；这里的名次不以观点为依据。',
  milestones: (name) => `${name}的大事`,
  everythingAbout: (name) => `关于${name}的全部内容`,

  embedHead: '放进你的网页',

  exampleHead: '名次如何证明',
  exampleLead: '每个上下限都由已公布的数字一步步推出。以其中两个名次为例：',
  certainlyAbove: (names) => `必定在其之前：${names}`,
  possiblyAbove: (names) => `可能在其之前：${names}`,
  couldBeAhead: (name) => `${name}会不会在前？`,
  formerLeader: (name, year, known, anotherWay) =>
    `${name}在${year}年居首${anotherWay ? '（统计口径不同）' : ''}，如今没有可比数字：${known}`,
  notAhead: (byFigures) =>
    byFigures ? '不会：数字已排除这种可能' : '如果关于榜首的说法属实，就不会；单凭数字尚不能确定',
  compared: '两者的比较（JSON）',
  wholeMethod: '完整的方法：前提、每条规则及图示、检验',

  programsHead: '供程序使用',
  programsLead: '一行命令，无需密钥。每个地址都给出名次背后的依据。',
  thisRanking: '本排名及全部推导（JSON）',
  allRankings: '这一主题的全部排名（JSON）',
  api: '接口说明（英文）',

  dataHead: '数据',
  tables: '全部表格下载',
  otherSubjects: '其他主题',
  bases: '统计口径',
};
