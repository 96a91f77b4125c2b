/**
 * Benchmark of the page for making a ranking on a slow phone: from a pasted table to the ranking, and from an edit to what follows
 * from it. Reference in the same run: the same rows as a plain table.
 */
import {
  BEFORE_PASTE,
  FEW,
  MANY,
  type Measured,
  measureAll,
  PHONE,
  type Round,
} from './new-ranking/rounds.ts';
import { type Findings, formatNumber, formatSpread, type Goal } from './report.ts';
import { ratios, spread } from './statistics.ts';

const ROUNDS = 5;
const MAX_PASTE = 2000;
const MAX_EDIT = 200;
/** The longest task of the main thread after which an input still feels immediate, in milliseconds (RAIL). */
const MAX_TASK = 100;

const times = (measured: readonly Measured[]) => spread(measured.map(({ time }) => time));
const tasks = (measured: readonly Measured[]) => spread(measured.map(({ task }) => task));

function goalsOf(rounds: readonly Round[]): Goal[] {
  const paste = times(rounds.map((round) => round.paste));
  const edits = times(rounds.flatMap((round) => round.edits));
  const longest = tasks(rounds.flatMap(({ paste: one, edits: all }) => [one, ...all]));
  return [
    {
      what: `${formatNumber(MANY, 4)} rows pasted, to the ranking`,
      goal: `at most ${formatNumber(MAX_PASTE, 4)} ms`,
      found: `${formatSpread(paste)} ms`,
      isMet: paste.median <= MAX_PASTE,
    },
    {
      what: `an edit of ${FEW} rows`,
      goal: `at most ${MAX_EDIT} ms`,
      found: `${formatSpread(edits)} ms`,
      isMet: edits.median <= MAX_EDIT,
    },
    {
      what: 'longest task of the page',
      goal: `at most ${MAX_TASK} ms`,
      found: `${formatSpread(longest)} ms`,
      isMet: longest.median <= MAX_TASK,
    },
  ];
}

/** Measures the page; takes about a minute. */
export async function newRanking(): Promise<Findings> {
  const rounds = await measureAll(ROUNDS);
  const plain = rounds.map((round) => round.plain);
  const row = (step: string, measured: readonly Measured[]) => [
    step,
    formatSpread(times(measured)),
    formatSpread(
      spread(
        ratios(
          measured.map(({ time }) => time),
          plain,
        ),
      ),
    ),
    formatSpread(tasks(measured)),
  ];
  return {
    title: 'Making a ranking',
    about: [
      `The page \`/new\` on a CPU throttled to 1/${PHONE}, in ${ROUNDS} rounds, each with an empty cache. Browsers don't throttle workers, so the time that the worker's thread was busy until then is counted ${PHONE} times. The table has four columns and leaves nothing open. The field has the focus for ${BEFORE_PASTE / 1000} s before a paste, in which the page prepares. A paste counts from the input until the first rows of the ranking are painted; an edit until what follows from it is rendered. Both are put in at once, so the page doesn't wait for more typing. Reference: ${formatNumber(MANY, 4)} rows split at tabs and shown as a plain table.`,
    ],
    goals: goalsOf(rounds),
    tables: [
      {
        columns: ['step', 'time, ms', 'ratio to plain table', 'longest task, ms'],
        rows: [
          ['plain table', formatSpread(spread(plain)), '1', '–'],
          row(
            `paste ${formatNumber(MANY, 4)} rows`,
            rounds.map(({ paste }) => paste),
          ),
          row(
            `paste ${formatNumber(MANY, 4)} rows, nothing prepared`,
            rounds.map(({ pasteAtOnce }) => pasteAtOnce),
          ),
          row(
            `paste ${FEW} rows`,
            rounds.map(({ pasteFew }) => pasteFew),
          ),
          ...(rounds[0]?.edits ?? []).map((_, at) =>
            row(
              `edit ${at + 1} of ${FEW} rows`,
              rounds.flatMap(({ edits }) => edits[at] ?? []),
            ),
          ),
        ],
      },
    ],
  };
}
