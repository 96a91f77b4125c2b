/** Words of a drawn ranking in Traditional Chinese (zh-Hant). */
import type { DrawingWords } from '../words.ts';
import { CHINESE } from './chinese.ts';

const COUNTS = ['', '一個', '兩個', '三個', '四個', '五個', '六個', '七個', '八個', '九個'];
const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const drawingWords: DrawingWords = {
  ...CHINESE,
  tag: 'zh-Hant-TW',
  scales: [
    [1e12, '兆', 2, 20],
    [1e8, '億', 2, 20],
    [1e4, '萬', 1, 1000],
  ],
  shareFirst: (names) => `${names}並列第一。`,
  calledFirst: (name, count) =>
    count === 0
      ? `按已公布的名次，${name}居第一。`
      : `${COUNTS[count] ?? `${count}個`}來源稱${name}第一。`,
  firstWithFigures: (name, count) => `${name}在有數字的${count}個中居第一。`,
  highestFigure: (name) => `${name}的數字最高。`,
  onlyFigure: (name) => `只有${name}有可比數字。`,
  placeOpen: (place) => `第${ORDINALS[place] ?? place}名未定。`,
  allSettled: (count) => `全部${count}個名次均已確定。`,
  noFigures: (when) => `${when}沒有可比數字。`,
  notRanked: '這些數字不能排名。',
  notRankedReason: '它們的統計口徑各不相同。',

  couldHold: '可能的名次',
  placesHead: (count, among) =>
    ({
      level: `${count}個中的名次`,
      'with-figures': `有數字的${count}個中的名次`,
      'with-others': `全部${count}個中的名次`,
    })[among],
  rankLabel: (name, best, worst, count) =>
    `${name}，${count}個中第${best === worst ? best : `${best}至第${worst}`}名`,
  noPlace: '無名次',

  only: (what) => `僅${what}`,
  inPart: '部分數字',
  calledBy: (count) => `據${count}個來源`,
  highlighted: '重點標出',

  more: (count) => `另外${count}個`,
  noFigure: '沒有可比數字',
  hadMore: (names, count) => `這${count}個中，${names}往年更高，但不可比。`,
  andOthers: (count) => `另外${count}個`,

  countMore: (count) => `把這${count}個也算進去`,
  figuresAlone: '只看數字，不計說法',

  showAll: (count) => `顯示全部${count}個`,
  sources: (count) => `${count}個來源`,
  until: (date) => `截至${date}`,
  licence: (name) => `授權：${name}`,
};
