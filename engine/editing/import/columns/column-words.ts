/** Words in headings that tell what a column holds, in several languages. */

export const COLUMN_WORDS = {
  number: /^(?:#|№|n[°º]|no\.|nr\.|sr\.? ?no\.?|s\. ?no\.?|lfd\.? ?nr\.?|序号|序號)$/iu,
  rank: /^(?:rank(?:ing)?|pos(?:ition|\.)?|place|platz|rang|classement|排名|排位|名次|位次|顺序|順位|puesto|posición|posição|colocação|الترتيب|ترتيب|المرتبة|место)$/iu,
  rankInside: /\b(?:rank|ranking|position)$|^(?:rank|position) (?:in|by|of)\b|排名|位次|名次/iu,
  period:
    /^(?:weeks?|woche|semaine|semana|周|週|seasons?|saison|(?:latest|reference|data|survey|census) (?:year|date)|year of (?:data|estimate|survey|census|figure)|month end|years?|periods?|months?|quarters?|when|time(?: period)?|reference (?:year|period)|jahr|monat|zeitraum|année|mois|trimestre|año|mes|ano|mês|年份?|年度|时期|時期|时间|時間|月份|季度|السنة|العام|الشهر|год)$/iu,
  week: /^(?:weeks?|woche|semaine|semana|周|週|seasons?|saison)$/iu,
  date: /^(?:dates?|(?:closed|ended|ending|taken|counted|measured|reading|surveyed|observed) on|as of|as at|week ending|date of .*|datum|stichtag|stand|fecha|data|日期|截至|统计时间|التاريخ|retrieved|updated)$/iu,
  published:
    /^(?:published|publication(?: date)?|released?|release date|date published|发布(?:日期|时间)|公布(?:日期|时间)|retrieved|accessed|last updated|updated)$/iu,
  interval:
    /^(?:\d+ ?% ?)?(?:C\.?I\.?|confidence (?:interval|limits?))(?:$|\W)|^margin of error|^(?:standard error|std\.? (?:dev|err))|konfidenzintervall|置信区间|误差/iu,
  founded:
    /(?:上映|公開|首发|首映|发行|release|premiere|first ascent|first climbed|found|establish|open|built|build|complet|inaugurat|launch|gegründet|gründung|eröffnet|baujahr|fondation|création|ouverture|fundación|fundad|inaugura|建成|成立|建校|创办|创立|开业|通车|建立|设立|始建|تأسيس|year of|since|born|joined|debut)/iu,
  source:
    /^(?:sources?|publishers?|references?|refs?\.?|citation|published by|quellen?|fuentes?|fontes?|来源|來源|数据来源|资料来源|資料來源|发布(?:单位|机构|方)?|المصدر|источник)$/iu,
  url: /^(?:urls?|links?|web(?:site|page)?|address|网址|链接|連結)$/iu,
  code: /^(?:codes?|m49|isbn|issn|ean|gtin|phone|telephone|tel\.?|fax|plz|cas|icao|iata|uic|iso(?:[ -]?\d+)?(?: ?(?:alpha|code|3166).*)?|id|ids|fips(?: code)?|geoid|nuts(?:[ -]?\d| code)|ags|insee|ags-code|zip|postcode|(?:area|country|state|postal|zip|region|county|district|municipality|airport|station|product|city|province|iso|fips|geo|school|college|stock|dialling|calling) code|code (?:insee|postal|officiel|iso)|代码|编码|行政区划代码|区划代码|代碼|ticker|symbol|isin|الرمز|код)$/iu,
  growth:
    /(?:^\W*(?:annual |yearly |yoy |y\/y |real |nominal |gdp |sales |revenue )?growth(?: rate)?\W*(?:$|\d{4}|(?:on|over|vs\.?|in|since|from|year)\b)|growth (?:rate|in %|\(%\)|%)|y-?o-?y|y\/y|year.on.year|year.over.year|annual change|(?:percent(?:age)?|pct\.?|%)\s*(?:change|chg\.?|increase)|(?:change|chg\.?|increase|variation|var\.?)\b.*%|veränderung.*%|wachstum|zuwachs|évolution.*%|croissance|variación|crecimiento|variação|crescimento|(?:增速|增长率|增長率|增幅|同比|同比增长|同比增速|增长|增長|增减|比上年|比去年|比上年增长)(?=$|[\s(（%±])|النمو|نسبة التغير|прирост|δ ?%|±%|\+\/?[-–] ?%)/iu,
  change:
    /^(?:var\.?(?: (?:anual|interanual|mensual))?|(?:net |absolute )?(?:change|difference|diff\.?|chg\.?|increase|gain)|±|\+\/?[-–]|δ|delta|trend|movement|变化|增减|增加|增量|veränderung|differenz|évolution|variation|variación|variação|التغير)(?=$|\W)/iu,
  otherChange:
    /(?:cagr|since \d{4}|\bavg\b|average annual|per year|p\.a\.|m-?o-?m|month.on.month|q-?o-?q|quarter.on.quarter|环比|环增|前年比|前月比|темп роста|\b\d+ ?(?:h|d|hrs?|hours?|days?|w|weeks?|m|mo|months?)\b|%-?\s?P(?:kt|unkt)|prozentpunkt|percentage points?|\bpp\b|\bp\.p\.|百分点|п\.\s?п\.|points de|年均|\d+[- ]year|10年|较\d{4}|two-year)/iu,
  note: /^(?:notes?|remarks?|comments?|footnotes?|flags?|anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|remarques?|notas?|observaciones|备注|備註|说明|附注|注|ملاحظات|примечания?)$/iu,
  status: /^(?:status|estimate|type of figure|data type|状态)$/iu,
  unit: /^(?:units?|unit of measure(?:ment)?|einheit|unité|unidad|计量单位|单位|單位|الوحدة|ед\.? ?изм\.?)$/iu,
  metric:
    /^(?:indicators?|metrics?|variables?|series|measures?|items?|statistic|indikator|merkmal|indicateur|indicador|指标|指標|项目|المؤشر|показатель)$/iu,
  name: /^(?:names?|city|cities|countr(?:y|ies)|places?|region|state|province|county|district|municipality|territory|compan(?:y|ies)|brand|team|club|player|maker|manufacturer|university|institution|airport|port|museum|mountain|peak|river|lake|station|stadium|arena|venue|bridge|tower|dam|reservoir|island|lake|school|bank|organi[sz]ation|entity|economy|location|area|title|film|product|model|language|stadt|land|bundesland|gemeinde|kreis|unternehmen|marke|hersteller|verein|ville|pays|région|département|commune|entreprise|ciudad|país|provincia|municipio|comunidad(?: autónoma)?|empresa|cidade|estado|município|城市|地区|地區|地方|省份|省市|国家|國家|名称|名稱|公司|企业|企業|单位名称|品牌|高校|学校|學校|大学|机构|區域|区域|县市|縣市|المدينة|الدولة|البلد|المحافظة|المنطقة|الاسم|الشركة|город|страна|регион)$/iu,
  container:
    /^(?:countr(?:y|ies)|city|town|state|region|province|county|district|continent|location|land|bundesland|stadt|pays|ville|région|département|país|ciudad|provincia|comunidad|estado|国家|國家|城市|省份|地区|地區|所在地|الدولة|البلد)$/iu,
  /** What has cities in it: where it repeats, it groups them. */
  whole:
    /^(?:countr(?:y|ies)|state|region|province|continent|land|bundesland|pays|région|país|comunidad|estado|国家|國家|省份|الدولة|البلد)$/iu,
  /** Parts of a person's name. */
  person:
    /^(?:(?:first|last|given|family|middle) ?names?|surname|forename|vorname|nachname|prénom|nom(?: de famille)?|apellidos?|姓|名)$/iu,
  attribute:
    /^(?:ceo|chief.*|mayor|capital|leader|president|party|currency|languages?|hq|head office|owners?|operators?|architects?|sponsors?|address|industry|sector|types?|categor(?:y|ies)|class|colou?r|status|remarks?|model|engine|material|genre|position|nationality|coach|manager|chair.*|surname|first name)$/iu,
  group:
    /^(?:region|continent|group|category|type|class|kind|sector|conference|league|kontinent|区域|大洲|类别|類別|类型)$/iu,
} as const;

/** Scripts by which a column of names in another language is recognized. */
export const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['zh', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/** Words of languages in which a decimal comma is usual. */
const COMMA_LANGUAGES =
  /(?:^|[\s(/])(?:stadt|land|bundesland|einwohner|bevölkerung|insgesamt|jahr|fläche|anzahl|umsatz|veränderung|quelle|hersteller|ville|pays|région|département|habitants?|année|superficie|ensemble|évolution|ciudad|país|población|habitantes|año|fuente|cidade|população|município|ano|fonte|totale|popolazione|città|город|страна|население|год|stad|inwoners|miasto|ludność|comunidad|nacimientos|provincia|municipio|país|empresa|ventas|gemeinde|kreis|verbrauch|umsatz|gesamt|summe|anteil|mio\.?|mrd\.?|tsd\.?|millionen|milliarden)(?=$|[\s)/:,.0-9])/iu;

/** Endings of nouns in these languages. */
const COMMA_ENDINGS =
  /\p{L}{3}(?:miento|mientos|ción|ciones|ung|ungen|schaft|keit|ção|ções|zione|zioni|aux|euse)(?!\p{L})/iu;

/** Whether texts of a table are in a language in which a decimal comma is usual. */
export function usesDecimalComma(texts: readonly string[]): boolean {
  return texts.some((text) => COMMA_LANGUAGES.test(text) || COMMA_ENDINGS.test(text));
}
