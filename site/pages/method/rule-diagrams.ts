/** Diagrams of the rules: bars with the numbers of a derivation step. */
import { type Observation, statedInterval } from '../../../engine/mod.ts';
import type { Qualifier } from '../../../engine/model/vocabulary.ts';
import {
  bar,
  type DerivationInput,
  type Diagram,
  type DiagramContext,
  type DiagramRow,
  type DiagramSpan,
  derivationInputs,
  type FillStyle,
  type RuleDiagramInput,
  rangeText,
  sideText,
  span,
  targetCell,
  zeroBasedDiagram,
} from './diagram.ts';
import type { CellNames } from './example-source.ts';
import type { ExplainedRule, TruncatedFigure } from './rule-examples.ts';

/** Gap between the boxes of two months, as a fraction of a month. */
const BOX_GAP = 0.06;

/** Length of what is unknown beyond the months, whose values have no upper bound, in months. */
const OPEN_MONTHS = 4;

/** Months as boxes, from `start` up to `end`. */
function boxes(start: number, end: number, fill: (month: number) => FillStyle): DiagramSpan[] {
  return Array.from({ length: end - start }, (_, index) =>
    span(start + index, start + index + 1 - BOX_GAP, fill(start + index)),
  );
}

/** What is known of months: the range of their figure, or its one end if the other is open. */
function knownText(
  drawing: RuleDiagramInput,
  { cell, names, parts, side, value }: DerivationInput,
) {
  const bounds = drawing.exampleSource.bounds(cell);
  return Number.isFinite(bounds.high)
    ? rangeText(drawing, names.period, parts.metric, bounds)
    : sideText(drawing, names.period, parts.metric, side, value);
}

/** Periods on a time line: the known months and, in the whole, the unknown ones, which fade out if they may have any value. */
function monthsDiagram(drawing: RuleDiagramInput): Diagram {
  const { step } = drawing;
  const { parts, names } = targetCell(drawing);
  const known = derivationInputs(drawing);
  const periods = [parts.period, ...known.map((one) => one.parts.period)];
  const isLow = step.bound === 'low';
  const isKnown = (month: number): boolean =>
    isLow && known.some(({ parts: { period } }) => month >= period.start && month < period.end);
  const rows = known.map((one): DiagramRow => {
    const { start, end } = one.parts.period;
    return {
      label: knownText(drawing, one),
      spans: boxes(start, end, () => (one.side === 'low' ? 'certain' : 'other')),
    };
  });
  const { start, end } = parts.period;
  const lastKnown = isLow ? Math.max(...known.map((one) => one.parts.period.end)) : end;
  const to = Math.max(...periods.map((period) => period.end)) + (isLow ? OPEN_MONTHS : 0);
  const result: DiagramRow = {
    label: sideText(drawing, names.period, parts.metric, step.bound, step.value),
    spans: [
      ...boxes(start, lastKnown, (month) => (isKnown(month) ? 'certain' : 'possible')),
      ...(isLow ? [span(lastKnown, to, 'open')] : []),
    ],
    isResult: true,
  };
  return {
    from: Math.min(...periods.map((period) => period.start)),
    to,
    rows: [...rows, result],
  };
}

/** Values placed end to end that are added up or subtracted from a whole: parts, or places inside a place. */
function stackDiagram(drawing: RuleDiagramInput, name: (words: CellNames) => string): Diagram {
  const { step } = drawing;
  const target = targetCell(drawing);
  const all = derivationInputs(drawing);
  const whole = step.bound === 'high' ? all[0] : undefined;
  let at = 0;
  const rows = all.map((one): DiagramRow => {
    const label = sideText(drawing, name(one.names), one.parts.metric, one.side, one.value);
    if (one === whole) return { label, spans: [span(0, one.value, 'other')] };
    at += one.value;
    return { label, spans: [span(at - one.value, at, 'certain')] };
  });
  const spans = whole
    ? [span(at, whole.value, 'possible')]
    : bar({ low: step.value, high: Number.POSITIVE_INFINITY });
  const { metric } = target.parts;
  const label = sideText(drawing, name(target.names), metric, step.bound, step.value);
  return zeroBasedDiagram([...rows, { label, spans, isResult: true }]);
}

/** A figure with its growth rate, and the resulting value a year before. */
function growthDiagram(drawing: RuleDiagramInput): Diagram {
  const { exampleSource, step, words, language, engineLanguage } = drawing;
  const row = exampleSource.lookup.observations.get(step.observations[0] ?? '');
  if (!row?.yoy) return zeroBasedDiagram([]);
  const { value, decimals } = row.yoy;
  const rate = `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;
  const printed = words.withGrowth(
    exampleSource.number(row.metric, row.value, engineLanguage),
    rate,
  );
  const before = exampleSource.bounds(step.cell);
  const name = targetCell(drawing).names.period;
  return zeroBasedDiagram([
    {
      label: words.named(exampleSource.cellNames(row, language, engineLanguage).period, printed),
      spans: bar(statedInterval(row), 'other'),
    },
    {
      label: rangeText(drawing, name, row.metric, before),
      spans: bar(before),
      isResult: true,
    },
  ]);
}

/** The stated leader, and another entry by figures alone and with the claim. */
function claimDiagram(drawing: RuleDiagramInput): Diagram {
  const { exampleSource, step, words } = drawing;
  const [holder] = derivationInputs(drawing);
  if (!holder) return zeroBasedDiagram([]);
  const { names, parts } = targetCell(drawing);
  const ticks = [holder.value];
  const holding = exampleSource.bounds(holder.cell);
  const row = (
    name: string,
    interval: typeof holding,
    fill: FillStyle = 'certain',
  ): DiagramRow => ({
    label: rangeText(drawing, name, parts.metric, interval),
    spans: bar(interval, fill),
    ticks,
  });
  return zeroBasedDiagram([
    row(words.statedFirst(holder.names.entity), holding, 'other'),
    row(words.byFigures(names.entity), exampleSource.figures(step.cell)),
    { ...row(words.byStatement(names.entity), exampleSource.bounds(step.cell)), isResult: true },
  ]);
}

const DIAGRAMS: Readonly<Record<ExplainedRule, (drawing: RuleDiagramInput) => Diagram>> = {
  reported: (drawing) => reportedDiagram(drawing),
  subperiod: monthsDiagram,
  part: (drawing) => stackDiagram(drawing, ({ metric }) => metric),
  inside: (drawing) => stackDiagram(drawing, ({ entity }) => entity),
  growth: growthDiagram,
  claim: claimDiagram,
};

/** The diagram of a rule's example. */
export function ruleDiagram(rule: ExplainedRule, drawing: RuleDiagramInput): Diagram {
  return DIAGRAMS[rule](drawing);
}

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
