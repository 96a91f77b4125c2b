/** The pages of datasets, rankings, entities and changes in Chinese. */
import { html } from '../../layout/html.ts';
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';
import type {
  ChangesWords,
  DatasetWords,
  EntityWords,
  RankingWords,
} from '../en/data-page-words.ts';
import { sourceTitle } from './source-title.ts';

export const datasetWords: DatasetWords = {
  members: (levels) =>
    levels.map(({ level, count }) => `${level.replace(/\w$/, '$& ')}${count}个`).join('、'),
  counts: ({ observations, claims, sources }, members, date) =>
    `截至${date}：${members && `${members}；`}共${observations}个数字、${claims}个名次说法，来自${sources}个来源。`,
  licence: '许可：',
  subject: (what, among) => `${what}（${among}）`,
  tablesHead: '表格',
  table: '表格',
  contents: '内容（英文）',
  download: '下载',
  links: ({ dataPackage, feed, changes, docs }) =>
    html`全部表格：<a href="${dataPackage}">数据包</a>。变更：<a href="${feed}">订阅</a>、<a href="${changes}">JSON</a>。<a href="${docs}">API说明（英文）</a>`,
  rankingsHead: '排名',
  periods: (count) => `${count}个时期`,
  leadersOfEachYear: '历年居首者',
  coverage: (listed, of) => `${of}个中有${listed}个`,
  metricsHead: '指标',
  basesHead: '统计口径',
  mixed: '按这种口径统计的数字彼此不作比较。',
  unlinkedHead: '没有链接的来源',
  unlinkedLead: (count, of) => `${of}个来源中有${count}个没有网址，原因附在各来源之后。`,
  notOnline: '未在网上发布。',
};

export const rankingWords: RankingWords = {
  sideBySide: (title, count) => `${title}：列出${count}个数字，不作排名`,
  onlyOne: (of) => `${of}个中只有它有可比数字，因此没有名次`,
  onlyMember: '没有同类可供比较',
  whyUnranked: '为什么不排名？',
  otherWay: (title, description) => `表中未采用的另一种口径：${title}。${description}`,
  unranked: (way) => `这些数字的统计口径不一：${way}。`,
  highestOtherwise: (name, value, way) => `按另一种口径，${name}的数字最高：${value}（${way}）`,
  otherFigures: (names, _count, fold, of) =>
    `${names || (of > 0 ? `全部${of}个都` : '表中各项')}另有按其他口径的数字，见表下“${fold}”`,
  withFigure: (count, of) => `${of}个中只有${count}个找到了按此口径的数字`,
  searchTitle: (title, level, basis) => `${title}：${level}，${basis}`,
  crumbs: '当前位置',
  yearsAround: '其他年份的同期',
  allRankings: '这一主题的全部排名',
  versions: '历次版本，只用截至该日公布的数字',

  evidenceHead: '依据是什么？',
  evidenceLead: '点开任一项，可查看来源和每一步推导。',
  aboutRead: '前面有“约”的数字已取整。',
  evidenceOfRanges: '每个数值范围都由已公布的数字和居首的说法推出。',
  overRead: (stated, name, value, next) =>
    `“${stated}”（${name}）视为不到${value}，否则会写作“${next}”。`,
  sameUpperEnd: (names, first, level, publishers) =>
    `${names}最多与${first}持平：它们也属于${level}，而${publishers}称${first}在${level}中居首。`,
  notRanked: (name) => `${name}（未列入排名）`,
  statedRanks:
    '名次的依据是数字和公开的名次说法：称某项居第3名，就是说有两项在它前面，其余都在它后面。说法都不等于证实：若居首的说法有误，还有谁不能排除，见“结论有多可靠？”。',
  remark: (parts) => parts.join('；'),
  report: '纠错',
  sourcesHead: '来源',
  rankedSources: '此处所用数字和说法的来源',
  otherSources: '其他数字的来源',
  usedFor: (names) => `用于${names}。`,
  publicBy: (date) => `未注明日期，${date}时已公开`,
  sourceTitle,

  downloadsHead: '下载、嵌入、引用',
  card: '图片（横）',
  tall: '图片（竖）',
  feed: '订阅更新',
  citeHead: '引用',
  citation: (title, dataset, date, address) =>
    `Likewise：《${title}》，${dataset}，依据截至${date}公布的数字，${address}`,
};

export const entityWords: EntityWords = {
  title: (name, dataset) => `${name}：${dataset}`,
  description: (name, dataset) =>
    `${name}在“${dataset}”各项排名中的位置：每年可能的数值、已证实的名次、大事记，以及未采用的数字，均注明来源。`,
  takenAs: (value, range) => `${value}（按${range}计）`,
  rankedAmong: (levels) => `列入排名：${levels.join('、')}`,
  partOf: '属于',
  includes: '包含',
  code: '官方代码',
  valueHead: '数字',
  rankHead: '在有数字者中的名次',
  among: (place, count, level) => `在有数字的${count}个中排${place}（${level}）`,
  alsoOfAll: (among, place, count) => `${among}；在全部${count}个中排${place}`,
  calledBy: (names, _count, rank, of) => `${names}称其在全部${of}个中居${rank}`,
  belowFirst: (rank, first) => `${rank}，因为据称${first}居第1名`,
  asStated: (rank) => `${rank}，据称`,
  partlyAsStated: (rank) => `${rank}，部分据称`,
  named: (rank, statements) => `${rank}：${statements}`,
  whyRange: '名次是一个范围，是因为其他对象的数字不全，或与它过于接近。',
  onlyOne: (level) => `唯一有数字的一个（${level}）`,
  notListed: (level) => `没有可比数字（${level}）`,
  notRanked: (level) => `只列数字，不作排名（${level}）`,
  littleKnown: (count) => `有${count}年在某种口径下数据很少`,
  partialYears: (count) => `${count}个非全年时段`,
  growthLead: '均与上一年按同一口径比较，即使上一年的数字未在此列出。',
  rangeMark: '可能的数值范围',
  openMark: '至少；其余未知',
  breakMark: '统计口径改变',
  comma: '、',
  reasons: (parts) => parts.join('；'),
  allBounds: '全部可能的数值与名次（CSV）',
  definitionsHead: '参与排名的对象与统计口径',
  milestonesHead: '大事记',
  setAsideHead: '未采用的数字',
  setAsideLead: '以下数字已公布但未采用，任何名次都不以它们为依据。各附原因。',
  downloadsHead: '下载',
};

const COUNTS: Readonly<Record<ChangeKind, string>> = {
  rewrites: '项对以往日期的改动',
  corrections: '项更正',
  withdrawals: '项撤回',
  firstPlaces: '个首位变动',
  figures: '个数字',
  claims: '个名次说法',
};

export const changesWords: ChangesWords = {
  title: '更新记录',
  pageTitle: (subject) => `${subject}：更新记录`,
  lead: '逐日列出公布、更正或撤回的每个数字，说明原因，以及首位如何变动。任何内容都不删除：以往每一天的样子仍可查看。',
  formats: (subject, { atom, self }) =>
    html`${subject}。另有<a href="${atom}">订阅源</a>、<a href="${self}">JSON</a>。<a href="#report">纠错</a>`,
  count: (kind, count) => `${count}${COUNTS[kind]}`,
  heads: {
    rewrites: '对以往日期的改动',
    corrections: '更正',
    withdrawals: '撤回',
    firstPlaces: '首位',
    figures: '数字',
    claims: '名次说法',
  },
  join: (parts) => parts.join('，'),
  evidence: (subject, what, source) => html`${subject}：<b>${what}</b>（${source}）`,
  firstPlace: (ranking, after, before) => html`${ranking}：<b>${after}</b>；此前：${before}`,
  leaders: (status, names) =>
    ({
      proven: `${names}（已证实）`,
      stated: `${names}（据称）`,
      leading: `${names}（按已公布的数字）`,
      open: names,
      thin: '未知（数字太少）',
      none: '未知（没有数字）',
    })[status],
  previously: (value) => `，原为${value}`,
  because: (reason) => `，原因：${reason}`,
  claimText: (rank, among) => `在“${among}”中排第${rank}名`,
  rewrittenFrom: (date) => `${date}及以后所示的内容`,
  addedOld: (counts) => `补录往期：${counts}`,
  more: (count) => `另有${count}项`,
  earlier: (year) => `${year}年`,

  reportHead: '纠错',
  reportLead:
    '如果数字与来源不符、缺少来源，或某个对象统计有误，请告诉我们是哪一个数字，以及你在哪里看到正确的数字。',
  reportFigure: '你要报告的数字：',
  labels: {
    entity: '地方或企业',
    metric: '指标',
    period: '时期',
    basis: '统计口径',
    source: '来源',
    id: '编号',
  },
  byIssue: '公开报告',
  byMail: '发送邮件',
  noContact: '本站的运营者尚未提供纠错的联系方式。',
  whatHappens:
    '错误的数字不会删除，而是注明日期和原因后撤回，并列出正确的数字；本页和订阅源都会说明。',
};
