/** The picture of each rule: bars drawn from the numbers of the step that serves as its example. */
import { statedInterval } from '../../../engine/evidence/interval.ts';
import type { Look, Row, Scene, Span } from './diagram.ts';
import {
  bar,
  type Drawing,
  fromOf,
  fromZero,
  rangeText,
  sideText,
  span,
  targetOf,
} from './diagram-parts.ts';
import type { CellWords } from './example-source.ts';
import { reportedScene } from './printed-figure-diagrams.ts';
import type { Rule } from './rule-examples.ts';

/** What is left free between the boxes of two months, as a part of one. */
const APART = 0.06;

/** Months as boxes, from `start` up to `end`. */
function boxes(start: number, end: number, look: (month: number) => Look): Span[] {
  return Array.from({ length: end - start }, (_, index) =>
    span(start + index, start + index + 1 - APART, look(start + index)),
  );
}

/** Periods on one line of time: the months that are known, and in the whole those that aren't. */
function monthsScene(drawing: Drawing): Scene {
  const { step } = drawing;
  const { parts, names } = targetOf(drawing);
  const known = fromOf(drawing);
  const periods = [parts.period, ...known.map((one) => one.parts.period)];
  const isKnown = (month: number): boolean =>
    step.bound === 'low' &&
    known.some(({ parts: { period } }) => month >= period.start && month < period.end);
  const rows = known.map((one): Row => {
    const { start, end } = one.parts.period;
    return {
      label: sideText(drawing, one.names.period, one.parts.metric, one.side, one.value),
      spans: boxes(start, end, () => (one.side === 'low' ? 'certain' : 'other')),
    };
  });
  const result: Row = {
    label: sideText(drawing, names.period, parts.metric, step.bound, step.value),
    spans: boxes(parts.period.start, parts.period.end, (month) =>
      isKnown(month) ? 'certain' : 'possible',
    ),
    isResult: true,
  };
  return {
    from: Math.min(...periods.map(({ start }) => start)),
    to: Math.max(...periods.map(({ end }) => end)),
    rows: [...rows, result],
  };
}

/** What is summed, or taken away from a whole, stands one after another: parts, and places inside a place. */
function stackScene(drawing: Drawing, name: (words: CellWords) => string): Scene {
  const { step } = drawing;
  const target = targetOf(drawing);
  const all = fromOf(drawing);
  const giver = step.bound === 'high' ? all[0] : undefined;
  let at = 0;
  const rows = all.map((one): Row => {
    const label = sideText(drawing, name(one.names), one.parts.metric, one.side, one.value);
    if (one === giver) return { label, spans: [span(0, one.value, 'other')] };
    at += one.value;
    return { label, spans: [span(at - one.value, at, 'certain')] };
  });
  const spans = giver
    ? [span(at, giver.value, 'possible')]
    : bar({ low: step.value, high: Number.POSITIVE_INFINITY });
  const { metric } = target.parts;
  const label = sideText(drawing, name(target.names), metric, step.bound, step.value);
  return fromZero([...rows, { label, spans, isResult: true }]);
}

/** A figure with its growth, and the year before that follows. */
function growthScene(drawing: Drawing): Scene {
  const { grounds, step, words, language } = drawing;
  const row = grounds.lookup.observations.get(step.observations[0] ?? '');
  if (!row?.yoy) return fromZero([]);
  const { value, decimals } = row.yoy;
  const rate = `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;
  const printed = words.grown(grounds.number(row.metric, row.value, language), rate);
  const before = grounds.bounds(step.cell);
  const name = targetOf(drawing).names.period;
  return fromZero([
    {
      label: words.named(grounds.words(row, language).period, printed),
      spans: bar(statedInterval(row), 'other'),
    },
    {
      label: rangeText(drawing, name, row.metric, before),
      spans: bar(before),
      isResult: true,
    },
  ]);
}

/** Who is stated to be first, and another by figures alone and with that statement. */
function claimScene(drawing: Drawing): Scene {
  const { grounds, step, words } = drawing;
  const [holder] = fromOf(drawing);
  if (!holder) return fromZero([]);
  const { names, parts } = targetOf(drawing);
  const ticks = [holder.value];
  const holding = grounds.bounds(holder.cell);
  const row = (name: string, interval: typeof holding, look: Look = 'certain'): Row => ({
    label: rangeText(drawing, name, parts.metric, interval),
    spans: bar(interval, look),
    ticks,
  });
  return fromZero([
    row(words.holder(holder.names.entity), holding, 'other'),
    row(words.byFigures(names.entity), grounds.figures(step.cell)),
    { ...row(words.byStatement(names.entity), grounds.bounds(step.cell)), isResult: true },
  ]);
}

const SCENES: Readonly<Record<Rule, (drawing: Drawing) => Scene>> = {
  reported: reportedScene,
  subperiod: monthsScene,
  part: (drawing) => stackScene(drawing, ({ metric }) => metric),
  inside: (drawing) => stackScene(drawing, ({ entity }) => entity),
  growth: growthScene,
  claim: claimScene,
};

/** The picture of a rule's example. */
export function ruleScene(rule: Rule, drawing: Drawing): Scene {
  return SCENES[rule](drawing);
}
