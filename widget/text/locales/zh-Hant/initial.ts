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
  failed: '載入失敗。',
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
    `${among}：${count < of ? `${of}個中有${count}個` : `全部${of}個`}${comparable ? '列入排名' : '列出'}`,
  publishedBy: (date) => `截至${date}公布的數字`,
  rankHead: (count) => `${count}個中的名次`,
  known: '已知',
  orMore: '或更多',
  valueHead: () => '數值',
  changeHead: (year) => `較${year}年（如有公布）`,
  noOrder: '部分先後未定，按已知最低值排列',
  showAll: (count) => `顯示全部${count}個`,
  highlighted: '重點標出',
  derivationLabel: '依據與來源',

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
      ? `僅計入${part}${missing && `，未找到${missing}數字`}`
      : missing && `未找到${missing}數字`,
  limited: (most, by, isEqual) =>
    isEqual ? `最多與${by}持平` : most + (by && `（受${by}總數所限）`),
  rivals: (names, more) => `${names || more}可能高於它${names && more && `，${more}也可能`}`,
  needsMore: (rank, value) => `要排第${rank}名，還需約${value}`,
  tooClose: (names) => `與${names}的數字過於接近，難分先後`,
  leftOpen: '單憑數字尚不能確定',
  stated: '未證實',
  among: (count) => `這${count}個中`,
  asClaimed: (rank, publishers) =>
    `${publishers}稱其在全部之中居第${rank}名${rank > 1 ? '' : '；所以其他的從第2名排起'}`,
  notRanked: '按數字大小列出，不作排名：數字不可比。',
  others: (count) => `另外${count}個`,
  unlisted: (count, of) => `未列入排名的${of}個${count < of ? `中有${count}個` : ''}`,

  withoutFigure: (count, names) =>
    `未列入排名：${count}個沒有可比數字${names && `，包括${names}`}。`,
  lastKnown: (name, value, what, when, way, times, above) =>
    `${name}（${when}${what}${value}，${way}${times > 1 ? `，達到${times}倍才會超過${above}` : ''}）`,

  detailsHead: '其他數字',
  optionsHead: '選項',

  sources: (publishers) => `來源：${publishers}`,
  licence: (name) => `授權：${name}`,
  data: '取得資料',
  image: '圖片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `內容固定於${date}`,
  stale: '可能不是最新',
  today: '查看最新',
};
