/** The timeline in Chinese, in traditional characters. */
import type { TimelineWords } from '../words.ts';

export const timelineWords: TimelineWords = {
  title: (what) => `${what}：歷年第一`,
  sure: (kind, count, of) =>
    ({
      proven: '已證實',
      claimed: '依據公開說法；數字尚不能確定',
      leading: `在有數字的${count}個中居首；另${of - count}個未知`,
      open: '其中任何一個都有可能',
      thin: `數字太少（${of}個中有${count}個）`,
      none: '沒有可比數字',
      apart: '彼此不可比',
    })[kind],
  changes: '統計口徑在此改變：上下年份不可比。',

  watch: (years) => `逐年觀看${years}`,
  throughout: (count) => `各年均有數字的${count}個中最高者`,
  unsteady: '這些年份中有數字者變動太大，無法比較。',
  year: '年份',
  play: '播放',
  pause: '暫停',
  back: '上一年',
  onward: '下一年',
  speed: (factor) => `速度${factor}×`,
};
