/** The tools in the footer: data, image, citation and embed code of the current ranking. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RowsDocument, WidgetContext } from '../element/mod.ts';
import {
  bibtex,
  citation,
  type DetailsWords,
  embedSnippet,
  type LocalizedRanking,
} from '../text/mod.ts';
import type { FootTool } from '../views/mod.ts';

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

/** The elements of the view, in order. */
type Parts = [label: Element, status: Element, button: HTMLElement, field: HTMLTextAreaElement];

/** `text` with its label and its button. */
export function copyView(detailsWords: DetailsWords, label: string, text: string): TemplateResult {
  const sheet = { url: text };
  // Not in a frame that isn't allowed to share.
  const isShared = !/\s/.test(text) && navigator.canShare?.(sheet);
  const press = async ({ currentTarget }: Event): Promise<void> => {
    const isClosed = ({ name }: Error): boolean => name === 'AbortError';
    if (isShared && (await navigator.share(sheet).then(() => true, isClosed))) return;
    // The status is announced to screen readers.
    const [, status, button, field] = [
      ...((currentTarget as Element).parentElement as Element).children,
    ] as Parts;
    field.focus();
    field.select();
    // Unlike the clipboard's interface, it needs no permission in a frame.
    const isDone = document.execCommand('copy');
    if (isDone) button.focus();
    status.textContent = isDone ? detailsWords.copied : detailsWords.selected;
  };
  return html`<div class="copy">
    <b>${label}</b><span role="status"></span>
    <button class="plain" @click=${press}>${isShared ? detailsWords.share : detailsWords.copy}<span class="unseen"> ${label}</span></button>
    <textarea readonly dir="ltr" aria-label=${label} rows=${text.split('\n').length} .value=${text}></textarea>
  </div>`;
}

/** The form on the dataset's page of changes, with the entry's figure, else the first that its bounds rest on. */
export function reportUrl(
  origin: string,
  dataset: string,
  { reported, why = [] }: RowsDocument['entries'][number],
): string {
  const [first = ''] = why.flatMap(({ observations }) => observations);
  const observation = encodeURIComponent(reported?.observation ?? first);
  return `${origin}/${dataset}/changes?observation=${observation}#report`;
}
