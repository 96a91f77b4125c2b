/** Replaces the marks of a list, and what leads the eye from a name to its figure, such as a row of dots, by spaces of the same width. */

/** Four dots or more; three may mean “no figure”. */
const LEADERS = /(?:\.{4,}|(?:\s\.){3,}|…{2,}|·{3,}|(?:\s·){3,}|_{3,})(?=\s*\S)/g;
const THREE_DOTS = /(?<=[\p{L})]\s?)\.{3}(?=\s*[-+−\p{Sc}]?\p{Nd})/gu;

/** A colon after a name, before a figure. */
const COLON = /(?<=[^\s\d:：])[:：](?=\s*[-+−\p{Sc}]?\p{Nd})/gu;

function matchesMost(lines: readonly string[], pattern: RegExp): boolean {
  const filled = lines.filter((line) => /\p{Nd}/u.test(line));
  const found = filled.filter((line) => [...line.matchAll(pattern)].length === 1);
  return found.length > 1 && found.length >= 0.8 * filled.length;
}

const blank = (text: string) => ' '.repeat(Math.max(2, text.length));

/** The mark of a list before a name. */
const BULLET = /^\s*[-*•‣◦·–](?=\s+\p{L})/gu;

/** Lines with leaders and marks of lists replaced. */
export function replaceListMarks(lines: readonly string[]): readonly string[] {
  const plain = lines.map((line) => (/\p{Nd}/u.test(line) ? line.replace(LEADERS, blank) : line));
  return [BULLET, THREE_DOTS, COLON]
    .filter((mark) => matchesMost(plain, mark))
    .reduce((all, mark) => all.map((line) => line.replace(mark, blank)), plain);
}
