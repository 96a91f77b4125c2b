/** The tools in the footer: data, image, citation and embed code of the current ranking. */
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

/** Rankings with fewer entries have no PNGs. */
const MIN_PICTURED_ENTRIES = 3;

const link = (address: string, label: string): TemplateResult =>
  html`<a href=${address} target="_blank">${label}</a> `;

/** The image with its download links. PNGs exist only of the latest vintage. */
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

/** The content of an open tool. */
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
