/**
 * Document that shows a snippet as a host page would: exactly the copied text, on the host's background, with one style
 * sheet for the font. It runs in a sandbox with its own origin; without scripts it shows what readers without scripts
 * see.
 */

import type { RankingView } from '../../engine/model/documents.ts';
import { embedUrl } from '../../engine/model/urls.ts';
import { html, raw } from '../layout/html.ts';
import { moreRowsText, type PictureSiteWords, pictureText } from '../pictures/picture-rows.ts';

/** Look of a host page: its colours and their colour scheme. */
export interface HostTheme {
  readonly paper: string;
  readonly ink: string;
  readonly scheme: 'light' | 'dark';
}

const LIGHT: HostTheme = { paper: '#ffffff', ink: '#16191c', scheme: 'light' };
const DARK: HostTheme = { paper: '#14171a', ink: '#e8eaec', scheme: 'dark' };

/** Linear light of a colour channel, from 0 to 1 (WCAG 2.2, relative luminance). */
function linear(part: string): number {
  const value = Number.parseInt(part, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The relative luminance of `#rrggbb`, from 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red = '', green = '', blue = ''] = colour.slice(1).match(/../g) ?? [];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Luminance at which black and white text have the same contrast. */
const CONTRAST_THRESHOLD = 0.179;

/** The colours for a background: `light`, `dark`, or `#rrggbb`. */
export function hostTheme(background: string): HostTheme {
  if (background === 'light') return LIGHT;
  if (background === 'dark') return DARK;
  const { ink, scheme } = luminance(background) > CONTRAST_THRESHOLD ? LIGHT : DARK;
  return { paper: background, ink, scheme };
}

/** The document; `snippet` is the copied HTML, `styleSheet` the address of the host's style sheet. */
export function previewDocument(
  snippet: string,
  { language, theme, styleSheet }: { language: string; theme: HostTheme; styleSheet: string },
): string {
  const { paper, ink, scheme } = theme;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${scheme}"><title>Likewise</title><base target="_blank">
<link rel="stylesheet" href="${styleSheet}"></head>
<body bgcolor="${paper}" text="${ink}">
${raw(snippet)}
</body></html>`.toString();
}

/** Maximum number of places with a line each. */
const MAX_PLACES = 5;

/**
 * The caption, one line each: title, scope, first places, places without figures, sources, address. `origin` is scheme
 * and host.
 */
export function pictureCaption(view: RankingView, site: PictureSiteWords, origin: string): string {
  const texts = pictureText(view, site, MAX_PLACES);
  const { title, scope, notRanked, rows, words, unlisted, sources } = texts;
  const { dataset, metric, period, level } = view;
  const address = new URL(origin).host + embedUrl(dataset, metric, period.id, { level });
  const places = rows.map(({ place, name, value }) => words.entry(place, name, value));
  return [
    title,
    scope,
    notRanked,
    ...places,
    moreRowsText(texts, rows.length),
    unlisted,
    sources,
    address,
  ]
    .filter(Boolean)
    .join('\n');
}
