/** Input of the snippet of an author's own ranking, for tests. */
import type { InlineSnippetInput } from '../../../site/new-ranking/take-away/snippet.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { rankingDocument, rankingView } from '../../fixtures/widget/ranking.ts';
import { ORIGIN } from './example-home.ts';

/** The handmade ranking in a language. */
export function inlineInput(
  language: 'en' | 'zh' = 'en',
  more: Partial<InlineSnippetInput> = {},
): InlineSnippetInput {
  return {
    view: rankingView,
    sources: rankingDocument.sources,
    site: siteWords(language),
    origin: ORIGIN,
    heading: '',
    build: null,
    ...more,
  };
}
