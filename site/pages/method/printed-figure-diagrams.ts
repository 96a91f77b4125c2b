/**
 * Diagrams of printed figures: the range that their digits allow, and the difference between rounding and truncation.
 */

import { type Observation, statedInterval } from '../../../engine/mod.ts';
import type { Qualifier } from '../../../engine/model/vocabulary.ts';
import type { Diagram, DiagramRow } from './diagram.ts';
import {
  type DiagramContext,
  type RuleDiagramInput,
  rangeText,
  span,
  zeroBasedDiagram,
} from './diagram-parts.ts';
import type { TruncatedFigure } from './rule-examples.ts';

const INTERPRETATIONS = ['rounded', 'truncated'] as const;

/** The ranges of a figure if rounded, and if truncated. */
function interpretationRows(context: DiagramContext, row: Observation, tick: number): DiagramRow[] {
  return INTERPRETATIONS.map((qualifier) => {
    const { low, high } = statedInterval({ ...row, qualifier });
    const label = rangeText(context, context.words.interpretedAs[qualifier], row.metric, {
      low,
      high,
    });
    return { label, spans: [span(low, high, 'possible')], ticks: [tick] };
  });
}

function valueText(
  { exampleSource, engineLanguage, words }: DiagramContext,
  name: string,
  row: Observation,
): string {
  return words.named(name, exampleSource.number(row.metric, row.value, engineLanguage));
}

/** The range of a figure, with the reason for it if there is one. */
function conclusionText(context: DiagramContext, row: Observation): string {
  const { words } = context;
  const reasons: Partial<Record<Qualifier, string>> = {
    ...words.conclusionOf,
    stated: words.possibleValues,
  };
  const reason = reasons[row.qualifier] ?? words.conclusion;
  return rangeText(context, reason, row.metric, statedInterval(row));
}

/** A figure that bounds its own cell; if it isn't known how it was rounded, with the range of each way, or in words if `isBrief`. */
export function reportedDiagram(drawing: RuleDiagramInput, isBrief = false): Diagram {
  const { exampleSource, step, words } = drawing;
  const row = exampleSource.lookup.observations.get(step.observations[0] ?? '');
  if (!row) return zeroBasedDiagram([]);
  const whole = statedInterval(row);
  const unit = row.precision ?? Math.max(1, row.value / 100);
  const isEither = row.qualifier === 'stated';
  return {
    from: whole.low - unit / 2,
    to: whole.high + unit / 2,
    rows: [
      { label: valueText(drawing, words.printed, row), spans: [], point: row.value },
      ...(isEither && !isBrief ? interpretationRows(drawing, row, row.value) : []),
      {
        label: isBrief
          ? conclusionText(drawing, row)
          : rangeText(drawing, words.conclusion, row.metric, whole),
        spans: [span(whole.low, whole.high, 'certain')],
        point: row.value,
        isResult: true,
      },
    ],
  };
}

/** A truncated number; if it were rounded, it would contradict a longer number from another source. */
export function truncatedFigureDiagram(
  { short, long }: TruncatedFigure,
  context: DiagramContext,
): Diagram {
  const { words } = context;
  const unit = short.precision ?? 1;
  return {
    from: short.value - unit,
    to: short.value + 1.5 * unit,
    rows: [
      { label: valueText(context, words.printed, short), spans: [], point: short.value },
      ...interpretationRows(context, short, long.value),
      {
        label: valueText(context, words.moreDigits, long),
        spans: [],
        point: long.value,
        isResult: true,
      },
    ],
  };
}
