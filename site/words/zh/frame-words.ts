/** The frame around every page in Chinese. */
import type { FrameWords } from '../en/frame-words.ts';

export const frameWords: FrameWords = {
  tagline: '同口径才比较的排名',
  skip: '跳到正文',
  navigation: '页面',
  foot: '关于这些数字',
  pages: {
    home: '排名',
    check: '核对',
    embed: '嵌入',
    newRanking: '做一个排名',
    method: '方法',
    data: '数据',
    changes: '更新记录',
    docs: 'API',
    about: '关于',
    licence: '许可',
  },
  about: {
    home: '谁居首，有多确定',
    check: '粘贴一句话，看数字能否证实',
    embed: '把排名嵌入你的网页',
    newRanking: '粘贴表格，看它能证明什么',
    method: '名次如何证明，以什么为前提',
    data: '全部表格，可下载',
    changes: '何时增补或更正了什么',
    docs: '供程序使用（英文）',
    about: '谁在运营，更正与隐私',
    licence: '数据的使用条件',
  },
  share: { link: '分享', copied: '已复制链接' },
  untranslated: '这个数据集的名称和标题没有中文。',
};
