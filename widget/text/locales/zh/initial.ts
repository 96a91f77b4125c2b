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
  publishedBy: (date) => `截至${date}公布的数字`,
  rankHead: (count) => `${count}个中的名次`,
  known: '已知',
  orMore: '或更多',
  valueHead: () => '数值',
  changeHead: (year) => `较${year}年（如有公布）`,
  noOrder: '部分先后未定，按已知最低值排列',
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
  notFound: (missing, part) =>
    part
      ? `仅计入${part}${missing && `，未找到${missing}数字`}`
      : missing && `未找到${missing}数字`,
  limited: (most, by, isEqual) =>
    isEqual ? `最多与${by}持平` : most + (by && `（受${by}总数所限）`),
  rivals: (names, more) => `${names || more}可能高于它${names && more && `，${more}也可能`}`,
  needsMore: (rank, value) => `要排第${rank}名，还需约${value}`,
  tooClose: (names) => `与${names}的数字过于接近，难分先后`,
  leftOpen: '单凭数字尚不能确定',
  stated: '未证实',
  among: (count) => `这${count}个中`,
  asClaimed: (rank, publishers) =>
    `${publishers}称其在全部之中居第${rank}名${rank > 1 ? '' : '；所以其他的从第2名排起'}`,
  notRanked: '按数字大小列出，不作排名：数字不可比。',
  others: (count) => `另外${count}个`,
  unlisted: (count, of) => `未列入排名的${of}个${count < of ? `中有${count}个` : ''}`,

  withoutFigure: (count, names) =>
    `未列入排名：${count}个没有可比数字${names && `，包括${names}`}。`,
  lastKnown: (name, value, what, when, way, times, above) =>
    `${name}（${when}${what}${value}，${way}${times > 1 ? `，达到${times}倍才会超过${above}` : ''}）`,

  detailsHead: '其他数字',
  optionsHead: '选项',

  sources: (publishers) => `来源：${publishers}`,
  licence: (name) => `许可：${name}`,
  data: '获取数据',
  image: '图片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `内容固定于${date}`,
  stale: '可能不是最新',
  today: '查看最新',
};
