/** The years of a run as frames of one race: the same places, on one scale. */
import type { RankingEntryView, RankingView } from '../../engine/model/documents.ts';
import type { Bar, barScale } from '../text/mod.ts';
import { entitiesThroughout, MAX_ROWS } from './runs.ts';

export interface FrameRow {
  readonly entry: RankingEntryView;
  readonly bar: Bar;
}

/** One year, highest first, no more than the stage holds. */
export interface Frame {
  readonly year: string;
  readonly rows: readonly FrameRow[];
}

export interface Race {
  /** How many places have figures in every year. */
  readonly entityCount: number;
  readonly frames: readonly Frame[];
}

/** The race of a steady run, with bars by the widget's `scale`. */
export function createRace(views: readonly RankingView[], scale: typeof barScale): Race {
  const places = entitiesThroughout(views);
  const staged = views.map(({ entries }) =>
    entries.filter(({ entity }) => places.has(entity.id)).slice(0, MAX_ROWS),
  );
  const bar = scale(staged.flat().map(({ bounds }) => bounds));
  return {
    entityCount: places.size,
    frames: views.map(({ period }, index) => ({
      year: period.id,
      rows: (staged[index] ?? []).map((entry) => ({ entry, bar: bar(entry.bounds) })),
    })),
  };
}

/** How many rows each place of `after` was further down in `before`; one that wasn't there comes from the row below. */
export function rowShifts(before: Frame, after: Frame): number[] {
  const places = before.rows.map(({ entry }) => entry.entity.id);
  return after.rows.map(({ entry }, index) => {
    const from = places.indexOf(entry.entity.id);
    return from < 0 ? 1 : from - index;
  });
}
