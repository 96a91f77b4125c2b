/** Initial words in Simplified Chinese (zh-Hans). */
import type { Words } from '../../initial-words.ts';

const month = (text: string): string => `${Number(text.slice(5))}月`;
const year = (text: string): string => `${text.slice(0, 4)}年`;
const qualifiers: Record<string, string> = { about: '约', over: '超过', under: '不足' };

export const initialWords: Words = {
  tag: 'zh-Hans-CN',
  dir: 'ltr',
  shortenFrom: 1e4,
  unitAfterNumber: true,

  loading: '正在加载……',
  failed: '未能加载。',
  missing: '没有这个排名。',
  retry: '重试',
  empty: '尚未公布可比的数字。',

  title: (what, when) => `${when}${what}`,
  months: ({ id, from, to }) => {
    if (/^\d+$/.test(id)) return `${id}年`;
    if (from === to) return year(from) + month(from);
    return `${year(from)}${month(from)}至${year(from) === year(to) ? '' : year(to)}${month(to)}`;
  },
  coverage: (among, count, of, comparable) =>
    `${among}：${of}个${count === of ? '均' : `中有${count}个`}有${comparable ? '可比' : ''}数字`,
  publishedBy: (date) => `截至${date}已公布`,
  rankHead: (count) => `有数字的${count}个之中`,
  proven: '已证实',
  possible: '可能',
  unlimited: '上限未知',
  valueHead: () => '数字',
  changeHead: () => '同比',
  noOrder: '先后未定',
  showAll: (count) => `显示全部${count}个`,
  highlighted: '重点标出',
  derivationLabel: '依据何在？',

  between: (low, high) =>
    low && high ? low + (/−/.test(low) ? '至' : '–') + high : low ? `至少${low}` : `至多${high}`,
  qualified: (kind, value) => (qualifiers[kind] ?? '') + value,

  rankPhrase: (best, worst) => (best === worst ? `第${best}` : `第${best}至第${worst}`),
  labelled: (place, reasons) => `${place}：${reasons.join('；')}`,
  partOnly: (isYear, names, _, missing) =>
    `${names}尚未公布${missing || (isYear ? '全年' : '整个时期')}数字`,
  tooClose: (names) => `与${names}的数字过于接近，难分先后`,
  leftOpen: '单凭数字尚不能确定',
  asClaimed: (rank, publishers, isCap) =>
    `${rank}，依据${publishers}的说法；单凭数字尚不能确定${isCap ? '；其他条形因此止于此' : ''}`,
  notRanked: (way) => `不排名次：这些数字的统计口径不一（${way}）。`,
  others: (count) => `其余${count}个`,

  withoutFigure: (count) => `未列入名次：${count}个没有可比数字。`,
  couldRankAbove: (name, near, far, unknown) =>
    `有可能排在${name}之前：${[near, far && `${far}个须增加一倍以上`, unknown && `${unknown}个没有任何往年数字`].filter(Boolean).join('；')}。`,
  withTimes: (last, times) => `须达到下列数字的${times}倍：${last}`,
  lastKnown: (value, what, when, isCountedAnotherWay) =>
    `${when}${what}${value}${isCountedAnotherWay ? '，统计口径不同' : ''}`,
  withFacts: (name, facts) => (facts.length > 0 ? `${name}（${facts.join('；')}）` : name),

  detailsHead: '未纳入比较的数字及原因',
  optionsHead: '选项',

  sources: (publishers) => `来源：${publishers}`,
  licence: (name) => `许可：${name}`,
  data: '获取数据',
  image: '图片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `内容固定于${date}`,
  stale: (date) => `并非最新：显示的是截至${date}已知的内容`,
  today: '查看最新',
};
