/** Words that tell notes and lines of units from rows of the table. In several languages. */
import { readStatusOnly } from '../cells/annotations.ts';

const NOTE_WORDS =
  /^(?:\(?(?:source|sources|note|notes|n\.b\.|footnotes?|remarks?|data|retrieved|updated|last updated|accessed|quelle|quellen|anmerkung(?:en)?|hinweis(?:e)?|stand|source\(s\)|remarque|lecture|champ|fuente|nota|notas|fonte|来源|來源|资料来源|資料來源|数据来源|數據來源|数据|數據|注|註|附注|说明|備註|备注|注意|المصدر|ملاحظة|источник|примечание|copyright|©|_{3,}|-{3,})\s*(?:\d{0,2}\)?)\s*(?:[:：—]|\.(?=\s|$)|\s[–-]\s|[–-]{2,})|[注註]\d?\s*[:：、]|©|_{3,}|-{5,}|={3,}|\*{3,})/iu;
/** A mark and its text: `* provisional`, `¹ Estimate`, `[a] Includes Hong Kong`, `1) …`, `a/ …`. */
const MARKED_NOTE =
  /^(?:[*†‡§¶]+\s*\S|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\[[a-z\d]{1,3}\]\s*\S|[a-z\d][)/]\s+(?:\p{L}.{8,}|(?:19|20)\d\d\.?$)|\([a-z\d]\)\s+\p{L}.{3,}|[a-e]\s*=\s*\p{L}|[prebu]:?\s+(?:=\s*)?(?:provisional|revised|estimated?|break|preliminary))/iu;

/** A letter and what it means: `(f) forecast`, `e: estimate`. */
const LETTER_NOTE = /^(?:\([a-z]\)|\[[a-z]\]|[a-z](?=\s*[:=–-]|\s))\s*[:=–-]?\s*(\p{L}.*)$/iu;

/** Whether a row's first text is a note below or above a table, such as `Source: …` or `* provisional`. */
export function isNote(text: string): boolean {
  // A quotation mark remains where a quoted line was split at its commas.
  const plain = text.trim().replace(/^["“«]+/, '');
  const meaning = LETTER_NOTE.exec(plain)?.[1];
  if (meaning !== undefined && readStatusOnly(meaning) !== null) return true;
  return NOTE_WORDS.test(plain) || MARKED_NOTE.test(plain);
}

/** Whether a text says a unit for the whole table: `单位：万吨`, `(in thousands)`, `Unit: million tonnes`. */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text.trim());
}

/** What introduces the unit of a whole table, also without a colon. */
const UNIT_PREFIX = String.raw`(?:\p{Script=Han}{0,4}(?:单位|單位|単位)|units?(?: of measure(?:ment)?)?|einheit|unité|unidad|الوحدة|(?:all(?:e|s|es)? |tous les |toutes les |tod[oa]s [ol]?[oa]s )?(?:figures|values|data|numbers|amounts|angaben|werte|zahlen|beträge|chiffres|données|valeurs|montants|cifras|datos|valores|dados|dati|valori|cijfers|bedragen|dane|данные)(?: are| sind)? (?:in|en|em|w|в)|in|en)`;
/** The same with a colon; without one, as in `birim fiyat`, these may be words of a title. */
const UNIT_LABEL = String.raw`(?:단위|(?:maß)?einheit(?:en)?|unités?|unidade?s?(?: de medida)?|unità(?: di misura)?|eenheid|jednostk[ai](?: miary)?|ед(?:\.|иниц[аы])(?: ?изм(?:\.|ерения))?|birimi?|satuan|واحد|इकाई)`;
const UNIT_INTRODUCTION = String.raw`(?:${UNIT_PREFIX}(?:\s*[:：为為]\s*|\s+)|${UNIT_LABEL}\s*[:：]\s*)`;

const UNIT_LINE = new RegExp(
  String.raw`^[(（[]?(?:#+|//)?\s*${UNIT_INTRODUCTION}(?!total|brief)(?<unit>\S.*)$`,
  'iu',
);
/** Such a line in brackets behind a title, or behind a space. */
const UNIT_BEHIND = new RegExp(
  String.raw`(?:\s(?=\p{Script=Han}{2}\s*[:：])|[(（[])\s*((?:(?:in|en)\s|(?:${UNIT_PREFIX}|${UNIT_LABEL})\s*[:：])[^()（）[\]]+)[)）\]]?\s*$`,
  'iu',
);

/** The unit that such a line names; null if it names none. */
export function unitOfLine(text: string): string | null {
  const behind = UNIT_BEHIND.exec(text)?.[1];
  const line = behind ?? text.trim().replace(/^[(（[#]\s*|\s*[)）\]]$/g, '');
  return UNIT_LINE.exec(line)?.groups?.unit?.trim() ?? null;
}

const LABEL = new RegExp(String.raw`^(?:${UNIT_PREFIX}|${UNIT_LABEL})\s*[:：]\s*`, 'iu');

/** A text without `Unit:` before it, in any language. */
export const withoutUnitLabel = (text: string): string => text.replace(LABEL, '');
