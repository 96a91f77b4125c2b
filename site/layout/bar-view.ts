/** A bar of a static table, as SVG that needs no styles. */
import type { Bar } from '../../widget/text/mod.ts';
import { html, type Markup } from './html.ts';

/** In pixels. */
export const BAR_HEIGHT = 12;

/** The proven part over the possible one. */
export function barView({ solid, possible }: Bar): Markup {
  return html`<svg width="100%" height="${BAR_HEIGHT}" fill="currentColor" aria-hidden="true"><rect x="${possible.x}" width="${possible.width}" height="${BAR_HEIGHT}" opacity=".3"/><rect x="${solid.x}" width="${solid.width}" height="${BAR_HEIGHT}" opacity=".7"/></svg>`;
}
