/**
 * Finds runs of years that can be played as a race: consecutive, without a break, with figures of the same entities. The
 * leaders document suggests candidates; the rankings of their years confirm or split them.
 */
import type { LeadersYear, RankingView } from '../../engine/model/documents.ts';

/** Rows shown at once. */
export const MAX_ROWS = 10;
/** Minimum number of entities, and of years, in a race. */
const MIN_COUNT = 3;

/** Whether there are enough entities for a race, and more than half have figures. */
const isEnough = (count: number, of: number): boolean => count >= MIN_COUNT && count * 2 > of;

function isPlayable({ ranking, mixed, coverage }: LeadersYear): boolean {
  return ranking !== null && !mixed && isEnough(coverage.listed, coverage.of);
}

/** Splits a list greedily into runs that satisfy `isRun`, and drops short ones. */
function splitRuns<Item>(
  items: readonly Item[],
  isRun: (run: readonly Item[]) => boolean,
): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (isRun([...run, item])) run.push(item);
    else {
      runs.push(run);
      run = isRun([item]) ? [item] : [];
    }
  }
  return [...runs, run].filter(({ length }) => length >= MIN_COUNT);
}

/** Runs of years that may be playable, each ascending: one way of counting, and figures for most entities. */
export function candidateRuns(items: readonly LeadersYear[]): LeadersYear[][] {
  return splitRuns(items, (run) => {
    const [first] = run;
    return run.every(
      (item, index) =>
        isPlayable(item) && item.basis === first?.basis && (index === 0 || !item.break),
    );
  });
}

/** Ids of the entities with a reported figure in every year. */
export function entitiesThroughout(views: readonly RankingView[]): ReadonlySet<string> {
  const reported = views.map(
    ({ entries }) =>
      new Set(entries.filter((entry) => entry.reported).map(({ entity }) => entity.id)),
  );
  const [first = new Set<string>(), ...rest] = reported;
  return new Set([...first].filter((id) => rest.every((ids) => ids.has(id))));
}

/** Whether every entity shown in any year has a figure in all years, and enough entities have one. */
function isConfirmed(views: readonly RankingView[]): boolean {
  const places = entitiesThroughout(views);
  return views.every(
    ({ entries, coverage }) =>
      isEnough(places.size, coverage.of) &&
      entries.slice(0, MAX_ROWS).every(({ entity }) => places.has(entity.id)),
  );
}

/** The playable runs among the rankings of consecutive years, each ascending; often a single one with all years. */
export function confirmedRuns(views: readonly RankingView[]): RankingView[][] {
  return splitRuns(views, isConfirmed);
}
