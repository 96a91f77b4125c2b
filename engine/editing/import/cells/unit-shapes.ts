/** Tells units that no list knows, such as `req/s` or `PFlop/s`, from words that describe a figure: by their shape. */
import { isUnitWord } from './unit-words.ts';

/** What stands below the line of a unit that is a rate: `km/h`, `t/ha`, `people/km²`. */
const PER =
  /^(?:h|hr|hrs|hours?|s|sec|seconds?|min|minutes?|d|days?|a|years?|yr|months?|mo|weeks?|wk|nights?|capita|person|people|inhabitants?|head|households?|users?|units?|pieces?|pc|km²|km2|km|[cdm]?m[²³23]|m|mi|miles?|ha|acres?|[cdm]?l|litres?|liters?|kg|g|t|tonnes?|tons?|kwh|mwh|bbl|barrels?|100 ?(?:km|m?[gl])|1[., ]?000|10[., ]?000|100[., ]?000|1[., ]?000[., ]?000|million)$/iu;

/** The same in Chinese, Japanese and Korean: `元/平方米`, `명/㎢`. */
const PER_CJK =
  /^(?:平方米|平方公尺|平米|㎡|m²|m2|平方公里|平方千米|㎢|km²|km2|公里|千米|吨|噸|千克|公斤|斤|克|亩|公顷|人|户|戶|年|月|日|天|小时|時間|秒|升|立方米|㎥|度|千瓦时|台|件|次|晚|间|套|股|桶|万人|千人|명|인|년|월|일|시간|대|톤|가구|평|회|제곱킬로미터)$/u;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/** Units of one kind: `ha/acres` leaves open which of them is meant, and isn't a rate. */
const KINDS: readonly RegExp[] = [
  /^(?:mm|cm|m|km|mi|miles?|ft|feet|yards?|metres?|meters?|kilomet(?:re|er)s?)$/iu,
  /^(?:ha|hectares?|acres?|km²|km2|sq\.? ?(?:km|mi|miles?)|m²|m2)$/iu,
  /^(?:kg|t|tonnes?|tons?|lbs?|pounds?)$/iu,
  /^(?:thousands?|millions?|billions?|k|mn|bn)$/iu,
  /^(?:l|litres?|liters?|gallons?|barrels?|bbl)$/iu,
  /^(?:hours?|h|days?|weeks?|months?|years?|minutes?|min|seconds?|s)$/iu,
];

/** Whether two texts are a unit and what it is divided by: `km` and `h`. */
export function isRateOf(above: string, below: string): boolean {
  if (CJK.test(above + below))
    return PER_CJK.test(below) && above !== '' && above.length <= 4 && above !== below;
  // `k/M` is thousands or millions, not something per metre.
  if (below === 'M') return false;
  return PER.test(below) && !KINDS.some((kind) => kind.test(above) && kind.test(below));
}

/** Words in brackets that say how a figure is meant, and not in what it is measured. */
const DESCRIPTIONS =
  /^(?:yoy|mom|qoq|ytd|ttm|ltm|pa|est|proj|prov|prel|estimates?|total|net|gross|male|female|males|females|men|women|boys|girls|both|all|other|others|new|old|now|latest|current|actual|real|nominal|average|avg|mean|median|max|min|high|low|peak|mid|start|end|city|town|metro|urban|rural|land|water|sea|state|county|region|country|world|home|away|domestic|foreign|inbound|outbound|onshore|offshore|north|south|east|west|left|right|top|bottom|rank|change|growth|share|ratio|index|score|note|notes|source|date|year|month|quarter|season|census|survey|official|proper|only|approx|circa|incl|excl|inclusive|peak|cash|basic|diluted|core|full|part|half|partial|final|interim|draft|open|close|yes|no|count|number|code|name|value|values|amount|size|stock|flow|bruto|netto|brut|gesamt|männlich|weiblich|hommes|femmes|hombres|mujeres|forecast|target|unadjusted|excluding|including|players|teams|mobile|desktop|paid|free|active|monthly|daily|weekly|yearly|annual|annually|quarterly|cumulative|live|online|offline|retail|wholesale|public|private|main|primary|secondary|adults?|children|age|ages|teens|abs|absolute?|anzahl|range|interval|bounds|band|margin|error|sub|ltd|inc)$/iu;

const ENDINGS =
  /(?:ed|al|ic|ive|ary|ory|ly|ing|wide|based|able|ible|ful|ous|ish|ern|tion|sion|isch|lich|iert|igt)$/iu;
const CHANGES = /^(?:y|yr|q|m|w|n|a|and|r|h)\/(?:y|yr|q|m|w|f|a|or|o|r|h)$/iu;

/** Abbreviations in capitals that say of whom, of when or how figures are, and not in what they are measured. */
const ABBREVIATIONS =
  /^(?:[YMQ]TD|[YMQ]O[YMQ]|TTM|LTM|FYE?|CY|HY|[SN]S?AA?R?|NSA|CIF|FOB|GAAP|IFRS|EST|PROJ|PREL|PROV|CAGR|AVG|MAX|MIN|TOT|ALL|NEW|OLD|TOP|CUP|IMF|WHO|OECD|CIA|ONS|NBS|BLS|BEA|ECB|FED|FAO|ILO|WTO|ITU|UNESCO|NASA|ISO|NUTS|LAU|ISIC|NACE|HS|SITC|GDP|GNI|GNP|PPP|CPI|PPI|RPI|HDI|GVA|ROI|ROE|ROA|EPS|DPS|EBITDA?|IPO|OTC|NYSE|ETF|HQ|CBD|MSA|CSA|LGA|SAR|DOM|TOM|VAT|TAX|TBC|TBD|USA|UAE|USSR|DDR|BRD|GDR|FRG|UK|EU|EEA|EFTA|CIS|MENA|EMEA|APAC|LATAM|DACH|ASEAN|NATO|BRICS?|OPEC|NAFTA|SSA|PRC|ROC|GBA|AGM|CEO|SUV|EV|BEV|PHEV|ICE|LCV|HGV|GPU|CPU|NGO|SME|KMU|PME|PKW|LKW|MPV|HTTP|API|AI|LTE|FTE|NFL|NBA|MLB|UEFA|FIFA)$/u;

/** Measure words that end a Chinese or Japanese unit. */
const HAN_MEASURE =
  /^\p{Script=Han}{0,3}[次吨噸户戶件套台臺艘箱座册冊斤米瓦时時升亩畝匹株元円圓度例宗位名床隻棟戸]$/u;
const HAN_DESCRIPTION = /初步|初|预|預|估|同比|环比|累计|本|上年|全|总|總|合|排名|单位/u;

/** Words of scripts without capitals that describe a figure: sex, totals, status. */
const CASELESS_DESCRIPTION =
  /^(?:남|여|남자|여자|남성|여성|계|전체|합계|소계|잠정|추정|예상|전망|포함|제외|기준|누계|평균|국내|해외|신규|ذكور|إناث|رجال|نساء|إجمالي|المجموع|مؤقت|تقديري|متوسط|مرد|زن|کل|مجموع|برآورد|पुरुष|महिला|कुल|अनुमानित|अनंतिम|औसत)$/u;
/** A few words of Arabic, Hangul or Devanagari. */
const CASELESS =
  /^[\p{Script=Arabic}\p{Script=Hangul}\p{Script=Devanagari}]+(?: [\p{Script=Arabic}\p{Script=Hangul}\p{Script=Devanagari}]+){0,2}$/u;

/** Whether a short text in brackets behind a heading has the shape of a unit. */
export function isUnitLike(text: string): boolean {
  // One Chinese character is a measure word, unless it describes.
  if (/^\p{Script=Han}$/u.test(text))
    return !HAN_DESCRIPTION.test(text) && !/[男女市区區县縣省]/u.test(text);
  if (CASELESS.test(text)) return text.length <= 24 && !CASELESS_DESCRIPTION.test(text);
  // An abbreviation that isn't understood may well change the value: it stays visible in the unit.
  if (/^\p{Ll}{2,6}\.$/u.test(text)) return !DESCRIPTIONS.test(text.slice(0, -1));
  if (/^\p{Lu}{3,5}$/u.test(text) && !/\p{Script=Han}/u.test(text))
    return !ABBREVIATIONS.test(text);
  if (isCompound(text)) return true;
  if (text.length < 2 || text.length > 12 || /[\d%,;:?!"“”]/u.test(text)) return false;
  if (CJK.test(text) && text.includes('/')) return isRate(text);
  if (/\p{Script=Han}/u.test(text)) return HAN_MEASURE.test(text) && !HAN_DESCRIPTION.test(text);
  if (/^[^/]+\/[^/]+$/u.test(text)) return isRate(text);
  if (!/^[\p{L}µ°Ω][\p{L}µ°Ω²³·]*$/u.test(text)) return false;
  if (/[²³µ°Ω·]/u.test(text)) return true;
  // `TFlops`, `mAh`, `kWp`, `GPa`: capitals beside small letters, otherwise than in a word or a plain abbreviation.
  if (/^(?:\p{Lu}{2,}\p{Ll}+|\p{Ll}\p{Lu}\p{L}*|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u.test(text))
    return !/^\p{Lu}{2,}s$/u.test(text);
  // Longer words are rather said of what is counted, as `Tourists (residents)`, if no list has them.
  return /^\p{Ll}{2,4}$/u.test(text) && !DESCRIPTIONS.test(text) && !ENDINGS.test(text);
}

/** What kinds of a unit have before its name: `short tons`, `board feet`. */
const KIND_OF_UNIT =
  /^(?:short|long|metric|dry|gross|net|standard|nautical|statute|troy|fluid|imperial|US|board|acre|cubic|square|linear|running|gross register(?:ed)?|full-time)[ -](?=\p{Ll}+$)/u;
/** `gallons per minute`, but not `as per census`. */
const QUOTIENT =
  /^(?!as )(?:\p{Ll}+(?: \p{Ll}+)?|[$€£¥]) (?:per|pro|par|por|je) (?:\p{Ll}+(?: \p{Ll}+)?|\p{Lu}\p{Ll}+\.?)$/u;
/** `man-hours`, `passenger kilometres`, `Tonnenkilometer`. */
const PRODUCT =
  /^(?:\p{L}+-|(?:passenger|tonne|ton|person|train|aircraft|seat|bed|room|man|guest) )(?:hours|days|nights|years|miles|kilomet(?:re|er)s|km|stunden|tage|kilometer|heures|jours|horas|d[ií]as)$|^\p{L}+(?:kilometer|stunden)$/u;

/** Whether words are the name of a compound unit. */
function isCompound(text: string): boolean {
  if (KIND_OF_UNIT.test(text)) return isUnitWord(text.replace(KIND_OF_UNIT, ''));
  return text.length <= 32 && (QUOTIENT.test(text) || PRODUCT.test(text));
}

function isRate(text: string): boolean {
  const [above = '', below = '', ...more] = text.split('/').map((part) => part.trim());
  if (CJK.test(text)) return more.length === 0 && isRateOf(above, below);
  if (CHANGES.test(text) || above === below || !/^[\p{L}µ°$€£][\p{L}µ°²³ .-]*$/u.test(above))
    return false;
  return (
    isRateOf(above, below) ||
    /^\p{Ll}{1,3}[²³]?$/u.test(below) ||
    /^(?:L|dL|mL|kWh|MWh|Wh|W|Hz|K|mol)$/u.test(below)
  );
}
