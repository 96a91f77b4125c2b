/** The sentence that says who published a figure, with a link to the source, or to what is known of it. */
import type { RankingDocument, Source } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { publisherText } from '../../engine/model/text.ts';
import type { LocalizedRanking } from '../../widget/text/mod.ts';
import { soleFirstEntry } from '../headline.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { sourceUrl } from '../layout/links.ts';
import { valueSource } from '../value-source.ts';
import type { SiteWords } from '../words/mod.ts';

/** Who published a figure of a dataset. */
export function figureFromView(
  dataset: string,
  source: Source,
  { home }: Pick<SiteWords, 'home'>,
  language: PageLanguage,
): Markup {
  const url = sourceUrl(dataset, source, language);
  return home.figureFrom(html`<a href="${url}">${publisherText(source, language)}</a>`);
}

/** Who published the figure of a headline. Nothing if no single entry can be first, or its value follows from no single source. */
export function figureSource(
  localized: LocalizedRanking,
  { dataset, entries, sources }: Pick<RankingDocument, 'dataset' | 'entries' | 'sources'>,
  words: SiteWords,
  language: PageLanguage,
): Markup {
  const first = soleFirstEntry(localized)?.entity.id;
  const entry = entries.find(({ entity }) => entity.id === first);
  const source = entry && sources.find(({ id }) => id === valueSource(entry));
  if (!source) return none;
  return html`${words.meta.space}${figureFromView(dataset, source, words, language)}`;
}
