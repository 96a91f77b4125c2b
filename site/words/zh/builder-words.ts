/** The embed builder in Chinese. */
import type { BuilderWords } from '../en/builder-words.ts';

export const builderWords: BuilderWords = {
  title: '把排名嵌入你的网页',
  lead: '选好排名，预览，复制代码。字体和颜色随你的网页而定，不设Cookie，只访问一个域名。',
  steps: { pick: '选择', preview: '预览', copy: '复制' },

  dataset: '主题',
  moving: (period, now) =>
    `${period === 'latest' ? '始终为最新一期' : '始终为最新年份'}（现为${now}）`,
  inForce: (title) => `当时所用口径${title && `：${title}`}`,
  live: '随公布内容更新',
  asOf: '数字截至',
  frozen: (day) => `固定：${day}`,
  language: '语言',
  theme: '深浅色',
  themes: { auto: '随页面', light: '浅色', dark: '深色' },
  limit: '先显示几行',
  all: '全部',
  heading: '自定标题',
  headingHint: '排名的标题',
  places: '突出显示',
  chosen: (count) => (count === 0 ? '无' : `${count}个`),

  width: '宽度',
  pixels: (width) => `${width}像素`,
  background: '页面背景',
  backgrounds: { light: '浅色', dark: '深色', own: '此颜色' },
  colour: '页面颜色（#rrggbb）',
  withoutScripts: '没有JavaScript',
  preview: '预览：与下面的代码完全一致，单独放在一个页面里',
  resizeHint: '拖动以改变宽度',

  destinations: '放在哪里',
  tabs: {
    script: '脚本',
    element: '元素',
    iframe: 'iframe',
    oembed: 'oEmbed地址',
    react: 'React',
    markdown: 'Markdown图片',
    picture: '微信、知乎、小红书',
  },
  hints: {
    script: '一行代码，一次请求，放在网页任何位置。',
    element: '内含表格：预留位置，没有JavaScript也能阅读。',
    iframe: '用于不允许脚本的系统。展开的行在框内滚动，除非高度随内容调整。',
    oembed: '在WordPress中单独占一行，或放进Ghost的嵌入卡片。不包含自定标题。',
    react: '用于React 19的组件。',
    markdown: '用于README、邮件和订阅源；内容更新后图片随之更新，固定日期的除外。',
    picture: '宽1080像素的中文图片，依据截至今日公布的数字，并附配文。',
  },
  snippet: '要复制的内容',
  pinned: '固定一个版本并校验哈希',
  resized: '高度随内容调整',
  copy: '复制',
  copied: (what) => `已复制：${what}`,
  selected: '已选中，请用键盘或菜单复制',
  download: '下载图片',

  facts: '流量、安全策略、固定版本',
  cost: '用量',
  costs: (requests, bytes) => {
    const times = `${requests}次请求`;
    return bytes === null ? times : `${times}，传输${bytes.toLocaleString('zh')}字节`;
  },
  policy: '内容安全策略',
  noPolicy: '无：图片由你自己保存',
  integrity: '脚本的哈希',
  latestBuild: '无：始终运行最新版本，含更正',
  alt: '文字说明，供看不到图的读者',
  altHint: '作为图片的替代文字；留空则用这里的说明。',
  card: '转发页面时的图片',
  noCard: '没有图片：参加排名的太少',
  loadFailed: '排名加载失败。',
  retry: '重试',
};
