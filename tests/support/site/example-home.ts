/** Front pages for tests: of the handmade ranking, with nothing else known, and of the real data. */

import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import type { SourceRow } from '../../../engine/dataset/schema.ts';
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { type HomeContext, type HomeData, homeDataOf } from '../../../site/pages/home/home-data.ts';
import { findDefaultRanking } from '../../../site/select-rankings.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { china } from '../data/real-data.ts';

export const ORIGIN = 'https://likewise.example';

const dataset: DatasetDocument = {
  id: 'china-vehicle-output',
  title: { en: 'Vehicle output' },
  description: { en: 'What is counted <here>.', zh: '统计对象。' },
  license: 'CC-BY-4.0',
  metrics: [
    { id: 'total', unit: 'vehicles', title: { en: 'Vehicles built', zh: '汽车产量' } },
    { id: 'nev', unit: 'vehicles', title: { en: 'New energy vehicles' }, partOf: 'total' },
  ],
  levels: [],
  bases: [
    { id: 'headquarters', title: { en: 'Counted at the seat' }, to: '2024-12' },
    { id: 'plant', title: { en: 'Counted at the plant' }, from: '2025-01' },
    { id: 'local', title: { en: 'Own count' }, mixed: true },
  ],
  defaults: { metric: 'total', period: '2025', level: 'city' },
  counts: { entities: 11, observations: 10, claims: 2, sources: 3 },
  leaders: [],
  rankings: [],
  links: { self: '/v1/datasets/china-vehicle-output', ranking: '/v1/rankings/x' },
};

/** A source with an address. */
export function sourceRow(id: string, more: Partial<SourceRow> = {}): SourceRow {
  const url = `https://${id}.example/`;
  const dates = { published: '2026-01-18', accessed: '' };
  return { id, publisher: `The ${id}`, title: 'A title', url, ...dates, kind: 'press', ...more };
}

/** The front page of the handmade ranking, with a test's additions. */
export function exampleHome(more: Partial<HomeData> = {}): HomeData {
  return {
    document: { dataset: dataset.id, entries: [], sources: [] },
    view: rankingView,
    dataset,
    members: [],
    leaders: null,
    comparison: null,
    findFirstPlace: () => null,
    limited: [],
    growth: null,
    exampleSource: null,
    story: [],
    milestones: [],
    sources: new Map(),
    hasSharePicture: false,
    otherDatasets: [],
    ...more,
  };
}

/** The front page of a real dataset; by default, of the one that has it. */
export function realHome(compiled: CompiledDataset = china()): HomeData {
  const ranking = findDefaultRanking(compiled);
  const found = ranking && homeDataOf(compiled, ranking);
  if (!found) throw new Error('the real data has no default ranking');
  return found;
}

/** The context of a front page in a language. */
export function homeContextOf(of: HomeData, language: PageLanguage = 'en'): HomeContext {
  const site = siteWords(language);
  return {
    data: of,
    localized: localizeRanking(of.view, site.words, language),
    site,
    language,
    origin: ORIGIN,
  };
}

/** The visible text of markup, with single spaces. */
export function visibleText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
