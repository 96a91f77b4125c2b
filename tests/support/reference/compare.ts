/** Comparison with the reference implementation: documents reduced to its format, and numbers up to rounding. */
import type { RankingDocument } from '../../../engine/model/documents.ts';
import type { Interval } from './interval.ts';
import type { ReferenceRanking } from './rankings.ts';

/** The same document without ranks, derivations, texts and links. */
export function toReferenceRanking(document: RankingDocument): ReferenceRanking {
  return {
    metric: document.metric,
    period: document.period.id,
    level: document.level,
    basis: document.basis,
    mixed: document.mixed === true,
    coverage: document.coverage,
    entries: document.entries.map(({ entity, bounds, reported }) => ({
      entity: entity.id,
      bounds: { low: bounds.low, high: bounds.high ?? Infinity },
      reported: reported?.observation ?? null,
    })),
    unlisted: document.unlisted.map(({ entity, high, last }) => ({
      entity: entity.id,
      high,
      last: last?.observation ?? null,
    })),
    setAside: document.setAside.map(({ observation, reason }) => ({
      observation: observation.id,
      reason,
    })),
    claims: document.claims.map(({ id, status }) => ({ id, status })),
  };
}

export const rankingName = ({ metric, period, level, basis }: ReferenceRanking): string =>
  [metric, period, level, basis].join('/');

/** Equal up to rounding; `scale` is the largest number that may have gone into either. */
export function areClose(a: number, b: number, scale = 0): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12 * scale;
}

/**
 * Cells whose bounds differ by more than rounding, or that only one side has. Numbers rounded to decimals may differ by one
 * unit (`unitOf`) of the last: floating-point noise decides to which side they are rounded.
 */
export function boundsDifferences(
  one: ReadonlyMap<string, Interval>,
  other: ReadonlyMap<string, Interval>,
  scale: number,
  unitOf: (id: string) => number = () => 0,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const [a, b] = [one.get(id), other.get(id)];
    const agree = (x: number, y: number) =>
      areClose(x, y, scale) || Math.abs(x - y) < 1.5 * unitOf(id);
    const same = a && b && agree(a.low, b.low) && agree(a.high, b.high);
    return same ? [] : [`${id}: ${a?.low} to ${a?.high}, or ${b?.low} to ${b?.high}`];
  });
}
