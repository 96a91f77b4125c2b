/** The embed builder in Chinese. */
import type { BuilderWords } from '../en/builder-words.ts';

export const builderWords: BuilderWords = {
  title: '把排名放进你的网页',
  lead: '选好排名，看它放进网页的样子，复制。字体和颜色随页面而定，不设 Cookie，只访问一个域名。',
  steps: { pick: '选择', preview: '预览', copy: '复制' },

  dataset: '主题',
  moving: (period, now) =>
    `${period === 'latest' ? '始终为最新一期' : '始终为最新年份'}（现为${now}）`,
  inForce: (title) => `当时所用口径${title && `：${title}`}`,
  live: '随公布内容更新',
  asOf: '截至何日公布',
  frozen: (day) => `固定：${day}`,
  language: '语言',
  theme: '主题色',
  themes: { auto: '随页面', light: '浅色', dark: '深色' },
  limit: '先显示几行',
  all: '全部',
  heading: '自定标题',
  headingHint: '排名的标题',
  places: '突出显示',
  chosen: (count) => (count === 0 ? '无' : `${count}个`),

  width: '宽度',
  pixels: (width) => `${width} 像素`,
  background: '放在这样的页面上',
  backgrounds: { light: '浅色', dark: '深色', own: '此颜色' },
  colour: '页面颜色（#rrggbb）',
  withoutScripts: '不运行 JavaScript',
  preview: '预览：下面所复制的内容，单独放在一个页面里',
  resizeHint: '拖动以改变宽度',

  destinations: '放在哪里',
  tabs: {
    script: '脚本',
    element: '元素',
    iframe: 'iframe',
    oembed: 'oEmbed 地址',
    react: 'React',
    markdown: 'Markdown 图片',
    picture: '微信、知乎、小红书',
  },
  hints: {
    script: '一行代码，一次请求，放在网页任何位置。',
    element: '内含表格：预留位置，不运行 JavaScript 也能阅读。',
    iframe: '用于不允许脚本的系统。展开的行在框内滚动，除非页面随其高度调整。',
    oembed: '在 WordPress 中单独占一行，或放进 Ghost 的嵌入卡片。自定标题不随地址传递。',
    react: '用于 React 19 的组件。',
    markdown: '用于 README、邮件和订阅源；内容更新后图片随之更新，固定日期的除外。',
    picture: '宽 1080 像素的中文图片，为今日所知的内容，并附配文。',
  },
  snippet: '供复制',
  pinned: '固定一个版本并校验哈希',
  resized: '页面随其高度调整',
  copy: '复制',
  copied: (what) => `已复制：${what}`,
  selected: '已选中，请用键盘或菜单复制',
  download: '下载图片',

  facts: '字节数、安全策略、固定版本',
  cost: '用量',
  costs: (requests, bytes) => {
    const times = `${requests} 次请求`;
    return bytes === null ? times : `${times}，传输 ${bytes.toLocaleString('zh')} 字节`;
  },
  policy: '严格的安全策略需要',
  noPolicy: '无：图片由你自己保存',
  integrity: '脚本的哈希',
  latestBuild: '无：始终运行最新版本，含更正',
  alt: '文字说明，供看不到图的读者',
  altHint: '作为图片的替代文字；留空则用这里的说明。',
  card: '转发页面时的图片',
  noCard: '无图片：地方太少',
  loadFailed: '现在无法取得此排名。',
  retry: '重试',
};
