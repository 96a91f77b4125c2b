/** The tools at the foot: the data and the picture of exactly what is shown, how to cite it, how to embed it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WidgetContext } from '../element/mod.ts';
import {
  bibtex,
  citation,
  type DetailsWords,
  embedSnippet,
  type LocalizedRanking,
} from '../text/mod.ts';
import type { FootTool } from '../views/mod.ts';
import { copyView } from './copy-view.ts';

/** Of rankings with fewer places there are no pictures for feeds. */
const MIN_PICTURED_ENTRIES = 3;

const link = (address: string, label: string): TemplateResult =>
  html`<a href=${address} target="_blank">${label}</a> `;

/** The picture, and where it lies. Those for feeds are only of what is known today. */
function imageView(
  { view, words }: LocalizedRanking,
  detailsWords: DetailsWords,
  { element, origin }: WidgetContext,
  title: string,
): TemplateResult {
  const at = (address: string, form = ''): string =>
    `${origin}${address.replace('?', `${form}?`)}&lang=${words.tag}`;
  const { svg, latest } = view.links;
  const isPictured = !element.asOf && !view.mixed && view.entries.length >= MIN_PICTURED_ENTRIES;
  return html`<p>
      ${link(at(svg), 'SVG')}${
        isPictured
          ? html`${link(at(latest, '.card.png'), detailsWords.wide)}${link(at(latest, '.tall.png'), detailsWords.tall)}`
          : nothing
      }
    </p>
    <img src=${at(svg)} alt=${title} />`;
}

/** What stands in a tool that is open. */
export function toolView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  tool: FootTool,
): TemplateResult {
  const { view, words, format } = localized;
  const { self, csv } = view.links;
  const { origin, element } = context;
  const title = context.titleText(localized);
  const address = origin + self;
  const about = [
    context.scopeText(localized),
    context.publishersText(localized),
    words.licence(view.license),
  ];
  const copy = (label: string, text: string): TemplateResult => copyView(detailsWords, label, text);
  switch (tool) {
    case 'data':
      return html`<p>${link(origin + csv, detailsWords.csv)}${link(address, detailsWords.json)}</p>`;
    case 'image':
      return imageView(localized, detailsWords, context, title);
    case 'cite':
      return html`${copy(detailsWords.citation, citation(title, about, address))}${copy('BibTeX', bibtex(view, title, about, address))}${copy(detailsWords.permalink, address)}`;
    case 'embed': {
      const fixed = detailsWords.fixed(format.dateText(words, view.asOf));
      return html`${copy(detailsWords.live, embedSnippet(element, origin, view, false))}${copy(fixed, embedSnippet(element, origin, view, true))}`;
    }
  }
}
