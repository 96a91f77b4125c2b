/** Figures of a whole dataset whose publication would settle most, over all rankings of the default period. */

import { type Dataset, isCounted } from '../../dataset/schema.ts';
import { solve } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/document-address.ts';
import { mostSettledFirst } from './settled-pairs.ts';
import { type SettlingFigure, type SettlingFigures, settlingFigures } from './settling-figures.ts';

/** Figure with the ranking in which it settles most. */
export interface ValuableFigure {
  readonly key: RankingKey;
  readonly figure: SettlingFigure;
}

/** Most valuable figures of a dataset, of listed entries and of unlisted members. */
export type ValuableFigures = Readonly<Record<keyof SettlingFigures, readonly ValuableFigure[]>>;

/**
 * The rankings of counted metrics over the default period, on bases that aren't mixed. Earlier periods are left out, since they are
 * rarely completed; shares and growths, since they follow from counts.
 */
function defaultPeriodRankings({ id, metrics, levels, bases, defaults }: Dataset): RankingKey[] {
  const comparable = bases.filter((basis) => !basis.mixed);
  return metrics.filter(isCounted).flatMap((metric) =>
    levels.flatMap((level) =>
      comparable.map((basis) => ({
        dataset: id,
        metric: metric.id,
        period: defaults.period,
        level: level.id,
        basis: basis.id,
      })),
    ),
  );
}

/** First of the rows about the same cells: the members of one level may be members of another. */
function distinctFigures(rows: readonly ValuableFigure[]): ValuableFigure[] {
  const cells = new Map<string, ValuableFigure>();
  for (const row of rows) {
    const id = row.figure.cells.join(' ');
    if (!cells.has(id)) cells.set(id, row);
  }
  return [...cells.values()];
}

/**
 * Finds the figures of a dataset whose publication would settle most in the rankings of its default period as known on a date
 * (`YYYY-MM-DD`), at most `limit` of listed entries and as many of unlisted members. A figure that counts in several rankings
 * appears once.
 */
export function mostValuableFigures(
  dataset: Dataset,
  asOf: string,
  limit: number,
): ValuableFigures {
  const solutions = new Map(dataset.bases.map(({ id }) => [id, solve(dataset, id, asOf)]));
  const found = defaultPeriodRankings(dataset).map((key) => ({
    key,
    figures: settlingFigures({ dataset, asOf, solutions }, key, limit),
  }));
  const mostValuable = (group: keyof SettlingFigures) =>
    distinctFigures(
      found
        .flatMap(({ key, figures }) => figures[group].map((figure) => ({ key, figure })))
        .sort((a, b) => mostSettledFirst(a.figure.pairs, b.figure.pairs)),
    ).slice(0, limit);
  return { listed: mostValuable('listed'), unlisted: mostValuable('unlisted') };
}
