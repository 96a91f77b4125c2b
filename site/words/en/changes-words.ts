/** What the page of changes says beside names, titles and numbers, in each language. */

/** The words of the page of changes in one language. */
export interface ChangesWords {
  readonly title: string;
  readonly lead: string;
  /** Of what the page is, and in which other forms; what is linked stands between. */
  readonly alsoAs: readonly [of: string, between: string, after: string];
  readonly feed: string;
  /** How many there are of each kind on one day; only those that there are. */
  count(kind: ChangeKind, count: number): string;
  readonly heads: Readonly<Record<ChangeKind, string>>;
  /** What a line is about, and what is said of it. */
  joinNames(names: readonly string[]): string;
  readonly colon: string;
  insteadOf(value: string): string;
  because(reason: string): string;
  claimText(rank: number, among: string): string;
  canBeFirst(names: string): string;
  canNoLonger(names: string): string;
  alteredFrom(date: string): string;
  more(count: number): string;
  earlier(year: string): string;

  readonly reportHead: string;
  readonly reportLead: string;
  /** In front of the figure that is reported. */
  readonly reportFigure: string;
  readonly labels: Readonly<
    Record<'entity' | 'metric' | 'period' | 'basis' | 'source' | 'id', string>
  >;
  readonly byIssue: string;
  readonly byMail: string;
  readonly nowhere: string;
  readonly whatHappens: string;
}

/** What a day can have changed, in the order in which it is told. */
export const CHANGE_KINDS = [
  'rewrites',
  'corrections',
  'withdrawals',
  'firstPlaces',
  'figures',
  'claims',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const NOUNS: Readonly<Record<ChangeKind, readonly [one: string, several: string]>> = {
  rewrites: ['altered afterwards', 'altered afterwards'],
  corrections: ['correction', 'corrections'],
  withdrawals: ['withdrawal', 'withdrawals'],
  firstPlaces: ['first place changed', 'first places changed'],
  figures: ['new figure', 'new figures'],
  claims: ['statement of rank', 'statements of rank'],
};

const english: ChangesWords = {
  title: 'What changed',
  lead: 'Every day on which a figure became known, was corrected or taken back, with the reason, and whom it put first. Nothing is deleted: each earlier day can still be seen as it was.',
  alsoAs: ['. Also as ', ', ', '. '],
  feed: 'feed',
  count: (kind, count) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`,
  heads: {
    rewrites: 'Altered afterwards',
    corrections: 'Corrected',
    withdrawals: 'Taken back',
    firstPlaces: 'First places',
    figures: 'New figures',
    claims: 'Statements of rank',
  },
  joinNames: (names) => names.join(', '),
  colon: ': ',
  insteadOf: (value) => `, instead of ${value}`,
  because: (reason) => `, because: ${reason}`,
  claimText: (rank, among) => `rank ${rank} among “${among}”`,
  canBeFirst: (names) => `${names} can now be first`,
  canNoLonger: (names) => `${names} can’t be first any more`,
  alteredFrom: (date) => `what was shown as known from ${date} on`,
  more: (count) => `and ${count} more`,
  earlier: (year) => year,

  reportHead: 'Report an error',
  reportLead:
    'A figure that isn’t what its source says, a source that is missing, a place that is counted wrongly: please tell us which one, and where you read it.',
  reportFigure: 'You are about to report this figure:',
  labels: {
    entity: 'Place or maker',
    metric: 'What is counted',
    period: 'When',
    basis: 'Way of counting',
    source: 'Published by',
    id: 'Its id',
  },
  byIssue: 'Report it in public',
  byMail: 'Write an e-mail',
  nowhere: 'Whoever runs this copy hasn’t said yet where reports go.',
  whatHappens:
    'A wrong figure isn’t deleted. It is withdrawn with the day and the reason, the right one stands beside it, and both are told on this page and in the feed.',
};

const COUNTS: Readonly<Record<ChangeKind, string>> = {
  rewrites: '项事后改动',
  corrections: '项更正',
  withdrawals: '项撤回',
  firstPlaces: '个首位变动',
  figures: '个新数字',
  claims: '个名次说法',
};

const chinese: ChangesWords = {
  title: '变更',
  lead: '逐日列出哪些数字为人所知、得到更正或被撤回，说明理由，以及谁因此居首。任何内容都不删除：以往每一天的样子仍可查看。',
  alsoAs: ['。另有', '、', '。'],
  feed: '订阅源',
  count: (kind, count) => `${count}${COUNTS[kind]}`,
  heads: {
    rewrites: '事后改动',
    corrections: '更正',
    withdrawals: '撤回',
    firstPlaces: '首位',
    figures: '新数字',
    claims: '名次说法',
  },
  joinNames: (names) => names.join('，'),
  colon: '：',
  insteadOf: (value) => `，原为${value}`,
  because: (reason) => `，理由：${reason}`,
  claimText: (rank, among) => `在“${among}”中列第${rank}位`,
  canBeFirst: (names) => `${names}现在可能居首`,
  canNoLonger: (names) => `${names}不再可能居首`,
  alteredFrom: (date) => `自${date}起所示的内容`,
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
  nowhere: '本站的运营者尚未说明报告寄往何处。',
  whatHappens:
    '错误的数字不会删除，而是注明日期和理由予以撤回，正确的数字列在其旁，两者都在本页和订阅源中说明。',
};

export const changesWords = { en: english, zh: chinese };
