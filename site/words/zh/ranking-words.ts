/** A ranking’s page in Chinese. */
import type { RankingWords } from '../en/ranking-words.ts';

export const rankingWords: RankingWords = {
  sideBySide: (title) => `${title}：数字并列，不作排名`,
  onlyOne: (of) => `${of}个之中只有它有可比数字，因此没有名次`,
  onlyMember: '没有同类可以比较',
  searchTitle: (title, level, basis) => `${title}：${level}，${basis}`,
  scope: (level, basis) => `${level} · ${basis}`,
  crumbs: '所属主题',
  yearsAround: '其他年份的同期',
  all: '全部',
  allRankings: '这一主题的全部排名',

  evidenceHead: '依据何在？',
  evidenceLead: '每个范围都由已公布的数字一步步推出。展开一地可读推导步骤，序号指向来源。',
  remark: (parts) => parts.join('；'),
  report: '报告错误',
  sourcesHead: '来源',

  downloadsHead: '取用',
  card: '图片（横）',
  tall: '图片（竖）',
  feed: '变更订阅',
  citeHead: '引用',
  citation: (title, dataset, date, address) =>
    `Likewise：《${title}》，${dataset}，截至${date}已公布的数字，${address}`,
};
