/** The page of changes in Chinese. */
import { html } from '../../layout/html.ts';
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';
import type { ChangesWords } from '../en/changes-words.ts';

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
