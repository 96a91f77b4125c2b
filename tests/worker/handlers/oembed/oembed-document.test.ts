/** The oEmbed document: titles, sizes, and XML that stays well-formed. */
import { describe, expect, it } from 'vitest';
import type { RankingView } from '../../../../engine/model/documents.ts';
import {
  type OembedRequest,
  oembedDocument,
  oembedText,
} from '../../../../worker/handlers/oembed.ts';
import { rankingView } from '../../../fixtures/widget/ranking.ts';

const question = (language: 'en' | 'zh' = 'en'): OembedRequest => ({
  embed: {
    selector: { dataset: 'd', metric: 'm', period: 'latest' },
    language,
    limit: null,
    highlighted: [],
    hasTheme: false,
    address: '/embed/d/m/latest?lang=zh&limit=3',
  },
  format: 'json',
  maxWidth: null,
  maxHeight: null,
});

function titleOf(period: string, language: 'en' | 'zh'): string {
  const [from = period, to = from] = /^\d{4}$/.test(period)
    ? [`${period}-01`, `${period}-12`]
    : period.split('--');
  const view: RankingView = { ...rankingView, period: { id: period, from, to } };
  return oembedDocument(view, question(language), 'https://likewise.test').title;
}

describe('the title', () => {
  it.each([
    ['2025', 'en', 'Vehicles built, 2025 · Vehicle output'],
    ['2025-11', 'en', 'Vehicles built, Nov 2025 · Vehicle output'],
    ['2025-01--2025-11', 'en', 'Vehicles built, Jan–Nov 2025 · Vehicle output'],
    ['2024-11--2025-02', 'en', 'Vehicles built, Nov 2024–Feb 2025 · Vehicle output'],
    ['2025', 'zh', '2025年汽车产量 · 汽车产量'],
    ['2025-11', 'zh', '2025年11月汽车产量 · 汽车产量'],
    ['2025-01--2025-11', 'zh', '2025年1月至11月汽车产量 · 汽车产量'],
    ['2024-11--2025-02', 'zh', '2024年11月至2025年2月汽车产量 · 汽车产量'],
  ] as const)('of %s in %s is %s', (period, language, expected) => {
    expect(titleOf(period, language)).toBe(expected);
  });

  it('is in English where the data has no Chinese', () => {
    const titles = { ...rankingView.titles, metric: { en: 'Cars' }, dataset: { en: 'Output' } };
    const { title } = oembedDocument({ ...rankingView, titles }, question('zh'), 'https://a.test');
    expect(title).toBe('2025年Cars · Output');
  });
});

describe('as XML', () => {
  it('escapes the snippet and every title', () => {
    const titles = { ...rankingView.titles, metric: { en: 'Cars & <trucks> "all"' } };
    const document = oembedDocument({ ...rankingView, titles }, question(), 'https://a.test');
    const text = oembedText(document, 'xml');
    expect(text).toContain('<title>Cars &amp; &lt;trucks&gt; &quot;all&quot;, 2025');
    expect(text).toContain(
      '&lt;iframe src=&quot;https://a.test/embed/d/m/latest?lang=zh&amp;amp;limit=3&quot;',
    );
    expect(text.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  });

  it('has an element for each member, in the same order', () => {
    const document = oembedDocument(rankingView, question(), 'https://a.test');
    const names = [...oembedText(document, 'xml').matchAll(/<(\w+)>/g)].map(([, name]) => name);
    expect(names).toEqual(['oembed', ...Object.keys(document)]);
  });
});

it('as JSON is one line', () => {
  const document = oembedDocument(rankingView, question(), 'https://a.test');
  const text = oembedText(document, 'json');
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(document);
});
