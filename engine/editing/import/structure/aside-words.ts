/** Words that tell rows of other kinds than places apart: totals, averages, parts of a whole, remainders. In several languages. */

import {
  FURTHER_NATION,
  FURTHER_NATIONWIDE,
  FURTHER_REST,
  FURTHER_TOTAL,
  FURTHER_TOTAL_ENDING,
  UNION,
  UNION_AVERAGE,
} from './aside-languages.ts';

/** What may follow a word that is a whole name: nothing, or what sets the rest apart. `Total Wine Bar` is the name of a place. */
const END = String.raw`(?=$|\s*[:：(（,*[]|\s+[-–—]\s)`;

/** Matches names that are one of the phrases, ignoring case. */
const phrases = (...alternatives: readonly string[]) =>
  new RegExp(`^(?:${alternatives.join('|')})${END}`, 'iu');

const COUNTED =
  'visitors|passengers|tourists|arrivals|population|residents|inhabitants|people|persons|households|countries|cities|regions|states|provinces|counties|districts|municipalities|places|sectors|industries|sources|causes|ages|groups|categories|products|brands|makers|companies|parties|votes|valid votes|seats|sales|revenue|production|output|generation|consumption|employment|employees|exports|imports|goods|services|area|items';

const WORLD_PARTS =
  '(?:(?:north|south|latin|central|s\\.? (?:&|and) cent\\.?) )?americas?|europe|asia(?:[ -]pacific)?|africa|oceania|middle east|world|cis';

const TOTAL = phrases(
  '(?:grand |sub-?|overall |combined )?totals?',
  '(?:sub)?total (?:général|general|generale|nacional|national|nationale|estatal|provincial|regional|mundial|mondial|geral)',
  `totals? (?:${COUNTED})`,
  String.raw`totals? (?:of|for|all|excluding|excl\.|including|incl\.)\s.+`,
  `overall|all (?:${COUNTED})|both sexes`,
  '(?:zwischen|end)?summe|(?:gesamt)?summe (?:aller|der) .+|insgesamt|gesamt(?:summe|ergebnis)?|zusammen|alle (?:länder|städte|branchen)',
  String.raw`ensemble (?:d[ue]s?\s|de l['’]\s?).+|tous (?:les )?(?:secteurs|pays)`,
  '(?:todos los|todas las) (?:sectores|países|regiones|provincias)|suma total',
  'totale(?: (?:generale|complessivo))?|in complesso|(?:eind|sub)?totaal|alle (?:provincies|gemeenten|landen)',
  'razem|ogółem|łącznie|w sumie|итого|всего|общий итог|(?:genel |ara )?toplam[ıi]?',
  '合计|合計|总计|總計|总数|總數|小计|小計|共计|共計|总和|全部|計|総計|総数|[市区町村都道府県郡]+部?計',
  '(?:총)?합계|총계|소계|계|총합|총 합계',
  'المجموع(?: (?:الكلي|العام))?|الإجمالي(?: العام)?|الاجمالي|إجمالي(?: .+)?|مجموع|جمع(?: کل)?|کل',
  `totals? (?:${WORLD_PARTS})`,
  'celkem|spolu|(?:mind)?össz(?:esen|eg)|totalt|i alt|sammanlagt|yhteensä|kokku|kopā|iš viso|ukupno|skupaj|σύνολο|разом',
  'कुल(?: योग)?|योग|jumlah(?: (?:total|keseluruhan))?|total keseluruhan',
  '(?:voter )?turnout|wahlbeteiligung|投票率',
);
/** With a name behind a space, as `合计 Total` or `Всего по стране`. */
const TOTAL_BEFORE_NAME =
  /^(?:(?:合计|合計|总计|總計|小计|小計)\s|(?:итого|всего)\s+(?:по|в)\s|(?:المجموع|الإجمالي|إجمالي)\s)/iu;
/** Other plurals in lower case: `All energy sources`, but not `All Saints`. */
const ALL_OF = /^(?:All|all)(?: \p{Ll}+){0,2} \p{Ll}+s$/u;
const TOTAL_ENDINGS =
  /(?:\stotal|\s?合计|\s?合計|总计|小计|小計|\s(?:합계|소계|계)|\s?(?:insgesamt|gesamt)|\s(?:razem|ogółem|toplamı?|totaal|totale|итого|всего)|\ssubtotal)$/iu;
/** Totals that are names as well: a party, a department of France, a sum. */
const DOUBTFUL_TOTAL = phrases('ensemble|somme|suma?|all|сумма|samen|전체|全体|complesso|jami');

/** What an average is of. `Dow Jones Industrial Average` is a name. */
const AVERAGED =
  'weighted|unweighted|simple|overall|general|global|world|eu|oecd|euro area|national|nationwide|regional|state|statewide|provincial|county|district|city|country|local|class|group|peer group|peer|school|year|grade|course|team|squad|league|division|conference|season|sector|industry|market|company|department|category|network|station|site|sample|survey|arithmetic|geometric|grand|all-time';
/** Averages, and other statistics of the rows above them. */
const AVERAGE = phrases(
  '(?:(?:class|team|group) )?(?:highest|lowest|maximum|minimum)(?: (?:scores?|marks?|grades?|values?))?|standard deviation|std\\.? ?dev(?:\\.|iation)?|variance',
  'höchst(?:er )?wert|tiefst(?:er )?wert|niedrigster wert|standardabweichung|écart[- ]type|desviación (?:estándar|típica)|desvio padrão|deviazione standard|odchylenie standardowe',
  '最[高低大小](?:分|值|点|點|値)|标准差|標準差|標準偏差|최[고저]점?|최[댓솟]값|표준 ?편차|стандартное отклонение|standart sapma|simpangan baku',
  `(?:(?:the )?(?:${AVERAGED})(?:['’]s)? )?(?:average|mean|median)(?: (?:scores?|marks?|grades?|values?))?`,
  String.raw`(?:average|mean|median) (?:of|for|across|over|per)\s.+`,
  String.raw`(?:(?:${AVERAGED}) )?avg\.?|\p{L}*durchschnitt|mittelwert|(?:klassen|gruppen|gesamt|branchen|bundes|landes)(?:mittel|schnitt)|durchschnittswert|(?:durchschnitt|mittelwert|mittel) (?:je|pro|der|aller) .+|moyenne(?: (?:nationale|générale|pondérée|d[ue]s? .+|de l['’a].+))?|médiane`,
  'promedio(?: (?:nacional|general|simple|ponderado|del? .+))?|média(?: (?:nacional|geral|d[aeo]s? .+))?|media (?:nazionale|nacional|generale?|aritm[eé]tica|de(?:l(?:la)?)? .+)|mediana',
  '(?:landelijk )?(?:\\p{L}+)?gemiddelde?|średnia(?: (?:krajowa|klasy|ogólna|arytmetyczna))?|średnio|(?:среднее|в среднем)(?: (?:по .+|значение))?|средний балл|(?:\\p{L}+ )?ortalama(?:sı)?',
  '\\p{Script=Han}{0,4}平均(?:值|数|数值|値|分|分数|成绩|成績|点|點|线|線|水平)?|[\\p{Script=Katakana}ー]+平均点?|中位数|中央値|中位數|(?:\\p{Script=Hangul}+ ?)?평균(?: ?점수)?',
  'المتوسط(?: .+)?|(?:ال)?معدل العام|متوسط(?: .+)?|میانگین(?: .+)?|(?:\\p{Script=Devanagari}+ )?औसत|rata-rata(?: (?:nasional|kelas))?',
);

/** `London average`, but not `Dow Jones Industrial Average`. */
const AVERAGE_OF = /^\p{Lu}[\p{L} ]* average$/u;

/** The world, or the name of a newspaper or a shop. */
const WORLD = phrases(
  String.raw`(?:world(?:wide)?|global|whole world|welt(?:weit)?|monde|mundo|mundial|mondo|wereld|świat|мир|весь мир|dünya|全球|世界|全世界|세계|전 ?세계|العالم|جهان|विश्व|dunia)(?:\s+(?:total|average|geneli|계))?`,
  'nasional',
);
/** A whole nation or state in a table of its parts. No place has such a name. */
const NATIONWIDE = phrases(
  String.raw`(?:nationwide|statewide|全国|全國|全省|全市|전국)(?:\s*計|\s+(?:total|average|계))?`,
  'hela riket|hele landet|koko maa|celá (?:čr|česká republika)|země celkem',
  '(?:ülke|yurt|türkiye) geneli|heel nederland|cała polska|all india|по стране|کل کشور|bundesgebiet|whole country',
  '(?:bundes|landes)weit|ganz deutschland|toute la france|toda españa|todo (?:el país|o (?:país|brasil))|tutta italia',
);
/** A nation or a state, or the name of a party or a bank. */
const NATION = phrases(
  String.raw`(?:nation|national|state|bund|land|kraj|país|paese|pays)(?:\s+(?:total|average))?`,
  '(?:france )?(?:métropolitaine|entière)|metropolitan france',
);
/** Groups of the regions of a country. They are places among each other, and wholes among their regions. */
const REGION_GROUP =
  /(?:\sфедеральный округ|\sbölgesi)$|^(?:[东東西中]部|[东華华西][北南东東中]|东北|東北)(?:地区|地區)$|^(?:regierungsbezirk|reg\.-?bez\.|makroregion|landesdirektion)\s/iu;

/** Small letters or a colon: `Dont Nod` and `Of Which Men` are names. */
const PART =
  /^(?:うち(?=\p{Script=Han})|(?:of which|including|thereof|davon|dont)\b|(?:[Oo]f which|[Ii]ncluding|[Tt]hereof|[Dd]avon|[Dd]ont|[Dd]i cui|[Ww]aarvan|うち|내역)\s*[:：，、,(]|Of which\s|[Dd]arunter\b|[Ii]ncl\.|[Dd]e l[oa]s cuales|[Dd][oa]s quais|di cui\s|waarvan\s|w tym(?!\p{L})|[Bb]unun\s|[Bb]unlardan\s|其中|うち\s|이 ?중|그 ?중|منها|از جمله|जिसमें|di antaranya|[Вв] том числе|из них)/u;
/** What introduces the parts of the row above, before the first of them. */
const PART_PREFIX =
  /^(?:其中|うち|of which|darunter|davon|dont|di cui|waarvan|w tym|в том числе)\s*[:：]\s*/iu;

const REST = phrases(
  '(?:all )?others?|(?:all )?other (?:countries|cities|regions|states|provinces|counties|districts|places|brands|companies|makers|manufacturers|sources|parties|products|sectors|causes|territories|economies)',
  String.raw`rest(?: of\s.+)?|remaining(?: (?:countries|cities|regions|states))?|unspecified|unknown|not specified|unallocated|various|miscellaneous`,
  'consolidation(?: adjustments)?|(?:intersegment |intercompany )?eliminations?|reconciliation|konsolidierung|überleitung|抵销|抵銷|分部间抵[销消]',
  `other (?:${WORLD_PARTS})`,
  'not (?:stated|specified|known|reported|classified|allocated|elsewhere (?:classified|specified))|no answer|abroad|overseas|foreign countries',
  '(?:ohne|keine) angabe|unbekannt|ausland|non (?:précisé|renseigné|déterminé|ripartibile)e?s?|étranger|no consta|sin especificar|no especificado|extranjero|ostatní|egyéb|övriga|øvrige|muut|不详|不詳|未知|不明|未分类|海外',
  'sonstiger?|sonstige[ns]?(?: .+)?|übrige[ns]?(?: .+)?|andere(?: (?:länder|städte|staaten|parteien|marken|hersteller|regionen))?|diverse',
  String.raw`autres?|divers|otr[oa]s?|varios|outr[oa]s?|demais(?: .+)?|restantes?|resto(?: (?:del?|d[aeo]|dos)\s.+)?|reste(?: (?:du|de)\s.+)?`,
  'altr[ioe]|overige?(?: .+)?|pozostał[eaiy](?: .+)?|inne|reszta(?: .+)?|прочие(?: .+)?|остальные(?: .+)?|другие|diğer(?:leri)?(?: .+)?',
  String.raw`其[他它余]\p{Script=Han}{0,4}|その他(?:の.+)?|他|기타(?: .+)?|그 ?외|나머지|أخرى|بقية(?: .+)?|سایر(?: .+)?|دیگر|अन्य(?: .+)?|शेष|lainnya|lain-lain`,
);
/** Other plurals in lower case: `Other small states`, but not `Other Voices`. */
const OTHER_OF =
  /^(?:(?:[Aa]ll )?[Oo]ther|[Aa]utres|[Oo]tr[oa]s|[Oo]utr[oa]s|[Aa]ltr[ie]|[Aa]ndere|[Ii]nne|[Дд]ругие)(?: \p{Ll}[\p{Ll}-]*)+$/u;

/** Why a row isn't a place of the ranking; null if its name says nothing of the sort. */
export type AsideKind = 'total' | 'average' | 'whole' | 'part' | 'rest';

/** A name without what lists put before it. */
const bare = (name: string) => name.replace(/^[\s*#>•·–-]+/, '').trim();

const isAverage = (plain: string) =>
  [AVERAGE, AVERAGE_OF, UNION_AVERAGE].some((words) => words.test(plain));
const isNation = (plain: string) => NATION.test(plain) || FURTHER_NATION.test(plain);
const isTotal = (plain: string) => [TOTAL, FURTHER_TOTAL].some((words) => words.test(plain));
const endsInTotal = (plain: string) =>
  TOTAL_ENDINGS.test(plain) || FURTHER_TOTAL_ENDING.test(plain);

/** The kind of row that its name says. */
export function asideKind(name: string): AsideKind | null {
  const plain = bare(name);
  if (isAverage(plain)) return 'average';
  if (
    isTotal(plain) ||
    endsInTotal(plain) ||
    [TOTAL_BEFORE_NAME, ALL_OF, DOUBTFUL_TOTAL].some((words) => words.test(plain))
  )
    return 'total';
  if (
    isNation(plain) ||
    [WORLD, NATIONWIDE, FURTHER_NATIONWIDE, UNION, REGION_GROUP].some((words) => words.test(plain))
  )
    return 'whole';
  if (PART.test(plain)) return 'part';
  if ([REST, FURTHER_REST, OTHER_OF].some((words) => words.test(plain))) return 'rest';
  return null;
}

/** How sure it is that a row with such a name isn't a place; else it depends on the other rows. */
export type Certainty =
  | 'sure'
  | 'if-largest'
  | 'if-members'
  | 'if-members-or-largest'
  | 'if-nation'
  | 'if-few';

/** What else must hold of a row so that it is of the kind that its name says. */
export function asideCertainty(name: string): Certainty {
  const plain = bare(name);
  if (isAverage(plain) || isTotal(plain) || endsInTotal(plain)) return 'sure';
  if (UNION.test(plain)) return 'if-members';
  if (isNation(plain)) return 'if-nation';
  if (REGION_GROUP.test(plain)) return 'if-few';
  if (WORLD.test(plain)) return 'if-members-or-largest';
  return DOUBTFUL_TOTAL.test(plain) || ALL_OF.test(plain) ? 'if-largest' : 'sure';
}

/** The name behind `其中：`, with which the list of the parts begins. Null if there is no such prefix. */
export function firstPart(name: string): string | null {
  const plain = bare(name);
  return PART_PREFIX.test(plain) ? plain.replace(PART_PREFIX, '') : null;
}
