/** Numbers of many rounds as one that can be trusted: the middle one, and how far the rounds lie apart. */

/** The median, and the range in which the middle half of the values lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The value below which a part of the values lies (0 to 1), between neighbours in proportion. Throws where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('no values to take a part of');
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Throws where there are no values. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Value by value in proportion to a reference that was measured in the same rounds. Throws where the rounds aren't the same. */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  if (values.length !== reference.length)
    throw new Error(`${values.length} rounds beside ${reference.length}; expected as many`);
  return values.map((value, round) => value / (reference[round] ?? Number.NaN));
}

/** One measurement at one size. */
export interface Sized {
  readonly size: number;
  readonly value: number;
}

/** The power of the size with which a value grows: 1 is linear. The slope of the straight line through the logarithms. */
export function exponent(points: readonly Sized[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  const over = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  return over / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
}
