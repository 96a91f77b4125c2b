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
  readonly fictional: string;
  /** Marks an example that is taken from the data. */
  readonly example: string;
}

export const ruleWords: RuleSectionWords = {
  rulesHead: 'From figures to ranges',
  rulesLead: html`One place, one thing that is counted, some months, one way of counting: that is a <em>cell</em>. It has one true value, published or not, and begins as “0 or more”. Six rules narrow it. All of them are applied to all cells, round by round, until nothing narrows any more. (“Place” stands for whatever is ranked.)`,
  rules: {
    reported: {
      name: 'What was printed of it',
      statement: html`A cell lies in the range of each used figure of it. Several figures leave what their ranges share.`,
      formula: ['low(x) ≥ low(figure)', 'high(x) ≤ high(figure)'],
    },
    subperiod: {
      name: 'Months add up',
      statement: html`A period is at least what is known of periods inside it that don’t overlap, and at most what periods allow that together cover it. Turned round: one inside another is at most what the others leave of it, and at least what they can’t account for.`,
      formula: [
        'low(P) ≥ Σ low(inside P)',
        'high(P) ≤ Σ high(covering P)',
        'high(p) ≤ high(P) − Σ low(others inside P)',
        'low(p) ≥ low(P) − Σ high(covering the rest of P)',
      ],
    },
    part: {
      name: 'A part is at most its whole',
      statement: html`What counts a part bounds the whole from below; the whole bounds the part from above.`,
      formula: ['low(whole) ≥ low(part)', 'high(part) ≤ high(whole)'],
    },
    inside: {
      name: 'A place inside another',
      statement: html`A place is at least all that is known of the places inside it. One of these is at most what the others leave.`,
      formula: ['low(outer) ≥ Σ low(inner)', 'high(inner) ≤ high(outer) − Σ low(other inner)'],
    },
    growth: {
      name: 'A growth rate tells of the year before',
      statement: html`A figure that is printed with its growth <var>g</var> bounds the same months a year before. What follows is the year before as its publisher counts it now, which may have been revised; so this is used only where those months have no figure of their own on that way of counting, and a rate that compares two ways of counting isn’t used at all.`,
      formula: [
        'low(before) ≥ low(figure) ⁄ (1 + highest g)',
        'high(before) ≤ high(figure) ⁄ (1 + lowest g)',
      ],
    },
    claim: {
      name: 'A statement of first place',
      statement: html`If one is stated to be the highest, no other of its level is above its high, and it is at least as high as every other’s low. First everything is solved without such statements; those that figures contradict aren’t used. Statements of other ranks narrow ranks, not values.`,
      formula: ['high(other) ≤ high(first)', 'low(first) ≥ low(other)'],
    },
  },
  derivedHead: 'Shares and growth',
  derived: html`A share lies between the part’s low over the whole’s high and the part’s high over the whole’s low, at most 100 %. A growth is the stated rate, to half a unit of its last digit; where none is stated, what the ranges of both years allow.`,
  fictional: 'Made up: nothing in the data shows this now.',
  example: 'From the data',
};
