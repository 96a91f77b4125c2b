/**
 * The steps of a derivation put into the words of a language that the documents don't speak: what is possible of
 * what, and what that rests on. Where they do speak it, their own sentences stand.
 */
import type { Bounds, RankingEntry, Source, WhyStep } from '../../engine/model/documents/mod.ts';
import type { Grounds, MoreWords } from './details-words.ts';
import type { NumberStyle } from './format.ts';
import type { Reading } from './localized-ranking.ts';

/** Whose steps are told, in which words, and who published what they rest on. */
export interface Telling {
  readonly reading: Reading;
  readonly more: MoreWords;
  readonly entry: RankingEntry;
  readonly sources: readonly Source[];
}

/** What a cell is of; an observation's id begins likewise. */
interface CellParts {
  readonly place: string;
  readonly metric: string;
  readonly period: string;
}

function partsOf(cell: string): CellParts {
  const [place = '', metric = '', period = ''] = cell.split('/');
  return { place, metric, period };
}

function boundsOf(steps: readonly WhyStep[]): Bounds {
  const of = (side: 'low' | 'high') => steps.find(({ bound }) => bound === side)?.value;
  return { low: of('low') ?? 0, high: of('high') ?? null };
}

/** A ranking of percentages rests on counts, whose unit it doesn't name. */
function styleOf({ view, numbers }: Reading, metric: string): NumberStyle {
  return { ...numbers, percent: numbers.percent && metric === view.metric };
}

/** Another cell's bound, named by what sets it apart from the cell that rests on it; empty where nothing is known. */
function factText({ reading, entry }: Telling, of: string, from: WhyStep['from'][number]): string {
  const step = entry.why.find(({ cell, bound }) => cell === from.cell && bound === from.bound);
  const own = partsOf(of);
  const { place, metric, period } = partsOf(from.cell);
  const possible = step
    ? reading.format.boundsText(styleOf(reading, metric), boundsOf([step]))
    : '';
  if (!possible) return '';
  const what = metric === own.metric ? '' : reading.titleOf('metrics', metric);
  const when = period === own.period ? '' : reading.monthsText(period);
  const labels = [
    place === own.place ? '' : reading.name(place),
    what && when ? reading.words.title(what, when) : what || when,
  ];
  return labels
    .filter(Boolean)
    .reduceRight((text, label) => reading.words.because(label, [text]), possible);
}

function publisherOf({ sources }: Telling, id: string): string {
  return sources.find((source) => id.endsWith(`/${source.id}`))?.publisher ?? '';
}

/** What was published and by whom; by whom alone, where the entry doesn't have the figure. */
function figureText(telling: Telling, { rule }: WhyStep, id: string): string {
  const { reading, more, entry } = telling;
  const publisher = publisherOf(telling, id);
  const { growth } = entry;
  if (rule === 'growth' && growth?.observation === id)
    return more.printed(reading.format.changeText(reading.words, growth.value), publisher, false);
  const figure = entry.observations.find((observation) => observation.id === id);
  if (rule !== 'reported' || !figure) return publisher;
  const text = reading.format.figureText(styleOf(reading, figure.metric), figure);
  return more.printed(text, publisher, figure.qualifier === 'truncated');
}

/** A statement of rank; its id ends in the rank and the source. */
function claimText(telling: Telling, id: string): string {
  const { reading, more } = telling;
  const rank = Number(id.split('/').at(-2));
  const stated = more.rankStated(reading.words.place(rank, rank), publisherOf(telling, id));
  return reading.words.because(reading.name(partsOf(id).place), [stated]);
}

/** What the list of what a step rests on begins with; a statement of rank says itself what it is. */
function groundOf(telling: Telling, { rule, bound, cell, from }: WhyStep, words: Grounds): string {
  const [stated, yearLater, months, rest, part, whole, inside, around, workedOut] = words;
  const low = bound === 'low';
  switch (rule) {
    case 'reported':
      return stated;
    case 'growth':
      if (from.length > 0) return workedOut;
      return styleOf(telling.reading, partsOf(cell).metric).percent ? stated : yearLater;
    case 'subperiod':
      return from.some((other) => other.bound !== bound) ? rest : months;
    case 'part':
      return low ? part : whole;
    case 'inside':
      return low ? inside : around;
    case 'share':
      return workedOut;
    case 'claim':
      return '';
  }
}

function sentenceOf(telling: Telling, ground: string, steps: readonly WhyStep[]): string {
  const { reading, more } = telling;
  const facts = steps.flatMap((step) => [
    ...step.claims.map((id) => claimText(telling, id)),
    ...step.observations.map((id) => figureText(telling, step, id)),
    ...step.from.map((from) => factText(telling, step.cell, from)),
  ]);
  const [first, ...others] = new Set(facts.filter(Boolean));
  const { place, metric, period } = partsOf(steps[0]?.cell ?? '');
  const { words } = reading;
  const what = words.title(
    reading.titleOf('metrics', metric) || metric,
    reading.monthsText(period),
  );
  const possible = reading.format.boundsText(styleOf(reading, metric), boundsOf(steps));
  const why = words.withFacts(possible, first ? [ground + first, ...others] : []);
  return more.remark(reading.name(place), what, why);
}

/** Sentences for steps of one cell: as the documents say them, or else one for all that rest on the same. */
export function stepTexts(telling: Telling, steps: readonly WhyStep[]): string[] {
  const { reading, more } = telling;
  const { grounds } = more;
  if (!grounds) return [...new Set(steps.map(({ text }) => reading.text(text)))];
  return [...Map.groupBy(steps, (step) => groundOf(telling, step, grounds))].map(
    ([ground, those]) => sentenceOf(telling, ground, those),
  );
}
