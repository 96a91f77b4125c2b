/** The front page, and the certainty of a first place, in Chinese. */
import { MAX_NAMED } from '../../../widget/text/mod.ts';
import { html } from '../../layout/html.ts';
import type { CertaintyWords, HomeWords, Multiples } from '../en/home-words.ts';

/** "须分别达到现有数字的2.09、2.28和3.4倍"; beyond as many as are named, "须达到现有数字的2.09至3.4倍". */
function multiplesText(times: Multiples, what: string): string {
  const [least, most] = [times[0] ?? 0, times.at(-1) ?? null];
  if (most === null || most === least)
    return `须达到${what}的${least}倍${most === null ? '以上' : ''}`;
  return times.length <= MAX_NAMED
    ? `须分别达到${what}的${times.slice(0, -1).join('、')}和${most}倍`
    : `须达到${what}的${least}至${most}倍`;
}

export const certaintyWords: CertaintyWords = {
  howSure: '结论有多可靠？',
  statedFirst: (count, name) =>
    `${count}个来源称${name}居首，所以这里列它为第一，其他的从第2名排起`,
  provenFirst: (count, isWhole, next, gap) =>
    count === 1
      ? '只有它可以比较'
      : `按${isWhole ? '这些' : '可比的'}数字${gap ? `，领先很清楚：其次是${next}，相差${gap}` : `，表中其他${count - 1}个都低于它`}`,
  shared: '它们的数字相同，在此最高',
  notSettled: (when) => `${when && `未见更高的${when}数字，但`}尚不能确定`,
  couldHaveMore: (names) => `${names}只有部分数字，可能更多`,
  needMore: (names, value) => `要居首，${names}还需${value}`,
  needPace: (name, times, missing, others) =>
    `${name}缺${missing}的数字：要居首，这段时间的月均${times > 1 ? `须达其已知月均的${times}倍` : '只需达到其已知月均'}${others && `；${others}的数字同样不完整，所需倍数更高`}`,
  needTimes: (names, _count, times) => `要居首，${names}${multiplesText(times, '现有不完整数字')}`,
  alsoPublished: (figure) => `另有公布但不可比：${figure}`,
  countedAnotherWay: (name, value, when, way) => `${name}（${when}${value}，${way}）`,
  othersFirst: ({ statedBy, besides, earlier, earlierOtherwise, without, inPart, inexact }) => {
    const groups = [
      { ...earlier, what: '往年数字更高' },
      { ...earlierOtherwise, what: '往年数字更高，但不可比' },
      { ...without, what: '没有可比数字' },
      {
        ...inPart,
        what: inPart.times ? `数字不全，${multiplesText(inPart.times, '现有数字')}` : '数字不全',
      },
      { ...inexact, what: '数字不够精确' },
    ].filter(({ count }) => count > 0);
    return `${statedBy > 0 ? '若来源说法有误，' : besides && `除${besides}外，`}还不能排除（无论可能性多小）：${groups.map(({ names, what }) => `${names}（${what}）`).join('；')}`;
  },
  noneElseFirst: (count, of, level) =>
    `本数据集的${of}个${level}中有${count}个没有可比数字，但${count > 1 ? '都' : ''}不可能居首`,
  whoElse: '其他的要居首，需要多少？',
  unlistedRivals: (names, _count, known) => `${names}没有可比数字${known && `；${known}`}`,
  manyUnlistedRivals: (count, known, far, without) =>
    [
      `没有可比数字而可能居首的${count}个中，${known}`,
      ...(far.count > 0 ? [`另有${far.count}个须达到其最近全年数字的${far.times}倍或更多`] : []),
      ...(without.count > 0 ? [`${without.names}尚无全年数字`] : []),
    ].join('；'),
  nearestNeeds: (name, times, when, way) => {
    const figure = `${when}数字${way && `（${way}）`}`;
    return times > 1
      ? `${name && `最接近的${name}`}须达到其${figure}的约${times}倍才能居首`
      : `${name && `最接近的${name}，`}其${figure}已足够`;
  },
  figureFrom: (publisher) => html`数字来自${publisher}。`,
};

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
