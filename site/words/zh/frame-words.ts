/** The frame around every page, the pages for wrong addresses and failures, and the page about this copy, in Chinese. */

import { html } from '../../layout/html.ts';
import type { AboutWords, ErrorWords, FrameWords } from '../en/frame-words.ts';

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

export const aboutWords: AboutWords = {
  title: '关于本站',
  description:
    '本站由谁运营，怎样报告和更正错误，数据可以怎样使用，对读者了解多少，以及无障碍情况。',

  whoHead: '谁在运营',
  runBy: (name) => `本站由${name}运营。`,
  noOperator: '本站未注明运营者：这是供试用的副本。面向读者的站点必须注明。',
  what: 'Likewise收集他人已公布的数字，说明由此能得出哪些名次。它不是统计机构，自己不做统计，也不代表所列数字的任何一方。名次只由数字得出，谁也不能另行改动。',

  correctionsHead: '更正',
  correctionsLead: '请写明哪个数字有误、应当是多少、公布在哪里；给出网址即可。',
  byIssue: '公开提交（GitHub issue）',
  mail: (address) => `写信给${address}`,
  noContact: '本站没有注明联系方式。',
  ofDataset: '迄今的变更：',
  corrections: [
    {
      head: '来源撤回的数字，或我们抄错的数字，',
      text: html`不会删除，而是注明日期和原因后撤回，另加正确的数字。以往每一天的样子都保持不变，当时写下的内容仍可用<code>as_of</code>核对。`,
    },
    {
      head: '我们自己公布有误的，',
      text: html`例如某地漏列于所属级别，则连同以前的日期一并改正，原因永久保留在变更页。`,
    },
    {
      head: '两个来源说法不一，',
      text: html`我们不作取舍。两者都保留，并标明矛盾，直到其中之一撤回。`,
    },
    {
      head: '每项变更',
      text: html`都按日列出并写明原因，可在网页查看，也可订阅。名次从不手工修改，只由数字得出。`,
    },
  ],

  licenceHead: '许可',
  licenceLead: '汇编，即数字的选取、核对与编排：',
  licensed: (what) => `${what}：`,
  code: '代码：',
  licence: [
    {
      head: '数字本身不属于任何人。',
      text: html`它是来源所陈述的事实。请注明来源；每个数字旁边都有。`,
    },
    {
      head: '使用汇编，请注明Likewise及所依据的日期。',
      text: html`每个排名下方的“获取数据”给出这一版本的地址。`,
    },
  ],

  privacyHead: '隐私',
  privacy: [
    {
      head: '没有Cookie，不在你的设备上存储任何东西，',
      text: html`没有广告，没有统计分析，不采集设备指纹，不从其他网站加载任何内容；本站页面如此，嵌入别处的内容也如此。你的选择只在页面或网址里，只用来取你要看的内容。为做排名而粘贴的表格只留在你的浏览器里，只有勾选后才会保存。`,
    },
    {
      head: '日志只记录故障。',
      text: html`存储没有响应时，记下时间、所取的数据和原因；代码出错时，记下请求的路径和出错的位置。不记读者的网络地址、浏览器和来源页面。日志只保留数日。`,
    },
    {
      head: '请求数只统计一分钟，',
      text: html`按网络地址统计，以免某个地址的大量请求影响其他人。这些计数不保存。`,
    },
    {
      head: '由谁提供网页。',
      text: html`网页由Cloudflare提供；与任何服务商一样，它能看到访问者的网络地址，适用它自己的条款。它只告诉我们有多少次请求，不告诉我们是谁。`,
    },
  ],

  accessHead: '无障碍',
  access: [
    {
      head: '目标',
      text: html`是WCAG 2.2的AA级，本站页面与嵌入内容都是如此。`,
    },
    {
      head: '每次改动都自动检验：',
      text: html`两种主题、两种语言下的axe检查，只用键盘，280像素宽时无须横向滚动（比400%放大更窄），文字放大一倍，加大间距，强制颜色，减弱动态效果。排名是带表头的表格；没有任何信息只靠颜色表达；没有JavaScript也能读到全部内容。`,
    },
    {
      head: '尚未检验的：',
      text: html`还没有使用读屏软件或开关控制的人替我们试用过。供转发的图片配有文字说明，但终究是图片。`,
    },
  ],
  accessContact: '如果有什么内容你无法使用，请通过更正的联系方式告诉我们。',
};
