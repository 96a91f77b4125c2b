/** A source: publisher, title with a link, and date. */
import { html, type TemplateResult } from 'lit/html.js';
import type { RowsDocument } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

/** A link to a source. Only http(s) URLs become links; a missing title is replaced by the URL. */
export function externalLinkView(url: string, title: string): TemplateResult | string {
  if (!/^https?:/i.test(url)) return title;
  return html`<a href=${url} target="_blank">${title || url}</a>`;
}

/** Publisher, and title and date if they are given. */
export function sourceView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { publisher, title = '', url = '', published, accessed }: RowsDocument['sources'][number],
): TemplateResult {
  const date = published
    ? localized.dayOrMonthText(published)
    : accessed && detailsWords.undated(localized.dayOrMonthText(accessed));
  const name = externalLinkView(url, title);
  // Isolates names of another text direction, which would reorder the date.
  return html`<bdi>${publisher}</bdi>${name && html`, <bdi>${name}</bdi>`}${date && `, ${date}`}`;
}
