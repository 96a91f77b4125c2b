/**
 * Which years may be played one after another: those without a gap or a break between them, in which the same places
 * have figures. What the list of leaders says is enough to offer a run; the rankings of its years decide.
 */
import type { LeadersYear, RankingView } from '../../engine/model/documents.ts';

/** How many places are on the stage at once. */
export const MAX_ROWS = 10;
/** Fewer places or years than this are no race. */
const MIN_COUNT = 3;

/** Enough places for a race, and more of them with figures than without. */
const isEnough = (count: number, of: number): boolean => count >= MIN_COUNT && count * 2 > of;

function isPlayable({ ranking, mixed, coverage }: LeadersYear): boolean {
  return ranking !== null && !mixed && isEnough(coverage.listed, coverage.of);
}

/** Splits a list where the run so far can't go on; what is too short is left out. */
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

/** Runs of years that may be offered, each ascending: all on one way of counting, most places with figures. */
export function candidateRuns(items: readonly LeadersYear[]): LeadersYear[][] {
  return splitRuns(items, (run) => {
    const [first] = run;
    return run.every(
      (item, index) =>
        isPlayable(item) && item.basis === first?.basis && (index === 0 || !item.break),
    );
  });
}

/** The places with a figure of their own in every year. */
export function entitiesThroughout(views: readonly RankingView[]): ReadonlySet<string> {
  const reported = views.map(
    ({ entries }) =>
      new Set(entries.filter((entry) => entry.reported).map(({ entity }) => entity.id)),
  );
  const [first = new Set<string>(), ...rest] = reported;
  return new Set([...first].filter((id) => rest.every((ids) => ids.has(id))));
}

/** Whether whoever would be on the stage in any year has figures in all of them, and enough places have. */
function isConfirmed(views: readonly RankingView[]): boolean {
  const places = entitiesThroughout(views);
  return views.every(
    ({ entries, coverage }) =>
      isEnough(places.size, coverage.of) &&
      entries.slice(0, MAX_ROWS).every(({ entity }) => places.has(entity.id)),
  );
}

/** The runs that the rankings of consecutive years bear out, each ascending; often the one run they are all of. */
export function confirmedRuns(views: readonly RankingView[]): RankingView[][] {
  return splitRuns(views, isConfirmed);
}
