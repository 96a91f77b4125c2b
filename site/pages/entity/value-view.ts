/** The value of an entity in a ranking, linked to the source that it rests on. */
import { valueText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { sourceUrl } from '../../layout/source-link.ts';
import { valueSource } from '../../value-source.ts';
import type { EntityPosition } from './entity-positions.ts';
import { type EntityContext, numberStyle, positionPath } from './page-context.ts';

/** The linked value. One that follows from other members' figures alone leads to its ranking. */
export function valueView(context: EntityContext, position: EntityPosition): Markup {
  const { metric, document, entry, bounds } = position;
  const text = valueText(numberStyle(context, metric), bounds, entry?.reported ?? null);
  if (!text) return none;
  const source = context.sources.get((entry && valueSource(entry)) ?? '');
  const href = source
    ? sourceUrl(document.dataset, source, context.language)
    : positionPath(context, document);
  return html`<a href="${href}">${text}</a>`;
}
