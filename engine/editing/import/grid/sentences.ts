/** Tells running text from lines of a table. */

const SENTENCE = /[\p{L}\p{N})”"][.!?。！？]["”]?\s*$/u;

/** Whether at least half of some lines end as sentences do. */
export function areSentences(lines: readonly string[]): boolean {
  return lines.filter((line) => SENTENCE.test(line)).length * 2 >= lines.length;
}

/** Fewer characters are a name with figures and a full stop. */
const LONG = 60;

/** Whether at least half of some lines are long sentences. */
export function areLongSentences(lines: readonly string[]): boolean {
  return (
    lines.filter((line) => line.length > LONG && SENTENCE.test(line)).length * 2 >= lines.length
  );
}
