/** What the front page says beside the ranking itself. Nothing here knows what is ranked. */

/** The words of the front page in one language. */
export interface HomeWords {
  headline(name: string, value: string, unit: string, when: string): string;
  /** Follows the headline: in which year it was first before, others having been in between. */
  comeback(year: string): string;
  openHeadline(names: string, title: string): string;
  emptyHeadline(title: string): string;
  readonly howSure: string;
  statedFirst(publishers: string, count: number): string;
  provenFirst(count: number): string;
  readonly noHigherFigure: string;
  withoutFigure(count: number): string;
  /** Years since it was last first in which it could have been first too. */
  perhapsFirstToo(years: string): string;
  sentences(parts: readonly string[]): string;

  /** What links to other rankings of the same months are. */
  readonly relatedRankings: string;

  readonly historyHead: string;
  /** Who was last first, and when. */
  lastFirst(name: string, year: string): string;
  readonly historyLead: string;
  readonly timelineTitle: string;
  readonly marks: { readonly proven: string; readonly stated: string; readonly open: string };
  readonly yearHead: string;
  readonly inForceHead: string;
  readonly otherwiseHead: string;
  earlier(from: string, to: string): string;
  readonly allLeaders: string;
  /** On a line between two years. */
  between(before: string, after: string): string;

  readonly growthHead: string;
  /** How a count changed on the year before; `sign` is 0 where that isn't known. */
  change(range: string, sign: number): string;
  /** How much of the growth a part makes; `isMore` where that is more than all of it. */
  growthLead(name: string, part: string, what: string, share: string, isMore: boolean): string;
  readonly allElse: string;
  /** What a column of changes is headed with. */
  changeHead(when: string): string;

  readonly storyHead: string;
  readonly opinions: string;
  readonly opinionsHint: string;
  milestones(name: string): string;
  allMilestones(name: string): string;

  readonly embedHead: string;

  readonly exampleHead: string;
  readonly exampleLead: string;
  /** Who is surely above, and who could be. */
  surelyAbove(names: string): string;
  couldBeAbove(names: string): string;
  /** The one who was first a year before, and has no figure now. */
  couldBeAhead(name: string): string;
  firstBefore(name: string, year: string, known: string, anotherWay: boolean): string;
  notAhead(byFigures: boolean): string;
  readonly compared: string;
  /** What leads to the page of the method. */
  readonly wholeMethod: string;

  readonly programsHead: string;
  readonly programsLead: string;
  readonly thisRanking: string;
  readonly allOfIt: string;
  readonly api: string;

  readonly dataHead: string;
  readonly tables: string;
  readonly otherSubjects: string;
  readonly bases: string;
}

const english: HomeWords = {
  headline: (name, value, unit, when) => `${name}: ${value}${unit && ` ${unit}`} in ${when}`,
  comeback: (year) => `, first again since ${year}`,
  openHeadline: (names, title) => `${title}: ${names} could be first`,
  emptyHeadline: (title) => `${title}: nothing to compare yet`,
  howSure: 'How sure?',
  statedFirst: (publishers, count) =>
    `${publishers} ${count > 1 ? 'state' : 'states'} that it is first; the figures alone leave it open`,
  provenFirst: (count) => `The figures put it first among the ${count} that can be compared`,
  noHigherFigure: 'Nobody has published more',
  withoutFigure: (count) => `${count} more ${count > 1 ? 'have' : 'has'} no comparable figure`,
  perhapsFirstToo: (years) => `For ${years} it is open whether it was first too`,
  sentences: (parts) => parts.map((part) => `${part}.`).join(' '),

  relatedRankings: 'Also ranked',

  historyHead: 'How the title changed',
  lastFirst: (name, year) => `${name} was last first in ${year}`,
  historyLead:
    'Each year on the way of counting then in force, beside what was counted in other ways. Years across a broken line can’t be compared',
  timelineTitle: 'Who was first, year by year, on each way of counting',
  marks: {
    proven: 'proven',
    stated: 'as stated, or ahead of all with figures',
    open: 'could have been first',
  },
  yearHead: 'Year',
  inForceHead: 'On the way of counting then in force',
  otherwiseHead: 'Counted in other ways',
  earlier: (from, to) => `${from === to ? from : `${from} to ${to}`}`,
  allLeaders: 'All years, as JSON',
  between: (before, after) => `Between ${before} and ${after}`,

  growthHead: 'What the growth is made of',
  change: (range, sign) =>
    sign > 0 ? `${range} more` : sign < 0 ? `${range} fewer` : `${range} (it may have fallen)`,
  growthLead: (name, part, what, share, isMore) =>
    `${name}: “${part}” makes ${share} of the growth in “${what}”${isMore ? ', more than all of it, because all else fell' : ''}`,
  allElse: 'All else together',
  changeHead: (when) => `${when}, on a year before`,

  storyHead: 'Around the figures',
  opinions: 'Opinions',
  opinionsHint:
    'Told in our own words, each with its source. They are opinions: no rank here rests on them.',
  milestones: (name) => `Milestones of ${name}`,
  allMilestones: (name) => `All that is known of ${name}`,

  embedHead: 'Put it in your page',

  exampleHead: 'How a rank is proven',
  exampleLead:
    'Each bound is a chain of steps from what was published. Two of these ranks, step by step:',
  surelyAbove: (names) => `Certainly above it: ${names}`,
  couldBeAbove: (names) => `Possibly above it: ${names}`,
  couldBeAhead: (name) => `Could ${name} be ahead?`,
  firstBefore: (name, year, known, anotherWay) =>
    `${name} was first in ${year}${anotherWay ? ', counted in another way' : ''}, and has no comparable figure now: ${known}`,
  notAhead: (byFigures) =>
    byFigures
      ? 'No: the figures exclude it'
      : 'Not if the statements of first place are right; the figures alone leave it open',
  compared: 'The comparison, as JSON',
  wholeMethod: 'The whole method: what is assumed, every rule with its picture, how it is tested',

  programsHead: 'For programs',
  programsLead: 'One line, no key. Every address answers with the evidence behind each rank.',
  thisRanking: 'This ranking with every derivation, as JSON',
  allOfIt: 'All rankings of this subject, as JSON',
  api: 'How to ask',

  dataHead: 'The data',
  tables: 'All tables, for download',
  otherSubjects: 'Other subjects',
  bases: 'The ways of counting',
};

const chinese: HomeWords = {
  headline: (name, value, _unit, when) => `${name}：${when}${value}`,
  comeback: (year) => `，${year}年后再度居首`,
  openHeadline: (names, title) => `${title}：${names}都有可能居首`,
  emptyHeadline: (title) => `${title}：尚无可比数字`,
  howSure: '有多确定？',
  statedFirst: (publishers) => `${publishers}称其居首；单凭数字尚不能确定`,
  provenFirst: (count) => `在可比的${count}个中，数字表明其居首`,
  noHigherFigure: '尚无更高的公布数字',
  withoutFigure: (count) => `另有${count}个没有可比数字`,
  perhapsFirstToo: (years) => `${years}年是否也居首，尚不能确定`,
  sentences: (parts) => parts.map((part) => `${part}。`).join(''),

  relatedRankings: '其他排名',

  historyHead: '榜首的更替',
  lastFirst: (name, year) => `${name}上一次居首是在${year}年`,
  historyLead: '每年以当时所用的统计口径为准，旁边列出按其他口径统计的结果。虚线两侧的年份不可比',
  timelineTitle: '各年按每种统计口径居首者',
  marks: { proven: '已证实', stated: '依据公开说法，或在有数字者中居首', open: '有可能居首' },
  yearHead: '年份',
  inForceHead: '按当时所用的口径',
  otherwiseHead: '按其他口径',
  earlier: (from, to) => (from === to ? `${from}年` : `${from}年至${to}年`),
  allLeaders: '全部年份（JSON）',
  between: (before, after) => `${before}年与${after}年之间`,

  growthHead: '增长来自哪里',
  change: (range, sign) => (sign > 0 ? `增加${range}` : sign < 0 ? `减少${range}` : range),
  growthLead: (name, part, what, share, isMore) =>
    `${name}：“${part}”的增量相当于“${what}”增量的${share}${isMore ? '，超过全部增量，因为其余部分下降' : ''}`,
  allElse: '其余合计',
  changeHead: (when) => `${when}，与上年同期相比`,

  storyHead: '数字之外',
  opinions: '观点',
  opinionsHint: '以下为我们转述的观点，均注明来源；这里的名次不以观点为依据。',
  milestones: (name) => `${name}的大事`,
  allMilestones: (name) => `关于${name}的全部内容`,

  embedHead: '放进你的网页',

  exampleHead: '名次如何证明',
  exampleLead: '每个上下限都由已公布的数字一步步推出。以其中两个名次为例：',
  surelyAbove: (names) => `必定在其之前：${names}`,
  couldBeAbove: (names) => `可能在其之前：${names}`,
  couldBeAhead: (name) => `${name}会不会在前？`,
  firstBefore: (name, year, known, anotherWay) =>
    `${name}在${year}年居首${anotherWay ? '（统计口径不同）' : ''}，如今没有可比数字：${known}`,
  notAhead: (byFigures) =>
    byFigures ? '不会：数字已排除这种可能' : '如果关于榜首的说法属实，就不会；单凭数字尚不能确定',
  compared: '两者的比较（JSON）',
  wholeMethod: '完整的方法：前提、每条规则及图示、检验',

  programsHead: '供程序使用',
  programsLead: '一行命令，无需密钥。每个地址都给出名次背后的依据。',
  thisRanking: '本排名及全部推导（JSON）',
  allOfIt: '这一主题的全部排名（JSON）',
  api: '接口说明（英文）',

  dataHead: '数据',
  tables: '全部表格下载',
  otherSubjects: '其他主题',
  bases: '统计口径',
};

export const homeWords = { en: english, zh: chinese };
