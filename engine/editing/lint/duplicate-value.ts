/** Warns of equal values for two entities in one table, which suggest a row pasted twice. */
import { digitCount } from '../../dataset/decimal.ts';
import type { Observation } from '../../dataset/schema.ts';
import { RANGE_QUALIFIERS } from '../../model/vocabulary.ts';
import { entityName, figureKey } from './compare-figures.ts';
import type { FigureWarning, LintContext } from './warning.ts';

/** Numbers with fewer digits are often equal by chance. Ranges are equal where a source has classes (“under 10,000”). */
const MIN_DIGITS = 4;

function significantDigits({ value, precision }: Observation): number {
  const shown = precision === null ? value : Math.round(value / precision);
  return digitCount(String(Math.round(shown)));
}

/** Entities with equal figures of four digits or more, of one source, metric and period. */
export function findDuplicateValues({ dataset, observations }: LintContext): FigureWarning[] {
  const parents = new Map(dataset.entities.map(({ id, parent }) => [id, parent]));
  const isParentAndChild = (a: string, b: string) => parents.get(a) === b || parents.get(b) === a;
  const distinctive = observations.filter(
    (row) => !RANGE_QUALIFIERS.has(row.qualifier) && significantDigits(row) >= MIN_DIGITS,
  );
  const groups = Map.groupBy(
    distinctive,
    (row) => `${figureKey(row, ['metric', 'period', 'basis', 'source'])}/${row.value}`,
  );
  return [...groups.values()].flatMap(([first, ...duplicates]) =>
    duplicates.flatMap((observation) => {
      if (!first || isParentAndChild(first.entity, observation.entity)) return [];
      const reason = `has the same value as ${entityName(dataset, first.entity)}, ${observation.value}: was a row pasted twice?`;
      return [{ observation, column: 'entity' as const, reason }];
    }),
  );
}
