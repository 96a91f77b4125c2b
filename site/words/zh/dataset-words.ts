/** A dataset’s page in Chinese. */
import { html } from '../../layout/html.ts';
import type { DatasetWords } from '../en/dataset-words.ts';

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
