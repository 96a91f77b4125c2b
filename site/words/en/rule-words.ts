/** Words of the method page's section of rules. */
import { html, type Markup } from '../../layout/html.ts';
import type { ExplainedRule } from '../../pages/method/rule-examples.ts';

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
