/** The timeline in Chinese, in simplified characters. */
import type { TimelineWords } from '../words.ts';

export const timelineWords: TimelineWords = {
  title: (what) => `${what}：历年第一`,
  sure: (kind, count, of) =>
    ({
      proven: '已证实',
      claimed: '依据公开说法；数字尚不能确定',
      leading: `在有数字的${count}个中居首；另${of - count}个未知`,
      open: '其中任何一个都有可能',
      thin: `数字太少（${of}个中有${count}个）`,
      none: '没有可比数字',
      apart: '彼此不可比',
    })[kind],
  changes: '统计口径在此改变：上下年份不可比。',

  watch: (years) => `逐年观看${years}`,
  throughout: (count) => `各年均有数字的${count}个中最高者`,
  unsteady: '这些年份中有数字者变动太大，无法比较。',
  year: '年份',
  play: '播放',
  pause: '暂停',
  back: '上一年',
  onward: '下一年',
  speed: (factor) => `速度${factor}×`,
};
