/** Words of a drawn ranking in Simplified Chinese (zh-Hans). */
import type { DrawingWords } from '../words.ts';
import { CHINESE } from './chinese.ts';

const COUNTS = ['', '一个', '两个', '三个', '四个', '五个', '六个', '七个', '八个', '九个'];
const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const drawingWords: DrawingWords = {
  ...CHINESE,
  tag: 'zh-Hans-CN',
  scales: [
    [1e12, '万亿', 2, 20],
    [1e8, '亿', 2, 20],
    [1e4, '万', 1, 1000],
  ],
  shareFirst: (names) => `${names}并列第一。`,
  calledFirst: (name, count) =>
    count === 0
      ? `按已公布的名次，${name}居第一。`
      : `${COUNTS[count] ?? `${count}个`}来源称${name}第一。`,
  firstWithFigures: (name, count) => `${name}在有数字的${count}个中居第一。`,
  highestFigure: (name) => `${name}的数字最高。`,
  onlyFigure: (name) => `只有${name}有可比数字。`,
  placeOpen: (place) => `第${ORDINALS[place] ?? place}名未定。`,
  allSettled: (count) => `全部${count}个名次均已确定。`,
  noFigures: (when) => `${when}没有可比数字。`,
  notRanked: '这些数字不能排名。',
  notRankedReason: '它们的统计口径各不相同。',

  couldHold: '可能的名次',
  placesHead: (count, among) =>
    ({
      level: `${count}个中的名次`,
      'with-figures': `有数字的${count}个中的名次`,
      'with-others': `全部${count}个中的名次`,
    })[among],
  rankLabel: (name, best, worst, count) =>
    `${name}，${count}个中第${best === worst ? best : `${best}至第${worst}`}名`,
  noPlace: '无名次',

  only: (what) => `仅${what}`,
  inPart: '部分数字',
  calledBy: (count) => `据${count}个来源`,
  highlighted: '重点标出',

  more: (count) => `另外${count}个`,
  noFigure: '没有可比数字',
  hadMore: (names, count) => `这${count}个中，${names}往年更高，但不可比。`,
  andOthers: (count) => `另外${count}个`,

  countMore: (count) => `把这${count}个也算进去`,
  figuresAlone: '只看数字，不计说法',

  showAll: (count) => `显示全部${count}个`,
  sources: (count) => `${count}个来源`,
  until: (date) => `截至${date}`,
  licence: (name) => `许可：${name}`,
};
