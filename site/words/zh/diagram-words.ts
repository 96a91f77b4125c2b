/** The diagrams of the method page in Chinese. */
import type { DiagramWords } from '../en/diagram-words.ts';

export const diagramWords: DiagramWords = {
  named: (name, what) => `${name}：${what}`,
  low: (value) => `至少${value}`,
  high: (value) => `至多${value}`,

  printed: '公布的数字',
  interpretedAs: { rounded: '若为四舍五入', truncated: '若为舍去尾数' },
  conclusion: '因此背后的数值为',
  conclusionOf: {
    rounded: '可能的数值（因经四舍五入）',
    truncated: '可能的数值（因舍去了尾数）',
  },
  possibleValues: '代表的范围',
  roundedOrCutOff: (half, whole) =>
    `不知是四舍五入（偏差不超过${half}）还是舍去尾数（偏低不到${whole}），两种都算在内；其他误差不计。`,
  moreDigits: '别处更精确的数字',

  withGrowth: (value, rate) => `${value}，同比${rate}%`,
  statedFirst: (name) => `${name}（据称居首）`,
  byFigures: (name) => `${name}（单凭数字）`,
  byStatement: (name) => `${name}（若该说法属实）`,

  itself: (name) => name,
  surely: (name, other) => `${name}（必定高于${other}）`,
  possibly: (name, other) => `${name}（可能高于${other}）`,
  below: (name, other) => `${name}（必定低于${other}）`,
  notAbove: (name, other) => `${name}（不可能高于${other}）`,

  legend: { certain: '确定', possible: '可能', open: '没有上限' },
};
