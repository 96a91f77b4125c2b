/**
 * Input of the embed builder's snippets and the parts that several of them share: attributes, addresses, and the tag
 * that loads the widget.
 */

import { localizedPath } from '../../engine/model/address.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import { nearestPageLanguage, type PageLanguage } from '../../engine/model/languages.ts';
import { rankingPageUrl, rankingUrl } from '../../engine/model/urls.ts';
import { embedSnippet, titleText } from '../../widget/text/mod.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { altText, type PictureSiteWords } from '../pictures/picture-rows.ts';
import type { Choice } from './builder-options.ts';
import { localizeForEmbed } from './static-table.ts';

/** A build of the widget, as listed in `/widget-manifest.json`. */
export interface WidgetBuild {
  readonly build: string;
  readonly script: string;
  readonly files: readonly {
    readonly name: string;
    readonly integrity: string;
    readonly bytes: number;
  }[];
}

/** Input of a snippet. */
export interface SnippetInput {
  readonly choice: Choice;
  /** The chosen ranking as known on the chosen day. */
  readonly view: RankingView;
  /** Scheme and host. */
  readonly origin: string;
  /** The newest build; null if the snippet names none. */
  readonly build: WidgetBuild | null;
  /** Height of an iframe with the collapsed rows on a phone, in CSS pixels. */
  readonly height: number;
  /** Words of the alternative text, in the page language nearest to the chosen one. */
  readonly altWords: PictureSiteWords;
  /** Words of the caption of an uploaded picture; only the destination `picture` uses them. */
  readonly captionWords: PictureSiteWords;
}

/** Attributes of the element, in order. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** The attributes that identify the ranking: in full if frozen, as chosen if live. */
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

/** The attributes in a tag, each name with a prefix. */
export function attributesView(attributes: Attributes, prefix = ''): Markup {
  return html`${attributes.map(([name, value]) => html` ${prefix}${name}="${value}"`)}`;
}

/** The script tag that embeds the ranking with one request, as in the widget's own "Embed". */
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

/** The address of the iframe page. */
export function iframeUrl(input: SnippetInput): string {
  const [, address = ''] = /src="([^"]*)"/.exec(embedScriptTag(input)) ?? [];
  return address.replace('.js?', '?');
}

/** The script tag of the widget, with its hash if a build is named. */
export function widgetScriptTag(
  { origin, build }: Pick<SnippetInput, 'origin' | 'build'>,
  attributes: Markup = none,
): Markup {
  if (!build) return html`<script async src="${origin}/widget.js"${attributes}></script>`;
  return html`<script async src="${origin}/${build.script}" integrity="${integrityOf(build)}" crossorigin="anonymous"${attributes}></script>`;
}

/** The integrity hash of a build's script. */
export function integrityOf({ script, files }: WidgetBuild): string {
  return files.find(({ name }) => name === script)?.integrity ?? '';
}

/** The requests that the widget makes until its rows are shown. */
export function widgetRequests({ choice, view, origin, build }: SnippetInput): string[] {
  const { dataset, metric, level, basis, period } = view;
  const asOf = choice.asOf ? view.asOf : undefined;
  const document = rankingUrl(dataset, metric, period.id, { level, basis, asOf }, '.view.json');
  return [`${origin}/${build?.script ?? 'widget.js'}`, origin + document];
}

/** The address of the ranking's page. */
export function rankingPageAddress({ choice, view, origin }: SnippetInput): string {
  const { dataset, metric, level, basis, period } = view;
  const asOf = choice.asOf ? view.asOf : undefined;
  const page = rankingPageUrl(dataset, metric, period.id, { level, basis, asOf });
  return origin + localizedPath(nearestPageLanguage(choice.lang), page);
}

/** The address of a picture of the ranking; share pictures exist only for current data. */
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

/** The address of the ranking's social card. */
export function socialCardUrl(input: SnippetInput): string {
  return rankingPictureUrl(input, '.card.png');
}

/** The alternative text: as written by hand, otherwise generated from the ranking. */
export function snippetAltText({ choice, view, altWords }: SnippetInput): string {
  return choice.alt || altText(view, altWords);
}

/** The caption of the ranking, in the language of the embed. */
export function embedHeading({ choice, view }: SnippetInput): string {
  return choice.heading || titleText(localizeForEmbed(view, choice.lang));
}
