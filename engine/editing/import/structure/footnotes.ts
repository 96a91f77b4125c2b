/** Notes below a table by their marks, so that a mark behind a figure leads to what it says. */
import type { ObservationStatus } from '../../../model/vocabulary.ts';
import { readStatus } from '../cells/annotations.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARKED =
  /^(?<mark>\[[a-z\d]{1,3}\]|\([a-z\d]{1,2}\)|[*†‡§¶#]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^?[a-z\d]{1,2}(?=[).:/]|\s?=|\s\p{Lu})|[A-Z](?=\s?[:=]))\s*[).:=/]?\s*(?<text>\S.*)$/su;

/** `①含舟山港域。②快报数。` */
const CIRCLED = /([①-⑳])\s*([^①-⑳。；;]+)/gu;
/** Between notes on one line: `a = estimate; b = forecast`, `¹ In operation. ² Mainland only.` */
const NOTE_ENDS = /\n|;\s+(?=[A-Za-z\d*†]\s*[=:)])|(?<=[.;])\s+(?=[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\p{L})/u;
/** `r revised, e estimated, p preliminary` */
const LEGEND = /(?:^|[,;]\s*)([a-z])\s*[=:–-]?\s+(\p{L}[^,;]{3,})/gu;

/** The text before the notes of a line. */
const LABEL =
  /^(?:(?:foot)?notes?|legend|flags?|symbols?|key|legende|zeichenerklärung|anm(?:erkung(?:en)?|\.)?|légende|leyenda|legenda|[注註备備]注?)\s*[:：]\s*/iu;
/** Marks between notes on one line that nothing else separates: `(p) preliminary (f) forecast`, `* provisional ** estimate`. */
const MARK_INSIDE =
  /(?:^|(?<=[\s,;.。；]))(?<mark>\([a-z\d]{1,2}\)|\[[a-z\d]{1,3}\]|[*†‡§¶]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[a-z](?=\s?[=:]|\.{2,}))\s*(?:[:：=–-]|\.{2,})?\s*(?=\p{L})/giu;

/** The notes of a line by their marks, where each ends at the next mark; none if it doesn't begin with one, or has only one. */
function splitAtMarks(line: string): [mark: string, meaning: string][] {
  const marks = [...line.matchAll(MARK_INSIDE)];
  if (marks[0]?.index !== 0 || marks.length < 2) return [];
  return marks.map(({ index, 0: match, groups }, at) => [
    groups?.mark ?? '',
    line.slice(index + match.length, marks[at + 1]?.index).replace(/[\s,;；]+$/u, ''),
  ]);
}

/** Letters that statistics offices put behind figures; `s` is an estimate by Eurostat. */
const FLAGS: Readonly<Record<string, ObservationStatus | null>> = {
  ...{ p: 'preliminary', e: 'estimate', s: 'estimate', f: 'forecast' },
  ...{ b: null, r: null, u: null, d: null, c: null, z: null },
};

/** The mark without brackets, superscripts as digits. */
export function markKey(mark: string): string {
  const plain = mark.replace(/[[\]()^\s]|note/g, '').toLowerCase();
  return [...plain]
    .map((sign) => (SUPERSCRIPTS.includes(sign) ? String(SUPERSCRIPTS.indexOf(sign)) : sign))
    .join('');
}

export interface MarkMeaning {
  readonly text: string;
  readonly status: ObservationStatus | null;
}

/** Notes by mark. */
export class Footnotes {
  readonly #byMark = new Map<string, string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#add(text);
  }

  #add(note: string): void {
    const whole = note.replace(LABEL, '');
    for (const [, mark = '', meaning = ''] of whole.matchAll(CIRCLED))
      this.#byMark.set(markKey(mark), meaning.trim());
    for (const text of whole.split(NOTE_ENDS)) {
      const { mark, text: meaning } = MARKED.exec(text.trim())?.groups ?? {};
      if (mark && meaning) this.#byMark.set(markKey(mark), meaning.replace(/^[为為]/u, '').trim());
    }
    for (const [mark, meaning] of splitAtMarks(whole)) this.#byMark.set(markKey(mark), meaning);
    // Between commas, each meaning ends where the next mark begins.
    const legend = [...whole.matchAll(LEGEND)];
    if (legend.length > 1)
      for (const [, mark = '', meaning = ''] of legend) this.#byMark.set(mark, meaning.trim());
  }

  /** What a mark says; null if no note explains it. */
  find(mark: string): MarkMeaning | null {
    const text = this.#byMark.get(markKey(mark));
    return text === undefined ? null : { text, status: readStatus(text) };
  }

  /** Whether a letter is used as a flag by offices, and not as a unit. */
  static isFlag(letter: string): boolean {
    return /^[perfu]$/.test(letter);
  }

  /** What a letter behind a figure says: by a note, or as statistics offices use it; null if it isn't one. */
  findFlag(letter: string): MarkMeaning | null {
    const found = this.find(letter);
    if (found) return found;
    const key = markKey(letter);
    const status = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
    return status === undefined ? null : { text: letter, status };
  }
}
