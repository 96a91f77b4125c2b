/** Words that tell rows of other kinds than places apart: totals, parts of a whole, remainders, notes. In several languages. */

/** What may follow a word that is a whole name: nothing, or what sets the rest apart. `Total Wine Bar` is the name of a place. */
const END = String.raw`(?=$|\s*[:：(（,*[]|\s+[-–—]\s)`;

/** Matches names that are one of the phrases, ignoring case. */
const phrases = (...alternatives: readonly string[]) =>
  new RegExp(`^(?:${alternatives.join('|')})${END}`, 'iu');

const COUNTED =
  'visitors|passengers|tourists|arrivals|population|residents|inhabitants|people|persons|households|countries|cities|regions|states|provinces|counties|districts|municipalities|places|sectors|industries|sources|causes|ages|groups|categories|products|brands|makers|companies|parties|votes|valid votes|seats|sales|revenue|production|output|generation|consumption|employment|employees|exports|imports|goods|services|area|items';

const TOTAL = phrases(
  '(?:grand |sub-?|overall |combined )?totals?',
  '(?:sub)?total (?:général|general|generale|nacional|national|nationale|estatal|provincial|regional|mundial|mondial|geral)',
  `totals? (?:${COUNTED})`,
  String.raw`totals? (?:of|for|all|excluding|excl\.|including|incl\.)\s.+`,
  `overall|all (?:${COUNTED})|both sexes`,
  '(?:zwischen|end)?summe|insgesamt|gesamt(?:summe|ergebnis)?|zusammen|alle (?:länder|städte|branchen)|totale|totaal',
  'ensemble des (?:secteurs|départements|régions|pays|communes|branches)|tous (?:les )?(?:secteurs|pays)',
  '(?:todos los|todas las) (?:sectores|países|regiones|provincias)',
  '合计|合計|总计|總計|总数|總數|小计|小計|共计|共計|总和|全部|итого|всего',
  'المجموع|الإجمالي|الاجمالي|إجمالي|مجموع',
  '(?:voter )?turnout|wahlbeteiligung|投票率',
);
/** With a name behind a space, as `合计 Total` or `Всего по стране`. */
const TOTAL_BEFORE_NAME =
  /^(?:(?:合计|合計|总计|總計|小计|小計)\s|(?:итого|всего)\s+(?:по|в)\s|(?:المجموع|الإجمالي|إجمالي)\s)/iu;
/** Other plurals in lower case: `All energy sources`, but not `All Saints`. */
const ALL_OF = /^(?:All|all)(?: \p{Ll}+){0,2} \p{Ll}+s$/u;
const TOTAL_ENDINGS = /(?:\stotal|\s?合计|\s?合計|总计|小计|\s?(?:insgesamt|gesamt)|\ssubtotal)$/iu;
/** Totals that are names as well: a party, a department of France, a sum. */
const DOUBTFUL_TOTAL = phrases('ensemble|somme|suma?|all');

const AVERAGE = phrases(
  '(?:(?:weighted|unweighted|national|simple|overall|global|world|eu|oecd) )?(?:average|mean|median)',
  String.raw`(?:average|mean|median) (?:of|for|across|over|per)\s.+`,
  String.raw`avg\.?|durchschnitt|bundesdurchschnitt|mittelwert|moyenne(?: (?:nationale|générale|pondérée))?`,
  'promedio(?: (?:nacional|general|simple|ponderado))?|平均(?:值|数)?|中位数|المتوسط',
);

/** The world, or a nation in its own table. */
const WORLD = phrases(
  String.raw`(?:world(?:wide)?|global|whole world|nationwide|welt|monde|mundo|mundial|全国|全國|全省|全市|全球|世界|全世界|العالم|мир)(?:\s+(?:total|average))?`,
);
/** A nation, or the name of a party or a bank. */
const NATION = phrases(String.raw`(?:nation|national)(?:\s+(?:total|average))?`);
/** Unions of countries. They are places among each other, and a whole among their members. */
const UNION = phrases(
  String.raw`(?:EU(?:[- ]?\d\d)?(?:_\d{4})?|european union|euro\s?(?:zone|area)|OECD|G7|G20|ASEAN)(?:[- ]\d\d)?(?:\s+(?:total|average))?`,
);

/** Small letters or a colon: `Dont Nod` and `Of Which Men` are names. */
const PART =
  /^(?:of which\b|including\b|thereof\b|davon\b|dont\b|(?:[Oo]f which|[Ii]ncluding|[Tt]hereof|[Dd]avon|[Dd]ont)\s*[:：,(]|Of which\s|[Dd]arunter\b|[Ii]ncl\.|[Dd]e los cuales|[Dd]os quais|其中|منها|[Вв] том числе)/u;
/** What introduces the parts of the row above, before the first of them. */
const PART_PREFIX = /^(?:其中|of which|darunter|davon|dont|в том числе)\s*[:：]\s*/iu;

const REST = phrases(
  '(?:all )?others?|(?:all )?other (?:countries|cities|regions|states|provinces|counties|districts|places|brands|companies|makers|manufacturers|sources|parties|products|sectors|causes|territories|economies)',
  String.raw`rest(?: of\s.+)?|remaining(?: (?:countries|cities|regions|states))?|unspecified|unknown|not specified|unallocated|various|miscellaneous`,
  'sonstiger?|sonstige[ns]?(?: .+)?|übrige[ns]?(?: .+)?|andere(?: (?:länder|städte|staaten|parteien|marken|hersteller|regionen))?|diverse',
  String.raw`autres?|divers|otr[oa]s?|varios|outr[oa]s?|resto(?: (?:del?|d[aeo]|dos)\s.+)?|reste(?: (?:du|de)\s.+)?`,
  String.raw`其[他它余]\p{Script=Han}{0,4}|أخرى|прочие`,
);
/** Other plurals in lower case: `Other small states`, but not `Other Voices`. */
const OTHER_OF =
  /^(?:(?:[Aa]ll )?[Oo]ther|[Aa]utres|[Oo]tr[oa]s|[Oo]utr[oa]s|[Пп]рочие)(?: \p{Ll}[\p{Ll}-]*)+$/u;

const NOTE_WORDS =
  /^(?:\(?(?:source|sources|note|notes|n\.b\.|footnotes?|remarks?|data|retrieved|updated|last updated|accessed|quelle|quellen|anmerkung(?:en)?|hinweis(?:e)?|stand|source\(s\)|remarque|lecture|champ|fuente|nota|notas|fonte|来源|來源|资料来源|資料來源|数据来源|数据|注|註|附注|说明|備註|备注|注意|المصدر|ملاحظة|источник|примечание|copyright|©|_{3,}|-{3,})\s*(?:\d{0,2}\)?)\s*(?:[:：—]|\.(?=\s|$)|\s[–-]\s|[–-]{2,})|[注註]\d?\s*[:：、]|©|_{3,}|-{5,}|={3,}|\*{3,})/iu;
/** A mark and its text: `* provisional`, `¹ Estimate`, `[a] Includes Hong Kong`, `1) …`, `a/ …`. */
const MARKED_NOTE =
  /^(?:[*†‡§¶]+\s*\S|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\[[a-z\d]{1,3}\]\s*\S|[a-z\d][)/]\s+\p{L}.{8,}|\([a-z\d]\)\s+\p{L}.{8,}|[a-e]\s*=\s*\p{L}|[prebu]:?\s+(?:=\s*)?(?:provisional|revised|estimated?|break|preliminary))/iu;

/** Why a row isn't a place of the ranking; null if its name says nothing of the sort. */
export type AsideKind = 'total' | 'average' | 'whole' | 'part' | 'rest';

/** A name without what lists put before it. */
const bare = (name: string) => name.replace(/^[\s*#>•·–-]+/, '').trim();

/** The kind of row that its name says. */
export function asideKind(name: string): AsideKind | null {
  const plain = bare(name);
  if (AVERAGE.test(plain)) return 'average';
  if (
    [TOTAL, TOTAL_BEFORE_NAME, ALL_OF, TOTAL_ENDINGS, DOUBTFUL_TOTAL].some((words) =>
      words.test(plain),
    )
  )
    return 'total';
  if ([WORLD, NATION, UNION].some((words) => words.test(plain))) return 'whole';
  if (PART.test(plain)) return 'part';
  if (REST.test(plain) || OTHER_OF.test(plain)) return 'rest';
  return null;
}

/** How sure it is that a row with such a name isn't a place; else it depends on the other rows. */
export type Certainty = 'sure' | 'if-largest' | 'if-nation' | 'if-members';

/** What else must hold of a row so that it is of the kind that its name says. */
export function asideCertainty(name: string): Certainty {
  const plain = bare(name);
  if (UNION.test(plain)) return 'if-members';
  if (NATION.test(plain)) return 'if-nation';
  return DOUBTFUL_TOTAL.test(plain) || ALL_OF.test(plain) || WORLD.test(plain)
    ? 'if-largest'
    : 'sure';
}

/** The name behind `其中：`, with which the list of the parts begins. Null if there is no such prefix. */
export function firstPart(name: string): string | null {
  const plain = bare(name);
  return PART_PREFIX.test(plain) ? plain.replace(PART_PREFIX, '') : null;
}

/** Whether a row's first text is a note below or above a table, such as `Source: …` or `* provisional`. */
export function isNote(text: string): boolean {
  // A quotation mark remains where a quoted line was split at its commas.
  const plain = text.trim().replace(/^["“«]+/, '');
  return NOTE_WORDS.test(plain) || MARKED_NOTE.test(plain);
}

/** Whether a text says a unit for the whole table: `单位：万吨`, `(in thousands)`, `Unit: million tonnes`. */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text.trim());
}

const UNIT_LINE =
  /^[(（[]?\s*(?:\p{Script=Han}{0,4}单位|單位|units?(?: of measure(?:ment)?)?|einheit|unité|unidad|الوحدة|in|en|angaben in|figures in|values in|all figures in|data in|numbers in)(?:\s*[:：]\s*|\s+)(?!total|brief)\S.*$/iu;

/** The unit that such a line names; null if it names none. */
export function unitOfLine(text: string): string | null {
  const [, inBrackets] = /[(（[]\s*((?:in|en)\s+[^()（）[\]]+)[)）\]]\s*$/iu.exec(text) ?? [];
  const line = inBrackets ?? text.trim().replace(/^[(（[]\s*|\s*[)）\]]$/g, '');
  if (!UNIT_LINE.test(line)) return null;
  return line
    .replace(
      /^(?:\p{Script=Han}{0,4}单位|單位|units?(?: of measure(?:ment)?)?|einheit|unité|unidad|الوحدة|angaben in|figures in|values in|all figures in|data in|numbers in|in|en)\s*[:：]?\s*/iu,
      '',
    )
    .trim();
}
