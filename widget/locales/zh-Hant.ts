/** Chinese in traditional characters. */
import type { MoreWords, Words } from './words.ts';

const month = (text: string): string => `${Number(text.slice(5))}月`;
const year = (text: string): string => `${text.slice(0, 4)}年`;
const qualifiers: Record<string, string> = { about: '約', over: '超過', under: '不足' };

export const words: Words = {
  tag: 'zh-Hant',
  dir: 'ltr',
  shortenFrom: 1e4,
  unitAfterNumber: true,

  loading: '正在載入……',
  failed: '未能載入。',
  missing: '沒有這個排名。',
  retry: '重試',
  empty: '尚未公布可比的數字。',

  title: (what, when) => `${when}${what}`,
  months: ({ id, from, to }) => {
    if (/^\d+$/.test(id)) return `${id}年`;
    if (from === to) return year(from) + month(from);
    return `${year(from)}${month(from)}至${year(from) === year(to) ? '' : year(to)}${month(to)}`;
  },
  coverage: (among, count, of, comparable) =>
    `${among}：${of}個中有${count}個有${comparable ? '可比' : ''}數字`,
  publishedBy: (date) => `截至${date}公布`,
  rankHead: (count) => `有數字的${count}個之中`,
  whyHead: '名次有多確定',
  proven: '已證實',
  possible: '可能',
  valueHead: () => '數字',
  changeHead: '較上年同期',
  showAll: (count) => `顯示全部${count}個`,
  highlighted: '重點標出',
  saysWho: '依據何在？',

  between: (low, high) =>
    low && high ? low + (/-/.test(low) ? '至' : '–') + high : low ? `至少${low}` : `至多${high}`,
  qualified: (kind, value) => (qualifiers[kind] ?? '') + value,
  change: (percent, sign) =>
    sign ? `較上年同期${sign > 0 ? '增加' : '減少'}${percent}` : '與上年同期持平',

  ranks: (best, worst) => (best === worst ? `${best}` : `${best}至${worst}`),
  place: (best, worst) => (best === worst ? `第${best}` : `第${best}至第${worst}`),
  because: (place, reasons) => `${place}：${reasons.join('；')}`,
  partOnly: (isYear, names) => `${names}尚未公布${isYear ? '全年' : '整個時期'}數字`,
  tooClose: (names) => `與${names}的數字過於接近，難分先後`,
  leftOpen: '單憑數字尚不能確定',
  asStated: (place, publishers) => `${place}，依據${publishers}的說法；單憑數字尚不能確定`,
  notRanked: (way) => `不排名次：這些數字的統計方法不一（${way}）。`,
  others: (count) => `其餘${count}個`,

  withoutFigure: (count, examples, all) =>
    `${count}個沒有可比數字${all ? '：' : '，其中包括'}${examples}`,
  couldRankAbove: (name, all, count) =>
    `其中${all ? '任何一個都' : `${count}個`}可能排在${name}之前`,
  lastKnown: (value, what, when, anotherWay) =>
    `${when}${what}${value}${anotherWay ? '，統計方法不同' : ''}`,
  withFacts: (name, facts) => (facts.length > 0 ? `${name}（${facts.join('；')}）` : name),
  sentence: (parts) => `${parts.filter(Boolean).join('；')}。`,

  moreHead: '未納入比較的數字及原因',
  optionsHead: '選項',

  sources: (publishers) => `來源：${publishers}`,
  licence: (name) => `授權：${name}`,
  getData: '取得資料',
  frozen: (date) => `內容固定於${date}`,
  today: '查看最新',
};

export const moreWords: MoreWords = {
  alsoPrinted: (figures) => `另有公布為：${figures}`,
  printed: (value, publisher, cutOff) => `${value}${cutOff ? '（截去尾數）' : ''}（${publisher}）`,
  withoutFigureHead: '沒有可比數字',
  notComparedHead: '已公布而未納入比較',
  contradictionsHead: '來源之間的矛盾',
  undated: (date) => `無日期，${date}查閱`,
  amongAll: (among, count, place) => `在全部${count}個（${among}）中：${place}`,
  statuses: {
    preliminary: '初步數字',
    derived: '由其他數字推算',
    estimate: '估計數字',
    forecast: '預測數字',
    disputed: '有爭議',
  },
  anotherWay: (way) => `統計方法不同${way && `（${way}）`}`,
  takenBack: (date, why) => `${date}撤回${why && `（${why}）`}`,
  rankStated: (place, publisher) => `${publisher}稱其為${place}`,
  againstFigures: '與數字相矛盾',
  remark: (name, what, why) => `${[name, what, why].filter(Boolean).join('：')}。`,
  figuresExclude: (publishers) => `各方數字互不相容，所用區間涵蓋全部（${publishers}）`,
  growthExcludes: (publishers) => `增長率互不相容，未予採用（${publishers}）`,
  cannotAllBeTrue: (publishers) => `這些數字不可能同時成立（${publishers}）`,
  rankExcluded: (publishers) => `所稱名次與數字相矛盾（${publishers}）`,
  grounds: [
    '已公布：',
    '由一年後的數字倒推：',
    '其中各月份：',
    '扣除其餘月份：',
    '其中一部分：',
    '它是一部分：',
    '其境內：',
    '它位於：',
    '由此算出：',
  ],

  metricLabel: '統計對象',
  periodLabel: '時間',
  levelLabel: '範圍',
  basisLabel: '統計口徑',
  vintageLabel: '截至',
  untilToday: '今天',
  viewLabel: '顯示',
  rankingView: '排名',
  timelineView: '歷年',
  searchLabel: '尋找',
  sortedBy: (column, first) => `${column}：${first}居首`,
};
