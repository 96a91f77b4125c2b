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
  failed: '加载失败。',
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
    `${among}：${count < of ? `${of}个中有${count}个` : `全部${of}个`}${comparable ? '列入排名' : '列出'}`,
  publishedBy: (date) => `资料更新至${date}`,
  rankHead: (count) => `在这${count}个中的名次`,
  known: '已知',
  possible: '不能排除',
  unlimited: '或更多',
  valueHead: () => '数值',
  changeHead: (year) => `较${year}年（来源所述）`,
  noOrder: '连线内先后未全部证实',
  showAll: (count) => `显示全部${count}个`,
  highlighted: '重点标出',
  derivationLabel: '依据与来源',

  between: (low, high) =>
    low && high ? low + (/−/.test(low) ? '至' : '–') + high : low ? `至少${low}` : `至多${high}`,
  qualified: (kind, value) => (qualifiers[kind] ?? '') + value,

  rankPhrase: (best, worst) =>
    best === worst
      ? `第${best}名`
      : worst > best + 1
        ? `第${best}至${worst}名`
        : `第${best}或第${worst}名`,
  notFound: (when, part, missing) =>
    part
      ? `仅计入${part}${missing ? `，缺${when}` : ''}`
      : `没有${when}可比数字${missing ? '' : '，由其他数字推算'}`,
  partOnly: (names) => `${names}可能排在它前面`,
  needsMore: (rank, value, pace = 0) =>
    `要排第${rank}名，还需约${value}${pace > 1 ? `（缺少的月份须达已知月均的${pace}倍）` : ''}`,
  tooClose: (names) => `与${names}的数字过于接近，难分先后`,
  leftOpen: '单凭数字尚不能确定',
  stated: '据称',
  asClaimed: (rank, { listed }, publishers, here) =>
    `${publishers}称其居全部第${rank}名${here && `，故在这${listed}个中为${here}`}；${rank > 1 ? '不影响其他名次' : '单凭数字尚不能确定，若不属实，其他名次也会变'}`,
  notRanked: (way) => `不作排名：这些数字的统计口径不一（${way}）。`,
  others: (count) => `另外${count}个`,

  withoutFigure: (count, names) =>
    `未列入排名：${count}个没有可比数字${names && `，包括${names}`}。`,
  ofAll: ({ listed, of }, name, place, { count, far }) =>
    `把它们也算上，${name}是${of}个中的${place}：还有${count}个可能超过它${far > 0 ? `，${far}个须比已知数字增加一倍以上` : ''}${of - listed > count ? `；另外${of - listed - count}个受其他已公布的数字或说法限制，不可能超过它` : ''}。`,
  lastKnown: (name, value, what, when, way, times) =>
    `${name}（${when}${what}${value}${way && `，${way}`}${times > 1 ? `，须达其${times}倍才能超过` : ''}）`,

  detailsHead: '未列入的有哪些，为什么',
  optionsHead: '选项',

  sources: (publishers) => `来源：${publishers}`,
  licence: (name) => `许可：${name}`,
  data: '获取数据',
  image: '图片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `内容固定于${date}`,
  stale: (date) => `可能不是最新：资料更新至${date}`,
  today: '查看最新',
};
