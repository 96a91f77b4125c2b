/** A ranking’s page in Chinese. */
import type { RankingWords } from '../en/ranking-words.ts';
import { sourceTitle } from './source-title.ts';

export const rankingWords: RankingWords = {
  sideBySide: (title, count) => `${title}：列出${count}个数字，不作排名`,
  onlyOne: (of) => `${of}个中只有它有可比数字，因此没有名次`,
  onlyMember: '没有同类可供比较',
  whyUnranked: '为什么不排名？',
  otherWay: (title, description) => `表中未采用的另一种口径：${title}。${description}`,
  unranked: (way) => `这些数字的统计口径不一：${way}。`,
  highestOtherwise: (name, value, way) => `按另一种口径，${name}的数字最高：${value}（${way}）`,
  otherFigures: (names, _count, fold, of) =>
    `${names || (of > 0 ? `全部${of}个都` : '表中各项')}另有按其他口径的数字，见表下“${fold}”`,
  withFigure: (count, of) => `${of}个中只有${count}个找到了按此口径的数字`,
  searchTitle: (title, level, basis) => `${title}：${level}，${basis}`,
  crumbs: '当前位置',
  yearsAround: '其他年份的同期',
  allRankings: '这一主题的全部排名',
  versions: '历次版本，只用截至该日公布的数字',

  evidenceHead: '依据是什么？',
  evidenceLead: '点开任一项，可查看来源和每一步推导。',
  aboutRead: '前面有“约”的数字已取整。',
  evidenceOfRanges: '每个数值范围都由已公布的数字和居首的说法推出。',
  overRead: (stated, name, value, next) =>
    `“${stated}”（${name}）视为不到${value}，否则会写作“${next}”。`,
  sameUpperEnd: (names, first, level, publishers) =>
    `${names}最多与${first}持平：它们也属于${level}，而${publishers}称${first}在${level}中居首。`,
  notRanked: (name) => `${name}（未列入排名）`,
  statedRanks:
    '名次的依据是数字和公开的名次说法：称某项居第3名，就是说有两项在它前面，其余都在它后面。说法都不等于证实：若居首的说法有误，还有谁不能排除，见“结论有多可靠？”。',
  remark: (parts) => parts.join('；'),
  report: '纠错',
  sourcesHead: '来源',
  rankedSources: '此处所用数字和说法的来源',
  otherSources: '其他数字的来源',
  usedFor: (names) => `用于${names}。`,
  publicBy: (date) => `未注明日期，${date}时已公开`,
  sourceTitle,

  downloadsHead: '下载、嵌入、引用',
  card: '图片（横）',
  tall: '图片（竖）',
  feed: '订阅更新',
  citeHead: '引用',
  citation: (title, dataset, date, address) =>
    `Likewise：《${title}》，${dataset}，依据截至${date}公布的数字，${address}`,
};
