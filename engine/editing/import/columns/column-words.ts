/** Words in headings that tell what a column holds, in several languages. */

export const COLUMN_WORDS = {
  number:
    /^(?:#|№|n[°º]|no\.|nr\.|sr\.? ?no\.?|s\. ?no\.?|lfd\.? ?nr\.?|序号|序號|lp\.?|l\.p\.|(?:№ ?)?п\/п|sıra no|번호|연번|番号|ردیف|क्र\.?(?: ?सं\.?)?)$/iu,
  rank: /^(?:rank(?:ing)?|pos(?:ition|\.)?|place|platz|rang|classement|排名|排位|名次|位次|顺序|順位|puesto|posición|posição|colocação|الترتيب|ترتيب|المرتبة|место|posizione|pozycja|miejsce|sıra|순위|رتبه|रैंक|peringkat)$/iu,
  rankInside:
    /\b(?:rank|ranking|position)$|^(?:rank(?:ing)?|rang|platz|pos\.|position|puesto)\s+\(?\d{4}\)?$|^(?:rank|position) (?:in|by|of)\b|排名|位次|名次/iu,
  period:
    /^(?:weeks?|woche|semaine|semana|周|週|seasons?|saison|(?:latest|reference|data|survey|census) (?:year|date)|year of (?:data|estimate|survey|census|figure)|month end|years?|periods?|months?|quarters?|when|time(?: period)?|reference (?:year|period)|jahr|monat|zeitraum|année|mois|trimestre|año|mes|ano|mês|年份?|年度|时期|時期|时间|時間|月份|季度|السنة|العام|الشهر|год|(?:ref(?:erence)? )?(?:date|period)|qtr\.?|q|anno|mese|trimestre|semestre|per[ií]odo|jaar|maand|kwartaal|periode|rok|miesiąc|kwartał|okres|yıl|ay|çeyrek|dönem|месяц|квартал|период|年月|年次|時点|期間|연도|년도|연월|월|분기|기간|시점|سال|ماه|فصل|वर्ष|माह|तिमाही|tahun|bulan|triwulan)$/iu,
  week: /^(?:weeks?|woche|semaine|semana|周|週|seasons?|saison)$/iu,
  date: /^(?:dates?|(?:closed|ended|ending|taken|counted|measured|reading|surveyed|observed) on|as of|as at|week ending|date of .*|datum|stichtag|stand|fecha|data|日期|截至|统计时间|التاريخ|retrieved|updated|(?:count|survey|reading|measurement|reference|census|observation|sampling|report)(?:ing)? (?:day|date)|day|dzień|tarih|дата|日付|날짜|일자|기준일|تاریخ|दिनांक|tanggal|giorno)$/iu,
  published:
    /^(?:published|publication(?: date)?|released?|release date|date published|发布(?:日期|时间)|公布(?:日期|时间)|retrieved|accessed|last updated|updated)$/iu,
  interval:
    /^(?:\d+ ?% ?)?(?:C\.?I\.?|confidence (?:interval|limits?))(?:$|\W)|margins? of error|^(?:moe|s\.?e\.?m?\.?|±|\+\/-|uncertainty|errors?)$|(?:standard|std\.?|sampling) (?:error|err|dev)|konfidenzintervall|fehlerspanne|standardfehler|置信区间|误差|標準誤|标准误/iu,
  /** The ends of intervals. */
  lowerEnd: /(?<!\p{L})(?:low(?:er)?|lcl|lb|2[.,]5 ?%|untere?[rs]?)(?!\p{L})|下限|下界/iu,
  upperEnd: /(?<!\p{L})(?:high(?:er)?|upper|ucl|ub|97[.,]5 ?%|obere?[rs]?)(?!\p{L})|上限|上界/iu,
  sample:
    /^(?:n|n ?=.*|(?:un)?weighted n|samples?(?: sizes?)?|respondents|interviews|stichproben?(?:größe|umfang)?|befragte|样本量?|样本数|樣本數?|調査人数)$/iu,
  founded:
    /(?:上映|公開|首发|首映|发行|release|premiere|first ascent|first climbed|found|establish|open|built|build|complet|inaugurat|launch|gegründet|gründung|eröffnet|baujahr|fondation|création|ouverture|fundación|fundad|inaugura|建成|成立|建校|创办|创立|开业|通车|建立|设立|始建|تأسيس|year of|since|born|joined|debut)/iu,
  source:
    /^(?:sources?|publishers?|references?|refs?\.?|citation|published by|quellen?|fuentes?|fontes?|来源|來源|数据来源|數據來源|资料来源|資料來源|发布(?:单位|机构|方)?|المصدر|источник|fonte|bron(?:nen)?|źródł[oa]|kaynak|источники|出典|資料|출처|자료|منبع|स्रोत|sumber)$/iu,
  /** Who makes, sells or runs what the row names. */
  maker:
    /^(?:compan(?:y|ies)|brands?|makers?|manufacturers?|producers?|operators?|vendors?|developers?|carrier|firma|hersteller|marke|betreiber|unternehmen|marque|fabricant|entreprise|producteur|exploitant|marca|fabricante|empresa|productor|bodega|produttore|azienda|merk|bedrijf|品牌|公司|企业|企業|厂商|廠商|制造商|生产商|メーカー|会社|브랜드|제조사|회사|производитель|компания|الشركة)$/iu,
  agency:
    /^(?:agenc(?:y|ies)|(?:data )?providers?|data source|forecasters?|pollsters?|polling (?:firm|institute)|institut[eo]?s?|statistical office|amt|organismo|机构|機構|调查机构|ведомство)$/iu,
  /** What is numbered, and counts nothing. */
  label:
    /^(?:line|track|platform|gate|lane|route|room|bib|shirt|jersey|linie|gleis|bahnsteig|steig|ligne|voie|quai|línea|andén|vía|linea|binario|linha|lijn|spoor|linia|peron|линия|путь|платформа|hat|peron|[线線路][路线線]?|号线|號線|站台|股道|路線|番線|노선|خط)(?: (?:no\.?|number|nr\.?))?$/iu,
  url: /^(?:urls?|links?|web(?:site|page)?|address|网址|链接|連結)$/iu,
  code: /^(?:codes?|imo|mmsi|wkn|cusip|doi|(?:indicator|series|item|element|unit|reporter|partner|flow|currency) code|dguid|vector|coordinate|(?:uom|scalar) id|c[oó]digo(?: .+)?|codice(?: .+)?|kod(?:u)?(?: .+)?|kode(?: .+)?|код .+|コード|.{0,6}코드|کد|कोड|teryt|ags|ars|gemeindeschlüssel|m49|isbn|issn|ean|gtin|phone|telephone|tel\.?|fax|plz|cas|icao|iata|uic|iso(?:[ -]?\d+)?(?: ?(?:alpha|code|3166).*)?|id|ids|fips(?: code)?|geoid|nuts(?:[ -]?\d| code)|ags|insee|ags-code|zip|postcode|(?:area|country|state|postal|zip|region|county|district|municipality|airport|station|product|city|province|iso|fips|geo|school|college|stock|dialling|calling) code|code (?:insee|postal|officiel|iso)|代码|编码|行政区划代码|区划代码|代碼|ticker|symbol|isin|الرمز|код)$/iu,
  /** A heading that begins or ends in a word for a code or an identifier: `Code UIC`, `Kod stacji`, `Station ID`. */
  codeInside:
    /^(?:codes?|id|identifier|kennung|kennziffer|schlüssel|identifiant|matricule|numéro|identificador|identificativo|codice|c[oó]digo|kodu?|identyfikator|код|идентификатор|kode|رمز|الرمز|کد|شناسه|कोड)(?=$|[\s:(-])|^(?:siren|siret|finess|uai|cnpj|cuit|krs|regon|terc|simc|инн|огрн|окато|октмо|ibnr|wikidata|qid|lei|duns|nces|geoid)(?=$|[\s:(-])|(?<!\bof)(?:^|[\s-])(?:codes?|id|identifier|codice|c[oó]digo|kodu?|код|kode|कोड|کد)(?:\s?\(.+\))?$|(?<=[\p{L}-])(?:code|schlüssel|nummer|kennziffer|kennzahl|kodu|-nr\.?)$|(?:代码|代碼|编码|編碼|编号|編號|コード|番号|코드|번호)(?:[（(].+[)）])?$/iu,
  note: /^(?:notes?|remarks?|comments?|footnotes?|flags?|anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|remarques?|notas?|observaciones|备注|備註|说明|附注|注|ملاحظات|примечания?|note|opmerking(?:en)?|uwagi|açıklama|notlar|備考|비고|توضیحات|टिप्पणी|catatan|keterangan|observações)$/iu,
  status: /^(?:status|estimate|type of figure|data type|状态)$/iu,
  unit: /^(?:units?|unit of measure(?:ment)?|scale|einheit|unité|unidad|计量单位|单位|單位|الوحدة|ед\.? ?изм\.?|uom|scalar factor|unit(?: of measure)? ?(?:mult(?:iplier)?)|multiplier|power ?code|unità(?: di misura)?|unidade(?: de medida)?|unidad de medida|eenheid|jednostka(?: miary)?|birim|единица(?: измерения)?|単位|단위|واحد|इकाई|satuan)$/iu,
  metric:
    /^(?:indicators?|indic(?: \w+)?|metrics?|variables?|series|measures?|items?|statistic|indikator|merkmal|indicateur|indicador|指标|指標|项目|المؤشر|показатель|(?:indicator|series|measure|variable|item|statistic) ?(?:name|label)|estimates|characteristics?|indicatore|variabile|onderwerp|wskaźnik|zmienna|gösterge|показатели|지표|항목|項目|شاخص|संकेतक)$/iu,
  name: /^(?:names?|city|cities|countr(?:y|ies)|places?|region|state|province|county|district|municipality|territory|compan(?:y|ies)|brand|team|club|player|maker|manufacturer|university|institution|airport|port|museum|mountain|peak|river|lake|station|stadium|arena|venue|bridge|tower|dam|reservoir|island|lake|school|bank|organi[sz]ation|entity|economy|location|area|title|film|movie|artist|band|album|song|book|game|app|website|product|model|language|stadt|land|bundesland|gemeinde|kreis|unternehmen|marke|hersteller|verein|ville|pays|région|département|commune|entreprise|ciudad|país|provincia|municipio|comunidad(?: autónoma)?|empresa|cidade|estado|município|城市|地区|地區|地方|省份|省市|国家|國家|名称|名稱|公司|企业|企業|单位名称|品牌|高校|学校|學校|大学|机构|區域|区域|县市|縣市|المدينة|الدولة|البلد|المحافظة|المنطقة|الاسم|الشركة|город|страна|регион|destinations?|producer|operator|airline|carrier|vendor|origin|geo(?:graphy)?|(?:reference|ref) area|(?:country|area|region|state|city|entity|geo) (?:name|label)|(?:country|area|state) or (?:area|territory)|comune|città|regione|paese|nome|azienda|marca|destino|nombre|gemeente|stad|provincie|naam|bedrijf|merk|miasto|województwo|powiat|gmina|kraj|nazwa|sklep|firma|şehir|il|ilçe|ülke|bölge|isim|şirket|marka|область|название|наименование|компания|субъект|都市|市区?町村|自治体|都道府県|国名?|国・地域|名前|会社|企業名?|도시|시도|시군구|지역|국가|이름|제조사|회사|업체|지점|행정구역(?:별)?|شهر|استان|کشور|نام|شرکت|शहर|राज्य|देश|ज़िला|नाम|कंपनी|kota|provinsi|negara|nama|perusahaan|kabupaten)$/iu,
  container:
    /^(?:countr(?:y|ies)|city|town|state|region|province|county|district|continent|location|land|bundesland|stadt|pays|ville|région|département|país|ciudad|provincia|comunidad|estado|国家|國家|城市|省份|地区|地區|所在地|الدولة|البلد|regione|paese|provincie|kraj|województwo|ülke|bölge|область|страна|регион|都道府県|国名?|국가|کشور|استان|देश|राज्य|negara|시도|provinsi)$/iu,
  /** What has cities in it: where it repeats, it groups them. */
  whole:
    /^(?:countr(?:y|ies)|state|region|province|continent|land|bundesland|pays|région|país|comunidad|estado|国家|國家|省份|الدولة|البلد|regione|paese|provincie|kraj|województwo|ülke|bölge|область|страна|регион|都道府県|国名?|국가|کشور|استان|देश|राज्य|negara|시도|provinsi)$/iu,
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
