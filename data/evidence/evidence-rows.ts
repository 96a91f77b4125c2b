/** The rows of one basis, and which of them are used on a date, by the place in which they say something. */
import { type Period, yearBefore } from '../period.ts';
import type { Claim, Dataset, Observation } from '../schema.ts';
import type { Grid } from './grid.ts';
import type { Groups } from './groups.ts';
import { isKnown, isUsed, isWithdrawn } from './used.ts';

interface Row {
  readonly observation: Observation;
  /** The period of the year before, where growth rates of the cell may say something of it. */
  readonly before: Period | null;
}

/** What is used on one date; both in the order of ids. */
export interface Used {
  readonly observations: readonly Row[];
  readonly claims: readonly Claim[];
}

/** The used rows of each place. */
export interface RowsAt {
  readonly own: ReadonlyMap<number, readonly Observation[]>;
  /** Of cells of other places, a year later, for which a growth is stated. */
  readonly later: ReadonlyMap<number, readonly Observation[]>;
}

const cellOf = ({ entity, metric, period }: Observation): string =>
  `${entity}/${metric}/${period.id}`;

/** The evidence of one basis, whenever it is known. */
export class EvidenceRows {
  readonly mixed: boolean;
  readonly #rows: readonly Row[];
  readonly #claims: readonly Claim[];

  constructor(dataset: Dataset, basis: string) {
    this.mixed = dataset.bases.some((row) => row.id === basis && row.mixed === true);
    const observations = dataset.observations.filter((row) => row.basis === basis);
    const growing = new Set(observations.filter((row) => row.yoy !== null).map(cellOf));
    this.#rows = observations.map((observation) => ({
      observation,
      before:
        !this.mixed && growing.has(cellOf(observation)) ? yearBefore(observation.period) : null,
    }));
    this.#claims = dataset.claims
      .filter((row) => row.basis === basis)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What is used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): Used {
    return {
      observations: this.#rows.filter((row) => isUsed(row.observation, asOf)),
      claims: this.#claims.filter((row) => isKnown(row, asOf) && !isWithdrawn(row, asOf)),
    };
  }
}

/** The periods that used evidence names, and those a year before a used growth rate, in the order of ids. */
export function periodsOf({ observations, claims }: Used): Period[] {
  const periods = new Map<string, Period>();
  for (const { observation, before } of observations) {
    periods.set(observation.period.id, observation.period);
    if (before && observation.yoy !== null) periods.set(before.id, before);
  }
  for (const claim of claims) periods.set(claim.period.id, claim.period);
  return [...periods.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function push(lists: Map<number, Observation[]>, place: number, row: Observation): void {
  const list = lists.get(place);
  if (list) list.push(row);
  else lists.set(place, [row]);
}

/** The used rows by place. */
export function rowsAt(grid: Grid, groups: Groups, { observations }: Used): RowsAt {
  const own = new Map<number, Observation[]>();
  const later = new Map<number, Observation[]>();
  for (const { observation, before } of observations) {
    const entity = grid.entityNumber.get(observation.entity);
    const period = grid.periodNumber.get(observation.period.id);
    if (entity === undefined || period === undefined) continue;
    const place = groups.place(entity, period);
    push(own, place, observation);
    const earlier = before ? grid.periodNumber.get(before.id) : undefined;
    if (earlier === undefined) continue;
    const other = groups.place(entity, earlier);
    if (other !== place) push(later, other, observation);
  }
  return { own, later };
}
