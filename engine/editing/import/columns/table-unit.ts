/** Finds the unit that the lines above and below a table name for its figures: `in Mio. €`, `Values in thousands.`, `单位：亿元`. */
import { foldText, takeMarks } from '../cells/cell-text.ts';
import { isKnownUnit } from '../cells/known-units.ts';
import { type Multiple, readMultiple } from '../cells/number-words.ts';
import { wholePeriod } from '../periods/period-mentions.ts';
import { Footnotes } from '../structure/footnotes.ts';
import { isUnitLine, unitOfLine } from '../structure/row-words.ts';
import type { TableStructure } from '../structure/table-structure.ts';
import type { ParsedHeading } from './heading.ts';
import { bracketUnits, findOpenPower } from './unit-runs.ts';
import { readUnitText } from './unit-text.ts';

/** The unit of figures, or the units between which a table leaves the choice. */
export interface TableUnit {
  readonly multiple: Multiple | null;
  readonly choices: readonly string[];
}

const NONE: TableUnit = { multiple: null, choices: [] };
const certain = (multiple: Multiple | null): TableUnit => ({ multiple, choices: [] });

/**
 * The unit above the names, where accounts have that of the whole table: `in Mio. €`, `Segment (in thousands)`; null if
 * none does. `km` above names isn't one, unless `in` precedes it.
 */
function unitOfCorner(parts: readonly string[]): Multiple | null {
  const texts = parts.flatMap((part) => [
    part,
    /[(（]([^()（）]+)[)）]\s*$/u.exec(part)?.[1] ?? '',
  ]);
  const found = texts.flatMap((text) => {
    const unit = readUnitText(text);
    return unit && (unit.power > 0 || isUnitLine(text)) ? [unit] : [];
  });
  return found[0] ?? null;
}

/** Parts of a line of a unit, of which others may name a time or a source. */
const LINE_PARTS = /\s{2,}|[,，;；、。|]\s*|[(（]|\s+(?=\p{Script=Han}{2,4}\s*[:：])|\s+(?=\d{4})/u;

/** The unit of a line such as `单位:亿元 时间:2023年`; null if the line names none. */
function readLine(text: string): TableUnit | null {
  const line = unitOfLine(text);
  if (line === null) return null;
  const whole = readUnitText(line);
  if (whole) return certain(whole);
  const parts = line.split(LINE_PARTS).filter((part) => readUnitText(part) !== null);
  const units = new Set(parts.map((part) => JSON.stringify(readUnitText(part))));
  const [first] = parts;
  if (units.size > 1) return { multiple: null, choices: parts };
  if (first) return certain(readUnitText(first));
  // `In 2023 exports rose` names none.
  return /[:：]/u.test(text) ? certain(readMultiple(line)) : null;
}

/** What may stand before a unit in a title, and behind it. */
const PHRASE_BEGINNING =
  /(?<=^|[,，;；:：]\s*(?!\d)|\s[–—-]\s+|(?<!\p{L})(?<in>in|en|em|we?|в|dalam)\s+)\S/giu;
const PHRASE_END =
  /$|(?=\s*(?:[,，;；:：.)(（]|\s[–—-]\s)(?!\d))|(?=\s+(?:by|nach|par|por|per|pro|in|im|for|für|of|pour|selon|según|nel|nei|di|w|we|za|по|в|за|en|em|and|und|et|y|at|as|on|zum|am)(?!\p{L}))|(?=\s+(?:19|20)\d\d)/giu;

/** The most characters of a title whose phrases are read: a longer text is no title. */
const LONGEST_TITLE = 300;

/** The unit in a title behind `in`, or between signs; null if there is none. */
function readPhrase(title: string): Multiple | null {
  if (title.length > LONGEST_TITLE) return null;
  const ends = [...title.matchAll(PHRASE_END)].map(({ index }) => index).toReversed();
  for (const { index, groups } of title.matchAll(PHRASE_BEGINNING)) {
    for (const end of ends.filter((at) => at > index)) {
      const unit = readUnitText(title.slice(index, end));
      if (!unit || !isKnownUnit(unit.unit)) continue;
      if (unit.power > 0 || groups?.in !== undefined || (index > 0 && end === title.length))
        return unit;
    }
  }
  return null;
}

/** The unit that a title names; none if it names none. */
function unitOfTitle(title: string): TableUnit {
  const line = readLine(title);
  if (line) return line;
  const text = bracketUnits(foldText(title));
  const inside = [...text.matchAll(/[(（[]([^()（）[\]]+)[)）\]]/gu)].map(
    ([, found = '']) => found,
  );
  const bracketed = inside.map(readUnitText).find((unit) => unit !== null);
  if (bracketed) return certain(bracketed);
  const whole = readUnitText(text);
  if (whole && (whole.power > 0 || whole.unit === '%')) return certain(whole);
  const phrase = readPhrase(text);
  if (phrase) return certain(phrase);
  const open = OPEN_TITLE.exec(text)?.groups?.title;
  const word = open ? findOpenPower(open) : null;
  return word === null ? NONE : { multiple: null, choices: [word, ''] };
}

/** A title up to what its figures are by: `Population thousands by region`. */
const OPEN_TITLE = /^(?<title>.+?)(?:\s+(?:by|nach|par|por|per|in|of)\s.+|[,;:(].*)?$/iu;

/** The unit that a line below the table names. */
interface Statement {
  readonly multiple: Multiple;
  /** What is counted in it, in small letters; empty for all figures, null if the line has nothing but the unit. */
  readonly about: string | null;
}

const NOTE_LABEL =
  /^(?:notes?|anm(?:erkung|\.)?|hinweis|nota|remarque|uwaga|примечание|[注註备備]注?)\s*[:：.]\s*/iu;
/** `Exports are given in million USD`. */
const ABOUT =
  /^(?<about>\p{L}[\p{L} ]{1,30}?)(?:\s+(?:are|is|given|shown|expressed|stated|measured|sind|werden|son|sont|sono))*\s+(?:in|en|em|w|в)\s+(?<unit>\S.*)$/iu;
const SENTENCES =
  /(?<=[.;。；])(?<!(?<!\p{L})(?:mi[oa]|mrd|tsd|mill?|ml[nd]|tys|тыс|млн|млрд|sq|cu|u\.s)\.)\s*(?=[^\s\d])|\n/iu;
const FOOTNOTE = /^(?<mark>[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u;

/** The statement of a sentence; none if it says anything else. */
function readSentence(sentence: string): Statement[] {
  const text = sentence.replace(NOTE_LABEL, '').replace(/[\s.;。；]+$/u, '');
  const dated = /[,，]\s*([^,，]+)$/u.exec(text);
  const plain = dated && wholePeriod(dated[1] ?? '') ? text.slice(0, dated.index) : text;
  const line = unitOfLine(plain) ?? (/^[(（].*[)）]$/u.test(plain) ? plain.slice(1, -1) : null);
  const whole = line === null ? null : readUnitText(line);
  if (whole) return [{ multiple: whole, about: '' }];
  const bare = line === null ? readUnitText(plain) : null;
  if (bare && bare.power > 0) return [{ multiple: bare, about: null }];
  const { about = '', unit = '' } = ABOUT.exec(plain)?.groups ?? {};
  const multiple = unit === '' ? null : readUnitText(unit);
  return multiple && multiple.power > 0 && isKnownUnit(multiple.unit)
    ? [{ multiple, about: about.toLowerCase() }]
    : [];
}

/** The unit that lines below the table name for a column. A unit alone is that of all figures only where all count the same. */
function unitOfNotes(
  statements: readonly Statement[],
  heading: ParsedHeading,
  headings: readonly ParsedHeading[],
): TableUnit {
  const title = heading.title.toLowerCase();
  const isOneMetric = new Set(headings.map((one) => one.title)).size === 1;
  const fits = ({ about }: Statement) => {
    if (about === null) return isOneMetric;
    if (headings.length === 1 || about === '') return true;
    return title.includes(about) || (title !== '' && about.includes(title));
  };
  const own = statements.find((one) => one.about && fits(one)) ?? statements.find(fits);
  return certain(own?.multiple ?? null);
}

/** The unit of a footnote that the heading of a column refers to; null if there is none. */
function unitOfMarks(footnotes: Footnotes, heading: ParsedHeading): Multiple | null {
  const texts = heading.notes.flatMap((mark) => footnotes.find(mark)?.text ?? []);
  return texts.flatMap(readSentence)[0]?.multiple ?? null;
}

/** Finds the unit that a table names outside the headings of its figures, by heading. `headings`: all of them. */
export function findTableUnit(
  structure: TableStructure,
  corner: readonly string[],
  headings: readonly ParsedHeading[],
): (heading: ParsedHeading) => TableUnit {
  const above = unitOfCorner(corner);
  const titles = structure.titles.map(({ text }) => unitOfTitle(takeMarks(text).plain));
  const title = titles.find(({ multiple, choices }) => multiple !== null || choices.length > 0);
  const notes = structure.body
    .filter(({ kind }) => kind === 'note')
    .map(({ cells }) => cells.map(({ text }) => text).find((text) => text !== '') ?? '');
  const footnotes = new Footnotes(notes);
  const texts = structure.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  // A footnote to which nothing refers is a note on all.
  const isReferred = (note: string) => {
    const mark = FOOTNOTE.exec(note)?.groups?.mark;
    return mark !== undefined && texts.some((text) => text !== note && text.includes(mark));
  };
  const statements = notes
    .filter((note) => !isReferred(note))
    .flatMap((note) => note.replace(FOOTNOTE, '').split(SENTENCES).flatMap(readSentence));
  return (heading) => {
    const marked = unitOfMarks(footnotes, heading);
    if (marked) return certain(marked);
    if (above) return certain(above);
    return title ?? unitOfNotes(statements, heading, headings);
  };
}
