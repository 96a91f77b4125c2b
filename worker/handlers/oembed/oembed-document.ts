/** The document of `/oembed` by the specification (oembed.com, version 1.0), as JSON or XML. */

import type { OembedDocument, RankingView, Texts } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { escapeMarkup, localizedText } from '../../../engine/model/text.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import { embedHeight } from './embed-height.ts';
import { iframeSnippet } from './iframe-snippet.ts';
import type { OembedFormat, OembedRequest } from './oembed-request.ts';
import { oembedWords } from './oembed-words.ts';

/** Default width of an embed, in pixels. */
const WIDTH = 640;
/** How long a consumer may cache the document, in seconds. */
const CACHE_AGE = 3600;

/** The card of a ranking, in pixels. */
const CARD = { width: 1200, height: 630 };

/** The document of one embed. `origin` is this site's, without a slash at the end; `hasCard` is whether the ranking has a card. */
export function oembedDocument(
  view: RankingView,
  request: OembedRequest,
  origin: string,
  hasCard = false,
): OembedDocument {
  const { embed, maxWidth, maxHeight } = request;
  const title = oembedTitle(view, embed.language);
  const width = Math.min(WIDTH, maxWidth ?? WIDTH);
  const height = Math.min(embedHeight(view, width, embed), maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Likewise',
    provider_url: `${origin}/`,
    author_name: localizedText(view.titles.dataset, embed.language),
    author_url: `${origin}${embed.language === 'en' ? '' : `/${embed.language}`}/datasets/${view.dataset}`,
    title,
    html: iframeSnippet({ src: origin + embed.address, title, width, height }),
    width,
    height,
    cache_age: CACHE_AGE,
    ...(hasCard ? thumbnailFields(view, request, origin) : {}),
  };
}

/** The card as thumbnail, unless it is larger than the requested maximum. */
function thumbnailFields(
  { dataset, metric, period, level, basis }: RankingView,
  { embed: { language }, maxWidth, maxHeight }: OembedRequest,
  origin: string,
): Pick<OembedDocument, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
  if ((maxWidth ?? Infinity) < CARD.width || (maxHeight ?? Infinity) < CARD.height) return {};
  const card = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return {
    thumbnail_url: `${origin}${card}&lang=${language}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/** Serializes the document, with a line feed at the end. */
export function oembedText(document: OembedDocument, format: OembedFormat): string {
  if (format === 'json') return `${JSON.stringify(document)}\n`;
  const elements = Object.entries(document).map(
    ([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}

/** Title from metric, period and dataset: "Things made, 2025 · Output of things". */
function oembedTitle({ titles, period }: RankingView, language: PageLanguage): string {
  const text = (texts: Texts): string => localizedText(texts, language);
  const words = oembedWords(language);
  const metric = words.metricIn(text(titles.metric), words.period(period));
  return `${metric} · ${text(titles.dataset)}`;
}
