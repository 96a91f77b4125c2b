/**
 * Benchmark of a thousand rows on a slow phone: time to the first rows, the longest task, and the time of each interaction to the
 * next paint. References in the same run: ten rows, a plain table of the same rows, and a button that does nothing.
 */
import { type Findings, formatNumber, formatSpread, type Goal, type Table } from './report.ts';
import { FEW, MANY, ROUND_TRIP } from './rows/pages.ts';
import {
  LONG,
  type Measured,
  measureAll,
  NOTHING,
  PHONE,
  PLAIN,
  type Round,
  SCROLL,
  TEN_TO_CHINESE,
} from './rows/rounds.ts';
import { median, ratios, spread } from './statistics.ts';

const ROUNDS = 5;
/** How much later the first of many rows may be visible, as a ratio. */
const LATER = 1.1;

const REFERENCES = [PLAIN, NOTHING, TEN_TO_CHINESE];

type Pick = (measured: Measured) => number;

/** The median of all rounds. */
function medianOf(rounds: readonly Round[], step: string, pick: Pick): number {
  return median(rounds.flatMap(({ steps }) => steps.get(step) ?? []).map(pick));
}

/** The slowest step, with its time. */
function worstOf(rounds: readonly Round[], steps: readonly string[], pick: Pick) {
  const all = steps.map((step) => ({ step, value: medianOf(rounds, step, pick) }));
  return all.reduce((worst, one) => (one.value > worst.value ? one : worst));
}

function goalsOf(rounds: readonly Round[], steps: readonly string[]): Goal[] {
  const first = spread(
    ratios(
      rounds.map(({ many }) => many),
      rounds.map(({ few }) => few),
    ),
  );
  const scrolled = medianOf(rounds, SCROLL, ({ task }) => task);
  const longest = worstOf(rounds, steps, ({ task }) => task);
  const slowest = worstOf(rounds, steps, ({ interaction }) => interaction);
  return [
    {
      what: `first rows of ${formatNumber(MANY, 4)}`,
      goal: `at most ${LATER} of those of ${FEW}`,
      found: formatSpread(first),
      isMet: first.median <= LATER,
    },
    {
      what: 'scrolling through all rows',
      goal: `no task over ${LONG} ms`,
      found: `${formatNumber(scrolled)} ms`,
      isMet: scrolled <= LONG,
    },
    {
      what: 'longest task',
      goal: `at most ${LONG} ms`,
      found: `${formatNumber(longest.value)} ms (${longest.step})`,
      isMet: longest.value <= LONG,
    },
    {
      what: 'slowest interaction',
      goal: `at most ${LONG} ms`,
      found: `${formatNumber(slowest.value)} ms (${slowest.step})`,
      isMet: slowest.value <= LONG,
    },
  ];
}

function tableOf(rounds: readonly Round[], steps: readonly string[]): Table {
  const reference = medianOf(rounds, PLAIN, ({ task }) => task);
  return {
    columns: [
      'step',
      'longest task, ms',
      'ratio to plain table',
      `tasks over ${LONG} ms`,
      'interaction, ms',
    ],
    rows: steps.map((step) => {
      const tasks = spread(rounds.flatMap(({ steps: found }) => found.get(step)?.task ?? []));
      return [
        step,
        formatSpread(tasks),
        formatNumber(tasks.median / reference),
        formatNumber(medianOf(rounds, step, ({ long }) => long)),
        formatNumber(medianOf(rounds, step, ({ interaction }) => interaction)),
      ];
    }),
  };
}

/** Measures long rankings; takes about three minutes. */
export async function rows(): Promise<Findings> {
  const rounds = await measureAll(ROUNDS);
  const all = [...(rounds[0]?.steps.keys() ?? [])];
  const own = all.filter((step) => !REFERENCES.includes(step));
  return {
    title: 'A thousand rows',
    about: [
      `A page with a ranking of ${formatNumber(MANY, 4)} places, on a CPU throttled to 1/${PHONE}, in ${ROUNDS} rounds, each with an empty cache. Documents arrive after ${ROUND_TRIP} ms. Tasks are those of the page's main thread in the browser's trace, measured in thread time. The first rows count as visible when the frame that shows them is laid out and painted. The time of an interaction is its duration as the browser reports it, from the input to the next frame, in steps of 8 ms. The button that does nothing shows the browser's own part of it. Switching ten rows to Chinese shows the cost of finding the glyphs of a language that the page hasn't used before. References: the same rows as a plain table, and a ranking of ${FEW} places.`,
    ],
    goals: goalsOf(rounds, own),
    tables: [tableOf(rounds, all)],
  };
}
