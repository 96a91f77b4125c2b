/** A bar of a static table, as SVG that needs no styles. */
import type { Bar } from '../../widget/text/mod.ts';
import { html, type Markup } from './html.ts';

/** In pixels. */
export const BAR_HEIGHT = 12;

/** The proven part, and the possible one as a thin line. */
export function barView({ solid, possible }: Bar): Markup {
  return html`<svg width="100%" height="${BAR_HEIGHT}" fill="currentColor" aria-hidden="true"><rect x="${possible.x}" y="30%" width="${possible.width}" height="40%" opacity=".3"/><rect x="${solid.x}" width="${solid.width}" height="${BAR_HEIGHT}" opacity=".7"/></svg>`;
}
