/** Initial words in Traditional Chinese. */
import type { Words } from '../../initial-words.ts';

const month = (text: string): string => `${Number(text.slice(5))}月`;
const year = (text: string): string => `${text.slice(0, 4)}年`;
const qualifiers: Record<string, string> = { about: '約', over: '超過', under: '不足' };

export const initialWords: Words = {
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
    `${among}：${of}個${count === of ? '均' : `中有${count}個`}有${comparable ? '可比' : ''}數字`,
  publishedBy: (date) => `截至${date}已公布`,
  rankHead: (count) => `有數字的${count}個之中`,
  proven: '已證實',
  possible: '可能',
  unlimited: '上限未知',
  valueHead: () => '數字',
  changeHead: (year) => `較${year}年`,
  noOrder: '先後未定',
  showAll: (count) => `顯示全部${count}個`,
  highlighted: '重點標出',
  derivationLabel: '依據何在？',

  between: (low, high) =>
    low && high ? low + (/−/.test(low) ? '至' : '–') + high : low ? `至少${low}` : `至多${high}`,
  qualified: (kind, value) => (qualifiers[kind] ?? '') + value,

  rankPhrase: (best, worst) => (best === worst ? `第${best}` : `第${best}至第${worst}`),
  labelled: (place, reasons) => `${place}：${reasons.join('；')}`,
  partOnly: (isYear, names, _, missing) =>
    `${names}尚未公布${missing || (isYear ? '全年' : '整個時期')}數字`,
  tooClose: (names) => `與${names}的數字過於接近，難分先後`,
  leftOpen: '單憑數字尚不能確定',
  asClaimed: (rank, publishers, isCap) =>
    `${rank}，依據${publishers}的說法；單憑數字尚不能確定${isCap ? '；其他長條因此止於此' : ''}`,
  notRanked: (way) => `不排名次：這些數字的統計方法不一（${way}）。`,
  others: (count) => `其餘${count}個`,

  withoutFigure: (count) => `未列入名次：${count}個沒有可比數字。`,
  couldRankAbove: (name, near, far, unknown) =>
    `可能排在${name}之前：${[near, far && `${far}個須增加一倍以上`, unknown && `${unknown}個沒有任何往年數字`].filter(Boolean).join('；')}。`,
  withTimes: (last, times) => `須達到下列數字的${times}倍：${last}`,
  lastKnown: (value, what, when, isCountedAnotherWay) =>
    `${when}${what}${value}${isCountedAnotherWay ? '，統計方法不同' : ''}`,
  withFacts: (name, facts) => (facts.length > 0 ? `${name}（${facts.join('；')}）` : name),

  detailsHead: '未納入比較的數字及原因',
  optionsHead: '選項',

  sources: (publishers) => `來源：${publishers}`,
  licence: (name) => `授權：${name}`,
  data: '取得資料',
  image: '圖片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `內容固定於${date}`,
  stale: (date) => `並非最新：顯示的是截至${date}已知的內容`,
  today: '查看最新',
};
