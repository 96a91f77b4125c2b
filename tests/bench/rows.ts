/**
 * A thousand rows on a slow phone, beside ten of them, a plain table of the same rows and a button that does nothing, all in the
 * same run: when the first rows are there, the longest task, and how long each interaction takes until the next paint.
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
  TURNED,
} from './rows/rounds.ts';
import { median, ratios, spread } from './statistics.ts';

const ROUNDS = 5;
/** How much later the first of many rows may be there. */
const LATER = 1.1;

const REFERENCES = [PLAIN, NOTHING, TURNED];

type Pick = (measured: Measured) => number;

/** The median of all rounds. */
function medianOf(rounds: readonly Round[], step: string, pick: Pick): number {
  return median(rounds.flatMap(({ steps }) => steps.get(step) ?? []).map(pick));
}

/** The step that takes most, with what it takes. */
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
      what: 'scrolling through them',
      goal: `no task over ${LONG} ms`,
      found: `${formatNumber(scrolled)} ms`,
      isMet: scrolled <= LONG,
    },
    {
      what: 'the longest task of all',
      goal: `at most ${LONG} ms`,
      found: `${formatNumber(longest.value)} ms (${longest.step})`,
      isMet: longest.value <= LONG,
    },
    {
      what: 'the slowest interaction',
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
      'to the plain table',
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
      `A page with a ranking of ${formatNumber(MANY, 4)} places on a processor ${PHONE} times slower, ${ROUNDS} rounds, each with an empty cache; its documents take ${ROUND_TRIP} ms to come. Tasks are those of the page's thread in the browser's own trace, by the time that they took on the thread. First rows are there when the frame that shows them is laid out and painted. An interaction is what the browser itself calls its duration: from the input to the next frame, in steps of 8 ms; the button that does nothing shows what of it is the browser's, and ten rows that are turned to Chinese what it takes to find the letters of a language that wasn't written before. Beside stand the same rows as a plain table, and a ranking of ${FEW}.`,
    ],
    goals: goalsOf(rounds, own),
    tables: [tableOf(rounds, all)],
  };
}
