/** Tells running text from lines of a table. */

const SENTENCE = /[\p{L}\p{N})”"][.!?。！？]["”]?\s*$/u;

/** Whether at least half of some lines end as sentences do. */
export function areSentences(lines: readonly string[]): boolean {
  return lines.filter((line) => SENTENCE.test(line)).length * 2 >= lines.length;
}

/** A sentence that ends inside a line, and the next one. */
const INNER_END = /[\p{L}\d]{3}[.!?]\s+\p{Lu}/u;

/** Whether most of some lines are those of a text that wraps: long, with sentences that end inside them. */
export function areWrappedText(lines: readonly string[]): boolean {
  const inner = lines.filter((line) => line.length > LONG && INNER_END.test(line));
  return inner.length * 2 > lines.length;
}

/** Fewer characters are a name with figures and a full stop. */
const LONG = 60;

/** Whether at least half of some lines are long sentences. */
export function areLongSentences(lines: readonly string[]): boolean {
  return (
    lines.filter((line) => line.length > LONG && SENTENCE.test(line)).length * 2 >= lines.length
  );
}
