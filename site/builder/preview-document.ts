/**
 * The page that shows a snippet as somebody else's page would: exactly what is copied, on a ground of the host's, and nothing
 * else but a sheet with a font. It is a document of its own origin, in a sandbox; without scripts it is what readers without
 * scripts get.
 */
import { html, raw } from '../layout/html.ts';

/** What a host looks like: its colours, and which scheme they belong to. */
export interface HostTheme {
  readonly paper: string;
  readonly ink: string;
  readonly scheme: 'light' | 'dark';
}

const LIGHT: HostTheme = { paper: '#ffffff', ink: '#16191c', scheme: 'light' };
const DARK: HostTheme = { paper: '#14171a', ink: '#e8eaec', scheme: 'dark' };

/** A part of a colour as light, from 0 to 1 (WCAG 2.2, relative luminance). */
function linear(part: string): number {
  const value = Number.parseInt(part, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The relative luminance of `#rrggbb`, from 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red = '', green = '', blue = ''] = colour.slice(1).match(/../g) ?? [];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Where black and white letters stand out alike. */
const CONTRAST_THRESHOLD = 0.179;

/** The colours that go with a ground: `light`, `dark`, or `#rrggbb`. */
export function hostTheme(ground: string): HostTheme {
  if (ground === 'light') return LIGHT;
  if (ground === 'dark') return DARK;
  const { ink, scheme } = luminance(ground) > CONTRAST_THRESHOLD ? LIGHT : DARK;
  return { paper: ground, ink, scheme };
}

/** The document; `snippet` is the HTML as it is copied, and `sheet` the address of the host's sheet. */
export function previewDocument(
  snippet: string,
  { language, ground, sheet }: { language: string; ground: HostTheme; sheet: string },
): string {
  const { paper, ink, scheme } = ground;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${scheme}"><title>Likewise</title><base target="_blank">
<link rel="stylesheet" href="${sheet}"></head>
<body bgcolor="${paper}" text="${ink}">
${raw(snippet)}
</body></html>`.toString();
}
