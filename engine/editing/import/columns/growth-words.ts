/** Words in headings of changes, in several languages: growth in percent, changes in units, and over other times than a year. */

/** Words for a change, which is growth where it is in percent. Abbreviations may have a full stop. */
const CHANGES: readonly string[] = [
  String.raw`changes?|chg\.?|increases?|incr\.?|decreases?|variation|var\.?|diff?\.?`,
  String.raw`entwicklung|veränd(?:erung(?:en)?|\.)|änd(?:erung|\.)|zunahme|abnahme`,
  String.raw`[ée]vol(?:ution|\.)|hausse|écart`,
  'variaci[oó]n|incremento|aumento|cambio',
  'varia[cç][aã]o|acr[eé]scimo',
  'variazion[ei]|scostamento',
  'verandering|mutatie|toename',
  String.raw`zmiana|zm\.`,
  String.raw`изменени[ея]|изм\.`,
  'değişim',
  'perubahan|kenaikan|peningkatan',
  'परिवर्तन|बदलाव',
  'التغير|التغيير|نسبة التغير|تغییر|تغییرات',
];
/** Words that are growth in percent, and a height or an amount in other units. */
const INCREASES = 'рост|wzrost|artış|वृद्धि';
/** The same in languages without spaces around words. */
const UNSPACED_CHANGES =
  '变动|變動|变化|變化|增减|增減|涨跌|漲跌|升跌|変化|変動|増減|증감|변동|변화';
const CHANGE = String.raw`(?<![\p{L}\p{M}])(?:${CHANGES.join('|')}|${INCREASES})(?![\p{L}\p{M}])`;
const PERCENT = String.raw`(?:[%％]|percent(?:age)?|per cent|pct\.?|prozent|pour ?cent|por ?ciento|por ?cento|per ?cento|procent|процент\p{L}*|yüzde|persen|प्रतिशत|درصد|百分比)`;

/** A change in percent: `Revenue % change`, `Veränd. zum Okt. 2024 (%)`. */
const PERCENT_CHANGE = String.raw`(?:${CHANGE}|${UNSPACED_CHANGES}).*${PERCENT}|${PERCENT}[\s(]*(?:${CHANGE}|${UNSPACED_CHANGES}|inc(?!\p{L}))`;

/** Words that are growth by themselves. */
const GROWTH =
  /(?:^\W*(?:annual |yearly |yoy |y\/y |real |nominal |gdp |sales |revenue )?growth(?: rate)?\W*(?:$|\d{4}|(?:on|over|vs\.?|in|since|from|year)\b)|growth (?:rate|in %|\(%\)|%)|y-?o-?y|y\/y|year.on.year|year.over.year|annual change|wachstum|zuwachs|croissance|variación|crecimiento|variação|crescimento|(?:增速|增长率|增長率|增幅|(?:同比|按年)(?:增长|增長|增速|涨跌|漲跌|升跌|变动|變動|变化|變化)?(?:率|幅度?)?|增长|增長|增减|比上年|比去年|比上年增长)(?=$|[\s(（%±])|crescita|groei|przyrost|r\/r|прирост|г\/г|büyüme|artış|増減率|伸び率|成長率|증감[률율]|증가율|성장률|전년.{0,6}대비.*[%％]|رشد|pertumbuhan|النمو|نسبة التغير|δ ?%|±%|\+\/?[-–] ?%)/iu;

/** Growth somewhere in a heading. */
const GROWTH_INSIDE =
  /(?<!\p{L})(?:growth|wachstum|croissance|crecimiento|crescimento|crescita|groei|прирост|büyüme|pertumbuhan)(?!\p{L})|增长率|増減率|成長率|성장률|증가율/iu;

/** Words for a change at the beginning of a heading. */
const CHANGE_FIRST =
  /^(?:в ?% к|w % do|dynamika|темпы?|abw(?:\.|eichung)|écart|scostamento|var\.?(?: (?:anual|interanual|mensual))?|(?:net |absolute )?(?:change|difference|diff\.?|chg\.?|increase|gain)|±|\+\/?[-–]|δ|delta|trend|movement|变化|增减|增加|增量|veränderung|differenz|évolution|variation|variación|variação|variazione|verandering|mutatie|verschil|zmiana|różnica|изменение|разница|değişim|fark|増減|전년.{0,6}대비|증감|تغییر|परिवर्तन|perubahan|selisih|التغير)(?=$|[^\p{L}\p{M}])/iu;

/** Times shorter than a year over which something changes, by language. */
const SHORT_TIMES: readonly string[] = [
  'vormonat(?:s|es)?|vorquartal(?:s|es)?|vorwoche|monatlich|vierteljährlich|wöchentlich',
  '(?:mensuel|trimestriel|hebdomadaire)(?:le)?s?|(?:mois|trimestre) précédent|semaine précédente',
  '(?:inter)?mensual(?:es)?|(?:inter)?trimestral(?:es)?|semanal|(?:mes|trimestre) (?:anterior|previo)',
  'mensal|mês anterior|semana anterior',
  'mensile|trimestrale|congiunturale|settimanale|(?:mese|trimestre) precedente',
  'maandelijkse?|kwartaalmutatie|maandmutatie|(?:vorige?|voorgaande?) (?:maand|kwartaal)',
  'miesięczna|kwartalna|(?:poprzedniego|poprzednim) (?:miesiąca|miesiącem|kwartału|kwartałem)',
  'за (?:месяц|квартал|неделю)|(?:предыдущему|прошлому|пред\\.?) (?:месяцу|кварталу|мес\\.?)',
  'aylık|üç aylık|çeyreklik|önceki (?:aya|ay|çeyreğe|çeyrek)',
  'bulanan|kuartalan|triwulanan|(?:bulan|triwulan|kuartal) sebelumnya',
  '(?:较|比|較)?上(?:月|季|季度|周|週)(?:比|增减|增長|增长)?|前[月期週]',
  '전월|전분기|전주|월간',
  'الشهر السابق|شهريا?|الربع السابق|ماه قبل|ماهانه|فصل قبل|मासिक|पिछले (?:महीने|माह)',
];

export const GROWTH_WORDS = {
  growth: new RegExp(`${GROWTH.source}|伸率|${PERCENT_CHANGE}`, 'iu'),
  /** Growth or a change somewhere in the heading of percentages: `Shipment growth 3Q24/3Q23`, `Monthly change`. */
  growthInside: new RegExp(`${GROWTH_INSIDE.source}|${CHANGE}|${UNSPACED_CHANGES}`, 'iu'),
  /** A heading that begins with a word for a change, in whatever unit. */
  change: new RegExp(
    String.raw`${CHANGE_FIRST.source}|\p{Script=Han}(?:增量|[增减][加少长]?[额量]|净增)(?!\p{L})|^(?:${CHANGES.join('|')}|${UNSPACED_CHANGES})(?=$|[^\p{L}\p{M}])`,
    'iu',
  ),
  /** Changes over another time than a year. */
  otherChange:
    /(?:cagr|p\.\s?a\.\s+(?:since|seit|depuis|desde)|\d+[- ]?(?:jahres-?|years?|yrs?|ans|años|anos|anni|jaar|lat|лет)(?!\p{L})|[\d二三四五十两]年[間间]?の?(?=[増減增减变変复])|\b(?:two|three|four|five|ten) years\b|\b(?:on|over) (?:the )?(?:quarter|month|week)\b|dynamika|в ?% к|w % do|\b(?:wow|[wmq]\/[wmq])\b|(?<!\p{L})(?:м\/м|к\/к|кв\/кв|kw\/kw|k\/k|mdm|mtm|qtq)(?!\p{L})|m-?o-?m|month.on.month|q-?o-?q|quarter.on.quarter|环比|環比|环增|前年比|前月比|前期比|темп роста|전월 ?대비|전분기 ?대비)/iu,
  /** Other times and percentage points: a column is such a change if something else says that it is one. */
  otherTime:
    /(?:(?<!\p{L})(?:plan|budget|soll|target)(?!\p{L})|\b(?:lw|weekly|daily|monthly|quarterly)\b|(?:last|previous|prior) (?:day|week|month|quarter)|q-to-q|m-to-m|w-to-w|since \d{4}|\bavg\b|average annual|per year|p\.a\.|\b\d+ ?(?:h|d|hrs?|hours?|days?|w|weeks?|m|mo|months?)\b|%-?\s?P(?:kt|unkt)|prozentpunkt|percentage points?|\bpp\b|\bp\.p\.|百分点|百分點|п\.\s?п\.|процентн\p{L}+ пункт|punti percentuali|p(?:u|o)nt[oi]s? (?:porcentuales|percentuais)|procentpunt|pkt\.? proc|punkty? procentow|yüzde puan|%p(?!\p{L})|%포인트|ポイント|poin persen|points de|年均|\d+[- ]year|10年|较\d{4}|two-year)/iu,
  /** The month or the quarter before, and monthly or quarterly, in other languages than English. */
  shortTime: new RegExp(String.raw`(?:${SHORT_TIMES.join('|')})(?!\p{L})`, 'iu'),
  /** A heading that is nothing but another time, such as `24h %` or `Weekly (%)`. */
  timeAlone:
    /^\W*(?:\d+[- ]?(?:h|d|hrs?|hours?|days?|w|weeks?|m|mo|months?|y|yrs?|years?)|lw|weekly|daily|monthly|quarterly|(?:last|previous|prior) (?:day|week|month|quarter)|[qmw]-to-[qmw]|since \d{4})\W*$/iu,
  /** What makes a column in percentage points a change. */
  comparison:
    /比上年|比去年|较|較|提高|上升|下降|gegenüber|ggü|(?<!\p{L})(?:vs|versus|compared|t\.o\.v|rispetto|par rapport|respecto|wobec|dibanding)(?!\p{L})|по сравнению|대비|göre|前年/iu,
  /** A heading that begins with what its percentages are compared with: `vs 2023 (%)`, `ggü. Vorjahr in %`. */
  comparisonFirst:
    /^[^\p{L}]*(?:(?:vs\.?|versus|compared (?:to|with)|(?:on|over) (?:the )?(?:previous|prior|last) year|gegenüber|ggü\.?|im vergleich zu[mr]?|par rapport [àa]u?|frente a|respecto (?:a|de)l?|em relação [aà]o?|rispetto a(?:l(?:l[ao])?)?|t\.o\.v\.|ten opzichte van|wobec|w porównaniu (?:z|do)|w stosunku do|по сравнению с|dibanding(?:kan)?|مقارنة ب)(?!\p{L})|[较較比对對](?=[上去前同\d]))/iu,
  /** A change over a year. */
  yearly: /yoy|y\/y|y-o-y|year.on.year|year.over.year|annual|同比|比上年|Vorjahr/iu,
  /** The text before the period that a growth is counted from: `Growth on 2023` is that of 2024. */
  beforeBase:
    /(?:(?<!\p{L})(?:on|over|vs\.?|versus|from|since|seit|ab|depuis|dal(?:l['’])?|sinds|od|с|against|compared (?:to|with)|gegenüber|ggü\.?|zu[mr]?|sur|par rapport [àa]u?|sobre|desde|frente a|respecto (?:a|de)l?|em relação [aà]o?|rispetto a(?:l(?:l[ao])?)?|t\.o\.v\.|ten opzichte van|wobec|w porównaniu (?:z|do)|w stosunku do|к|по сравнению с|dibanding(?:kan)?|مقارنة ب)|较|較|比|对|對)\s*(?:the |dem |l['’])?$/iu,
  /** What stands behind it: `2023年比`, `2023년 대비`. */
  afterBase: /^\s*(?:年)?\s*(?:比|대비|['’]?\p{L}{0,4}\s?göre|की तुलना|के मुकाबले)/iu,
} as const;
