/**
 * Chart of an entity's years: a bar from low to high for each year, joined over consecutive years on the same way of counting,
 * unless each figure may be counted in a way of its own. Of a year that is known in part, only the low, with a dotted line upwards.
 * A change of the way of counting is a gap with a broken line, never a slope.
 */

import { isCounted } from '../../../engine/mod.ts';
import { isInForce } from '../../../engine/model/period.ts';
import { isRangeVisible, numberText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import {
  datasetTitle,
  type EntityContext,
  type EntityPosition,
  numberStyle,
} from './page-context.ts';

/** Heights in pixels. Widths are in percent: marks are stretched, but lines and text keep their size. */
const HEIGHT = 170;
const TOP = 22;
const BOTTOM = HEIGHT - 22;
/** Margins, in percent of the width. */
const LEFT = 6;
const RIGHT = 94;
/** With fewer years there is no chart. */
const MIN_YEARS = 2;
/** Length of the line above a value without an upper bound. */
const OPEN_LENGTH = 14;
/** A bar of at least this height is seen to be a range. */
const MIN_RANGE_HEIGHT = 4;
/** Maximum number of years labelled. */
const MAX_NAMED = 6;

/** One year on one way of counting; `high` is null if what was published gives no upper end. */
export interface ChartPoint {
  readonly year: number;
  readonly basis: string;
  /** Whether each figure may be counted in a way of its own. */
  readonly mixed: boolean;
  readonly low: number;
  readonly high: number | null;
}

/** One point for each year and way of counting; it is the same at every level. */
export function chartPoints(years: readonly EntityPosition[]): ChartPoint[] {
  const points = new Map<string, ChartPoint>();
  for (const position of years) {
    const { period, basis, mixed = false } = position.document;
    const { low } = position.bounds;
    const point = { year: Number(period.id), basis, mixed, low, high: ownHigh(position) };
    points.set(`${period.id} ${basis}`, point);
  }
  return [...points.values()].sort((a, b) => a.year - b.year);
}

interface ChartScale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

function chartScale(points: readonly ChartPoint[]): ChartScale {
  const years = points.map(({ year }) => year);
  const values = points.flatMap(({ low, high }) => [low, high ?? low]);
  return {
    from: Math.min(...years),
    to: Math.max(...years),
    low: Math.min(0, ...values),
    high: Math.max(...values),
  };
}

/** The x position of a year, in percent. */
const x = ({ from, to }: ChartScale, year: number): number =>
  Number((LEFT + ((RIGHT - LEFT) * (year - from)) / Math.max(1, to - from)).toFixed(1));

const y = ({ low, high }: ChartScale, value: number): number =>
  Math.round(BOTTOM - ((BOTTOM - TOP) * (value - low)) / (high - low || 1));

const middle = ({ low, high }: ChartPoint): number => (low + (high ?? low)) / 2;

/** A bar from low to high, with a minimum height. */
function barPath(scale: ChartScale, { year, low, high }: ChartPoint): string {
  return `M${x(scale, year)} ${y(scale, low)}V${y(scale, high ?? low)}`;
}

/** A short line upwards for a value without an upper end. */
function openPath(scale: ChartScale, { year, low, high }: ChartPoint): string {
  if (high !== null) return '';
  const from = y(scale, low);
  return `M${x(scale, year)} ${from}V${from - OPEN_LENGTH}`;
}

/** Whether a bar is seen to be longer than the mark of a single value. */
const isSeenAsRange = (scale: ChartScale, { low, high }: ChartPoint): boolean =>
  high !== null && y(scale, low) - y(scale, high) >= MIN_RANGE_HEIGHT;

/** A line between the centres of two consecutive years whose figures are counted in the same way. */
function joinPath(scale: ChartScale, point: ChartPoint, before: ChartPoint | undefined): string {
  if (!before || point.mixed || point.year - before.year !== 1) return '';
  if (before.high === null || point.high === null) return '';
  const from = `M${x(scale, before.year)} ${y(scale, middle(before))}`;
  return `${from}L${x(scale, point.year)} ${y(scale, middle(point))}`;
}

function seriesView(scale: ChartScale, points: readonly ChartPoint[], className: string): Markup[] {
  const paths: readonly (readonly [kind: string, string])[] = [
    ['join', points.map((point, at) => joinPath(scale, point, points[at - 1])).join('')],
    ['open', points.map((point) => openPath(scale, point)).join('')],
    ['bar', points.map((point) => barPath(scale, point)).join('')],
  ];
  return paths.map(([kind, d]) => (d ? html`<path class="${kind} ${className}" d="${d}"/>` : none));
}

/** The labelled years, including the first and the last. */
function namedYears({ from, to }: ChartScale): number[] {
  const step = Math.max(1, Math.ceil((to - from) / MAX_NAMED));
  const years = Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, at) => to - at * step,
  );
  return years.reverse();
}

/** Labels of the axes, as text that keeps its size. */
function labelsView(
  context: EntityContext,
  scale: ChartScale,
  metric: EntityPosition['metric'],
): Markup {
  const labels = namedYears(scale).map(
    (year) =>
      html`<text x="${x(scale, year)}%" y="${HEIGHT - 4}" text-anchor="middle">${year}</text>`,
  );
  const top = numberText(numberStyle(context, metric), Number(scale.high.toPrecision(3)));
  return html`<text x="0" y="${TOP - 6}">${top}</text>${labels}`;
}

/** Broken lines where the way of counting in force changes, unless a line on another one goes on across. */
function breaksPath(
  { compiled: { dataset } }: EntityContext,
  scale: ChartScale,
  isJoined: (year: number) => boolean,
): string {
  const inForce = (year: number) =>
    dataset.bases.find((basis) => isInForce(basis, String(year)))?.id ?? '';
  const years = Array.from({ length: scale.to - scale.from }, (_, at) => scale.from + at + 1);
  return years
    .filter((year) => inForce(year) !== inForce(year - 1) && !isJoined(year))
    .map((year) => `M${x(scale, year - 0.5)} ${TOP}V${BOTTOM}`)
    .join('');
}

function linesView(scale: ChartScale, breaks: string): Markup {
  return html`<path class="axis" d="M0 ${y(scale, 0)}H100"/><path class="grid" d="M0 ${TOP}H100"/>${breaks ? html`<path class="break" d="${breaks}"/>` : none}`;
}

/** CSS classes of the ways of counting, in the order of the dataset. */
const SERIES_CLASSES = ['a', 'b', 'c', 'd'];
/** Horizontal offsets of the ways of counting, in percent of the width, because a year may have several. */
const SERIES_OFFSETS: Readonly<Record<string, number>> = { a: 0, b: 0, c: 1, d: -1 };

/** A mark of the legend. */
const legendView = (mark: Markup, text: string): Markup =>
  html`<li><svg width="14" height="14" aria-hidden="true">${mark}</svg> ${text}</li>`;

/** What the marks other than a single value mean, of those that occur. */
function marksLegend(
  { site: { entity: words } }: EntityContext,
  scale: ChartScale,
  points: readonly ChartPoint[],
  breaks: string,
): Markup[] {
  const marks: readonly (readonly [occurs: boolean, mark: Markup, text: string])[] = [
    [
      points.some((point) => isSeenAsRange(scale, point)),
      html`<path class="bar" d="M7 4V10"/>`,
      words.rangeMark,
    ],
    [
      points.some(({ high }) => high === null),
      html`<path class="open" d="M7 12V0"/><path class="bar" d="M7 12V12"/>`,
      words.openMark,
    ],
    [breaks !== '', html`<path class="break" d="M7 0V14"/>`, words.breakMark],
  ];
  return marks.flatMap(([occurs, mark, text]) => (occurs ? [legendView(mark, text)] : []));
}

/** The chart of the years that tell something; nothing if they are too few. The table below it has the same data. */
export function historyChart(context: EntityContext, years: readonly EntityPosition[]): Markup {
  const points = chartPoints(years);
  const [metric] = years.map((place) => place.metric);
  if (!metric || new Set(points.map(({ year }) => year)).size < MIN_YEARS) return none;
  const scale = chartScale(points);
  const bases = context.compiled.dataset.bases.map(({ id }) => id);
  const groups = Map.groupBy(points, ({ basis }) => basis);
  const shown = bases.filter((id) => groups.has(id));
  const seriesClass = (id: string): string => SERIES_CLASSES[bases.indexOf(id)] ?? 'd';
  const isJoined = (year: number): boolean =>
    [...groups.values()].some((group) =>
      group.some(
        (point, at) => point.year === year && joinPath(scale, point, group[at - 1]) !== '',
      ),
    );
  const breaks = breaksPath(context, scale, isJoined);
  const seriesLegend = shown.map((id) =>
    legendView(
      html`<path class="bar ${seriesClass(id)}" d="M7 7V7"/>`,
      datasetTitle(context, 'bases', id),
    ),
  );
  const series = shown.map((id) => {
    const style = seriesClass(id);
    const marks = seriesView(scale, groups.get(id) ?? [], style);
    return html`<g transform="translate(${SERIES_OFFSETS[style] ?? 0})">${marks}</g>`;
  });
  return html`<figure class="history-chart"><svg width="100%" height="${HEIGHT}" aria-hidden="true"><svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none">${linesView(scale, breaks)}${series}</svg>${labelsView(context, scale, metric)}</svg>
<figcaption><ul class="legend">${seriesLegend}${marksLegend(context, scale, points, breaks)}</ul></figcaption></figure>
`;
}

/** A part of a count tells something if it is more than this share of the highest value known. */
const MIN_PART = 0.1;
/** A range of a share or a growth tells something if it is at most so many percentage points wide. */
const MAX_WIDTH = 50;

/** Whether a count is known in part only: no figure of the whole is published. */
export const isKnownInPart = ({ metric, entry }: EntityPosition): boolean =>
  isCounted(metric) && !entry?.reported;

/** All that a share can be, in percent. */
const WHOLE = 100;

/** The upper end; null if there is none or, of the range of a share, if it is the whole, which tells nothing. */
export const saidHigh = ({ metric, bounds }: EntityPosition): number | null =>
  metric.share && bounds.high === WHOLE && isRangeVisible(bounds) ? null : bounds.high;

/** The upper end; null if there is none or, of a count, no published figure of the entity gives it. */
export function ownHigh(position: EntityPosition): number | null {
  const { metric, entry } = position;
  const isAtLeast = isCounted(metric) && entry?.reported?.qualifier === 'at-least';
  return isAtLeast || isKnownInPart(position) ? null : saidHigh(position);
}

/**
 * Returns whether a year tells next to nothing beside the others of the same metric: of a count, a lower end of at most a tenth of
 * the highest value known; of a share or a growth, a range without an upper end or of more than 50 percentage points.
 */
export function littleKnownAmong(
  years: readonly EntityPosition[],
): (position: EntityPosition) => boolean {
  const ends = years.map((position) => ownHigh(position) ?? position.bounds.low);
  const least = MIN_PART * Math.max(...ends);
  return (position) => {
    const { metric, bounds } = position;
    if (isCounted(metric)) return ownHigh(position) === null && bounds.low <= least;
    return bounds.high === null || bounds.high - bounds.low > MAX_WIDTH;
  };
}
