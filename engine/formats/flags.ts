/**
 * Letters of the column `flag` of tables and rankings: those of Eurostat's tables where these have them (`b`, `e`, `p`), and two of
 * our own (`s`, `o`). Where several hold, they are joined in this order.
 */

import type { Rank } from '../model/documents.ts';
import { isInForce, parsePeriod, yearBefore } from '../model/period.ts';
import type { ObservationStatus } from '../model/vocabulary.ts';

/** What each letter says. */
export const FLAG_MEANINGS = {
  b: 'break in the series, because the way of counting was not in force a year before',
  e: 'estimated, forecast or derived',
  p: 'provisional',
  s: 'stated only: the rank follows from published statements of rank, not from figures alone',
  o: 'open: more than one rank or no upper end is possible',
} as const;

type Letter = keyof typeof FLAG_MEANINGS;

/** Description of the column with the letters that a table can have. */
export function flagDescription(letters: readonly Letter[]): string {
  const meanings = letters.map((letter) => `${letter}: ${FLAG_MEANINGS[letter]}`);
  return `Letters, joined where several hold: ${meanings.join('; ')}.`;
}

type Basis = Parameters<typeof isInForce>[0];

/** `b` if the basis is in force over the period, but wasn't over the same months a year before. */
export function breakFlag(basis: Basis | undefined, period: string): string {
  const months = parsePeriod(period);
  if (!basis || !months) return '';
  return isInForce(basis, period) && !isInForce(basis, yearBefore(months).id) ? 'b' : '';
}

/** `e` or `p` by the status of a figure, and `e` for its publisher’s estimate; empty without a figure. */
export function statusFlag(
  figure: { readonly status: ObservationStatus; readonly modelled?: true } | null | undefined,
): string {
  const { status, modelled } = figure ?? {};
  if (modelled) return status === 'preliminary' ? 'ep' : 'e';
  if (status === 'preliminary') return 'p';
  return status === 'estimate' || status === 'forecast' || status === 'derived' ? 'e' : '';
}

/** `s` or `o` by what a rank in the whole level rests on; open without a rank. */
export function standingFlag(rank: Rank | null | undefined): string {
  if (rank?.standing === 'proven') return '';
  return rank?.standing === 'stated' ? 's' : 'o';
}
