/** The diagrams of the method page in Chinese. */
import type { DiagramWords } from '../en/diagram-words.ts';

export const diagramWords: DiagramWords = {
  named: (name, what) => `${name}：${what}`,
  low: (value) => `至少${value}`,
  high: (value) => `至多${value}`,

  printed: '印出的数字',
  interpretedAs: { rounded: '若为四舍五入', truncated: '若为截断' },
  conclusion: '因此在此范围内',
  moreDigits: '别处更精确的数字',

  withGrowth: (value, rate) => `${value}，同比${rate}%`,
  statedFirst: (name) => `${name}（据称居首）`,
  byFigures: (name) => `${name}（单凭数字）`,
  byStatement: (name) => `${name}（若该说法属实）`,

  itself: (name) => name,
  surely: (name) => `${name}（必定在前）`,
  possibly: (name) => `${name}（可能在前）`,
  notAbove: (name) => `${name}（不可能在前）`,

  legend: { certain: '确定', possible: '可能', open: '没有上限' },
};
