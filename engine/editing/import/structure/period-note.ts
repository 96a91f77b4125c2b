/** Recognizes notes below a table that give the period of all of its figures. In several languages. */
import { foldText } from '../cells/cell-text.ts';
import { findPeriodMentions, wholePeriod } from '../periods/period-mentions.ts';

const DATA_WORDS =
  'figures|data|values|numbers|amounts|statistics|angaben|daten|werte|zahlen|données|chiffres|valeurs|datos|cifras|valores|dados|dati|valori|cijfers|gegevens|dane|данные|数据|數據|数字|以上|データ|数値|자료|بيانات';
/** The text before a period of which all figures are, and behind it, in a note: `All figures are for 2023.` */
const BEFORE_PERIOD = new RegExp(
  String.raw`^[(（*]?\s*(?:(?!source|quelle|fuente|fonte|资料|數據來源)[\p{L}]+\d?\s*[:：]\s*)?(?:(?:all|the|alle|tous les|toutes les|les|los|las|tod[oa]s l[oa]s|i|de|le)\s+)*(?<data>(?:(?:${DATA_WORDS})\s*)*)(?:(?:are|is|refer|relate|cover|shown|given|sind|sont|son|sono|为|均为|皆为|是|系|には?|は)\s*)*(?:(?:for|of|from|to|as of|in|from the|auf|für|aus|de|del|dell|di|des?|pour|en|za|за|van|uit|z|l)[\s'’]+)*(?:(?:the|year|years|fiscal year|jahr|année|año|ano|anno|calendar year|l)[\s'’]+)*$`,
  'iu',
);
const BEHIND_PERIOD = new RegExp(
  String.raw`^\s*年?\s*(?<data>(?:${DATA_WORDS})?)\s*(?:$|[.,;。，；)）])`,
  'iu',
);

/** What may stand before months: `2024年为1-6月数据`. */
const OF_YEAR = /^[*\s]*(?:19|20)\d\d\s?年?\s?(?:为|為|:|=)\s?/u;

/** Whether a note gives the period of all figures, and names no other. */
export function isPeriodNote(note: string): boolean {
  const text = foldText(note).replace(OF_YEAR, '');
  const [only, ...others] = findPeriodMentions(text);
  if (!only || others.length > 0) return false;
  const before = BEFORE_PERIOD.exec(text.slice(0, only.start))?.groups;
  const behind = BEHIND_PERIOD.exec(text.slice(only.end))?.groups;
  return before !== undefined && behind !== undefined && `${before.data}${behind.data}` !== '';
}

const LIMIT = /\b(?:only|until|up to|through|to date|so far|bis|nur|jusqu|hasta)\b|截至|仅|累计/iu;
const OTHER_DATES = /\b(?:since|from|opened|renovated)\b/iu;

/** A remark that limits the figure to some months, such as `Jan to Sep only`; others may name any date. */
export function limitingNotes(text: string): string[] {
  const isLimit = wholePeriod(text) !== null || LIMIT.test(text) || isPeriodNote(text);
  return isLimit && !OTHER_DATES.test(text) ? [text] : [];
}
