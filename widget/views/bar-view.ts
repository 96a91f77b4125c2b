/** Bars as SVG, sized by attributes, because a strict content security policy forbids inline styles. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntryView } from '../../engine/model/documents.ts';
import type { Bar, Words } from '../text/mod.ts';

/** The hatching that all bars refer to. */
export const hatchPattern: TemplateResult = html`<svg width="0" height="0" class="unseen">
  <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="solid" width="2" height="5" />
  </pattern>
</svg>`;

/** One bar: the proven part solid, the possible range hatched, fading out if it has no upper bound. */
export function barView({ solid, possible, zero, open }: Bar): TemplateResult {
  return html`<svg class=${open ? 'bar open' : 'bar'} part="bar">
    <rect class="possible" x=${possible.x} width=${possible.width} height="100%" />
    <rect class="solid" x=${solid.x} width=${solid.width} height="100%" />
    <rect class="zero" x=${zero} width="1" height="100%" />
  </svg>`;
}

/** From this ratio of its ends on, a range is wide enough to be seen. */
const VISIBLE = 1.01;

/** The legend of the looks that bars have if they have several, and of the bracket if there is one, whose text contains its sample. */
export function barLegend(
  { known, possible, unlimited, noOrder }: Words,
  entries: readonly RankingEntryView[],
): unknown[] {
  const looks = new Set(
    entries.flatMap(({ bounds: { low, high }, group }) => [
      ...(high === null || high > low * VISIBLE
        ? ['solid', high === null ? 'possible open' : 'possible']
        : []),
      group && 'unseen',
    ]),
  );
  const keys = { solid: known, possible, 'possible open': unlimited, unseen: noOrder };
  return Object.entries(keys).map(([look, word]) =>
    looks.has(look)
      ? html`<span class="key"><svg class=${look}><rect width="100%" height="100%" /></svg>${word}</span> `
      : nothing,
  );
}
