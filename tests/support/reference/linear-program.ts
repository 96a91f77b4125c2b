/**
 * All constraints of honest evidence as one linear program: no method can prove tighter bounds. Its variables are the counts of
 * an entity and metric in the smallest time segments that the periods define.
 */
import type { Highs } from 'highs';
import type { Claim } from '../../../engine/dataset/schema.ts';
import { type Period, yearBefore } from '../../../engine/model/period.ts';
import { type Cell, type Evidence, observationsOf, ratesOf } from './evidence.ts';
import { type Interval, OPEN, statedInterval } from './interval.ts';
import { priorYearInterval } from './rules.ts';

export interface LinearProgram {
  readonly constraints: readonly string[];
  /** The variables whose sum is the cell. */
  variablesOf(cell: Cell): string[];
}

interface ElementaryInterval {
  readonly start: number;
  readonly end: number;
}

/** The segments between successive borders of periods that lie within a period. */
function elementaryIntervals(periods: readonly Period[]): ElementaryInterval[] {
  const borders = [...new Set(periods.flatMap((p) => [p.start, p.end]))].sort((a, b) => a - b);
  return borders
    .slice(1)
    .map((end, index) => ({ start: borders[index] ?? end, end }))
    .filter((s) => periods.some((p) => p.start <= s.start && s.end <= p.end));
}

const variable = (entity: string, metric: string, { start }: ElementaryInterval): string =>
  `${entity}_${metric}_${start}`;

function variablesIn(evidence: Evidence, entity: string, metric: string, period: Period): string[] {
  return elementaryIntervals(evidence.periods)
    .filter((s) => period.start <= s.start && s.end <= period.end)
    .map((s) => variable(entity, metric, s));
}

const plus = (names: readonly string[]): string => names.map((name) => `+ ${name}`).join(' ');
const minus = (names: readonly string[]): string => names.map((name) => `- ${name}`).join(' ');

/** What was reported of the cell itself and, if nothing was, what growth rates of the year after imply. */
function cellConstraints(evidence: Evidence, cell: Cell): string[] {
  const { entity, metric, period } = cell;
  const sum = plus(variablesIn(evidence, entity, metric, period));
  const reported = observationsOf(evidence, cell.id);
  const later = evidence.cells.find(
    (c) => c.entity === entity && c.metric === metric && yearBefore(c.period).id === period.id,
  );
  const rates = later && reported.length === 0 ? ratesOf(evidence, later.id, new Set()) : [];
  return [...reported.map(statedInterval), ...rates.map(priorYearInterval)].flatMap(
    ({ low, high }) => [`${sum} >= ${low}`, ...(high === Infinity ? [] : [`${sum} <= ${high}`])],
  );
}

/** In every interval, a whole is at least each part, and a parent at least the sum of its children. */
function intervalConstraints(
  { entities, metrics, mixed }: Evidence,
  interval: ElementaryInterval,
): string[] {
  const names = entities.flatMap(({ id }) => metrics.map((m) => ({ entity: id, metric: m })));
  return names.flatMap(({ entity, metric: { id: metric, partOf } }) => {
    const own = variable(entity, metric, interval);
    const children = mixed ? [] : entities.filter((e) => e.parent === entity);
    const inside = minus(children.map((child) => variable(child.id, metric, interval)));
    return [
      ...(partOf ? [`+ ${variable(entity, partOf, interval)} - ${own} >= 0`] : []),
      ...(children.length > 0 ? [`+ ${own} ${inside} >= 0`] : []),
    ];
  });
}

/** The holder of the first rank is at least every other. */
function claimConstraints(
  evidence: Evidence,
  { entity: holder, metric, period, level, rank }: Claim,
) {
  if (evidence.mixed || rank !== 1) return [];
  const sumOf = (id: string) => variablesIn(evidence, id, metric, period);
  return evidence.entities
    .filter((e) => e.id !== holder && e.levels.includes(level))
    .map((other) => `${plus(sumOf(holder))} ${minus(sumOf(other.id))} >= 0`);
}

/** Builds the constraints of an honest world, in which nothing is in conflict. */
export function linearProgram(evidence: Evidence): LinearProgram {
  return {
    constraints: [
      ...evidence.cells.flatMap((cell) => cellConstraints(evidence, cell)),
      ...elementaryIntervals(evidence.periods).flatMap((interval) =>
        intervalConstraints(evidence, interval),
      ),
      ...evidence.claims.flatMap((claim) => claimConstraints(evidence, claim)),
    ],
    variablesOf: (cell) => variablesIn(evidence, cell.entity, cell.metric, cell.period),
  };
}

function optimum(
  highs: Highs,
  sense: string,
  goal: string,
  constraints: readonly string[],
): number {
  const rows = constraints.map((row, index) => `r${index}: ${row}`).join('\n');
  const problem = `${sense}\ngoal: ${goal}\nsubject to\n${rows}\nend\n`;
  const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false, presolve: 'off' });
  if (Status === 'Optimal') return ObjectiveValue;
  if (Status === 'Unbounded' && sense === 'maximize') return Infinity;
  throw new Error(`${Status}: ${problem}`);
}

/** The lowest and highest value of a cell in all worlds that agree with the evidence. */
export function possibleValues(highs: Highs, program: LinearProgram, cell: Cell): Interval {
  if (program.constraints.length === 0) return OPEN;
  const goal = plus(program.variablesOf(cell));
  return {
    low: optimum(highs, 'minimize', goal, program.constraints),
    high: optimum(highs, 'maximize', goal, program.constraints),
  };
}
