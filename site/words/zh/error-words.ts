/** The pages for wrong addresses and failures in Chinese. */
import type { ErrorWords } from '../en/error-words.ts';

export const errorWords: ErrorWords = {
  missing: {
    title: '这个地址没有页面',
    text: '地址可能有误，或者其中的地方、年份或统计口径没有排名。',
    instead: '你要找的也许是：',
  },
  unavailable: {
    title: '这个页面暂时无法显示',
    text: '地址没有问题，请过一分钟再试。',
    instead: '或者前往其他页面：',
  },
  homeLink: '首页的排名',
};
