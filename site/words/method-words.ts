/** What the method page says: prose, since a method is argued, and the words around what is generated. Nothing here knows what is ranked. */
import type { Markup } from '../layout/markup.ts';
import type { ExplainedRule } from '../pages/method/rule-examples.ts';

/** A statement with its reason. */
export interface Point {
  readonly head: string;
  readonly text: Markup;
}

/** A rule: its name, what it says, and the same as inequalities. */
export interface RuleWords {
  readonly name: string;
  readonly statement: Markup;
  readonly formula: readonly string[];
}

/** How well the rules do against the sharpest bounds there are, in percent. */
export interface Tightness {
  readonly worlds: number;
  readonly lows: number;
  readonly highs: number;
}

/** The words of the method page in one language. */
export interface MethodWords {
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
  /** By how it was printed, and the range. */
  readonly printedRows: readonly (readonly [as: string, range: string])[];
  readonly printedAfter: Markup;
  truncatedFigure(shorter: string, publisher: string, longer: string, other: string): string;

  readonly rulesHead: string;
  readonly rulesLead: Markup;
  readonly rules: Readonly<Record<ExplainedRule, RuleWords>>;
  readonly derivedHead: string;
  readonly derived: Markup;
  readonly fictional: string;
  /** A sentence of a derivation that serves as an example. */
  readonly example: string;

  readonly ranksHead: string;
  readonly ranksLead: Markup;
  /** Under the picture: how many are surely, and how many possibly above an entry. */
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
  /** How many figures are set aside for what they are, and how many were withdrawn. */
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
