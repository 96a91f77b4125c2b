/** Frames of a bar chart race: one per year of a run, with the same entities on one scale. */
import type { RankingEntryView, RankingView } from '../../engine/model/documents.ts';
import type { Bar, barScale } from '../text/mod.ts';
import { entitiesThroughout, MAX_ROWS } from './runs.ts';

export interface FrameRow {
  readonly entry: RankingEntryView;
  readonly bar: Bar;
}

/** One year, highest first, at most `MAX_ROWS` rows. */
export interface Frame {
  readonly year: string;
  readonly rows: readonly FrameRow[];
}

export interface Race {
  /** Number of entities with a figure in every year. */
  readonly entityCount: number;
  readonly frames: readonly Frame[];
}

/** The race of a confirmed run, with bars by the widget's `scale`. */
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

/** How many rows further down each entity of `after` was in `before`; 1 for a new one. */
export function rowShifts(before: Frame, after: Frame): number[] {
  const places = before.rows.map(({ entry }) => entry.entity.id);
  return after.rows.map(({ entry }, index) => {
    const from = places.indexOf(entry.entity.id);
    return from < 0 ? 1 : from - index;
  });
}
