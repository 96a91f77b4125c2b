/** Words of the method page: prose, the rules, and the short labels of its diagrams; independent of what is ranked. */
import { html, type Markup } from '../../layout/html.ts';
import type { Point } from '../../layout/point-list.ts';
import type { ExplainedRule } from '../../pages/method/rule-examples.ts';
import type { Tightness } from '../../pages/method/tightness.ts';

/** The words of the diagrams in one language. */
export interface DiagramWords {
  /** A name and a value. */
  named(name: string, what: string): string;
  low(value: string): string;
  high(value: string): string;

  readonly printed: string;
  readonly interpretedAs: { readonly rounded: string; readonly truncated: string };
  readonly conclusion: string;
  /** Before the range of a figure that was rounded, and of one that was cut off. */
  readonly conclusionOf: Readonly<Record<'rounded' | 'truncated', string>>;
  /** Before the range of a figure of which nobody says whether it was rounded or cut off, and what follows the picture. */
  readonly possibleValues: string;
  /** `half`: how far it can be off if rounded; `whole`: how far it can be too low if cut off. */
  roundedOrCutOff(half: string, whole: string): string;
  /** The same number from another source, printed with more digits. */
  readonly moreDigits: string;

  withGrowth(value: string, rate: string): string;
  statedFirst(name: string): string;
  byFigures(name: string): string;
  byStatement(name: string): string;

  itself(name: string): string;
  /** An entry that is surely or possibly above another, surely below, or not above it. */
  surely(name: string, other: string): string;
  possibly(name: string, other: string): string;
  below(name: string, other: string): string;
  notAbove(name: string, other: string): string;

  /** Legend of the bars. */
  readonly legend: { readonly certain: string; readonly possible: string; readonly open: string };
}

export const diagramWords: DiagramWords = {
  named: (name, what) => `${name}: ${what}`,
  low: (value) => `at least ${value}`,
  high: (value) => `at most ${value}`,

  printed: 'Published',
  interpretedAs: { rounded: 'If it was rounded', truncated: 'If it was cut off' },
  conclusion: 'So the value behind it is',
  conclusionOf: {
    rounded: 'Possible values, because it was rounded',
    truncated: 'Possible values, because it was cut off',
  },
  possibleValues: 'Stands for',
  roundedOrCutOff: (half, whole) =>
    `Rounded (up to ${half} off) or cut off (up to ${whole} too low); other errors aside.`,
  moreDigits: 'With more digits elsewhere',

  withGrowth: (value, rate) => `${value}, ${rate}%`,
  statedFirst: (name) => `${name}, stated to be first`,
  byFigures: (name) => `${name}, by figures alone`,
  byStatement: (name) => `${name}, if that is right`,

  itself: (name) => name,
  surely: (name, other) => `${name}, above ${other}`,
  possibly: (name, other) => `${name}, possibly above ${other}`,
  below: (name, other) => `${name}, below ${other}`,
  notAbove: (name, other) => `${name}, not above ${other}`,

  legend: { certain: 'certain', possible: 'possible', open: 'no upper limit' },
};

/** A rule: its name, its statement, and the same as inequalities. */
export interface RuleWords {
  readonly name: string;
  readonly statement: Markup;
  readonly formula: readonly string[];
}

/** The words of the section of rules in one language. */
export interface RuleSectionWords {
  readonly rulesHead: string;
  readonly rulesLead: Markup;
  readonly rules: Readonly<Record<ExplainedRule, RuleWords>>;
  readonly derivedHead: string;
  readonly derived: Markup;
  /** Label of a fictional example. */
  readonly fictional: string;
  /** Label of an example from the data. */
  readonly example: string;
}

export const ruleWords: RuleSectionWords = {
  rulesHead: 'From figures to ranges',
  rulesLead: html`One place, one thing that is counted, a range of months and one way of counting together make a <em>cell</em>. A cell has one true value, published or not. At first it is only known to be “0 or more”. Six rules narrow that range. All rules are applied to all cells, round by round, until nothing can be narrowed further. (“Place” means whatever is ranked.)`,
  rules: {
    reported: {
      name: 'The published figure itself',
      statement: html`A cell’s value lies in the range of each figure that is used for it. If there are several, it lies where all their ranges overlap.`,
      formula: ['low(x) ≥ low(figure)', 'high(x) ≤ high(figure)'],
    },
    subperiod: {
      name: 'Months add up',
      statement: html`The count for a period is at least the sum of the lows of periods inside it that don’t overlap, and at most the sum of the highs of periods that together cover it. Conversely, a period inside another is at most what the others leave of it, and at least what they can’t account for.`,
      formula: [
        'low(P) ≥ Σ low(inside P)',
        'high(P) ≤ Σ high(covering P)',
        'high(p) ≤ high(P) − Σ low(others inside P)',
        'low(p) ≥ low(P) − Σ high(covering the rest of P)',
      ],
    },
    part: {
      name: 'A part is at most the whole',
      statement: html`The whole is at least its part, and the part is at most the whole.`,
      formula: ['low(whole) ≥ low(part)', 'high(part) ≤ high(whole)'],
    },
    inside: {
      name: 'A place inside another',
      statement: html`The count for a place is at least the sum of the lows of the places inside it. Each of these is at most what the others leave.`,
      formula: ['low(outer) ≥ Σ low(inner)', 'high(inner) ≤ high(outer) − Σ low(other inner)'],
    },
    growth: {
      name: 'A growth rate limits the year before',
      statement: html`A figure printed with its growth rate <var>g</var> limits the value of the same months of the year before. The result is the earlier figure as its publisher counts it now, which may have been revised. So this rule is used only if those months have no figure of their own counted in the same way. A rate that compares two ways of counting is never used.`,
      formula: [
        'low(before) ≥ low(figure) ⁄ (1 + highest g)',
        'high(before) ≤ high(figure) ⁄ (1 + lowest g)',
      ],
    },
    claim: {
      name: 'A statement of first place',
      statement: html`If a place is stated to be first, no other place of its level is above its high, and it isn’t below any other place’s low. Everything is first solved without such statements; those that the figures contradict aren’t used. Statements of other ranks narrow ranks, not values.`,
      formula: ['high(other) ≤ high(first)', 'low(first) ≥ low(other)'],
    },
  },
  derivedHead: 'Shares and growth',
  derived: html`A share lies between the part’s low divided by the whole’s high and the part’s high divided by the whole’s low, and is at most 100%. A growth rate is the stated one, within half a unit of its last digit; if none is stated, it is what the ranges of both years allow.`,
  fictional: 'A fictional example: the data has no such case now.',
  example: 'From the data',
};

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
  readonly printedRange: string;
  /** How a figure was printed, and the range that it represents. */
  readonly printedRows: readonly (readonly [as: string, range: string])[];
  readonly printedAfter: Markup;
  truncatedFigure(shorter: string, publisher: string, longer: string, other: string): string;

  readonly ranksHead: string;
  readonly ranksLead: Markup;
  /** Caption of the diagram, with the numbers of entries that are certainly and possibly above an entry. */
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
  lead: 'Published figures rarely cover the same months, use the same way of counting and have the same precision. Together, however, they limit how small and how large each number can be, and therefore which ranks are possible. This page explains what is assumed, how each step works, what isn’t compared, and how all of it is tested.',
  description:
    'What a range of ranks means, what is assumed, every rule with a diagram and an example from the data, what isn’t compared, how it is tested, and related work.',
  contents: 'On this page',

  assumedHead: 'What is assumed',
  assumed: [
    {
      head: 'A range is a logical limit, not a confidence interval.',
      text: html`“2nd to 4th” has no probability and no confidence level, and no part of the range is more likely than another. Anything outside the range contradicts something that was published. Anything inside it couldn’t be ruled out.`,
    },
    {
      head: 'A range is valid if each figure used is right within its stated precision,',
      text: html`and was counted in the way stated. The printed digits decide how precise a figure is.`,
    },
    {
      head: 'Counts add up.',
      text: html`Within one way of counting, no count is negative; months add up to the year; a part is never more than the whole; places inside another place don’t overlap, and together are never more than that place.`,
    },
    {
      head: 'Errors and later revisions aren’t modelled.',
      text: html`A figure that is further off than its precision allows can make a proof wrong. So every step names its source, figures that exclude one another are shown as a contradiction and never averaged, and withdrawn figures are no longer used, with the date and the reason given.`,
    },
    {
      head: 'Statements of rank are a different kind of evidence.',
      text: html`“The highest in the country” is said without the figures behind it. A stated 3rd place has two above it, and all others below. If a rank depends on such a statement, the page says so.`,
    },
    {
      head: 'Every number can be recomputed.',
      text: html`<code>npm run data:compile -- --out out</code> computes every limit and every rank shown here from the tables of evidence, to the last digit; <code>--as-of 2026-01-18</code> does the same for what was known on that day. Nothing is random, nothing is estimated, and nobody’s judgement is added after the tables.`,
    },
  ],

  printedHead: 'What a printed figure means',
  printedLead: html`“2.78 million” isn’t a single point. If <var>v</var> is its value and <var>p</var> is one unit of its last printed digit (here 10,000), it represents a closed range of real numbers, never below 0:`,
  printedAs: 'Printed',
  printedRange: 'Range',
  printedRows: [
    ['in full', 'v'],
    ['rounded', 'v − ½p to v + ½p'],
    ['cut off', 'v to v + p'],
    ['rounded or cut off, not known which', 'v − ½p to v + p'],
    ['“about”', 'v − p to v + p'],
    ['“over”', 'v to v + p'],
    ['“under”', 'v − p to v'],
    ['“at least”', 'v and more'],
    ['“at most”', '0 to v'],
    ['“between” two numbers', 'from one to the other'],
  ],
  printedAfter: html`A growth rate has a range of half a unit of its last digit in both directions. Giving “about”, “over” and “under” a range of one unit is our own convention, because these words have no agreed meaning. A figure counts as “rounded” only if its source is known to round. Newspapers often cut digits off instead, and then the range for rounding would exclude the true value:`,
  truncatedFigure: (shorter, publisher, longer, other) =>
    `${publisher} prints ${shorter}; ${other} prints ${longer}. If the shorter figure were rounded, the longer one would be impossible, so the shorter one was cut off.`,

  ...ruleWords,

  ranksHead: 'From ranges to ranks',
  ranksLead: html`The low of an entry is its lowest possible value, the high its highest. Its best possible rank is 1 plus the number of others that are certainly above it: their low exceeds its high. Its worst possible rank is 1 plus the number of others that are possibly above it: their high exceeds its low. Equal values share a rank.`,
  ranksExample: (name, surely, possibly) =>
    `${name}: ${surely} certainly above, ${possibly} more possibly above. So its rank is ${surely + 1}${possibly > 0 ? ` at best and ${surely + possibly + 1} at worst` : ''}. The line across the bars marks its lowest possible value.`,
  ranks: [
    {
      head: 'A rank is a set of possible ranks.',
      text: html`It isn’t an estimate with a margin of error. If the assumptions hold, all ranges of all ranks are right at once. There is no probability to divide among them, so looking at many of them costs nothing.`,
    },
    {
      head: 'But each range is for one entry only.',
      text: html`Not every combination of ranks within the ranges is possible. Whether one entry is above another is a separate question, with the answer <em>proven</em> or <em>refuted</em> by the figures, <em>stated</em> or <em>denied</em> by a published statement of rank, or <em>open</em>.`,
    },
    {
      head: 'The best and the worst rank are limits too.',
      text: html`They are computed from the ranges as if each number could be anywhere in its own range, whatever the others are. If numbers depend on one another, such as those of two places inside a third, a rank in the range may be impossible. A range may be wider than necessary; it is never too narrow.`,
    },
    {
      head: 'Ranked among whom?',
      text: html`The rank shown is the one among those with comparable figures. Those without are listed separately, below the table. Each ranking document also gives the rank among all members of the level that are in the data, whether their figures are known or not. A list isn’t the world: where others could exist, that rank is open, unless a source says below which value nobody is left out.`,
    },
  ],

  notComparedHead: 'What isn’t compared, and why',
  notComparedLead: html`Figures are compared only if they were counted in the same way. A figure counted in another way isn’t worse; it answers another question.`,
  basis: 'Way of counting',
  inForce: 'In force',
  figures: 'Figures',
  compared: 'Compared',
  between: (from, to) =>
    from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `until ${to}` : 'always',
  yes: 'yes',
  no: 'no: each place uses its own rules, or the rules aren’t known',
  notCompared: [
    {
      head: 'Different months.',
      text: html`Figures for eleven months are never extrapolated to twelve. They are a lower limit for the year, and nothing more.`,
    },
    {
      head: 'Different levels.',
      text: html`Each entry is ranked only within its own level. Numbers of two levels affect one another only if one place lies inside the other.`,
    },
    {
      head: 'Estimates, forecasts and figures in doubt.',
      text: html`They are shown with their source but not used. Anyone who has seen such a number elsewhere can find out here why it isn’t ranked.`,
    },
    {
      head: 'Withdrawn figures.',
      text: html`They still count in what was known before the withdrawal, but not after it.`,
    },
  ],
  counts: (estimates, forecasts, disputed, withdrawn) =>
    `Now in the data: estimates: ${estimates}; forecasts: ${forecasts}; figures in doubt: ${disputed}; withdrawn figures: ${withdrawn}.`,

  breaksHead: 'Where the way of counting changes',
  breaksLead: html`Between the last month of one way of counting and the first month of the next, a number can rise or fall even if nothing more was made and nothing was moved. Across such a break, this site shows no growth and draws no line, and never says that one place “overtook” another. These are the known breaks:`,

  conflictsHead: 'Where sources contradict one another',
  conflictsLead: html`If figures for the same cell exclude one another, all of them are kept. The cell’s range then covers them all, and nothing narrows it; it is valid if one of them is right. If the rules make a low exceed a high, the cells where this first appears are reset to the figures printed for them and are no longer used to limit others. Everything else is solved again, so that one wrong figure doesn’t spread. A statement of rank that the figures contradict isn’t used. Wherever there is a contradiction, something that was published is wrong, and the conclusions about that cell are weaker than elsewhere. Sources aren’t weighted, and a majority doesn’t decide.`,
  conflictsNow: (count) =>
    count === 0
      ? 'There is none now in the ranking on the front page.'
      : 'In the ranking on the front page now:',

  testedHead: 'How it is tested',
  tested: ({ worlds, lows, highs }) => [
    {
      head: 'Sound.',
      text: html`Tests generate random worlds with a known truth, and what honest sources might publish about them: rounded, cut off, for some months only, with growth rates, with statements of rank, some withdrawn. No limit, rank or verdict may exclude the truth. Every change of the code is tested with 300 such worlds, and long runs use 10,000.`,
    },
    {
      head: 'Tight.',
      text: html`For all worlds that satisfy all constraints at once, linear programming gives the tightest limits that exist. Ours are never tighter, which would be an error. They are the same for ${lows}% of the lows and ${highs}% of the highs that the evidence limits at all (${worlds.toLocaleString('en')} worlds). The others are wider: tightening them would take sums over several places and several periods together. We use rules nevertheless, because each step can be read and checked by hand, unlike the result of a linear program.`,
    },
    {
      head: 'Implemented twice.',
      text: html`A second, slower implementation, written from the rules and not from the first one, agrees on every limit and contradiction. Ranks are held against all possible orders of a few members, one by one.`,
    },
    {
      head: 'Independent of order.',
      text: html`In each round, all rules read the limits of the round before, so no rule and no row takes precedence: shuffled tables give the same bytes.`,
    },
    {
      head: 'Rounded outwards.',
      text: html`Lows are displayed rounded down and highs rounded up, so no number on a screen excludes a value that the computed limit allows. Limits are computed in double precision; values that differ by less than one part in 10¹² count as equal.`,
    },
  ],

  limitationsHead: 'What this site doesn’t say',
  limitations: [
    {
      head: 'No forecasts, no gaps filled in,',
      text: html`no extrapolated months, no averages of sources, no “most likely” rank. Each would need a model of what nobody has published.`,
    },
    {
      head: 'No figures per head, no map.',
      text: html`Population, land and what is ranked here are assigned to places by different rules. There is no evidence here that reconciles them.`,
    },
    {
      head: 'No causes.',
      text: html`Who drives growth, and who will be first next, are matters of opinion. Opinions are quoted as such, with their source; no rank is based on them.`,
    },
  ],

  relatedHead: 'Related work',
  related: [
    html`<b>Ranks from samples.</b> It was shown long ago that league tables mislead if they omit uncertainty (Goldstein and Spiegelhalter, 1996). In work from the US Census Bureau, Klein, Wright and Wieczorek (2020) turn simultaneous confidence intervals into a joint confidence region for a whole ranking; Mogstad, Romano, Shaikh and Wilhelm (2024) use tests of differences to build confidence sets for single ranks and for all of them. Their numbers are estimates with standard errors, and their sets cover the true ranks with a stated probability. Ours are said to be full counts, and no sample was drawn: there is no standard error to start from. Our sets contain the true ranks if the figures are right, however probable that is. The step from intervals to ranks is the same as in Klein, Wright and Wieczorek: count who lies wholly above, and who overlaps. The differences are where the intervals come from, and what may be concluded from the result.`,
    html`<b>Partial identification.</b> Data and defensible assumptions often yield a set of values rather than a single one: this is Manski’s subject (2003). He also criticises official statistics for giving single values where less is known (2015). Our ranges are such sets in the simplest case, without sampling: the values of a cell in all worlds that agree with what was published. To be exact, they contain these sets and aren’t always the tightest ranges that do.`,
    html`<b>Protecting tables.</b> Statistical offices that withhold cells of a table compute the range to which an outsider could narrow them down (Willenborg and de Waal, 2001). The computation is the same, with the opposite aim.`,
    html`<b>Why not Bayes?</b> A posterior would give each rank a probability, at the price of a prior for what nobody has published. We have no prior that everyone who is ranked would accept.`,
  ],

  furtherLinksHead: 'Check it yourself',
  furtherLinks: {
    data: 'All figures, statements and sources, and all possible values, as tables',
    changes: 'What changed, and how to report an error',
    docs: 'API documentation: every derivation, comparison and earlier state',
  },
};
