/**
 * What the lines around a table say of its dataset: its title, what is counted, and who published the figures. Only proposed: an empty reply stands for
 * it, and people see it before they take it.
 */
import { parseHeading } from '../import/columns/heading.ts';
import type { Reading } from '../import/reading.ts';
import { isNote, isUnitLine } from '../import/structure/row-words.ts';
import type { DatasetReplies } from './dataset-questions.ts';

/** Longer lines are sentences about a table rather than its title. */
const MAX_TITLE_LENGTH = 120;

/** `Table 1.`, `Dataset:`, `表2-1`. */
const LABEL =
  /^(?:(?:table|tab|tabelle|tableau|cuadro|figure|fig|chart)\b\.?\s*[\d.–-]*\d(?:[.:]|\s[–-])?\s*|(?:data ?set|title)\s*:\s*|[表图圖]\s*\d[\d.–-]*\s*[:：、]?\s*)/iu;
/** `[2]`, `*` and the like behind a text. */
const MARKS = /(?:\s*(?:\[\w{1,3}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]))+$/u;
const HAS_WORD = /\p{L}{3}|\p{Script=Han}{2}/u;

const SOURCE =
  /^[(（]?(?:(?:data\s+)?sources?(?:\(s\))?|quellen?|fuentes?|fonte|(?:资料|資料|数据|數據)?(?:来源|來源)|источник)\s*[:：]\s*(?<publisher>[^,;|()，；。（）]{2,80})/iu;
const URL_START = /^(?:https?:|www\.)/i;

/** The lines above the headings that fill one cell, as texts. */
function titleLines({ titles, rows }: Pick<Reading, 'titles' | 'rows'>): string[] {
  const known = new Set(titles);
  return rows.flatMap(({ cells }) => {
    const [only, ...others] = cells.flatMap(({ text }) => text || []);
    return only !== undefined && others.length === 0 && known.has(only) ? [only] : [];
  });
}

function titleOf(line: string): string | null {
  if (isNote(line) || isUnitLine(line)) return null;
  const title = line.replace(LABEL, '').replace(MARKS, '').trim();
  return title.length <= MAX_TITLE_LENGTH && HAS_WORD.test(title) ? title : null;
}

function publisherOf(line: string): string | null {
  const publisher = SOURCE.exec(line.trim())?.groups?.publisher?.replace(/[.\s]+$/, '') ?? '';
  return publisher === '' || URL_START.test(publisher) ? null : publisher;
}

/** Replies that the lines around a table propose. */
export function tableDefaults(reading: Pick<Reading, 'titles' | 'rows' | 'notes'>): DatasetReplies {
  const { titles, notes } = reading;
  const title = titleLines(reading)
    .map(titleOf)
    .find((text) => text !== null);
  const publisher = [...titles, ...notes].map(publisherOf).find((text) => text !== null);
  // Its period and unit are those of the figures.
  const metric = title && parseHeading([title]).title;
  return {
    ...(title ? { title } : {}),
    ...(metric ? { metric } : {}),
    ...(publisher ? { publisher } : {}),
  };
}
