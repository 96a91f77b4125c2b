/** English names of the months, January first. The first three letters of each are its short name. */
export const ENGLISH_MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** The English name of a month, which is given as `YYYY-MM` or `MM`: `November`. */
export function englishMonth(month: string): string {
  return ENGLISH_MONTHS[Number(month.slice(-2)) - 1] ?? '';
}
