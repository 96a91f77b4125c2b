/** The words that readers don't see, from `docs/words.md`, and the signs that no text has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.ts';

type Fault = readonly [fault: string, pattern: RegExp];

/** The first column of the table under a heading of `docs/words.md`, without its head. */
function firstColumn(heading: string): string[] {
  const text = readFileSync(join(ROOT, 'docs', 'words.md'), 'utf8');
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = [...section.matchAll(/^\|\s*([^|]+?)\s*\|/gm)];
  return cells.slice(2).map(([, cell = '']) => cell);
}

export const ENGLISH_WORDS: readonly string[] = firstColumn('English words not used').flatMap(
  (cell) => cell.split(', '),
);
export const CHINESE_WORDS: readonly string[] = firstColumn('Chinese words not used');

const FAULTS: readonly Fault[] = [
  ...ENGLISH_WORDS.map(
    (word): Fault => [`“${word}”`, new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i')],
  ),
  ...CHINESE_WORDS.map((word): Fault => [`“${word}”`, new RegExp(word)]),
  ['a straight apostrophe or quotation mark', /['"]/],
  ['a hyphen as a minus sign', /(?<![\w-])-\d/],
];

/** A single letter is a variable, which may have spaces around it. */
const CHINESE_FAULTS: readonly Fault[] = [
  ['half-width punctuation in Chinese', /[\u4e00-\u9fff][,:;!?]|[,;!?]\s?[\u4e00-\u9fff]/],
  [
    'a space in Chinese',
    /[\u4e00-\u9fff，。：；、] (\d|[A-Za-z]{2}|[“（])|(\d|%|[A-Za-z]{2}|[”）]) [\u4e00-\u9fff]/,
  ],
];

const faultsOf = (text: string, faults: readonly Fault[]): string[] =>
  faults.flatMap(([fault, pattern]) => (pattern.test(text) ? [fault] : []));

/** The words and signs in a text that no reader should see. */
export const wordFaults = (text: string): string[] => faultsOf(text, FAULTS);

/** The same, and wrong punctuation and spaces in Chinese; for a whole sentence, because layout may need a space. */
export const sentenceFaults = (text: string): string[] =>
  faultsOf(text, [...FAULTS, ...CHINESE_FAULTS]);
