/**
 * Texts of the steps of a derivation. Documents contain them in some languages; for the others, a sentence is composed of
 * the cell, its bounds and the evidence.
 */
import { parseCellId } from '../../engine/model/address.ts';
import type { Bounds, RankingEntry, SourceRef, WhyStep } from '../../engine/model/documents.ts';
import type { DetailsWords, StepLeadIns } from './details-words.ts';
import type { NumberStyle } from './format.ts';
import { groupBy } from './group-by.ts';
import type { LocalizedRanking } from './localized-ranking.ts';
import { statedText } from './stated-text.ts';

/** The entry whose steps are described, with its words and sources. */
export interface StepContext {
  readonly localized: LocalizedRanking;
  readonly detailsWords: DetailsWords;
  readonly entry: RankingEntry;
  readonly sources: readonly SourceRef[];
}

function boundsOf(steps: readonly WhyStep[]): Bounds {
  const of = (side: 'low' | 'high') => steps.find(({ bound }) => bound === side)?.value;
  return { low: of('low') ?? 0, high: of('high') ?? null };
}

/** A ranking of percentages is derived from counts, which are no percentages. */
function styleOf({ view, numbers }: LocalizedRanking, metric: string): NumberStyle {
  return { ...numbers, percent: numbers.percent && metric === view.metric };
}

/** A bound of another cell, labelled by its differences from the derived cell; empty if nothing is known. */
function factText(
  { localized, detailsWords, entry }: StepContext,
  of: string,
  from: WhyStep['from'][number],
): string {
  const step = entry.why.find(({ cell, bound }) => cell === from.cell && bound === from.bound);
  const subject = parseCellId(of);
  const { entity, metric, period } = parseCellId(from.cell);
  const possible = step
    ? localized.format.boundsText(styleOf(localized, metric), boundsOf([step]))
    : '';
  if (!possible) return '';
  const what = metric === subject.metric ? '' : localized.titleOf('metrics', metric);
  const when = period === subject.period ? '' : localized.monthsText(period);
  const labels = [
    entity === subject.entity ? '' : localized.name(entity),
    what && when ? localized.words.title(what, when) : what || when,
  ];
  return labels
    .filter(Boolean)
    .reduceRight((text, label) => detailsWords.labelled(label, [text]), possible);
}

function publisherOf({ sources }: StepContext, id: string): string {
  return sources.find((source) => id.endsWith(`/${source.id}`))?.publisher ?? '';
}

/** A published figure with its publisher; the publisher alone if the entry doesn't contain the figure. */
function statedFigureText(context: StepContext, { rule }: WhyStep, id: string): string {
  const { localized, detailsWords, entry } = context;
  const publisher = publisherOf(context, id);
  const { growth } = entry;
  if (rule === 'growth' && growth?.observation === id)
    return detailsWords.printed(
      localized.format.changeText(localized.words, growth.value),
      publisher,
      false,
    );
  const figure = entry.observations.find((observation) => observation.id === id);
  if (rule !== 'reported' || !figure) return publisher;
  const text = statedText(localized.format, styleOf(localized, figure.metric), figure);
  return detailsWords.printed(text, publisher, figure.qualifier === 'truncated');
}

/** A claim of rank; its id ends with the rank and the source. */
function claimText(context: StepContext, id: string): string {
  const { localized, detailsWords } = context;
  const rank = Number(id.split('/').at(-2));
  const stated = detailsWords.rankStated(
    localized.words.rankPhrase(rank, rank),
    publisherOf(context, id),
  );
  return detailsWords.labelled(localized.name(parseCellId(id).entity), [stated]);
}

/** The lead-in of a step's evidence; a claim needs none. */
function leadInOf(
  context: StepContext,
  { rule, bound, cell, from }: WhyStep,
  words: StepLeadIns,
): string {
  const [stated, yearLater, months, rest, part, whole, inside, around, workedOut] = words;
  const low = bound === 'low';
  switch (rule) {
    case 'reported':
      return stated;
    case 'growth':
      if (from.length > 0) return workedOut;
      return styleOf(context.localized, parseCellId(cell).metric).percent ? stated : yearLater;
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

function sentenceOf(context: StepContext, leadIn: string, steps: readonly WhyStep[]): string {
  const { localized, detailsWords } = context;
  const facts = steps.flatMap((step) => [
    ...step.claims.map((id) => claimText(context, id)),
    ...step.observations.map((id) => statedFigureText(context, step, id)),
    ...step.from.map((from) => factText(context, step.cell, from)),
  ]);
  const [first, ...others] = new Set(facts.filter(Boolean));
  const { entity, metric, period } = parseCellId(steps[0]?.cell ?? '');
  const { words } = localized;
  const what = words.title(
    localized.titleOf('metrics', metric) || metric,
    localized.monthsText(period),
  );
  const possible = localized.format.boundsText(styleOf(localized, metric), boundsOf(steps));
  const why = detailsWords.withFacts(possible, first ? [leadIn + first, ...others] : []);
  return detailsWords.statement(localized.name(entity), what, why);
}

/** Sentences for the steps of one cell: those of the documents, or else one per kind of evidence. */
export function stepTexts(context: StepContext, steps: readonly WhyStep[]): string[] {
  const { localized, detailsWords } = context;
  const { stepLeadIns } = detailsWords;
  if (!stepLeadIns) return [...new Set(steps.map(({ text }) => localized.text(text)))];
  return [...groupBy(steps, (step) => leadInOf(context, step, stepLeadIns))].map(
    ([leadIn, grouped]) => sentenceOf(context, leadIn, grouped),
  );
}
