/** A source as it is named, with its date and, where it is on the web, its link. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Source } from '../../engine/model/documents.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

/** A title that leads to where it was published; only addresses of web pages become links, and stand for a title too. */
export function externalLinkView(url: string, title: string): TemplateResult | string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return title;
  return html`<a href=${url} target="_blank" rel="noopener">${title || url}</a>`;
}

/** Publisher, title and date. */
export function sourceView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { publisher, title, url, published, accessed }: Source,
): TemplateResult {
  const date = published
    ? localized.dayOrMonthText(published)
    : detailsWords.undated(localized.dayOrMonthText(accessed));
  const name = externalLinkView(url, title);
  // Names of another direction than the reader's don't tear the date apart.
  return html`<bdi>${publisher}</bdi>${name && html`, <bdi>${name}</bdi>`}, ${date}`;
}
