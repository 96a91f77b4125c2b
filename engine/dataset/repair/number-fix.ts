/** Suggests fixes for numbers that a spreadsheet has formatted, shortened or converted. */

import { shiftDecimal } from '../decimal.ts';
import { describeStrayCharacters, unquoteText } from './normalize-text.ts';
import { monthFromName } from './spreadsheet-dates.ts';

const PLAIN = /^-?(\d+(\.\d+)?|\.\d+)$/;
const GROUPED = /^-?\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const GROUPED_BY_POINTS = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;

function exponentFix(text: string): string | null {
  const [, digits, power] = /^(-?\d+(?:\.\d+)?)e([+-]?\d{1,2})$/i.exec(text) ?? [];
  if (!digits || !power) return null;
  return `a spreadsheet has changed it to scientific notation: write ${shiftDecimal(digits, Number(power))} if no digit was lost, else the number in the source`;
}

function groupingFix(text: string): string | null {
  const isPoints = GROUPED_BY_POINTS.test(text);
  if (!isPoints && !GROUPED.test(text)) return null;
  const plain = isPoints ? text.replaceAll('.', '').replace(',', '.') : text.replace(/[, ']/g, '');
  const other = /^-?\d{1,3},\d{3}$/.test(text)
    ? ` (or ${text.replace(',', '.')}, if the comma is a decimal one)`
    : '';
  return `it has thousands separators: write ${plain}${other}`;
}

function dateLikeFix(text: string): string | null {
  const [, day, word = ''] = /^(\d{1,2})-([a-z]{3,9})$/i.exec(text) ?? [];
  const [, month, last] = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  const known = monthFromName(word);
  const numbers =
    known && day ? `${day}.${known} or ${known}.${day}` : month ? `${month}.${last}` : null;
  return (
    numbers &&
    `a spreadsheet has converted it to a date: write the number in the source, perhaps ${numbers}`
  );
}

function signFix(text: string): string | null {
  const [, percent] = /^(.+?)\s*%$/.exec(text) ?? [];
  if (percent && PLAIN.test(percent)) return `write it without the sign: ${percent}`;
  const [, plus] = /^\+(.+)$/.exec(text) ?? [];
  if (plus && PLAIN.test(plus)) return `write it without the sign: ${plus}`;
  const [, bracketed] = /^\((.+)\)$/.exec(text) ?? [];
  if (bracketed && PLAIN.test(bracketed)) return `brackets mean a minus sign: write -${bracketed}`;
  if (/^-?\d+,\d+$/.test(text)) return `it has a decimal comma: write ${text.replace(',', '.')}`;
  if (/^#+$/.test(text)) return 'the column was too narrow for the number: widen it and save again';
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) {
    return 'a formula has failed: write the number in the source';
  }
  return null;
}

/** The cause and the fix of an unreadable number; null if unknown. */
export function numberFix(text: string): string | null {
  const plain = unquoteText(text);
  if (plain !== text && PLAIN.test(plain))
    return `it has ${describeStrayCharacters(text)}: write ${plain}`;
  return exponentFix(plain) ?? groupingFix(plain) ?? dateLikeFix(plain) ?? signFix(plain);
}
