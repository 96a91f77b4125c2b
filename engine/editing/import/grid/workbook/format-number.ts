/**
 * Writes numbers as a workbook displays them. Formats that aren't understood give null, never another number. Dates come out in full, as
 * 2024-11-05 or 2024-11: 05/11/2024 could be two days.
 */
import { formatDate, isDateFormat } from './date-format.ts';

/** Formats that a workbook names by a number only. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  27: 'yyyy-mm',
  31: 'yyyy-mm-dd',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '"$"#,##0;-"$"#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"$"#,##0.00;-"$"#,##0.00;"-"',
  49: '@',
  57: 'yyyy-mm',
};

/** The format of a number; null if it has another meaning in each language. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN[id] ?? null;
}

/** Sections of a format, separated by semicolons outside quotations. */
function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/gs) ?? [''];
}

/** What a section of a format draws. */
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string };

const TOKEN = /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|([#0?.,]+(?:E[+-]0+)?)|(.)/gsu;

/** Text without quotation marks that a format may have as it is. */
const PLAIN = /^[$€£¥₹₩₽+\-−()/:!^&'’~{}<>= %‰\u00a0\u202f]$/u;

const COLOUR = /^(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+)$/i;

/** The parts of a section; null if it has something unknown, such as a condition. */
function parseSection(section: string): Part[] | null {
  const parts: Part[] = [];
  for (const [, quoted, escaped, bracket, digits, plain] of section.matchAll(TOKEN)) {
    const text = quoted ?? escaped;
    if (text !== undefined) parts.push({ kind: 'text', text });
    else if (digits !== undefined) parts.push({ kind: 'digits', text: digits });
    else if (bracket !== undefined) {
      const [, currency] = /^\$([^-]*)/.exec(bracket) ?? [];
      if (currency !== undefined) parts.push({ kind: 'text', text: currency });
      else if (!COLOUR.test(bracket)) return null;
    } else if (plain !== undefined) {
      if (!PLAIN.test(plain)) return null;
      parts.push({ kind: 'text', text: plain });
    }
  }
  return parts;
}

/** A number with the 15 digits that a workbook keeps, moved by decimal places without floating point. */
function toDecimal(value: number, places: number): `${number}` {
  const [mantissa, exponent] = value.toExponential(14).split('e');
  // A decimal with an exponent is one of the texts that `format` takes.
  return `${mantissa}e${Number(exponent) + places}` as `${number}`;
}

/** A number by a pattern of digits such as `#,##0.0`. Null if the pattern isn't understood. */
function formatDigits(value: number, pattern: string, percents: number): string | null {
  const [, decimals = '', digits] = /^[#0?]+(?:\.([#0?]+))?E[+-](0+)$/.exec(pattern) ?? [];
  if (digits !== undefined) {
    const [mantissa, exponent] = value.toExponential(decimals.length).split('e');
    const power = `${Math.abs(Number(exponent))}`.padStart(digits.length, '0');
    return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${power}`;
  }
  const [, whole = '', fraction = '', scale = ''] =
    /^([#0?,]*?)(?:\.([#0?]*))?(,*)$/.exec(pattern) ?? [];
  if (!/[#0?]/.test(whole + fraction)) return null;
  const places = 2 * percents - 3 * scale.length;
  const format = new Intl.NumberFormat('en', {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: fraction.replace(/[^0]/g, '').length,
    maximumFractionDigits: fraction.length,
  });
  return format.format(toDecimal(value, places));
}

const GENERAL = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** A positive number, or zero, by one section. */
function formatSection(value: number, section: string): string | null {
  if (/^General$/i.test(section.trim())) return GENERAL.format(value);
  const parts = parseSection(section);
  if (!parts) return null;
  const digits = parts.filter(({ kind }) => kind === 'digits');
  // Digits apart from each other are fractions, telephone numbers and such.
  if (digits.length > 1) return null;
  const plain = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const percents = plain.filter((text) => text === '%').length;
  const texts = parts.map(({ kind, text }) =>
    kind === 'text' ? text : formatDigits(value, text, percents),
  );
  return texts.includes(null) ? null : texts.join('').trim();
}

/** The text that a workbook displays for a number; null if its format isn't understood. `is1904`: days are counted from 1904. */
export function formatNumber(value: number, format: string, is1904: boolean): string | null {
  if (!Number.isFinite(value)) return null;
  if (format === '@') return GENERAL.format(value);
  if (isDateFormat(format)) return formatDate(value, format, is1904);
  const [first = '', negative, zero] = splitSections(format);
  if (value < 0) {
    if (negative !== undefined) return formatSection(-value, negative);
    const text = formatSection(-value, first);
    return text === null || !/[1-9]/.test(text) ? text : `-${text}`;
  }
  return formatSection(value, value === 0 && zero !== undefined ? zero : first);
}
