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
  publishedBy: (date) => `資料更新至${date}`,
  rankHead: (count) => `在這${count}個中的名次`,
  known: '已知',
  possible: '不能排除',
  unlimited: '或更多',
  valueHead: () => '數值',
  changeHead: (year) => `較${year}年（來源所述）`,
  noOrder: '連線內先後未全部證實',
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
  notFound: (when, part, missing) =>
    part
      ? `僅計入${part}${missing ? `，缺${when}` : ''}`
      : `沒有${when}可比數字${missing ? '' : '，由其他數字推算'}`,
  partOnly: (names) => `${names}可能排在它前面`,
  needsMore: (rank, value, pace = 0) =>
    `要排第${rank}名，還需約${value}${pace > 1 ? `（缺少的月份須達已知月均的${pace}倍）` : ''}`,
  tooClose: (names) => `與${names}的數字過於接近，難分先後`,
  leftOpen: '單憑數字尚不能確定',
  stated: '據稱',
  asClaimed: (rank, { listed }, publishers, here) =>
    `${publishers}稱其居全部第${rank}名${here && `，故在這${listed}個中為${here}`}；${rank > 1 ? '不影響其他名次' : '單憑數字尚不能確定，若不屬實，其他名次也會變'}`,
  notRanked: (way) => `不作排名：這些數字的統計口徑不一（${way}）。`,
  others: (count) => `另外${count}個`,

  withoutFigure: (count, names) =>
    `未列入排名：${count}個沒有可比數字${names && `，包括${names}`}。`,
  ofAll: ({ listed, of }, name, place, { count, far }) =>
    `把它們也算上，${name}是${of}個中的${place}：還有${count}個可能超過它${far > 0 ? `，${far}個須比已知數字增加一倍以上` : ''}${of - listed > count ? `；另外${of - listed - count}個受其他已公布的數字或說法限制，不可能超過它` : ''}。`,
  lastKnown: (name, value, what, when, way, times) =>
    `${name}（${when}${what}${value}${way && `，${way}`}${times > 1 ? `，須達其${times}倍才能超過` : ''}）`,

  detailsHead: '未列入的有哪些，為什麼',
  optionsHead: '選項',

  sources: (publishers) => `來源：${publishers}`,
  licence: (name) => `授權：${name}`,
  data: '取得資料',
  image: '圖片',
  cite: '引用',
  embed: '嵌入',
  frozen: (date) => `內容固定於${date}`,
  stale: (date) => `可能不是最新：資料更新至${date}`,
  today: '查看最新',
};
