/** What stands around every page of the site: its navigation, its foot, the choice of language. */

/** The words of the frame in one language. */
export interface FrameWords {
  readonly tagline: string;
  /** The link over all that repeats, for the keyboard. */
  readonly skip: string;
  /** What the navigations are, for those who hear them. */
  readonly navigation: string;
  readonly foot: string;
  /** In front of the other language's name. */
  readonly otherLanguage: string;
  readonly pages: {
    readonly home: string;
    readonly embed: string;
    readonly method: string;
    readonly data: string;
    readonly changes: string;
    readonly docs: string;
    readonly about: string;
    readonly licence: string;
  };
  /** What each of them is, at the foot. */
  readonly about: FrameWords['pages'];
  /** The promise of the whole. */
  readonly promise: string;
}

const english: FrameWords = {
  tagline: 'Rankings that compare like with like',
  skip: 'Skip to the content',
  navigation: 'Pages',
  foot: 'About these figures',
  otherLanguage: 'In Chinese:',
  pages: {
    home: 'Ranking',
    embed: 'Embed',
    method: 'Method',
    data: 'Data',
    changes: 'Changes',
    docs: 'API',
    about: 'About',
    licence: 'Licence',
  },
  about: {
    home: 'who is first, and how sure that is',
    embed: 'put a ranking into your own page',
    method: 'how a rank is proven, and what is assumed',
    data: 'every table, to download',
    changes: 'what was added or corrected, and when',
    docs: 'the same for programs',
    about: 'who runs this, corrections, privacy',
    licence: 'what you may do with the data',
  },
  promise:
    'Every figure here keeps its source, its period, its way of counting and its precision. A rank is what they prove, and no more.',
};

const chinese: FrameWords = {
  tagline: '同口径才比较的排名',
  skip: '跳到正文',
  navigation: '页面',
  foot: '关于这些数字',
  otherLanguage: '英文版：',
  pages: {
    home: '排名',
    embed: '嵌入',
    method: '方法',
    data: '数据',
    changes: '变更',
    docs: '接口',
    about: '关于',
    licence: '许可',
  },
  about: {
    home: '谁居首，有多确定',
    embed: '把排名放进你的网页',
    method: '名次如何证明，以什么为前提',
    data: '全部表格，可下载',
    changes: '何时增补或更正了什么',
    docs: '供程序使用（英文）',
    about: '谁在运营，更正与隐私',
    licence: '数据的使用条件',
  },
  promise:
    '这里的每个数字都保留来源、时期、统计口径和精确程度。名次只说明它们所能证明的，不多也不少。',
};

export const frameWords = { en: english, zh: chinese };
