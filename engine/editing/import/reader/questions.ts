/** The questions that a reading asks, in words. */
import { type DecimalSign, plainDigits } from '../cells/number-format.ts';
import type { ResolvedPeriod } from '../columns/table-periods.ts';
import type { Question } from '../reading.ts';

/** A period that the table leaves open. */
export type OpenPeriod = Extract<ResolvedPeriod, { period: null; doubt: string }>;

/** How a number is read with each decimal sign. */
function formatNumber(number: string, decimal: DecimalSign): string {
  const digits = Number(plainDigits(number, decimal));
  return digits.toLocaleString('en', { maximumFractionDigits: 9 });
}

/** What a column holds. */
export function askRole(column: number, name: string): Question {
  const choices = [
    { value: 'name', label: 'names' },
    { value: 'value', label: 'figures' },
    { value: 'unused', label: 'neither' },
  ];
  return { topic: 'columns', column, text: `What does ${name} hold?`, choices };
}

/** Whether a growth or a change is what is ranked, in a table that has no other figures. */
export function askGrowthAlone(column: number, name: string): Question {
  const choices = [
    { value: 'value', label: 'yes, it is ranked' },
    { value: 'unused', label: 'no' },
  ];
  const text = `The table has a change and no figures that changed: is ${name} what is ranked?`;
  return { topic: 'columns', column, text, choices };
}

/** What becomes of margins of error. `example`: a heading or a cell that has one. */
export function askMargins(example: string): Question {
  const choices = [
    { value: 'leave-out', label: 'leave them out: the ranking says so' },
    { value: 'use', label: 'keep them: the figures are listed without ranks' },
  ];
  return {
    ...{ topic: 'margins', column: null, choices },
    text: `The figures have margins of error (${example}), so ranks by the figures alone prove nothing. What becomes of the margins?`,
  };
}

/** Where the names are, in a table without a column of them. `headings`: those of its columns of figures. */
export function askNames(headings: readonly string[]): Question {
  const choices =
    headings.length > 1
      ? [{ value: 'transpose', label: `in the headings: ${headings.slice(0, 4).join(', ')}` }]
      : [];
  return {
    topic: 'columns',
    column: null,
    text: 'Where are the names of what is ranked?',
    choices,
  };
}

/** Whether the names are in the first column or in the headings. `labels`: some of the first column. */
export function askOrientation(labels: readonly string[], headings: readonly string[]): Question {
  const some = (texts: readonly string[]) => texts.slice(0, 3).join(', ');
  const choices = [
    { value: 'transpose', label: `in the headings: ${some(headings)}` },
    { value: 'keep', label: `in the first column: ${some(labels)}` },
  ];
  return {
    topic: 'columns',
    column: null,
    text: 'Where are the names of what is ranked?',
    choices,
  };
}

/** What commas and points mean in a column. */
export function askFormat(
  column: number,
  name: string,
  example: string,
  numbers: readonly string[],
): Question {
  const some = [...new Set(numbers)].slice(0, 3).join(' and ');
  const choices = ([',', '.'] as const).map((decimal) => ({
    value: decimal,
    label: `${example} is ${formatNumber(example, decimal)}`,
  }));
  const text = `How are the numbers of ${name} written, such as ${some}?`;
  return { topic: 'number-format', column, text, choices };
}

/** In which of several units a column is. */
export function askUnit(column: number, name: string, units: readonly string[]): Question {
  const choices = units.map((unit) => ({
    value: unit,
    label: unit === '' ? 'none: it is part of the title' : unit,
  }));
  return { topic: 'unit', column, text: `In which unit is ${name}?`, choices };
}

const LETTER_CHOICES: Readonly<Record<string, Question['choices']>> = {
  m: [
    { value: 'million', label: 'million' },
    { value: 'm', label: 'metres' },
  ],
  b: [{ value: 'billion', label: 'billion' }],
  t: [
    { value: 't', label: 'tonnes' },
    { value: 'thousand', label: 'thousand' },
    { value: 'trillion', label: 'trillion' },
  ],
  miles: [
    { value: 'thousand', label: 'thousand' },
    { value: 'miles', label: 'miles' },
  ],
  mil: [
    { value: 'million', label: 'million' },
    { value: 'thousand', label: 'thousand' },
  ],
};

/** What a letter behind a number means. */
export function askLetter(column: number, letter: string, cell: string): Question {
  const choices = LETTER_CHOICES[letter.toLowerCase()] ?? [];
  return { topic: 'unit', column, text: `What does “${letter}” mean in ${cell}?`, choices };
}

const PERIOD_DOUBTS: Readonly<Record<OpenPeriod['doubt'], (text: string) => string>> = {
  'fiscal-year': (text) => `${text} may end in any month`,
  'as-of': (text) => `${text} may be a count on a day, or of the months up to it`,
  'short-year': (text) => `The year of ${text} has two digits`,
  'no-year': (text) => `${text} names no year`,
  several: (text) => `It names several periods (${text})`,
  'date-order': (text) => `${text} may be two dates`,
};

/** Which months a column counts, or how its dates are ordered. `others`: columns to which the same answer applies, years apart. */
export function askPeriod(
  column: number,
  name: string,
  { doubt, text, choices }: OpenPeriod,
  others: readonly string[] = [],
): Question {
  if (doubt === 'date-order') {
    const orders = [
      { value: 'dmy', label: 'the day first' },
      { value: 'mdy', label: 'the month first' },
    ];
    const question = `Which comes first in ${text}, the day or the month?`;
    return { topic: 'date-order', column, text: question, choices: orders };
  }
  const same = others.length === 0 ? '' : ` (${others.join(', ')}: the same months)`;
  return {
    ...{ topic: 'period', column },
    text: `${PERIOD_DOUBTS[doubt](text)}: which months do the figures of ${name} count?${same}`,
    choices: choices.map((period) => ({ value: period, label: period })),
  };
}

/** Whose growth a column is. `targets`: the possible columns of figures. */
export function askGrowth(
  column: number,
  name: string,
  why: string,
  targets: readonly { readonly value: string; readonly name: string }[],
): Question {
  const choices = targets.map(({ value, name: target }) => ({ value, label: `that of ${target}` }));
  return {
    ...{ topic: 'growth-period', column },
    text: `Of which figures is ${name} the growth (${why})?`,
    choices: [...choices, { value: '', label: 'of none: not over the year before' }],
  };
}
