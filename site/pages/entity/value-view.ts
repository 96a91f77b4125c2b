/** The value of an entity in a ranking, linked to the source that it rests on. */

import type { RankingEntry } from '../../../engine/model/documents.ts';
import {
  boundsText,
  isRangeVisible,
  listText,
  magnitude,
  monthsText,
  roundOutwards,
  valueText,
} from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { sourceUrl } from '../../layout/links.ts';
import { valueSource } from '../../value-source.ts';
import type { EntityPosition } from './entity-positions.ts';
import { isKnownInPart, saidHigh } from './little-known.ts';
import { type EntityContext, numberStyle, positionPath } from './page-context.ts';

/** Digits of the lower end of a count that is known in part. It is a sum or a difference: more would look like a published figure. */
const PART_DIGITS = 4;

/** A positive number with at most four digits, rounded down, so that it stays a lower end. */
export function roundedDown(low: number): number {
  const rounded = roundOutwards(low, magnitude(low) - PART_DIGITS + 1, -1);
  // Without the noise of the difference of decimals.
  return Number(rounded.toPrecision(PART_DIGITS));
}

/** Words beside a number that leave open how far from it the value is. */
const VAGUE: ReadonlySet<string> = new Set(['about', 'over', 'under']);

/** Rules by which months of the year alone give a lower end. */
const BY_MONTHS: ReadonlySet<string> = new Set(['reported', 'subperiod', 'claim']);

/** What the lower end of a count leaves out: all but a part or places inside, or months; empty if that isn't all that it rests on. */
function missingText({ site, text, compiled }: EntityContext, entry: RankingEntry): string {
  const { words } = site;
  const { missing, part, inside = [], why } = entry;
  const { entities, metrics } = compiled.dataset;
  const places = inside.map((id) => text(entities.find((row) => row.id === id)?.name));
  const metric = text(metrics.find(({ id }) => id === part)?.title);
  const counted = listText(words, places) || metric;
  const months = missing ? monthsText(words, missing) : '';
  if (counted) return words.notFound(months, counted);
  const isByMonths = why.every(({ rule }) => BY_MONTHS.has(rule));
  return months && isByMonths ? words.notFound(months) : '';
}

/** The part whose figure the lower end of a count is, in a ranking that compares nothing and so doesn’t say it; empty if there is none. */
function knownPart(context: EntityContext, { metric, document, bounds }: EntityPosition): string {
  if (!document.mixed) return '';
  const part = context.entityPositions.find(
    (other) =>
      !isKnownInPart(other) &&
      other.metric.partOf === metric.id &&
      other.document.period.id === document.period.id &&
      other.document.basis === document.basis &&
      other.bounds.low === bounds.low,
  );
  return part ? context.site.words.notFound('', context.text(part.metric.title)) : '';
}

/** The linked value. One that follows from other members' figures alone leads to its ranking. */
export function valueView(context: EntityContext, position: EntityPosition): Markup {
  const { metric, document, entry, bounds } = position;
  const isInPart = isKnownInPart(position) && bounds.low > 0;
  const high = saidHigh(position);
  const shown = { low: isInPart ? roundedDown(bounds.low) : bounds.low, high };
  const style = numberStyle(context, metric);
  const stated = valueText(style, shown, entry?.reported ?? null);
  if (!stated) return none;
  // Otherwise, nobody could tell why the chart has a range.
  const isVague = VAGUE.has(entry?.reported?.qualifier ?? '') && isRangeVisible(bounds);
  const lacks = isInPart
    ? (entry && missingText(context, entry)) || knownPart(context, position)
    : '';
  const text = isVague ? context.site.entity.takenAs(stated, boundsText(style, bounds)) : stated;
  const source = context.sources.get((entry && valueSource(entry)) ?? '');
  const href = source
    ? sourceUrl(document.dataset, source, context.language)
    : positionPath(context, document);
  return html`<a href="${href}">${text}</a>${lacks && html` <small>${lacks}</small>`}`;
}
