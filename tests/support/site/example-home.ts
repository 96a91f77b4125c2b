/** Front pages to test: of the ranking made by hand, with nothing else known, and of the real data. */

import type { SourceRow } from '../../../engine/dataset/schema.ts';
import type { DatasetDocument } from '../../../engine/model/documents/mod.ts';
import { defaultRanking } from '../../../site/find-default-ranking.ts';
import type { Front } from '../../../site/pages/home/home-data.ts';
import { frontOf } from '../../../site/pages/home/home-data.ts';
import type { Telling } from '../../../site/pages/home/page-context.ts';
import { type SiteLanguage, siteWords } from '../../../site/words/mod.ts';
import { read } from '../../../widget/text/localized-ranking.ts';
import { rankingDocument, rankingView } from '../../fixtures/widget/ranking.ts';
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
export function source(id: string, more: Partial<SourceRow> = {}): SourceRow {
  const url = `https://${id}.example/`;
  const dates = { published: '2026-01-18', accessed: '' };
  return { id, publisher: `The ${id}`, title: 'A title', url, ...dates, kind: 'press', ...more };
}

/** The front of the ranking made by hand, and what a test adds. */
export function front(more: Partial<Front> = {}): Front {
  return {
    document: rankingDocument,
    view: rankingView,
    dataset,
    leaders: null,
    ground: null,
    growth: null,
    story: [],
    milestones: [],
    sources: new Map(),
    pictured: false,
    others: [],
    ...more,
  };
}

/** The front of the real data. */
export function realFront(): Front {
  const ranking = defaultRanking(china());
  const found = ranking && frontOf(china(), ranking);
  if (!found) throw new Error('the real data has no default ranking');
  return found;
}

/** How a front is told in a language. */
export function tellingOf(of: Front, language: SiteLanguage = 'en'): Telling {
  const site = siteWords(language);
  return {
    front: of,
    reading: read(of.view, site.words, language),
    site,
    language,
    origin: ORIGIN,
  };
}

/** What a reader sees of markup: its text, with single spaces. */
export function textOf(html: string): string {
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
