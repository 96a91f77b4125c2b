/** What gives the low of an entity without a figure of its own: its figures of other periods, a part of the metric, or entities inside it. */
import { cellParts } from '../../evidence/grid.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingEntry } from '../../model/documents.ts';
import type { RuleName } from '../../model/vocabulary.ts';

/** Rules by which a low counts what another low counts, or several. */
const COUNTING_RULES: ReadonlySet<RuleName> = new Set(['subperiod', 'part', 'inside']);

/** The cells with the figures that a low counts; null if it also rests on a high or a claim. */
function countedCells(solution: Solution, cell: number): number[] | null {
  const cells = new Set([cell]);
  const counted: number[] = [];
  // Cells are added while they are read.
  for (const one of cells) {
    const { rule, from } = solution.derivationOf(one, 'low') ?? {};
    if (rule === 'reported' || rule === 'growth') counted.push(one);
    else if (!rule || !COUNTING_RULES.has(rule) || from?.some(({ side }) => side === 'high'))
      return null;
    else for (const bound of from ?? []) cells.add(bound.cell);
  }
  return counted;
}

/** The evidence of a low, as documents publish it. */
export interface LowEvidence extends Pick<RankingEntry, 'part' | 'inside'> {
  /** Whether it is a sum of the entity's own figures of the metric for other periods. */
  readonly isOwn: boolean;
}

/** Finds what gives the low of a cell. Both are absent if its own figures of the metric are part of it. */
export function lowEvidence(solution: Solution, cell: number): LowEvidence {
  const { grid } = solution;
  const { entity, metric } = cellParts(grid, cell);
  const counted = countedCells(solution, cell) ?? [];
  const parts = counted.map((one) => cellParts(grid, one));
  const metrics = new Set(parts.map((one) => one.metric));
  const entities = new Set(parts.map((one) => one.entity));
  const [part] = metrics.size === 1 && !metrics.has(metric) ? metrics : [];
  const inside = entities.has(entity) ? [] : [...entities].map((one) => grid.entities[one] ?? '');
  return {
    ...(part === undefined ? {} : { part: grid.metrics[part] ?? '' }),
    ...(inside.length > 0 ? { inside: inside.sort() } : {}),
    isOwn:
      parts.length > 0 &&
      parts.every((one) => one.entity === entity && one.metric === metric) &&
      counted.every((one) => solution.observationsOf(one).length > 0),
  };
}
