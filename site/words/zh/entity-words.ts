/** An entity’s page in Chinese. */
import type { EntityWords } from '../en/entity-words.ts';

export const entityWords: EntityWords = {
  title: (name, dataset) => `${name}：${dataset}`,
  description: (name, dataset) =>
    `${name}在“${dataset}”各项排名中的位置：每年可能的数值、已证实的名次、大事记，以及未采用的数字，均注明来源。`,
  partOf: '属于',
  includes: '包含',
  code: '官方代码',
  valueHead: '数字',
  rankHead: '在有数字者中的名次',
  among: (place, count, level) => `${place}，共${count}个有数字（${level}）`,
  alsoOfAll: (among, place, count) => `${among}；在全部${count}个中${place}`,
  calledBy: (names, _count, rank) => `${names}称其居${rank}`,
  asStated: (rank) => `${rank}，据公开说法`,
  partlyAsStated: (rank) => `${rank}，部分据公开说法`,
  named: (rank, statements) => `${rank}：${statements}`,
  onlyOne: (level) => `唯一有数字的一个（${level}）`,
  notListed: (level) => `没有可比数字（${level}）`,
  notRanked: (level) => `只列数字，不作排名（${level}）`,
  littleKnown: (count) => `${count}个所知甚少的年份`,
  partialYears: (count) => `${count}个不足一年的时期`,
  rangeMark: '可能的数值范围',
  openMark: '至少；其余未知',
  breakMark: '统计口径改变',
  comma: '、',
  reasons: (parts) => parts.join('；'),
  allBounds: '全部可能的数值与名次（CSV）',
  milestonesHead: '大事记',
  setAsideHead: '未采用的数字',
  setAsideLead: '以下数字已公布但未采用，任何名次都不以它们为依据。各附原因。',
  downloadsHead: '下载',
};
