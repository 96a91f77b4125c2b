/**
 * What the snippets of the embed builder are made of, and what several of them share: how the ranking is named, by attributes and by
 * addresses, and which tag brings the widget.
 */

import type { RankingView } from '../../engine/model/documents.ts';
import { nearestPageLanguage, type PageLanguage } from '../../engine/model/languages.ts';
import { localizedPath } from '../../engine/model/page-urls.ts';
import { rankingPageUrl, rankingUrl } from '../../engine/model/urls.ts';
import { embedSnippet, titleText } from '../../widget/text/mod.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { altText } from '../pictures/alt-text.ts';
import type { PictureSiteWords } from '../pictures/picture-text.ts';
import type { Choice } from './choice.ts';
import { localizeForEmbed } from './static-table.ts';

/** A build of the widget, as `/widget-manifest.json` names it. */
export interface WidgetBuild {
  readonly build: string;
  readonly script: string;
  readonly files: readonly {
    readonly name: string;
    readonly integrity: string;
    readonly bytes: number;
  }[];
}

/** What a snippet is made of. */
export interface SnippetInput {
  readonly choice: Choice;
  /** The ranking that is chosen, as it is known on the day that is chosen. */
  readonly view: RankingView;
  /** Scheme and host. */
  readonly origin: string;
  /** The newest build; null where none is asked for by name. */
  readonly build: WidgetBuild | null;
  /** How tall an iframe is that holds the closed rows on a phone, in CSS pixels. */
  readonly height: number;
  /** The words of the alternative text: of the page language nearest to the chosen one. */
  readonly altWords: PictureSiteWords;
  /** The words of the caption that goes with an uploaded picture; only the destination `picture` has one. */
  readonly captionWords: PictureSiteWords;
}

/** What a snippet is named with: attributes of the element, in its order. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** The ranking as a snippet names it: frozen in full, living as it was chosen. */
export function elementAttributes({ choice, view }: SnippetInput): Attributes {
  const { dataset, metric, period, asOf, limit, highlight } = choice;
  const pairs: Attributes = [
    ['ranking', asOf ? view.id : `${dataset}/${metric}/${period}`],
    ['level', view.level],
    ['basis', asOf ? view.basis : choice.basis],
    ['as-of', asOf ? view.asOf : ''],
    ['lang', choice.lang],
    ['theme', choice.theme === 'auto' ? '' : choice.theme],
    ['limit', limit === null ? '' : String(limit)],
    ['view', choice.view === 'ranking' ? '' : choice.view],
    ['highlight', highlight.join(' ')],
    ['heading', choice.heading],
  ];
  return pairs.filter(([, value]) => value);
}

/** The same as a tag has them, each with what stands in front of its name. */
export function attributesView(attributes: Attributes, prefix = ''): Markup {
  return html`${attributes.map(([name, value]) => html` ${prefix}${name}="${value}"`)}`;
}

/** The line of the widget's own "Embed", which one request answers. */
export function embedScriptTag(input: SnippetInput): string {
  const { choice, view, origin } = input;
  const attributes = new Map(elementAttributes(input));
  const shown = {
    ranking: attributes.get('ranking') ?? null,
    basis: choice.basis || null,
    getAttribute: (name: string) => attributes.get(name) ?? null,
  };
  return embedSnippet(shown, origin, view, choice.asOf !== '');
}

/** The address of the page for an iframe. */
export function iframeUrl(input: SnippetInput): string {
  const [, address = ''] = /src="([^"]*)"/.exec(embedScriptTag(input)) ?? [];
  return address.replace('.js?', '?');
}

/** What stands in a tag that names the widget: with its hash where a build is named. */
export function widgetScriptTag(
  { origin, build }: SnippetInput,
  attributes: Markup = none,
): Markup {
  if (!build) return html`<script async src="${origin}/widget.js"${attributes}></script>`;
  return html`<script async src="${origin}/${build.script}" integrity="${integrityOf(build)}" crossorigin="anonymous"${attributes}></script>`;
}

/** The hash that a browser holds the script of a build against. */
export function integrityOf({ script, files }: WidgetBuild): string {
  return files.find(({ name }) => name === script)?.integrity ?? '';
}

/** What the widget asks for until its rows are there. */
export function widgetRequests({ choice, view, origin, build }: SnippetInput): string[] {
  const { dataset, metric, level, basis, period } = view;
  const asOf = choice.asOf ? view.asOf : undefined;
  const document = rankingUrl(dataset, metric, period.id, { level, basis, asOf }, '.view.json');
  return [`${origin}/${build?.script ?? 'widget.js'}`, origin + document];
}

/** Where the ranking is read by people. */
export function rankingPageAddress({ choice, view, origin }: SnippetInput): string {
  const { dataset, metric, level, basis, period } = view;
  const asOf = choice.asOf ? view.asOf : undefined;
  const page = rankingPageUrl(dataset, metric, period.id, { level, basis, asOf });
  return origin + localizedPath(nearestPageLanguage(choice.lang), page);
}

/** The address of a picture of the ranking; those that are passed on are of what is known now. */
export function rankingPictureUrl(
  { choice, view, origin }: SnippetInput,
  ending: '.svg' | '.card.png' | '.tall.png',
  language: PageLanguage = nearestPageLanguage(choice.lang),
): string {
  const { dataset, metric, level, basis, period } = view;
  const asOf = choice.asOf && ending === '.svg' ? view.asOf : undefined;
  const url = rankingUrl(dataset, metric, period.id, { level, basis, asOf }, ending);
  return `${origin}${url}&lang=${language}`;
}

/** The picture that stands for the ranking where its page is passed on. */
export function socialCardUrl(input: SnippetInput): string {
  return rankingPictureUrl(input, '.card.png');
}

/** What stands for a picture in words: as it was written by hand, else made of the ranking. */
export function snippetAltText({ choice, view, altWords }: SnippetInput): string {
  return choice.alt || altText(view, altWords);
}

/** What stands over the rows, in the language of the embed. */
export function embedHeading({ choice, view }: SnippetInput): string {
  return choice.heading || titleText(localizeForEmbed(view, choice.lang));
}
