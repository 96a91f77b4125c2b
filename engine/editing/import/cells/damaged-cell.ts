/** Recognizes cells that look like a number but are none: spreadsheet damage, durations, scores, dates, two numbers. */
import { numberFix } from '../../../dataset/repair/cell-fixes.ts';

export interface ProblemCell {
  readonly kind: 'problem';
  /** `damage`: a spreadsheet changed it; `shape`: a time, a score or a date; `rest`: something stands behind the digits; `several`: two numbers. */
  readonly cause: 'damage' | 'shape' | 'rest' | 'several';
  /** What was expected instead: `a number`, `one number`. */
  readonly expected: string;
  /** The cause and how to fix it; empty if unknown. */
  readonly fix: string;
}

export function problem(cause: ProblemCell['cause'], expected: string, fix = ''): ProblemCell {
  return { kind: 'problem', cause, expected, fix };
}

/** `Nov-58`: what a spreadsheet makes of 11-58 or 1958-11. */
const MONTH_YEAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[-/ ]\d{2}$/i;

/** Recognizes what looks like a number but isn't one: spreadsheet damage, durations, scores, dates. Null if nothing is wrong. */
export function findDamage(plain: string): ProblemCell | null {
  if (/^-?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(plain))
    return problem('damage', 'a number in full', numberFix(plain.replace(',', '.')) ?? '');
  if (/^#(?:#+|[A-Z/0!?]+[!?A])$/.test(plain))
    return problem('damage', 'a number', numberFix(plain) ?? '');
  if (/^\d{1,2}[-/ ][a-z]{3,9}\.?$/i.test(plain) || /^\d{1,2}月\d{1,2}日$/.test(plain)) {
    const fix = numberFix(plain.replace(/[/ ]/, '-').replace(/\.$/, ''));
    if (fix) return problem('damage', 'a number', fix);
  }
  if (MONTH_YEAR.test(plain))
    return problem(
      'damage',
      'a number',
      'a spreadsheet may have converted it to a date: write the number in the source',
    );
  if (
    /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T][\d:.]+)?$/.test(plain) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(plain)
  )
    return problem(
      'shape',
      'a number',
      'it is a date: write the number in the source, or choose another column',
    );
  if (/\d\s?:\s?\d/.test(plain))
    return problem('shape', 'a number', 'it looks like a time, a score or a ratio');
  if (/\d\s?(?:'|")\s?\d|\d\s?"$/.test(plain) && !/\d'\d{3}(?!\d)/.test(plain))
    return problem('shape', 'a number', 'it looks like feet and inches, or minutes and seconds');
  if (
    /^\d+\s?(?:h|hrs?|hours?|min|m|d)\s?\d+\s?(?:m|min|s|h)?/i.test(plain) &&
    /[hmsd]/i.test(plain.replace(/^[\d\s]+/, '')) &&
    /^\d+\s?[a-z]+\s?\d/i.test(plain)
  )
    return problem('shape', 'a number', 'it looks like a duration');
  if (/\d\s*\/\s?[$€£]?\d|\d\s+(?:out\s+of|of|von|de|sur|su|из)\s+\d/iu.test(plain))
    return problem('several', 'one number', 'the cell has two numbers, or a fraction');
  if (/[⅓⅔⅕⅖⅗⅘⅙⅚]/.test(plain))
    return problem('shape', 'a decimal number', 'write the fraction as a decimal');
  return null;
}
