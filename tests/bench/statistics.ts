/** Robust statistics of many rounds: the median, and the spread around it. */

/** The median, and the range in which the middle half of the values lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A quantile (0 to 1) with linear interpolation between neighbours. Throws if there are no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined)
    throw new Error('no values to take a quantile of');
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The spread of values. Throws if there are none. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Ratios to a reference that was measured in the same rounds. Throws if the numbers of rounds differ. */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  if (values.length !== reference.length)
    throw new Error(`${values.length} rounds against ${reference.length}, expected equal numbers`);
  return values.map((value, round) => value / (reference[round] ?? Number.NaN));
}

/** One measurement at one size. */
export interface Sized {
  readonly size: number;
  readonly value: number;
}

/** The exponent with which a value grows with size (1 is linear): the slope of the regression line through the logarithms. */
export function exponent(points: readonly Sized[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  const over = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  return over / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
}
