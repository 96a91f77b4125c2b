/** Names and symbols of units without a power of ten, by language, to tell `Area (km²)` from `Population (estimated)`. */
import { normalizeUnit } from './number-words.ts';

const ENGLISH: readonly string[] = [
  'met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|miles|inches|yards?|feet|ft|in|mi',
  'square (?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)|cubic (?:met(?:re|er)s?|feet|kilomet(?:re|er)s?)',
  String.raw`hectares?|acres?|sq\.? ?km|sq\.? ?mi|sq\.? ?m|sq\.? ?ft`,
  'grams?|kilograms?|tonnes?|tons?|ounces?|oz|carats?|bales|barrels?.*|lit(?:re|er)s?|lit(?:re|er)s? per .*',
  'megawatts?|gigawatts?|(?:kilo|mega|giga|tera)watt[- ]hours?',
  'k?cal|kilocalories|calories|kj|kilojoules|joules|[mµ]g|milligrams?|micrograms?|[mcd]l|millilit(?:re|er)s?|millimet(?:re|er)s?|mah|kelvin|hp|bhp|horsepower',
  String.raw`years?|quarters|months|weeks?|days|hours?|minutes|seconds|min\.?`,
  'people|persons?|inhabitants?|residents|workers?|jobs|births?|deaths?|cases?|employees|households|students?',
  'passengers?|visitors?|guests?|nights?|overnight stays|beds?|rooms?|tickets?|trips|journeys|rides|flights?|movements?',
  'copies|downloads|users?|subscribers?|subscriptions|members?|stars?|medals?|titles|votes?|seats|points?|goals',
  String.raw`bags?|head|animals|boxes|containers?|teus?|homes|houses|apartments|buildings?|dwellings|units?|pieces|pcs\.?`,
  'companies|schools?|stores?|shops?|outlets?|branches',
  '[a-z]+icles|trucks|buses|ships|vessels|aircraft|bottles?|books|trees|cattle|parcels|letters|calls|orders|games|matches|views|streams',
  'dollars?|euros?|yuan|pounds?|rupees|people/km².*|per .*|kg per .*',
];

const SYMBOLS: readonly string[] = [
  String.raw`%|‰|°[cf]|kg|g|kt|mt|gt|t|m|km|cm|mm|m²|m2|km²|km2|km\^2|ha|m³|m3|l|bbl|b\/d|bpd|cfs`,
  'mw|gw|kw|kwh|mwh|gwh|twh|pj|ej|mtoe|h|s|usd|eur|gbp|cny|rmb|inr|jpy|chf',
  String.raw`us\$|\$|€|£|¥|₹|per\s?km².*|[㎀-㏟]`,
  String.raw`(?!(?:y|yr|q|m|w|n)\/(?:y|yr|q|m|w|f|a|o)$)[a-z]{1,4}\/[a-zé²³]{1,6}|[a-zµ]{1,4}\/100 ?(?:km|m?[gl])`,
  String.raw`[kmgt]bps|nmi?|[tm]?af|[ev]?fm|rm|gb|rt|cu\.? ?(?:m|ft|yd)|mcf|bu\.?|cwt|qtls?|lbs?|yd`,
  String.raw`(?:[kmg]?t|k?g)\s?co[2₂](?:[- ]?eq?\.?)?(?:\/.*)?`,
];

const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  German: [
    'nächte|tage|wochen|monate|jahre|stunden|minuten|betten|stimmen|sitze|plätze|fälle|wohnungen',
    'personen|einwohner|besucher|gäste|nutzer|fahrgäste|passagiere|dollar|haushalte|fahrzeuge|stück|beschäftigte|übernachtungen|gäste|tonnen|gramm|kilogramm|zoll|kilokalorien|kalorien|meter|kilometer|liter',
  ],
  French: [
    'nuits|nuitées|jours|semaines|mois|heures|lits|voix|sièges|emplois',
    'habitants?|hab\\.?|personnes|touristes|passagers|clients|véhicules|ménages|tonnes|salariés|logements|visiteurs|voyageurs|grammes|pouces|calories|mètres|kilomètres|litres',
  ],
  Spanish: [
    'noches|días|semanas|meses|años|horas|camas|plazas|votos|escaños|empleos|alumnos|casos',
    'habitantes|hab\\.?|personas|dólares|euros|visitantes|turistas|hogares|toneladas|hectáreas|viviendas|vehículos|pasajeros|viajeros|gramos|kilogramos|pulgadas|calorías|kilocalorías|metros|kilómetros|litros',
  ],
  Portuguese: [
    'noites|dias|meses|anos|horas|leitos|votos|empregos|alunos|casos',
    'pessoas|domicílios|toneladas|hectares|veículos|passageiros|reais|unidades|cabeças|gramas|polegadas|calorias|quilômetros',
  ],
  Italian: [
    'notti|giorni|mesi|anni|ore|letti|posti|voti|seggi|casi|imprese|presenze|arrivi',
    'persone|abitanti|dollari|euro|visitatori|turisti|residenti|famiglie|tonnellate|ettari|passeggeri|visitatori|unità|quintali|grammi|chilogrammi|pollici|calorie|chilometri|litri',
  ],
  Dutch: [
    'nachten|dagen|maanden|jaren|uren|bedden|stemmen|zetels|banen|personen|inwoners|huishoudens|reizigers|bezoekers|stuks|ton|woningen|gram',
  ],
  Polish: [
    String.raw`os(?:\.|ób|oby)|mieszka(?:ńców|ńcy)|szt(?:\.|uk|uki)|zł|tony?|pasażer(?:ów|owie)|pojazd(?:ów|y)`,
  ],
  Russian: [
    String.raw`чел(?:\.|овек)?|тонн?ы?|т|кг|км|м|кв\. ?(?:км|м)|км²|км2|м²|м2|м³|м3|га|руб(?:\.|лей|ль)?|долл(?:\.|аров)(?: США)?|евро`,
    String.raw`ед(?:\.|иниц)?|шт(?:\.|ук)?|домохозяйств|пассажир(?:ов|ы)|пасс\.|квт[·⋅-]?ч|мвт|жителей|лет|дн(?:ей|\.)|ц|голов|ккал|кдж|мг|мл|грамм(?:ов|а)?|дюйм(?:ов|а|ы)?|л\.? ?с\.`,
  ],
  Turkish: ['kişi|adet|dolar|avro|euro|ton|hane|TL|araç|yolcu|kişi/km²'],
  Arabic: [
    'نسمة|شخص|فرد|أسرة|طن|كم|كم²|كم2|متر|متر مربع|كيلومتر|كيلومتر مربع|هكتار|فدان|دولار|دولار أمريكي|يورو|جنيه|جنيه مصري|ريال|درهم|دينار|وحدة|سيارة|مركبة|زائر|سائح|راكب|مسافر|برميل|عامل|طالب',
  ],
  Persian: [
    'نفر|خانوار|تن|ریال|تومان|کیلومتر|کیلومتر مربع|کیلومترمربع|متر|متر مربع|هکتار|دستگاه|واحد|دلار|بشکه|مسافر|کیلوگرم',
  ],
  Hindi: [
    String.raw`व्यक्ति|लोग|जन|रुपये|रुपए|रु\.?|टन|किमी|किलोमीटर|वर्ग (?:किमी|किलोमीटर|मीटर)|हेक्टेयर|क्विंटल|यात्री|मीटर`,
  ],
  Indonesian: [
    'orang|jiwa|ton|unit|rupiah|rp|hekt(?:ar|are)|km persegi|ekor|rumah tangga|keluarga|penumpang',
  ],
  Chinese: [
    '人|人次|户|戶|台|臺|吨|噸|元|美元|港元|港幣|欧元|歐元|新台幣|新臺幣|日元|日圆|公里|平方公里|千米|平方千米|平方米|平方公尺|公尺|公顷|公頃|亩|米|个|個|所|家|间|間|座|件|套|艘|架|箱|标准箱|標準箱|吨标准煤|千瓦时|立方米|人民币|千克|公斤|升|年|天|小时|岁|歲|分|门',
    '英寸|吋|英尺|英里|海里|英亩|英畝|磅|盎司|加仑|毫米|厘米|公分|分米|毫克|微克|克|毫升|千卡|大卡|卡路里|千焦|毫安时|毫安時|摄氏度|攝氏度|赫兹|赫茲|马力|馬力|平方厘米|立方厘米|像素',
  ],
  Japanese: [
    '世帯|円|ドル|米ドル|ユーロ|戸|校|店|店舗|社|本|冊|頭|羽|棟|軒|室|床|トン|キロ|キロメートル|ヘクタール|メートル|平方キロメートル|平方キロ|平方メートル|キロワット時|リットル|ポイント|便|隻|杯|枚|回|泊|人泊|インチ|グラム|キログラム|ミリ|センチ|ミリメートル|センチメートル|カロリー|キロカロリー|馬力',
  ],
  Korean: [
    '명|인|인구|대|원|달러|미국달러|유로|엔|건|개|개소|개교|개사|호|톤|가구|세대|채|권|회|곳|마리|동|실|석|평|점|㏊|헥타르|킬로미터|제곱킬로미터|제곱미터|미터|킬로그램|리터|배럴|년|일|시간|세|척|편|박|두|kWh|인치|그램|칼로리|킬로칼로리|센티미터|밀리미터|마력',
  ],
};

const UNIT = new RegExp(
  `^(?:${[...ENGLISH, ...SYMBOLS, ...Object.values(OTHER_LANGUAGES).flat()].join('|')})$`,
  'iu',
);

/** Whether a text is nothing else than the well-known name or symbol of a unit. */
export function isUnitWord(text: string): boolean {
  return normalizeUnit(text) === '%' || UNIT.test(text);
}

const SYMBOL =
  /^(?:%|‰|°[cf]|people\/km²|[kcdhmµMGT]?m[²³23]?|[㎀-㏟]|[kMGT]?(?:g|t|W|Wh|J|B|Hz|l|toe|bbl)|[EP](?:J|Wh|B)|[hkMG]L|[kMG](?:V|VA|Pa)|[kMGT](?:eV|Bq|bit\/s)|sq\.? ?(?:km|mi|m|ft)|ha|hm³|teu|ft|mi|bbl|b\/d|bpd|mtoe|h|min\.?|s|usd|eur|gbp|cny|rmb|inr|jpy|chf|US\$|[$€£¥₹]|[kcmM]?m[²³]?\/[a-z]{1,3}[²³]?|t\/[a-z]+|kg\/[a-z]+|km\/h|g\/km|\/km²)$/u;

/** Whether a text is a symbol of a unit: a heading that is nothing else names a unit and no metric. */
export function isUnitSymbol(text: string): boolean {
  return SYMBOL.test(text);
}
