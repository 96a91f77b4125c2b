/** The page of changes in Chinese. */
import { html } from '../../layout/html.ts';
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';
import type { ChangesWords } from '../en/changes-words.ts';

const COUNTS: Readonly<Record<ChangeKind, string>> = {
  rewrites: '项事后改动',
  corrections: '项更正',
  withdrawals: '项撤回',
  firstPlaces: '个首位变动',
  figures: '个数字',
  claims: '个名次说法',
};

export const changesWords: ChangesWords = {
  title: '变更',
  pageTitle: (subject) => `${subject}：变更`,
  lead: '逐日列出哪些数字为人所知、得到更正或被撤回，说明理由，以及首位如何变动。任何内容都不删除：以往每一天的样子仍可查看。',
  formats: (subject, { atom, self }) =>
    html`${subject}。另有<a href="${atom}">订阅源</a>、<a href="${self}">JSON</a>。<a href="#report">报告错误</a>`,
  count: (kind, count) => `${count}${COUNTS[kind]}`,
  heads: {
    rewrites: '事后改动',
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
      stated: `${names}（依据公开说法）`,
      leading: `${names}（按已公布的数字）`,
      open: names,
      thin: '未知（数字太少）',
      none: '未知（没有数字）',
    })[status],
  previously: (value) => `，原为${value}`,
  because: (reason) => `，理由：${reason}`,
  claimText: (rank, among) => `在“${among}”中列第${rank}位`,
  rewrittenFrom: (date) => `自${date}起所示的内容`,
  addedOld: (counts) => `补录往期：${counts}`,
  more: (count) => `另有${count}项`,
  earlier: (year) => `${year}年`,

  reportHead: '报告错误',
  reportLead:
    '数字与来源不符、缺少来源、统计对象有误：请告诉我们是哪一个数字，以及您在哪里看到正确的说法。',
  reportFigure: '您要报告的数字：',
  labels: {
    entity: '地方或企业',
    metric: '统计对象',
    period: '时期',
    basis: '统计口径',
    source: '公布者',
    id: '编号',
  },
  byIssue: '公开报告',
  byMail: '发送邮件',
  noContact: '本站的运营者尚未说明报告寄往何处。',
  whatHappens:
    '错误的数字不会删除，而是注明日期和理由予以撤回，正确的数字列在其旁，两者都在本页和订阅源中说明。',
};
