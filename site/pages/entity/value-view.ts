/** The value of an entity in a ranking, linked to the source that it rests on. */
import { magnitude, roundOutwards, valueText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { sourceUrl } from '../../layout/source-link.ts';
import { valueSource } from '../../value-source.ts';
import type { EntityPosition } from './entity-positions.ts';
import { isKnownInPart } from './little-known.ts';
import { type EntityContext, numberStyle, positionPath } from './page-context.ts';

/** Digits of the lower end of a count that is known in part. It is a sum or a difference: more would look like a published figure. */
const PART_DIGITS = 4;

/** A positive number with at most four digits, rounded down, so that it stays a lower end. */
export function roundedDown(low: number): number {
  const rounded = roundOutwards(low, magnitude(low) - PART_DIGITS + 1, -1);
  // Without the noise of the difference of decimals.
  return Number(rounded.toPrecision(PART_DIGITS));
}

/** The linked value. One that follows from other members' figures alone leads to its ranking. */
export function valueView(context: EntityContext, position: EntityPosition): Markup {
  const { metric, document, entry, bounds } = position;
  const isInPart = isKnownInPart(position) && bounds.low > 0;
  const shown = isInPart ? { ...bounds, low: roundedDown(bounds.low) } : bounds;
  const text = valueText(numberStyle(context, metric), shown, entry?.reported ?? null);
  if (!text) return none;
  const source = context.sources.get((entry && valueSource(entry)) ?? '');
  const href = source
    ? sourceUrl(document.dataset, source, context.language)
    : positionPath(context, document);
  return html`<a href="${href}">${text}</a>`;
}
