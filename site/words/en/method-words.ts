/** Words of the method page: prose and the text around generated parts; independent of what is ranked. */
import { html, type Markup } from '../../layout/html.ts';
import type { Point } from '../../layout/point-list.ts';
import type { Tightness } from '../../pages/method/tightness.ts';
import { type RuleSectionWords, ruleWords } from './rule-words.ts';

/** The words of the method page in one language. */
export interface MethodWords extends RuleSectionWords {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly contents: string;

  readonly assumedHead: string;
  readonly assumed: readonly Point[];

  readonly printedHead: string;
  readonly printedLead: Markup;
  readonly printedAs: string;
  readonly standsFor: string;
  /** How the figure was printed, and its range. */
  readonly printedRows: readonly (readonly [as: string, range: string])[];
  readonly printedAfter: Markup;
  truncatedFigure(shorter: string, publisher: string, longer: string, other: string): string;

  readonly ranksHead: string;
  readonly ranksLead: Markup;
  /** Caption of the diagram: how many entries are surely, and how many possibly above an entry. */
  ranksExample(name: string, surely: number, possibly: number): string;
  readonly ranks: readonly Point[];

  readonly notComparedHead: string;
  readonly notComparedLead: Markup;
  readonly basis: string;
  readonly inForce: string;
  readonly figures: string;
  readonly compared: string;
  between(from: string | undefined, to: string | undefined): string;
  readonly yes: string;
  readonly no: string;
  readonly notCompared: readonly Point[];
  /** The numbers of figures set aside for their status, and of those withdrawn. */
  counts(estimates: number, forecasts: number, disputed: number, withdrawn: number): string;

  readonly breaksHead: string;
  readonly breaksLead: Markup;

  readonly conflictsHead: string;
  readonly conflictsLead: Markup;
  conflictsNow(count: number): string;

  readonly testedHead: string;
  tested(tightness: Tightness): readonly Point[];

  readonly limitationsHead: string;
  readonly limitations: readonly Point[];

  readonly relatedHead: string;
  readonly related: readonly Markup[];

  readonly furtherLinksHead: string;
  readonly furtherLinks: { readonly data: string; readonly changes: string; readonly docs: string };
}

export const methodWords: MethodWords = {
  title: 'How a rank is proven',
  lead: 'Published figures seldom cover the same months, counted in the same way, to the same digit. But together they say how small and how large each number can be at all; and from that it follows which ranks are possible. This page says what is assumed, how each step is made, what is left out, and how all of it is tested.',
  description:
    'What a range of ranks means, what is assumed, every rule with its picture and an example from the data, what isn’t compared, how it is tested, and what others do.',
  contents: 'On this page',

  assumedHead: 'What is assumed',
  assumed: [
    {
      head: 'A range is a logical bound, not a confidence interval.',
      text: html`“2nd to 4th” has no probability and no level of confidence, and nothing inside a range is likelier than the rest of it. What lies outside contradicts something that was published. What lies inside couldn’t be excluded.`,
    },
    {
      head: 'It holds if each used figure is right within its stated precision,',
      text: html`and counts what its way of counting says. The digits that were printed decide how far a figure reaches.`,
    },
    {
      head: 'Counts add up.',
      text: html`On one way of counting no count is negative; months add up to the year; a part is never more than its whole; what lies inside a place doesn’t overlap, and is never more than that place.`,
    },
    {
      head: 'No error and no later revision is modelled.',
      text: html`A figure that is wrong by more than its precision can make a proof wrong. So every step names its source, figures that exclude one another are shown as a contradiction and never averaged, and what is withdrawn goes, with date and reason.`,
    },
    {
      head: 'Statements of rank are evidence of another kind.',
      text: html`“The highest in the country” is a claim without the figures behind it. Where a rank rests on one, the page says so, and gives the rank by figures alone beside it.`,
    },
    {
      head: 'Every number can be computed again.',
      text: html`<code>npm run data:compile -- --out out</code> turns the tables of evidence into every bound and every rank shown here, to the last digit; <code>--as-of 2026-01-18</code> does it for what was known on a day. Nothing is random, nothing is estimated, nobody’s judgement enters after the tables.`,
    },
  ],

  printedHead: 'What a printed figure stands for',
  printedLead: html`“2.78 million” isn’t a point. With <var>v</var> for its value and <var>p</var> for one unit of its last printed digit (here 10,000), it stands for a closed range of real numbers, never below 0:`,
  printedAs: 'Printed',
  standsFor: 'Stands for',
  printedRows: [
    ['in full', 'v'],
    ['rounded', 'v − ½p to v + ½p'],
    ['cut off', 'v to v + p'],
    ['either, nobody knows which', 'v − ½p to v + p'],
    ['“about”', 'v − p to v + p'],
    ['“over”', 'v to v + p'],
    ['“under”', 'v − p to v'],
  ],
  printedAfter: html`A growth rate reaches half a unit of its last digit either way. That “about”, “over” and “under” reach one unit is a convention of ours: those words have no agreed meaning. “Rounded” is used only where a source is known to round. Newspapers often cut digits off instead, and then the range of rounding excludes the truth:`,
  truncatedFigure: (shorter, publisher, longer, other) =>
    `${publisher} prints ${shorter}; ${other} prints ${longer}. Were the shorter one rounded, the longer one would be impossible: it was cut off.`,

  ...ruleWords,

  ranksHead: 'From ranges to ranks',
  ranksLead: html`The best possible rank is 1 + the number of others that are surely above: whose low is above this one’s high. The worst is 1 + the number that are possibly above: whose high is above this one’s low. Equal values share a rank.`,
  ranksExample: (name, surely, possibly) =>
    `${name}: ${surely} surely above, ${possibly} more possibly. So it is ${surely + 1}${possibly > 0 ? ` at best and ${surely + possibly + 1} at worst` : ''}. The line across the bars is the lowest that it can be.`,
  ranks: [
    {
      head: 'A rank is a set of ranks.',
      text: html`It is no estimate with an error around it. If the assumptions hold, all ranges of all ranks hold at once: there is no probability to be shared out among them, and so no price for looking at many.`,
    },
    {
      head: 'But it is one at a time.',
      text: html`Not every combination of ranks inside the ranges can be. Whether one is above another is asked apart, and answered <em>proven</em>, <em>refuted</em> or <em>open</em>.`,
    },
    {
      head: 'Best and worst are bounds too.',
      text: html`They are read off the ranges, as if each number could be anywhere in its own whatever the others are. Where numbers hang together, such as those of two places inside a third, a rank in the range may be impossible. A range may be wider than it need be; it is never too narrow.`,
    },
    {
      head: 'Among whom?',
      text: html`The rank that is shown is among those with comparable figures. Those without are counted apart, under the table, and each ranking document also gives the rank among all members of the level, known or not: only that one may be called proven for the whole level.`,
    },
  ],

  notComparedHead: 'What is not compared, and why',
  notComparedLead: html`Figures meet only on the same way of counting. One counted in another way is no worse; it answers another question.`,
  basis: 'Way of counting',
  inForce: 'In force',
  figures: 'Figures',
  compared: 'Compared',
  between: (from, to) =>
    from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `until ${to}` : 'always',
  yes: 'yes',
  no: 'no: each place counts by rules of its own, or nobody knows how',
  notCompared: [
    {
      head: 'Other months.',
      text: html`Eleven months are never stretched to twelve. They bound the year from below, and that is all.`,
    },
    {
      head: 'Another level.',
      text: html`Each is ranked among those of its own level. Numbers of two levels meet only where one lies inside the other.`,
    },
    {
      head: 'Estimates, forecasts, disputed figures.',
      text: html`They are shown with their source and set aside, so that whoever has met the number finds out why it isn’t ranked.`,
    },
    {
      head: 'What was withdrawn.',
      text: html`It counts in what was known before that day, and in nothing since.`,
    },
  ],
  counts: (estimates, forecasts, disputed, withdrawn) =>
    `In the data now: estimates ${estimates}, forecasts ${forecasts}, disputed ${disputed}, withdrawn ${withdrawn}.`,

  breaksHead: 'Where the way of counting changes',
  breaksLead: html`Between the last month of one way of counting and the first of the next, a number can rise or fall though nothing was made or moved. No growth, no line and no “overtook” is told across such a break. What is known of each:`,

  conflictsHead: 'Where sources contradict one another',
  conflictsLead: html`Figures of the same cell that exclude one another are kept, all of them: the cell is then as wide as they are together, and nothing narrows it. That holds if one of them is right. Where rules make a low exceed a high, the cells where that first shows are set back to what was printed of them, take no further part, and everything else is solved anew, so that one wrong figure stays where it is. A statement of rank that the figures contradict isn’t used. Wherever there is a contradiction, something that was published is wrong, and what is said here of that cell is weaker than elsewhere. Nothing is weighed, and no source outvotes another.`,
  conflictsNow: (count) =>
    count === 0
      ? 'In the ranking of the front page there is none now.'
      : 'In the ranking of the front page now:',

  testedHead: 'How it is tested',
  tested: ({ worlds, lows, highs }) => [
    {
      head: 'Sound.',
      text: html`Random worlds whose truth is known, and what honest sources might publish of them: rounded, cut off, for some months only, with growth rates, with statements of rank, some withdrawn. No bound, no rank and no verdict may exclude the truth. 300 such worlds with every change of the code, 10,000 in the long run.`,
    },
    {
      head: 'Tight.',
      text: html`Over all worlds that satisfy all constraints at once, linear programming gives the sharpest bounds that exist. Ours are never tighter (that would be an error), and the same in ${lows} % of the lows and ${highs} % of the highs that the evidence limits at all (${worlds.toLocaleString('en')} worlds). The rest are wider: they would take sums over several places and several periods together. The rules stay nevertheless, because each step can be read and checked by hand; the answer of a linear program can’t.`,
    },
    {
      head: 'Twice.',
      text: html`A second, slow implementation, written from the rules and not from the first one, agrees in every bound, rank and contradiction.`,
    },
    {
      head: 'In any order.',
      text: html`All rules read the bounds of the round before, so no rule and no row comes first: shuffled tables give the same bytes.`,
    },
    {
      head: 'Rounded outwards.',
      text: html`Lows are shown rounded down and highs rounded up: no number on a screen excludes what the computed one allows. Bounds are computed in double precision; what differs by less than one part in 10¹² counts as equal.`,
    },
  ],

  limitationsHead: 'What is not said here',
  limitations: [
    {
      head: 'No forecast, no gap filled in,',
      text: html`no month stretched, no average of sources, no “most likely” rank. Each would need a model of what nobody has published.`,
    },
    {
      head: 'No number per head, no map.',
      text: html`Who and what belongs to a place differs between the counts of people, of land and of what is ranked here. There is no evidence here that joins them.`,
    },
    {
      head: 'No cause.',
      text: html`Who drives a growth, and who will be first next, is opinion. Where it is quoted it stands as such, with its source; no rank rests on it.`,
    },
  ],

  relatedHead: 'Related work',
  related: [
    html`<b>Ranks from samples.</b> That league tables without their uncertainty mislead was shown long ago (Goldstein and Spiegelhalter, 1996). In work from the US Census Bureau, Klein, Wright and Wieczorek (2020) turn simultaneous confidence intervals into a joint confidence region for a whole ranking; Mogstad, Romano, Shaikh and Wilhelm (2024) build confidence sets for single ranks and for all of them from tests of differences. Their numbers are estimates with standard errors, and their sets cover the true ranks with a stated probability. Ours are said to be full counts, and no sample was drawn: there is no standard error to start from, and our sets contain the true ranks if the figures are right, however probable that is. The step from intervals to ranks is the same as in Klein, Wright and Wieczorek: count who lies wholly above, and who overlaps. What differs is where the intervals come from, and what may be said of the result.`,
    html`<b>Partial identification.</b> That data and assumptions one is ready to defend often leave a set of values rather than one is Manski’s subject (2003), and that official statistics show points where they know less is his complaint (2015). Our ranges are such sets in the simplest case, without sampling: the values of a cell in all worlds that agree with what was published. To be exact they are outer bounds of these, not always the sharpest.`,
    html`<b>Protecting tables.</b> Statistical offices that withhold cells of a table compute the range to which an outsider could work them back (Willenborg and de Waal, 2001). It is the same computation with the opposite aim.`,
    html`<b>Why not Bayes?</b> A posterior would give each rank a probability, at the price of a prior for what nobody has published. We have none that all who are ranked would accept.`,
  ],

  furtherLinksHead: 'Check it',
  furtherLinks: {
    data: 'All figures, statements and sources, and all bounds, as tables',
    changes: 'What changed, and how to report an error',
    docs: 'Every derivation, comparison and earlier state, for programs',
  },
};
