/** Margins of error inside cells of figures: `73.04 ± 1.04`, `1446 +6/-7`, `1387 (1383–1392)`. */

/** A figure and the margin beside it, as texts. */
export interface CellMargin {
  readonly figure: string;
  readonly margin: string;
}

const NUMBER = String.raw`\d(?:[\d.,'\u00a0\u202f ]*\d)?`;
const SIGNED = String.raw`[-−–+]?\s?${NUMBER}`;
/** A figure with the currency before its number and the unit behind it. */
const FIGURE = String.raw`(?<figure>[^\p{L}\d(\[]{0,4}${NUMBER}[^\d(\[±+]{0,12}?)`;
const PLUS_MINUS = String.raw`(?:±|\+\s?\/\s?[-–−]|\+-)\s*${NUMBER}`;
const UP_DOWN = String.raw`\+\s?${NUMBER}\s*[\/,;]?\s*[-−–]\s?${NUMBER}`;
const RANGE = String.raw`(?:\d+ ?% ?)?(?:C\.?I\.?:?\s*)?(?<low>${SIGNED})\s*%?\s*(?:[-–—~]|[,;]\s|to|bis|至)\s*(?<high>${SIGNED})\s*%?`;

const ERRORS = [PLUS_MINUS, UP_DOWN].flatMap((error) => [
  new RegExp(String.raw`^${FIGURE}\s*(?<margin>${error})\s*(?<unit>[^\d(\[]*)$`, 'u'),
  new RegExp(
    String.raw`^${FIGURE}\s*(?<margin>[(\[]\s*${error}[^\d]*[)\]])(?<unit>[^\d(\[]*)$`,
    'u',
  ),
]);
const INTERVAL = new RegExp(String.raw`^${FIGURE}\s*(?<margin>[(\[]\s*${RANGE}\s*[)\]])$`, 'u');
const ALONE = new RegExp(String.raw`^(?:${PLUS_MINUS}|${UP_DOWN})\s*%?$`, 'u');
const INTERVAL_ALONE = new RegExp(String.raw`^[(\[]?\s*${RANGE}\s*[)\]]?$`, 'u');

/** A number as it may be meant: with points as decimal signs, and with commas. */
function readings(text: string): [number, number] {
  const plain = text.replace(/[\s']/g, '').replace(/[−–]/g, '-');
  return [plain.replaceAll(',', ''), plain.replaceAll('.', '').replace(',', '.')].map((one) =>
    Number(one.replace(/[^\d.-]/g, '')),
  ) as [number, number];
}

/** Whether a figure lies inside an interval, however its numbers are written. */
function isInside(figure: string, low: string, high: string): boolean {
  const [values, lows, highs] = [readings(figure), readings(low), readings(high)];
  return values.some((value, at) => {
    const [from, to] = [lows[at] ?? Number.NaN, highs[at] ?? Number.NaN];
    return from < to && from <= value && value <= to;
  });
}

/** The figure and the margin of a cell; null if it has none. */
export function cellMargin(text: string): CellMargin | null {
  for (const pattern of ERRORS) {
    const { figure, margin, unit = '' } = pattern.exec(text)?.groups ?? {};
    if (figure === undefined || margin === undefined) continue;
    const hasUnit = /[^\d\s]$/.test(figure.trim());
    return { figure: hasUnit ? figure.trim() : `${figure.trim()} ${unit}`.trim(), margin };
  }
  const { figure, margin, low, high } = INTERVAL.exec(text)?.groups ?? {};
  return figure && margin && low && high && isInside(figure, low, high)
    ? { figure: figure.trim(), margin }
    : null;
}

/** Whether a cell is a margin alone: `±5`, `+6/-7`. */
export const isMargin = (text: string): boolean => ALONE.test(text);

/** Whether a cell is an interval alone: `1383–1392`. */
export const isInterval = (text: string): boolean => INTERVAL_ALONE.test(text);

/** Whether a cell is an interval that contains a figure: `1383–1392` beside `1387`. */
export function isIntervalAround(text: string, figure: string): boolean {
  const { low, high } = INTERVAL_ALONE.exec(text)?.groups ?? {};
  return low !== undefined && high !== undefined && isInside(figure, low, high);
}

/** Whether a figure lies between two others. */
export const isBetween = (figure: string, low: string, high: string): boolean =>
  isInside(figure, low, high);
