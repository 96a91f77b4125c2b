/** What a dataset's page says beside the data's own titles and descriptions. */

/** The words of a dataset's page in one language. */
export interface DatasetWords {
  /** How much there is, and up to when, as a sentence. */
  counts(
    counts: Readonly<Record<'observations' | 'claims' | 'sources' | 'entities', number>>,
    date: string,
  ): string;
  /** Stands before its name. */
  readonly licence: string;
  /** What is counted, and among whom. */
  subject(what: string, among: string): string;
  readonly tablesHead: string;
  readonly table: string;
  readonly holds: string;
  readonly download: string;
  readonly allAtOnce: string;
  readonly dataPackage: string;
  readonly whatChanged: string;
  readonly feed: string;
  readonly howToAsk: string;
  /** Between sentences. */
  readonly gap: string;
  readonly rankingsHead: string;
  periods(count: number): string;
  readonly whoLed: string;
  coverage(listed: number, of: number): string;
  readonly metricsHead: string;
  readonly basesHead: string;
  readonly mixed: string;
}

const english: DatasetWords = {
  counts: ({ observations, claims, sources, entities }, date) =>
    `${observations} figures and ${claims} claims of rank from ${sources} sources, on ${entities} places or makers; known up to ${date}.`,
  licence: 'Licence:',
  subject: (what, among) => `${what}, ${among}`,
  tablesHead: 'Tables',
  table: 'Table',
  holds: 'What it holds',
  download: 'Download',
  allAtOnce: 'Everything at once:',
  dataPackage: 'data package',
  whatChanged: 'What changed:',
  feed: 'feed',
  howToAsk: 'How to ask',
  gap: '. ',
  rankingsHead: 'Rankings',
  periods: (count) => (count === 1 ? '1 period' : `${count} periods`),
  whoLed: 'Who led each year',
  coverage: (listed, of) => `${listed} of ${of}`,
  metricsHead: 'What is counted',
  basesHead: 'Ways of counting',
  mixed: 'Figures counted in this way aren’t compared with one another.',
};

const chinese: DatasetWords = {
  counts: ({ observations, claims, sources, entities }, date) =>
    `共${observations}个数字、${claims}个名次说法，来自${sources}个来源，涉及${entities}个对象；截至${date}。`,
  licence: '许可：',
  subject: (what, among) => `${what}（${among}）`,
  tablesHead: '表格',
  table: '表格',
  holds: '内容（英文）',
  download: '下载',
  allAtOnce: '一次取全部：',
  dataPackage: '数据包',
  whatChanged: '变更：',
  feed: '订阅',
  howToAsk: '接口说明（英文）',
  gap: '。',
  rankingsHead: '排名',
  periods: (count) => `${count}个时期`,
  whoLed: '历年居首者',
  coverage: (listed, of) => `${of}个中有${listed}个`,
  metricsHead: '统计对象',
  basesHead: '统计口径',
  mixed: '按这种方式统计的数字彼此不作比较。',
};

export const datasetWords = { en: english, zh: chinese };
