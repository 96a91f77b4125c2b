/** Bars as SVG, sized by attributes, because a strict content security policy forbids inline styles. */
import { html, type TemplateResult } from 'lit/html.js';
import { type Bar, type LocalizedRanking, legendTexts } from '../text/mod.ts';

/** The hatching that all bars refer to. */
export const hatchPattern: TemplateResult = html`<svg width="0" height="0" class="unseen">
  <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="solid" width="2" height="5" />
  </pattern>
</svg>`;

/** One bar: the proven part solid, the possible range thin and hatched, because it is no amount, fading out if it has no upper bound. */
export function barView({ solid, possible, open }: Bar): TemplateResult {
  return html`<svg class=${open ? 'bar open' : 'bar'} part="bar">
    <rect class="possible" x=${possible.x} y="30%" width=${possible.width} height="40%" />
    <rect class="solid" x=${solid.x} width=${solid.width} height="100%" />
  </svg>`;
}

/** The legend: samples with their words. */
export function barLegend(localized: LocalizedRanking): TemplateResult[] {
  return legendTexts(localized).map(
    ([look, word]) =>
      html`<span class="key"><svg class=${look}><rect width="100%" height="100%" /></svg>${word}</span> `,
  );
}
